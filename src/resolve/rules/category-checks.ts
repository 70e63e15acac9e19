import { categoryKey } from "../../data/category-key.js";
import type { Scalar } from "../../data/table.js";
import type { NormalIntent } from "../../intent/normal.js";
import { issue } from "../../issues/messages.js";
import { at } from "../ledger.js";
import type { Scope } from "../scope.js";

interface Shown {
  readonly scope: Scope;
  readonly path: string;
  readonly domain: readonly Scalar[];
}

const quoted = (key: string) => JSON.stringify(key);

/** What was pinned or handed in, by key. */
interface Given {
  readonly kept: ReadonlyMap<string, string>;
  readonly pins: readonly { readonly key: string }[];
}

/** Raises `COLOR_SHARED_PIN` where two categories that are shown have one colour because of what was handed in. @param drawn colours in the order of the domain. */
export function warnAboutAlike({ scope, path, domain }: Shown, { kept, pins }: Given, drawn: readonly string[]): void {
  const isPinned = new Set(pins.map(({ key }) => key));
  const first = new Map<string, string>();
  domain.forEach((value, i) => {
    const key = categoryKey(value);
    const other = first.get(drawn[i]!);
    if (other === undefined) first.set(drawn[i]!, key);
    // Two pins are told of where they stand, and one key is one category.
    else if (other !== key && (kept.has(key) || kept.has(other) || isPinned.has(key) !== isPinned.has(other)))
      scope.ctx.report(
        issue("COLOR_SHARED_PIN", {
          path,
          received: drawn[i],
          name: key,
          detail: `${quoted(other)} and ${quoted(key)} are given one colour, ${drawn[i]}`,
        }),
      );
  });
}

/** Raises `INTENT_KEY_UNUSED` for fields of the `color_map` that the chart does not colour by. */
export function warnAboutUnreadMaps(scope: Scope, read: string | undefined): void {
  const map: NormalIntent["color_map"] = scope.intent.color_map;
  for (const field of Object.keys(map ?? {})) {
    if (field === read) continue;
    const detail = read === undefined ? "no channel of it shows categories as colours" : `it colours by ${quoted(read)}`;
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
