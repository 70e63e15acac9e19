import type { ResolvedChart } from "../../chart/resolved.js";
import type { SparkType } from "../../chart/spark.js";
import type { RenderContext } from "../../context/context.js";
import { hash } from "../../context/hash.js";
import { columnOf } from "../../data/table.js";
import { issue } from "../../issues/messages.js";
import type { Drawing, SceneNode } from "../../scene/types.js";
import { clockOf, formatterOf, writerOf } from "../../spark/formatter.js";
import { readSparkRows } from "../../spark/read-rows.js";
import { sparkNames } from "../../spark/words.js";
import type { Renderer } from "../renderer.js";
import { cardNodes } from "./cards.js";
import { drawSpark } from "./draw-spark.js";
import { kpiNodes } from "./kpi.js";
import { sparkTypes } from "./marks/index.js";
import { marksGroup } from "./shapes.js";
import { tableNodes } from "./table.js";

/** Shapes of one resolved spark. */
function sparkNodes(chart: ResolvedChart, ctx: RenderContext): SceneNode[] {
  const paint = chart.spark!;
  const { padding } = chart.style;
  const data = readSparkRows(chart.type as SparkType, (field) => (row) => columnOf(chart.data, field)?.[row] ?? null, chart.data.rowCount, {
    value: chart.value?.field,
    label: chart.label?.field,
  });
  const formatter = formatterOf(ctx.locale);
  const box = { x: padding, y: padding, width: chart.width - 2 * padding, height: chart.height - 2 * padding };
  return drawSpark(
    {
      type: chart.type as SparkType,
      data,
      paint,
      box,
      format: writerOf(formatter, chart.value?.format ?? paint.format),
      time: clockOf(formatter, paint.time_format),
    },
    ctx.measurer,
  );
}

function nodesOf(chart: ResolvedChart, ctx: RenderContext): SceneNode[] {
  if (chart.type === "column_card") return cardNodes(chart, ctx);
  if (chart.type === "kpi") return kpiNodes(chart, ctx);
  return chart.type === "table" ? tableNodes(chart, ctx) : sparkNodes(chart, ctx);
}

/** Accessible name of a picture that its author gave none. */
function nameOf(chart: ResolvedChart): string {
  if (chart.type === "column_card") return chart.cards?.length === 1 ? `Column ${chart.cards[0]!.name}` : "Columns";
  if (chart.type === "kpi") return chart.value?.title ?? "KPI";
  return chart.type === "table" ? "Table" : sparkNames[chart.type as SparkType];
}

/** Sparks, column cards, KPIs and tables: drawn straight into a scene. */
export const sparkRenderer: Renderer = {
  name: "spark",
  types: [...sparkTypes, "column_card", "kpi", "table"],
  decline: (chart) =>
    sparkRenderer.types.includes(chart.type)
      ? null
      : issue("RENDERER_DECLINED", {
          path: "/type",
          received: chart.type,
          allowed: sparkRenderer.types,
          detail: `the spark family does not draw type "${chart.type}"`,
        }),
  draw: async (chart, ctx) => sparkRenderer.drawSync!(chart, ctx),
  drawSync(chart, ctx): Drawing {
    const children = nodesOf(chart, ctx);
    const title = chart.title ?? nameOf(chart);
    return {
      width: chart.width,
      height: chart.height,
      background: chart.style.background,
      title,
      description: chart.description,
      language: chart.locale,
      id: `d${hash(JSON.stringify([title, chart.description, chart.width, chart.height, children])).slice(0, 7)}`,
      fontFamily: ctx.measurer.family,
      root: { type: "group", role: "frame", children: [marksGroup(children)] },
    };
  },
};
