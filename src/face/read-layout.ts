import type { Limits } from "../context/limits.js";
import { child, isRecord } from "../intent/pointer.js";
import type { Issue } from "../issues/issue.js";
import { issue } from "../issues/messages.js";
import { nearest } from "../issues/suggest.js";
import { checkKeys, entriesOf, faceKeys } from "./keys.js";
import {
  type ChartNode,
  type ErrorNode,
  type FaceNode,
  type FaceQuery,
  type GroupNode,
  type LayerSource,
  type LayoutName,
  layouts,
  type Placed,
} from "./tree.js";

/** What reading a layout needs, and where it tells its mistakes. */
interface Reading {
  rows: ReadonlyMap<string, unknown>;
  queries: ReadonlyMap<string, FaceQuery>;
  limits: Limits;
  issues: Issue[];
}

type Place = Omit<Placed, "node">;

const known = (name: string, names: readonly string[]) => {
  const suggestion = nearest(name, names);
  return { allowed: names, ...(suggestion === undefined ? {} : { suggestion }) };
};

/** Whether a chart type is a small picture. */
const isSmall = (type: unknown): boolean => typeof type === "string" && /^(spark_.*|kpi|table|column_card)$/.test(type);

/** Marks words that begin at the top of a row in which a card stands. */
function levelTexts(items: readonly Placed[]): void {
  const tops = items.map(({ node }) => {
    let top = node;
    while (top.kind === "group" && top.title === undefined && top.subtitle === undefined && top.items[0]) top = top.items[0].node;
    return top;
  });
  if (!tops.some(({ kind }) => kind === "chart" || kind === "error")) return;
  for (const top of tops) if (top.kind === "text") top.isBeside = true;
}

/** Reads the layout of a face. Mistakes go to `reading.issues`; what nobody reads comes back as warnings. */
export function readLayout(face: Record<string, unknown>, reading: Reading): { root: GroupNode; charts: ChartNode[]; warnings: Issue[] } {
  const { issues, limits, queries, rows } = reading;
  const named = new Map<string, { path: string; chart: Record<string, unknown> }>();
  for (const [name, chart] of entriesOf(face.charts)) {
    const path = child("/charts", name);
    if (isRecord(chart)) named.set(name, { path, chart });
    else issues.push(issue("INTENT_WRONG_TYPE", { path, received: chart, detail: "a chart must be an object" }));
  }
  const charts: ChartNode[] = [];
  // Of a list of queries that was not read, nothing is known.
  const areQueriesKnown = queries.size > 0 || (face.queries === undefined && !issues.some(({ suggestion }) => suggestion === "queries"));
  const placedNames = new Set<string>();
  const usedQueries = new Set<string>();
  let count = 0;

  /** Where the rows of a chart or a layer come from: the name of a query, or rows that stand in it. */
  const rowsOf = (source: string, query: unknown, what: string): { query?: string; data?: unknown } => {
    const data = rows.get(child(source, "data"));
    const at = child(source, "query");
    if (query !== undefined && typeof query !== "string")
      issues.push(issue("INTENT_WRONG_TYPE", { path: at, received: query, detail: "query must be the name of a query" }));
    else if (query !== undefined) {
      usedQueries.add(query);
      if (!queries.has(query) && areQueriesKnown)
        issues.push(
          issue("FACE_UNKNOWN_NAME", {
            path: at,
            received: query,
            detail: `there is no query ${JSON.stringify(query)}`,
            ...(queries.size > 0 ? known(query, [...queries.keys()]) : { next: `Write it under queries, as ${query}: …` }),
          }),
        );
      if (data !== undefined)
        issues.push(
          issue("INTENT_CONFLICT", { path: at, detail: `the ${what} has a query and rows of its own`, next: "Keep one of them" }),
        );
    }
    return { ...(typeof query === "string" && { query }), ...(data !== undefined && { data }) };
  };

  const chartNode = (path: string, source: string, said: Record<string, unknown>, name?: string): ChartNode => {
    const { query, ...chart } = said;
    const layers = new Map<number, LayerSource>();
    if (Array.isArray(chart.layers))
      chart.layers = chart.layers.map((each, index) => {
        if (!isRecord(each)) return each;
        const { query: own, ...layer } = each;
        const found = rowsOf(child(child(source, "layers"), index), own, "layer");
        if (Object.keys(found).length > 0) layers.set(index, found as LayerSource);
        return layer;
      });
    const node: ChartNode = {
      kind: "chart",
      path,
      source,
      chart,
      ...(name !== undefined && { name }),
      ...rowsOf(source, query, "chart"),
      ...(layers.size > 0 && { layers }),
    };
    charts.push(node);
    return node;
  };

  const errorNode = (path: string, said: Record<string, unknown>): ErrorNode => {
    issues.push(...checkKeys(said, path, faceKeys.errorItem, "an error card"));
    const error = isRecord(said.error) ? said.error : {};
    issues.push(...checkKeys(error, child(path, "error"), faceKeys.error, "an error card"));
    const { title = "", message = "", tone = "error", height } = error as Partial<ErrorNode>;
    return { kind: "error", path, title, message, tone, ...(height !== undefined && { height }) };
  };

  const itemNode = (said: unknown, path: string, depth: number): FaceNode | undefined => {
    if (++count > limits.items) return undefined;
    if (typeof said === "string") {
      const found = named.get(said);
      placedNames.add(said);
      if (found) return chartNode(path, found.path, found.chart, said);
      issues.push(
        issue("FACE_UNKNOWN_NAME", {
          path,
          received: said,
          detail: `there is no chart ${JSON.stringify(said)}`,
          ...known(said, [...named.keys()]),
          ...(named.size === 0 && { allowed: undefined, next: `Write it under charts, or words as {text: ${JSON.stringify(said)}}` }),
        } as never),
      );
      return undefined;
    }
    if (!isRecord(said)) {
      issues.push(
        issue("INTENT_WRONG_TYPE", {
          path,
          received: said,
          detail: "an item must be the name of a chart, a chart, words, or a face inside the face",
        }),
      );
      return undefined;
    }
    if (layouts.some((layout) => said[layout] !== undefined)) {
      issues.push(...checkKeys(said, path, faceKeys.layout, "a face inside a face"));
      return groupNode(said, path, depth + 1);
    }
    if (said.error !== undefined) return errorNode(path, said);
    const isText =
      (said.text !== undefined || typeof said.markdown === "string") &&
      Object.keys(said).every(
        (key) => ["text", "card", "markdown"].includes(key) || (key === "type" && /^(text|markdown)$/.test(`${said.type}`)),
      );
    if (!isText) return chartNode(path, path, said);
    issues.push(...checkKeys(said, path, faceKeys.text, "words"));
    return { kind: "text", path, text: typeof said.text === "string" ? said.text : "", hasCard: said.card === true };
  };

  const placedItem = (said: unknown, path: string, depth: number, layout: LayoutName): Placed | undefined => {
    if (!isRecord(said) || said.item === undefined) {
      const node = itemNode(said, path, depth);
      return node && { node };
    }
    issues.push(...checkKeys(said, path, faceKeys.placed, "an item with its place"));
    const node = itemNode(said.item, child(path, "item"), depth);
    const { span, col, row, width, height } = said as Place;
    const place = Object.fromEntries(Object.entries({ span, col, row, width, height }).filter(([, value]) => value !== undefined));
    // Pictures that are as high as what stands in them have no other height to grow to.
    if (node?.kind === "chart" && height !== undefined && layout !== "grid" && node.chart.height === undefined && isSmall(node.chart.type))
      node.chart = { ...node.chart, height };
    return node && { node, ...place };
  };

  const groupNode = (said: Record<string, unknown>, path: string, depth: number): GroupNode => {
    const found = layouts.filter((layout) => said[layout] !== undefined);
    const [layout = "rows", another] = found;
    if (another !== undefined)
      issues.push(
        issue("INTENT_CONFLICT", {
          path: child(path, another),
          detail: `there are ${found.join(" and ")}, and a face has one of them`,
          next: `Put one inside the other: "${layout}: [{${another}: […]}]"`,
        }),
      );
    if (found.length === 0)
      issues.push(
        issue("FACE_EMPTY", {
          path,
          detail: "there is no layout",
          next: `Write ${layouts.slice(0, -1).join(", ")} or tabs with the items`,
        }),
      );
    const list = said[layout];
    if (Array.isArray(list) && list.length === 0)
      issues.push(issue("FACE_EMPTY", { path: child(path, layout), detail: `${layout} is an empty list`, next: "Add an item" }));
    const items = Array.isArray(list)
      ? list.flatMap((each, index) => placedItem(each, child(child(path, layout), index), depth, layout) ?? [])
      : [];
    if (layout === "tabs")
      for (const { node } of items)
        if (node.kind === "group" && node.title === undefined)
          issues.push(issue("INTENT_WRONG_VALUE", { path: node.path, detail: "a tab needs a title", next: "Add title with its name" }));
    if (layout === "cols" || layout === "grid") levelTexts(items);
    const { title, subtitle } = said;
    return {
      kind: "group",
      path,
      layout,
      depth,
      items,
      ...(typeof title === "string" && title !== "" && { title }),
      ...(typeof subtitle === "string" && subtitle !== "" && { subtitle }),
    };
  };

  const root = groupNode(face, "", 0);
  if (count > limits.items)
    issues.push(
      issue("LIMIT_FACE", {
        path: "",
        received: count,
        detail: `the face has more than the limit of ${limits.items} items`,
        next: "Split it, or raise limits.items",
      }),
    );
  const unused = [
    ...[...named.keys()].filter((name) => !placedNames.has(name)).map((name) => ({ path: child("/charts", name), what: "chart", name })),
    ...[...queries.keys()].filter((name) => !usedQueries.has(name)).map((name) => ({ path: child("/queries", name), what: "query", name })),
  ];
  const warnings = unused.map(({ path, what, name }) =>
    issue("FACE_UNUSED", {
      path,
      name,
      detail: `the ${what} ${JSON.stringify(name)} is not used`,
      next: what === "chart" ? "Place it in the layout, or remove it" : "Name it in a chart, or remove it",
    }),
  );
  return { root, charts, warnings };
}
