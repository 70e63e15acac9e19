/** Papers a page may be, upright, pt. */
export const papers = {
  a3: [841.89, 1190.551],
  a4: [595.276, 841.89],
  a5: [419.528, 595.276],
  letter: [612, 792],
  legal: [612, 1008],
  tabloid: [792, 1224],
} as const;

export type PaperName = keyof typeof papers;

/** All of them, for messages. */
export const paperNames = Object.keys(papers) as readonly PaperName[];
