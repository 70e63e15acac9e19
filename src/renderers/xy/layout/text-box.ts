import type { TextMeasurer } from "../../../context/measurer.js";
import { CAP } from "../../../layout/metrics.js";
import { type Box, transformBox } from "../../../scene/box.js";
import { rotation } from "../../../scene/rotation.js";
import type { AxisLayout, Layout, PlacedText } from "./types.js";

/** Depth of letters that reach below the baseline, as a part of the text's size. */
export const DESCENT = 0.2;

/** The least upright box around a text as an eye sees it, px: from the top of its capitals to the foot of its letters. */
export function textBox(text: PlacedText, measurer: TextMeasurer): Box {
  const width = measurer.width(text.text, text);
  const left = text.x - (text.anchor === "end" ? width : text.anchor === "middle" ? width / 2 : 0);
  const box: Box = { left, right: left + width, top: text.y - CAP * text.size, bottom: text.y + DESCENT * text.size };
  return text.angleDeg ? transformBox(rotation(text.angleDeg, text.x, text.y), box) : box;
}

/** Every text of the guides and of the title block. */
export function textsOf({ title, subtitle, legends, x, y }: Layout): PlacedText[] {
  const guides = [...legends, x, y].filter((each) => each !== null);
  return [...title, ...subtitle, ...guides.flatMap((each) => [...each.labels, ...(each.title ? [each.title] : [])])];
}

/** Every text of an axis; none without one. */
export const axisTexts = (axis: AxisLayout | null): PlacedText[] => (axis ? [...axis.labels, ...(axis.title ? [axis.title] : [])] : []);
