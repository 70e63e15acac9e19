import type { Issue, JsonPatchStep } from "../issues/issue.js";
import { issue } from "../issues/messages.js";
import { editDistance, nearest } from "../issues/suggest.js";
import type { ChartTypes } from "./chart-types.js";
import { typeHints } from "./hints.js";
import { absent, layerNames, variants } from "./other-charts.js";
import { shapes } from "./shapes.js";

/** Names compared without "chart", "plot" and separators: "Bar chart" is "bar". */
const bareType = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[\s_-]+/g, "")
    .replace(/(chart|plot|graph|diagram)s?$/, "");

interface Answer {
  suggestion: string;
  next?: string;
  /** Whether the type alone is what was meant, or a beginning of it. */
  isMeant: boolean;
}

/** What is known under exactly this name. */
function answerTo(bare: string, names: readonly string[]): Answer | undefined {
  const shape = shapes.get(bare);
  if (shape)
    return {
      suggestion: shape.type,
      next: `It is made of type "${shape.type}" with ${shape.how}: see docs/recipes.md#${shape.recipe}`,
      isMeant: true,
    };
  const variant = variants.get(bare);
  if (variant) return { suggestion: variant.type, next: `It is type "${variant.type}" with ${variant.how}`, isMeant: true };
  const other = absent.get(bare);
  if (other) return { suggestion: other.type, next: `There is none; type "${other.type}" comes nearest: ${other.how}`, isMeant: false };
  const meant = typeHints.get(bare) ?? names.find((name) => bareType(name) === bare);
  return meant === undefined ? undefined : { suggestion: meant, isMeant: true };
}

/** Longest name that is compared letter by letter. */
const LONGEST = 40;

/** The known name that is fewest letters away, a type before others; undefined where more than a third would differ. */
function slipOf(bare: string, names: readonly string[]): string | undefined {
  if (bare.length > LONGEST) return undefined;
  let [best, least] = [undefined as string | undefined, Math.max(1, Math.floor(bare.length / 3)) + 1];
  for (const name of [...names, ...shapes.keys(), ...variants.keys(), ...typeHints.keys(), ...absent.keys()]) {
    const letters = bare === name ? 0 : editDistance(bare, name);
    if (letters < Math.min(least, bare.length)) [best, least] = [name, letters];
  }
  return best;
}

/** Raises `INTENT_UNKNOWN_TYPE` with what the name means here: a type, a type with more words, a recipe, or the nearest thing there is. */
export function unknownType(type: string, types: ChartTypes): Issue {
  const names = Object.keys(types);
  const bare = bareType(type);
  const said = { path: "/type", received: type, allowed: names };
  if (layerNames.has(bare))
    return issue("INTENT_UNKNOWN_TYPE", {
      ...said,
      next: "It is a mark of layers: write it under layers of a chart, or a line under references",
    });
  const slip = () => {
    const word = slipOf(bare, names) ?? nearest(type, names);
    return word === undefined ? undefined : names.includes(word) ? { suggestion: word, isMeant: true } : answerTo(word, names);
  };
  const found = answerTo(bare, names) ?? answerTo(bare.replace(/s$/, ""), names) ?? slip();
  if (found === undefined || !names.includes(found.suggestion)) return issue("INTENT_UNKNOWN_TYPE", said);
  const { suggestion, next, isMeant } = found as Answer;
  const fix: JsonPatchStep[] = [{ op: "replace", path: "/type", value: suggestion }];
  return issue("INTENT_UNKNOWN_TYPE", { ...said, suggestion, ...(next !== undefined && { next }), ...(isMeant && { fix }) });
}
