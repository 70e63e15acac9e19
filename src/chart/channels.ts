/** Channels that place, size, paint or split a mark. */
const MARKS = ["x", "y", "y_start", "color", "size", "shape", "opacity", "theta", "text", "detail"] as const;
/** Of maps. */
const PLACES = ["region", "latitude", "longitude"] as const;
/** Of KPIs and sparks. */
const FIGURES = ["value", "label", "support"] as const;

/** Channels whose values are worked out for each mark, in a fixed order. */
export const MARK_CHANNELS = [...MARKS, "order", ...PLACES] as const;
export type MarkChannel = (typeof MARK_CHANNELS)[number];

/**
 * Every channel that names fields, in reading order: that of the columns of a chart and of what is written of it.
 * `tooltip` comes after the others, since it mostly lists their fields again.
 */
export const CHANNELS = [...MARKS, "tooltip", "order", ...FIGURES, ...PLACES] as const;

/** Those that say what is drawn, and not only what is told of it. */
export const DRAWN_CHANNELS = [...MARKS, "order", ...FIGURES, ...PLACES] as const;
