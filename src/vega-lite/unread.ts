import type { Issue } from "../issues/issue.js";
import { issue } from "../issues/messages.js";
import { at, eachObject, isRecord, type Json } from "./json.js";

const FONT = /^(?:font|labelFont|titleFont|subtitleFont)$/;

/** What a still picture of this library's does not do as a specification says: selections, controls, sizes that fit themselves, other fonts. */
export function unreadIssues(spec: Json, path: string): Issue[] {
  const issues: Issue[] = [];
  let font: [string, unknown] | undefined;
  eachObject(spec, path, (object, place) => {
    if (Array.isArray(object.params))
      object.params.forEach((each, i) => {
        if (!isRecord(each)) return;
        const what = each.select !== undefined ? "the selection" : each.bind !== undefined ? "the control" : undefined;
        if (what !== undefined)
          issues.push(
            issue("SPEC_STILL", {
              path: at(at(place, "params"), i),
              received: each.name,
              detail: `${what} ${JSON.stringify(each.name)} does not react: the picture shows it as it is at first`,
            }),
          );
      });
    for (const key of Object.keys(object))
      if (font === undefined && FONT.test(key) && typeof object[key] === "string") font = [at(place, key), object[key]];
  });
  const autosize = isRecord(spec.config) && spec.config.autosize !== undefined ? at(path, "config") : path;
  if (spec.autosize !== undefined || autosize !== path)
    issues.push(
      issue("SPEC_CHANGED", {
        path: at(autosize, "autosize"),
        received: spec.autosize ?? (spec.config as Json).autosize,
        detail: "autosize is not read: the picture has the width and height of the chart, and everything is fitted into it",
        next: "Remove it",
      }),
    );
  if (font)
    issues.push(
      issue("SPEC_CHANGED", {
        path: font[0],
        received: font[1],
        detail: "a font of its own is not read: all texts are set in the font of the chart",
        next: "Hand the font in with options.fonts and name it in style.font",
      }),
    );
  return issues;
}
