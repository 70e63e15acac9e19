import { ciede2000 } from "../../color/ciede2000.js";
import { hexToLab } from "../../color/cielab.js";
import { closestPair } from "../../color/vision.js";
import type { NormalIntent } from "../../intent/normal.js";
import { issue } from "../../issues/messages.js";
import { at } from "../ledger.js";
import type { Scope } from "../scope.js";

const quoted = (key: string) => JSON.stringify(key);

/** A category that is shown: its key, and its colour as it is drawn. */
interface ShownColor {
  readonly key: string;
  readonly hex: string;
}

/** Each category once: 2024 and "2024" are one. */
const once = (shown: readonly ShownColor[]): ShownColor[] => [...new Map(shown.map((each) => [each.key, each])).values()];

/** More are not compared: one by one nobody tells them apart. */
const MOST_COMPARED = 128;

const rounded = (difference: number) => Math.round(difference * 10) / 10;

/**
 * Raises `COLOR_RECYCLED` where a palette has fewer colours than there are categories, with how far apart the closest two are.
 * @param size colours of the palette. @param isMade whether a category has a colour beyond it.
 */
export function warnAboutMany(
  scope: Scope,
  path: string,
  categories: readonly ShownColor[],
  size: number,
  isMade: (key: string) => boolean,
): void {
  const shown = once(categories);
  const made = shown.filter(({ key }) => isMade(key)).length;
  if (made === 0 || shown.length < 2) return;
  const colors = new Set(shown.map(({ hex }) => hex)).size;
  const few = `${made} of the ${shown.length} categories ${made === 1 ? "is" : "are"} beyond the ${size} colours of the palette`;
  const { difference, first, second } = closestPair(
    shown.slice(0, MOST_COMPARED).map(({ hex }) => hex),
    "normal",
  );
  const apart = `${quoted(shown[first]?.key ?? "")} and ${quoted(shown[second]?.key ?? "")}, are ${rounded(difference)} apart (CIEDE2000; 20 is easy to tell)`;
  const detail =
    colors < shown.length
      ? `${few}; no more than ${colors} can be told apart, so some share one`
      : `${few}, so more are made; the closest two, ${apart}`;
  scope.ctx.report(issue("COLOR_RECYCLED", { path, count: shown.length, limit: size, detail }));
}

/** Where a category's colour is from: a pin, a map handed in, or a map that has it from the palette. */
type Given = "pinned" | "given" | "kept";

/** Raises `COLOR_SHARED_PIN` and `COLOR_SIMILAR` where two categories that are shown have one colour, or hardly two, because of what was pinned or handed in. */
export function warnAboutAlike(
  scope: Scope,
  path: string,
  categories: readonly ShownColor[],
  givenOf: (key: string) => Given | undefined,
): void {
  const shown = once(categories).slice(0, MOST_COMPARED);
  const given = shown.map(({ key }) => givenOf(key));
  if (given.every((each) => each === undefined)) return;
  const labs = shown.map(({ hex }) => hexToLab(hex));
  const told = new Set<string>();
  const close: { one: ShownColor; other: ShownColor; difference: number }[] = [];
  shown.forEach((one, i) => {
    for (let j = 0; j < i; j++) {
      const [other, from] = [shown[j]!, [given[i], given[j]]];
      if (one.hex === other.hex) {
        // Two pins of one colour are told of where they stand.
        const isTold = told.has(one.hex) || from.every((each) => each === undefined) || from.every((each) => each === "pinned");
        if (isTold) continue;
        told.add(one.hex);
        const detail = `${quoted(other.key)} and ${quoted(one.key)} are given one colour, ${one.hex}`;
        scope.ctx.report(issue("COLOR_SHARED_PIN", { path, received: one.hex, name: one.key, detail }));
      } else if (from.some((each) => each === "pinned" || each === "given")) {
        const difference = ciede2000(labs[i]!, labs[j]!);
        if (difference < scope.config.color.similar_below) close.push({ one, other, difference });
      }
    }
  });
  const [closest, ...more] = close.sort((a, b) => a.difference - b.difference);
  if (!closest) return;
  const { one, other, difference } = closest;
  const names = `${quoted(other.key)} and ${quoted(one.key)}`;
  const rest = more.length === 0 ? "" : `; ${more.length} more pairs are as close or little farther`;
  const detail = `${names} have colours only ${rounded(difference)} apart (CIEDE2000), ${other.hex} and ${one.hex}${rest}`;
  scope.ctx.report(issue("COLOR_SIMILAR", { path, received: one.hex, name: one.key, count: close.length, detail }));
}

/** Raises `INTENT_KEY_UNUSED` for fields of the `color_map` that the chart does not colour by. */
export function warnAboutUnreadMaps(scope: Scope, read: readonly string[]): void {
  const map: NormalIntent["color_map"] = scope.intent.color_map;
  for (const field of Object.keys(map ?? {})) {
    if (read.includes(field)) continue;
    const detail = read.length === 0 ? "no channel of it shows categories as colours" : `it colours by ${read.map(quoted).join(" and ")}`;
    scope.ctx.report(
      issue("INTENT_KEY_UNUSED", {
        severity: "warning",
        path: at("/color_map", field),
        name: field,
        detail,
        next: "Remove it, or colour by this field",
      }),
    );
  }
}
