import type { MarkName, ResolvedLabels, ResolvedMark, ResolvedReference, ResolvedStyle, ResolvedText } from "../../chart/resolved.js";
import { canvasColor } from "../../color/canvas.js";
import { parseCssColor } from "../../color/css.js";
import type { Suggestion } from "../../enrich/types.js";
import { closeFormat } from "../../format/close.js";
import { at } from "../ledger.js";
import type { Scope } from "../scope.js";
import { withNullsOff } from "../switched-off.js";
import type { ChannelCore } from "./channel.js";
import { traitsOf } from "./family.js";
import { labelFormat } from "./label-room.js";
import { singleOfPalette } from "./palettes.js";
import { amountFormat, formatQuestion } from "./ticks.js";

/** What the paint of marks depends on. */
export interface PaintQuestion {
  scope: Scope;
  /** Marks drawn. */
  count: number;
  /** Whether a colour channel splits the marks. */
  hasSeries: boolean;
  stack: ResolvedStyle["stack"];
}

const between = (from: number, to: number, share: number) => Math.round((from + (to - from) * share) * 100) / 100;

/** Leaves of a mark's paint that depend on what is drawn. */
function fitted(q: PaintQuestion, name: MarkName): Partial<Record<keyof ResolvedMark, Suggestion<unknown>>> {
  const { config, type } = q.scope;
  if (name === "area" && (!q.hasSeries || q.stack === "none"))
    return {
      opacity: {
        value: config.area_alone,
        rule: "area.alone",
        reason: "areas that are not stacked are light, so that grid and lines show",
      },
    };
  if (name === "arc" && type === "donut") return { hole: { value: config.donut_hole, rule: "donut.hole", reason: "a donut has a hole" } };
  const crowd = config.crowd;
  if (name === "point" && q.count > crowd.from) {
    const share = Math.min(1, (q.count - crowd.from) / (crowd.to - crowd.from));
    const reason = `${q.count} points crowd`;
    return {
      opacity: { value: between(config.marks.point.opacity, crowd.opacity, share), rule: "point.crowd", reason },
      size: { value: between(config.marks.point.size!, crowd.size, share), rule: "point.crowd", reason },
    };
  }
  return {};
}

/** Paint of every mark kind the type draws. */
export function resolveMarks(q: PaintQuestion): ResolvedStyle["marks"] {
  const { scope } = q;
  const out: { [name in MarkName]?: ResolvedMark } = {};
  for (const name of traitsOf(scope.type).marks) {
    const path = `/style/marks/${name}`;
    const said = withNullsOff(scope.intent.style?.marks?.[name as "bar"] ?? {}, scope.config.marks[name]) as Partial<ResolvedMark>;
    const special = fitted(q, name);
    const paint: object = scope.ledger.paint(path, said, scope.config.marks[name], `marks.${name}`);
    const mark = paint as Record<string, unknown>;
    for (const [key, suggestion] of Object.entries(special))
      if (said[key as keyof ResolvedMark] === undefined && Object.hasOwn(mark, key))
        mark[key] = scope.ledger.enriched(at(path, key), suggestion);
    const color = said.color ?? scope.intent.style?.color;
    const single = color === undefined ? singleOfPalette(scope) : parseCssColor(color)?.hex;
    mark.color = scope.ledger.choose(at(path, "color"), single, undefined, {
      value: scope.config.color.single,
      source: "color.single",
    });
    out[name] = paint as unknown as ResolvedMark;
  }
  return out;
}

/** Frame, title block and distances. */
export function resolveFrame(scope: Scope): Pick<ResolvedStyle, "background" | "padding" | "title" | "subtitle" | "layout" | "none_label"> {
  const { ledger, config, intent } = scope;
  const said = intent.style;
  const background = scope.background === undefined ? said?.background : scope.background;
  return {
    background: ledger.choose("/style/background", background === undefined ? undefined : canvasColor(background), undefined, {
      value: config.frame.background,
      source: "frame.background",
    }),
    padding: ledger.choose("/style/padding", said?.padding, scope.small.padding, { value: config.frame.padding, source: "frame.padding" }),
    title: textPaint(scope, "title"),
    subtitle: textPaint(scope, "subtitle"),
    layout: ledger.paint("/style/layout", said?.layout, config.layout, "layout"),
    none_label: ledger.choose("/style/none_label", said?.none_label, undefined, {
      value: config.color.none_label,
      source: "color.none_label",
    }),
  };
}

function textPaint(scope: Scope, part: "title" | "subtitle"): ResolvedText {
  const said = scope.intent.style?.[part];
  const path = `/style/${part}`;
  const paint = scope.ledger.paint(path, said, scope.config[part], part);
  const dropped = scope.small[part];
  return dropped && said?.visible === undefined ? { ...paint, visible: scope.ledger.enriched(at(path, "visible"), dropped) } : paint;
}

/** Value labels, or null when there are none. `fits` says whether labels that nobody asked for have room. */
export function resolveLabels(
  scope: Scope,
  core: ChannelCore | undefined,
  extent: readonly [number, number],
  fits: Suggestion<boolean>,
): ResolvedLabels | null {
  const { ledger, config, intent } = scope;
  const said = intent.labels;
  if (said === null) return ledger.authored("/labels", null);
  if (core === undefined || (said === undefined && !fits.value))
    return ledger.enriched("/labels", { value: null, rule: fits.rule, reason: fits.reason });
  const question = formatQuestion(scope, core, extent);
  const isShare = (scope.type === "pie" || scope.type === "donut") && said?.format === undefined;
  const format = labelFormat(scope);
  return {
    ...ledger.paint("/labels", said, config.labels, "labels"),
    format: isShare
      ? ledger.enriched("/labels/format", { value: { pattern: ".0%" }, rule: "labels.share", reason: "a slice says its share" })
      : ledger.choose(
          "/labels/format",
          format === undefined ? undefined : closeFormat(format, question),
          amountFormat(scope, core, "number", question, { rule: "labels.short", reason: "labels are short" }),
        ),
  };
}

/** References with their paint. */
export function resolveReferences(scope: Scope): ResolvedReference[] {
  if (scope.intent.references === undefined)
    return scope.ledger.enriched("/references", { value: [], rule: "references.none", reason: "the chart has none" });
  return scope.intent.references.map((said, i) => {
    const path = `/references/${i}`;
    for (const key of ["x", "y"] as const) if (said[key] !== undefined) scope.ledger.authored(at(path, key), said[key]);
    return {
      ...(said.x === undefined ? {} : { x: said.x }),
      ...(said.y === undefined ? {} : { y: said.y }),
      label: scope.ledger.choose(at(path, "label"), said.label, {
        value: null,
        rule: "reference.plain",
        reason: "the chart gives it no words",
      }),
      ...scope.ledger.paint(path, said, scope.config.references, "references"),
    };
  });
}
