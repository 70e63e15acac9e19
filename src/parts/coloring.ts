/** Everything about the colours of categories and about legends, so that a door may fetch it on demand. */

export { assignColors, extendedColors } from "../assign-colors.js";
export { resolveLegendChannel } from "../resolve/legend-channels.js";
export { amountPalette, edgeStep, hasNoData } from "../resolve/rules/amount-colors.js";
export { warnAboutUnreadMaps } from "../resolve/rules/category-checks.js";
export { categoryPalette } from "../resolve/rules/category-colors.js";
export { resolveLegend } from "../resolve/rules/legend.js";
