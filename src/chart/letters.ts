/** Height of capitals of the bundled face as a share of its size: titles hang from the top of a frame by it. */
export const CAP = 0.73;
/** Height of a line in small pictures as a multiple of its size. */
export const LINE_HEIGHT = 1.25;
