import { CHANGE_GAP, LABEL_GAP, SPARK_GAP } from "../../chart/kpi-room.js";
import type { ResolvedChannel, ResolvedChart } from "../../chart/resolved.js";
import type { ResolvedKpi } from "../../chart/small.js";
import type { RenderContext } from "../../context/context.js";
import { columnOf } from "../../data/table.js";
import { numberOf } from "../../data/values.js";
import { issue } from "../../issues/messages.js";
import type { SceneNode } from "../../scene/types.js";
import { formatterOf } from "../../spark/formatter.js";
import { drawSpark } from "./draw-spark.js";
import { CAP_HEIGHT, fitted, LINE_HEIGHT, words } from "./shapes.js";

/** Size under which a number is not read at a glance, px: the parts beside it go first. */
const LEAST_VALUE = 14;

/** Height under which a spark says nothing, px. */
const LEAST_SPARK = 12;

/** What stands for a value that is missing. */
const DASH = "–";

/** Label, number, change and spark of a KPI. No digit is ever cut: a number without room is set smaller. */
export function kpiNodes(chart: ResolvedChart, ctx: RenderContext): SceneNode[] {
  const kpi = chart.kpi!;
  const { padding } = chart.style;
  const { measurer } = ctx;
  const formatter = formatterOf(ctx.locale);
  const cell = (channel: ResolvedChannel | undefined) =>
    channel?.field === undefined ? null : (columnOf(chart.data, channel.field)?.[0] ?? null);
  const text = (channel: ResolvedChannel | undefined) => {
    const value = cell(channel);
    return channel === undefined || value === null ? "" : formatter.scalar(value, channel.format, channel.kind);
  };
  const [side, top] = [Math.min(padding, chart.width / 7), Math.min(padding, chart.height / 5)];
  const box = { x: side, y: top, width: chart.width - 2 * side, height: chart.height - 2 * top };
  const out: SceneNode[] = [];
  const push = (node: SceneNode | null) => {
    if (node !== null) out.push(node);
  };
  const parts = {
    label: text(chart.label) || (chart.title ?? "") || (chart.value?.title ?? ""),
    change: text(chart.support),
    hasSpark: kpi.spark !== null && kpi.spark.values.length > 0,
  };
  const { room, labelHeight, sparkHeight } = roomForValue(chart, parts, box.height, ctx);
  const { label, change, hasSpark } = parts;
  push(fitted(label, box.x, box.y + kpi.label_size * 0.95, box.width, { size: kpi.label_size, color: kpi.label_color }, measurer));
  const value = text(chart.value) || DASH;
  const wide = measurer.width(value, { size: kpi.value_size, weight: 600 });
  const size = Math.min(kpi.value_size, room / LINE_HEIGHT, wide > box.width ? (kpi.value_size * box.width) / wide : kpi.value_size);
  const under = box.y + labelHeight + (labelHeight > 0 ? LABEL_GAP : 0);
  const baseline = under + size * (CAP_HEIGHT + 0.14);
  out.push(words(value, box.x, baseline, size, value === DASH ? kpi.neutral_color : kpi.value_color, "start", 600));
  if (change !== "")
    supportLine(chart, kpi, ctx, change, numberOf(cell(chart.support)), { ...box, y: baseline + size * 0.24 + kpi.support_size }, push);
  if (hasSpark) {
    const values = kpi.spark!.values.map((each) => each ?? NaN);
    out.push(
      ...drawSpark(
        {
          type: kpi.spark!.type,
          data: { count: values.length, values },
          paint: { ...chart.spark!, points: kpi.spark!.type === "spark_column" ? [] : ["last"], words: false },
          box: { x: box.x, y: box.y + box.height - sparkHeight, width: box.width, height: sparkHeight },
          format: String,
          time: String,
        },
        measurer,
      ),
    );
  }
  return out;
}

interface Parts {
  /** Empty where there is none. */
  label: string;
  change: string;
  hasSpark: boolean;
}

/**
 * Height left for the number. Where that is too little to read it, the spark goes, then the change, then the label; each raises
 * `TEXT_NO_ROOM` and is taken out of `parts`.
 */
function roomForValue(chart: ResolvedChart, parts: Parts, height: number, { report }: RenderContext) {
  const kpi = chart.kpi!;
  const least = Math.min(kpi.value_size, LEAST_VALUE) * LINE_HEIGHT;
  const leave = (name: string, path: string) =>
    report(issue("TEXT_NO_ROOM", { path, detail: `a frame of ${chart.width} × ${chart.height} px has no room for the ${name}` }));
  for (;;) {
    let sparkHeight = parts.hasSpark ? Math.min(kpi.spark_height, height / 3) : 0;
    const labelHeight = parts.label === "" ? 0 : kpi.label_size * LINE_HEIGHT;
    const supportHeight = parts.change === "" ? 0 : kpi.support_size * LINE_HEIGHT;
    const gaps = (parts.label === "" ? 0 : LABEL_GAP) + (parts.hasSpark ? SPARK_GAP : 0) + (parts.change === "" ? 0 : CHANGE_GAP);
    let room = height - labelHeight - supportHeight - sparkHeight - gaps;
    // A lower spark is still one.
    const given = Math.min(Math.max(0, least - room), Math.max(0, sparkHeight - LEAST_SPARK));
    room += given;
    sparkHeight -= given;
    if (room < least && parts.hasSpark) {
      parts.hasSpark = false;
      leave("spark", "/kpi/spark");
    } else if (room < least && parts.change !== "") {
      parts.change = "";
      leave("change", "/support");
    } else if (room < least && parts.label !== "") {
      parts.label = "";
      leave("label", "/label");
    } else return { room: Math.max(1, room), labelHeight, sparkHeight };
  }
}

/** Whether a change is good, bad or neither. */
function toneOf(kpi: ResolvedKpi, change: number): string {
  if (kpi.good === "none" || !(change !== 0) || Number.isNaN(change)) return kpi.neutral_color;
  return change > 0 === (kpi.good === "up") ? kpi.good_color : kpi.bad_color;
}

/** A triangle that points where the change goes, the change, and what it is about. */
function supportLine(
  chart: ResolvedChart,
  kpi: ResolvedKpi,
  { measurer }: RenderContext,
  change: string,
  amount: number,
  box: { x: number; y: number; width: number },
  push: (node: SceneNode | null) => void,
): void {
  const size = kpi.support_size;
  const color = toneOf(kpi, amount);
  const isMove = amount > 0 || amount < 0;
  const glyph = isMove ? size * 0.62 : 0;
  const width = measurer.width(change, { size, weight: 600 });
  // The glyph goes before a digit does; a change that still has no room is set smaller.
  const hasGlyph = isMove && glyph + 5 + width <= box.width;
  const left = box.x + (hasGlyph ? glyph + 5 : 0);
  const room = box.width - (left - box.x);
  const set = Math.min(size, width > room ? (size * room) / width : size);
  if (hasGlyph) {
    const bottom = box.y - size * 0.06;
    const top = bottom - glyph;
    const [base, tip] = amount > 0 ? [bottom, top] : [top, bottom];
    const x = (value: number) => `${Math.round(value * 10) / 10}`;
    push({ type: "path", d: `M${x(box.x)},${x(base)}L${x(box.x + glyph)},${x(base)}L${x(box.x + glyph / 2)},${x(tip)}Z`, fill: color });
  }
  push(words(change, left, box.y, set, color, "start", 600));
  const title = chart.support?.title ?? "";
  const start = left + measurer.width(change, { size: set, weight: 600 }) + 6;
  if (title !== "") push(fitted(title, start, box.y, box.x + box.width - start, { size, color: kpi.label_color }, measurer));
}
