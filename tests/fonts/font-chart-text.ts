/** A chart that is drawn with fonts of its own. */
export interface FontChart {
  /** File name without its ending. */
  name: string;
  text: string;
  /** Whether its scripts need a shaper. */
  isShaped: boolean;
  /** The font files, in the order they are handed in. */
  faces: { data: Uint8Array }[];
}

/** Font files named by the line `# fonts: …` among the comments a chart file starts with: paths inside node_modules. */
export function fontFilesOf(text: string): string[] {
  const line = /^# fonts: (.+)$/m.exec(text)?.[1];
  return line === undefined ? [] : line.trim().split(/\s+/);
}

/** Whether the comments say that a shaper is to be handed in. */
export const needsShaper = (text: string): boolean => /^# shaped$/m.test(text);
