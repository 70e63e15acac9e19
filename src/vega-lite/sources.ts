import type { Issue } from "../issues/issue.js";
import { issue } from "../issues/messages.js";
import { nearest } from "../issues/suggest.js";
import { at, eachObject, isRecord, type Json } from "./json.js";
import { insideOf, type View, viewAt } from "./views.js";

/** Name of the rows that come with the chart or the call. */
export const GIVEN = "rows";

/** Where a specification takes its rows from. */
export interface Sources {
  /** Names by which it refers to the rows of the chart. */
  names: readonly string[];
  /** Whether it draws rows of the chart. */
  needsRows: boolean;
  issues: Issue[];
}

const PICTURE = /^data:image\/(?:png|jpeg);base64,/;

function refused(path: string, received: unknown, detail: string, next: string): Issue {
  return issue("ASSET_REFUSED", { path, received, detail, next });
}

/** Addresses of data and of pictures: none is opened. */
function addresses(spec: Json, path: string): Issue[] {
  const issues: Issue[] = [];
  eachObject(spec, path, (object, place) => {
    const { data, mark, encoding } = object;
    if (isRecord(data) && data.url !== undefined)
      issues.push(
        refused(
          at(at(place, "data"), "url"),
          data.url,
          "data from an address is not fetched",
          "Leave data out and put the rows under data.values of the chart, or hand them in with the call",
        ),
      );
    const pictures: [string, unknown][] = [];
    if (isRecord(mark)) pictures.push([at(at(place, "mark"), "url"), mark.url]);
    if (isRecord(encoding) && isRecord(encoding.url)) pictures.push([at(at(at(place, "encoding"), "url"), "value"), encoding.url.value]);
    for (const [where, url] of pictures)
      if (typeof url === "string" && !PICTURE.test(url))
        issues.push(refused(where, url, "a picture is not fetched", "Write it as data:image/png;base64,… or data:image/jpeg;base64,…"));
  });
  return issues;
}

/** Whether every plot inside a view has rows of its own. */
function hasOwnData(view: View): boolean {
  if (view.view.data !== undefined && view.view.data !== null) return true;
  const inner = insideOf(view);
  return inner.length > 0 && view.kind !== "facet" && inner.every(hasOwnData);
}

/**
 * Finds where the rows come from. A `data` that only has a name is the chart's rows, unless `datasets` or another `data` defines it.
 * Raises `ASSET_REFUSED` for addresses and `DATA_MISSING` for names that nothing defines.
 * @param hasRows whether the chart or the call has rows.
 */
export function sourcesOf(spec: Json, path: string, hasRows: boolean): Sources {
  const issues = addresses(spec, path);
  const defined = new Set(isRecord(spec.datasets) ? Object.keys(spec.datasets) : []);
  const asked = new Map<string, string>();
  eachObject(spec, path, ({ data }, place) => {
    if (!isRecord(data) || typeof data.name !== "string") return;
    if (Object.keys(data).some((key) => key !== "name" && key !== "format")) defined.add(data.name);
    else if (!asked.has(data.name)) asked.set(data.name, at(at(place, "data"), "name"));
  });
  const names = new Set<string>();
  for (const [name, place] of asked) {
    if (defined.has(name)) continue;
    const close = nearest(name, defined);
    if (hasRows && (defined.size === 0 || name === GIVEN || name === "data")) names.add(name);
    else
      issues.push(
        issue("DATA_MISSING", {
          path: place,
          received: name,
          detail: `there are no rows ${JSON.stringify(name)}`,
          allowed: [...defined, ...(hasRows ? [GIVEN] : [])],
          ...(close !== undefined ? { suggestion: close } : { next: "Put them under datasets, or the chart's own under data.values" }),
        }),
      );
  }
  const usesGiven = !hasOwnData(viewAt(spec, path));
  if (usesGiven) names.add(GIVEN);
  return { names: [...names], needsRows: names.size > 0, issues };
}
