import { createHash } from "node:crypto";
import { render } from "../../dist/index.js";
import { shaper } from "../../dist/shaping.js";
import { fontFingerprints } from "./draw-fonts.mjs";
import { loadFontCharts } from "./font-charts.js";

/** What the charts with fonts of their own give in Node. */
export const fontsInNode = (): Promise<Record<string, Record<string, string>>> =>
  fontFingerprints({ render, shaper }, loadFontCharts(), (content) => createHash("sha256").update(content).digest("hex"));
