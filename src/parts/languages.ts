/** Languages beside the house's own, and what a config is in them; so that a door may fetch them on demand. */

import type { LocaleData } from "../format/locale.js";
import { localeOf, localeTags, plainly } from "../format/locales.js";
import type { Issue } from "../issues/issue.js";
import { issue } from "../issues/messages.js";
import { nearest } from "../issues/suggest.js";
import type { OpenedConfig } from "../resolve/open-config.js";
import { fontFor } from "../text/font-for.js";

/**
 * A config in the language of a chart: words of the house that nobody changed are those of the language. `INTENT_WRONG_VALUE` for one there is
 * not; `TEXT_GLYPH_MISSING` for one whose signs no face has.
 * @param house the language that every door has. @param isOption whether the call named it. @param isCovered whether the faces of the call have every sign of a text.
 */
export function inLanguage(
  tag: string,
  opened: OpenedConfig,
  {
    house,
    isOption,
    isCovered,
    report,
  }: { house: LocaleData; isOption: boolean; isCovered(text: string): boolean; report(found: Issue): void },
): OpenedConfig & { locale: LocaleData } {
  const { config, originOf } = opened;
  const native = localeOf(tag, house);
  if (!native) return { ...opened, locale: house, refusals: [...opened.refusals, unknown(tag, isOption)] };
  const isPlain = native.needs !== undefined && !isCovered(native.needs);
  const locale = isPlain ? plainly(native, house) : native;
  if (isPlain) report(unwritable(native));
  const { words } = locale;
  if (!words) return { ...opened, locale };
  const own = new Set(["legend.no_data", "color.none_label", "color.other_label"].filter((key) => originOf(key) === undefined));
  const legend = own.has("legend.no_data") ? { ...config.legend, no_data: words.no_data } : config.legend;
  const color = {
    ...config.color,
    ...(own.has("color.none_label") && { none_label: words.none_label }),
    ...(own.has("color.other_label") && { other_label: words.other_label }),
  };
  return {
    ...opened,
    locale,
    config: { ...config, legend, color },
    originOf: (key) => (own.has(key) ? `language ${locale.tag}` : originOf(key)),
  };
}

/** A note, for the picture is whole: the words that the house would write are written otherwise. */
const unwritable = ({ tag, needs }: LocaleData): Issue =>
  issue("TEXT_GLYPH_MISSING", {
    severity: "info",
    path: "/locale",
    received: tag,
    detail: `no face has the signs of ${tag} (${needs!.slice(0, 4)}…), so months are numbers and other words of the house are English`,
    next: `Hand in a font that has them, such as ${fontFor(needs!, tag)}, with options.fonts`,
  });

function unknown(tag: string, isOption: boolean): Issue {
  // The country code of the United Kingdom is GB.
  const suggestion =
    nearest(tag.replace(/-uk$/i, "-GB"), localeTags) ?? localeTags.find((each) => each.slice(0, 2) === tag.slice(0, 2).toLowerCase());
  const close = suggestion === undefined ? {} : { suggestion };
  if (isOption) return issue("OPTION_WRONG", { path: "", name: "locale", received: tag, allowed: localeTags, ...close });
  return issue("INTENT_WRONG_VALUE", {
    path: "/locale",
    received: tag,
    detail: `the language "${tag}" is not known`,
    allowed: localeTags,
    ...close,
  });
}
