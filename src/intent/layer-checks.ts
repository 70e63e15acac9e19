import type { Issue } from "../issues/issue.js";
import { issue } from "../issues/messages.js";
import { underPath } from "../issues/under.js";
import { areaPaint, barPaint, type ChartTypeRule, linePaint, pointPaint } from "./chart-types.js";
import { mapChartTypes } from "./map-types.js";
import { child, isRecord } from "./pointer.js";
import type { LayerType } from "./together.js";
import { checkUsage } from "./usage.js";

/** Most layers of a chart; more cannot be told apart. */
const MOST_LAYERS = 20;

const inkPaint = ["opacity", "color", "width"] as const;

/** What each kind of layer reads. */
const layerRules: Readonly<Record<LayerType, ChartTypeRule>> = {
  bar: {
    needs: ["y"],
    takes: ["x", "y_start", "color", "opacity", "text", "tooltip", "detail", "order"],
    parts: ["labels"],
    style: ["stack"],
    marks: { bar: barPaint },
  },
  line: {
    needs: ["y"],
    takes: ["x", "color", "opacity", "tooltip", "detail", "order"],
    parts: ["labels"],
    labelsWithout: ["position"],
    style: [],
    marks: { line: linePaint },
  },
  area: {
    needs: ["y"],
    takes: ["x", "y_start", "color", "opacity", "tooltip", "detail", "order"],
    parts: ["labels"],
    labelsWithout: ["position"],
    style: ["stack"],
    marks: { area: areaPaint },
  },
  point: {
    needs: ["y"],
    takes: ["x", "color", "size", "shape", "opacity", "text", "tooltip", "detail"],
    parts: ["labels"],
    style: [],
    marks: { point: pointPaint },
  },
  rule: { needs: [], takes: ["x", "y", "y_start", "color", "tooltip", "detail"], parts: [], style: [], marks: { rule: inkPaint } },
  tick: { needs: ["y"], takes: ["x", "color", "tooltip", "detail"], parts: [], style: [], marks: { tick: [...inkPaint, "band", "size"] } },
  text: { needs: ["y", "text"], takes: ["x", "tooltip", "detail"], parts: ["labels"], style: [], marks: {} },
  errorbar: {
    needs: ["y", "y_start"],
    takes: ["x", "color", "tooltip", "detail"],
    parts: [],
    style: [],
    marks: { errorbar: [...inkPaint, "size"] },
  },
};

/** What points on a map read. */
const pointOnMap: ChartTypeRule = {
  needs: [],
  takes: ["region", "latitude", "longitude", "color", "size", "shape", "opacity", "tooltip", "detail"],
  parts: [],
  style: [],
  marks: { point: pointPaint },
};

/** The same of a layer on a map, which draws points. */
function mapLayerIssues(layer: Record<string, unknown>, path: string): Issue[] {
  if (layer.type !== "point")
    return [
      issue("INTENT_WRONG_VALUE", {
        path: child(path, "type"),
        received: layer.type,
        allowed: ["point"],
        detail: `a layer of type "${layer.type}" has no place on a map`,
        next: "Use point, with longitude and latitude or with region",
      }),
    ];
  const found = checkUsage(layer, pointOnMap, "a layer on a map").map((each) => underPath(each, path));
  const name = layer.latitude === undefined ? "latitude" : "longitude";
  if (layer.region === undefined && (layer.latitude === undefined || layer.longitude === undefined))
    found.push(
      issue("INTENT_CHANNEL_MISSING", { path: child(path, name), name, owner: "a layer on a map", detail: "or region, for its middle" }),
    );
  return found;
}

/** Words of a layer that its mark would not read, and channels it cannot do without. */
function layerIssues(layer: Record<string, unknown>, path: string, isMap: boolean): Issue[] {
  if (isMap && typeof layer.type === "string" && Object.hasOwn(layerRules, layer.type)) return mapLayerIssues(layer, path);
  const rule = typeof layer.type === "string" && Object.hasOwn(layerRules, layer.type) ? layerRules[layer.type as LayerType] : undefined;
  if (!rule) return [];
  const found = checkUsage(layer, rule, `a layer of type "${layer.type}"`).map((each) => underPath(each, path));
  if (layer.type === "rule" && layer.x === undefined && layer.y === undefined)
    found.push(
      issue("INTENT_CHANNEL_MISSING", {
        path: child(path, "y"),
        name: "y",
        owner: 'a layer of type "rule"',
        detail: "or x for an upright line",
      }),
    );
  if (layer.axis !== undefined && isRecord(layer.y) && layer.y.axis !== undefined)
    found.push(
      issue("INTENT_CONFLICT", {
        path: child(path, "axis"),
        received: layer.axis,
        detail: "axis of a layer is the same as y.axis, and both are given",
        next: "Keep one of them",
      }),
    );
  return found;
}

/** The mistakes of the layers of a chart that their schema cannot tell. */
export function checkLayers({ type, layers }: Record<string, unknown>): Issue[] {
  if (!Array.isArray(layers)) return [];
  if (layers.length > MOST_LAYERS)
    return [
      issue("INTENT_OUT_OF_RANGE", {
        path: "/layers",
        received: layers.length,
        detail: `a chart has at most ${MOST_LAYERS} layers, not ${layers.length}`,
      }),
    ];
  const isMap = typeof type === "string" && Object.hasOwn(mapChartTypes, type);
  return layers.flatMap((layer, index) => (isRecord(layer) ? layerIssues(layer, child("/layers", index), isMap) : []));
}
