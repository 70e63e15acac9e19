/** Channels with a legend. */
export const LEGEND_CHANNELS = ["color", "size", "shape", "opacity"] as const;
