import type { Issue, JsonPatchStep } from "../issues/issue.js";
import { issue, typeWords } from "../issues/messages.js";
import { nearest } from "../issues/suggest.js";
import { at } from "./json.js";
import { type Mistake, mistakesOf } from "./schema.js";
import { adviceFor, keyMeantBy, meantBy, placeOf } from "./words.js";

const lastStep = (path: string): string => path.slice(path.lastIndexOf("/") + 1);
/** The key a place is known by: that of a list for what stands in it. */
const keyOf = (path: string): string => {
  const steps = path.split("/").filter((step) => !/^\d+$/.test(step));
  return steps.at(-1) ?? "";
};

const replace = (path: string, value: unknown): { fix: JsonPatchStep[] } => ({ fix: [{ op: "replace", path, value }] });

function keyIssue({ path, name, received, allowed }: Mistake): Issue {
  const place = at(path, name!);
  const keys = (allowed ?? []) as readonly string[];
  const advice = placeOf(name!) ?? adviceFor(name!);
  const suggestion = keyMeantBy(name!, keys) ?? (placeOf(name!) === undefined ? nearest(name!, keys) : undefined);
  return issue("INTENT_UNKNOWN_KEY", {
    path: place,
    name: name!,
    received,
    allowed: keys,
    ...(suggestion !== undefined
      ? { suggestion, fix: [{ op: "move" as const, from: place, path: at(path, suggestion) }] }
      : advice !== undefined
        ? { next: advice }
        : {}),
  });
}

function valueIssue({ path, received, allowed = [], types = [] }: Mistake): Issue {
  const words = allowed.map((each) => `${each}`);
  const said = `${received}`;
  const key = keyOf(path) === "type" && /\/mark\/type$/.test(path) ? "mark" : keyOf(path);
  const close = nearest(said, words);
  const known = close === undefined || !close.startsWith(said.slice(0, 2)) ? meantBy(key, said) : undefined;
  const meant = known !== undefined && words.includes(known) ? known : close;
  const size = typeof received === "string" && types.includes("number") ? /^(\d+(?:\.\d+)?) ?px$/.exec(received)?.[1] : undefined;
  if (size !== undefined)
    return issue("INTENT_WRONG_VALUE", {
      path,
      received,
      detail: `${lastStep(path)} must be a number of px`,
      next: `Write ${size}`,
      ...replace(path, Number(size)),
    });
  return issue("INTENT_WRONG_VALUE", {
    path,
    received,
    allowed: [...words, ...types.filter((type) => type !== "string").map((type) => typeWords([type]))],
    ...(meant !== undefined && { suggestion: meant, ...replace(path, allowed[words.indexOf(meant)]) }),
  });
}

/** What to do about a value of the wrong type, when the value shows what was meant. */
function typeAdvice(path: string, received: unknown, types: readonly string[]): { next?: string; fix?: JsonPatchStep[] } {
  if (typeof received === "string" && types.includes("number") && received.trim() !== "" && Number.isFinite(Number(received)))
    return { next: "Write it without quotes", ...replace(path, Number(received)) };
  if (typeof received === "string" && /\/encoding\/[^/]+$/.test(path))
    return {
      next: `Write {field: ${received}} for a field, {value: ${received}} for a fixed value`,
      ...replace(path, { field: received }),
    };
  if (typeof received === "string" && types.includes("boolean") && /^(true|false)$/.test(received))
    return { next: `Write ${received}, without quotes`, ...replace(path, received === "true") };
  if (Array.isArray(received) && lastStep(path) === "data")
    return { next: "Write {values: [ … ]}", ...replace(path, { values: received }) };
  if (Array.isArray(received) && lastStep(path) === "scheme") {
    const range = path.replace(/scheme$/, "range");
    return { next: "Write a list of colours under range", fix: [{ op: "move", from: path, path: range }] };
  }
  if (types.includes("array") && !Array.isArray(received) && (types.length === 1 || typeof received !== "object"))
    return { next: "Put it in a list: [ … ]" };
  return {};
}

function typeIssue({ path, received, types = [], allowed }: Mistake): Issue {
  const name = /^\d+$/.test(lastStep(path)) ? `each item of ${keyOf(path)}` : path === "/spec" ? "a specification" : lastStep(path);
  return issue("INTENT_WRONG_TYPE", {
    path,
    received,
    detail: `${name} must be ${typeWords([...types])}`,
    ...(allowed && { allowed: allowed.map((each) => `${each}`) }),
    ...typeAdvice(path, received, types),
  });
}

const ownerOf = (path: string): string =>
  path === "/spec" ? "the specification" : /^\d+$/.test(lastStep(path)) ? `this item of ${keyOf(path)}` : lastStep(path);

const bounds = ({ least, most }: Mistake): string =>
  least !== undefined && most !== undefined
    ? least === most
      ? `${least}`
      : `from ${least} to ${most}`
    : least !== undefined
      ? `${least} or more`
      : `${most} or less`;

function toIssue(mistake: Mistake): Issue {
  const { kind, path, received, name } = mistake;
  if (kind === "key") return keyIssue(mistake);
  if (kind === "value") return valueIssue(mistake);
  if (kind === "type") return typeIssue(mistake);
  if (kind === "range")
    return issue("INTENT_OUT_OF_RANGE", { path, received, detail: `${lastStep(path)} must be ${bounds(mistake)}, not ${received}` });
  if (kind === "length")
    return issue("INTENT_WRONG_VALUE", {
      path,
      received,
      detail: `${lastStep(path)} must have ${bounds(mistake)} ${Array.isArray(received) ? "items" : "characters"}`,
    });
  return issue("INTENT_WRONG_VALUE", { path, received, detail: `${ownerOf(path)} has no ${name}`, next: "Add it" });
}

/** A key that was misspelt leaves what it stands for missing: told once, where it was misspelt. */
function withoutEchoes(mistakes: readonly Mistake[], issues: readonly Issue[]): Issue[] {
  const misspelt = new Set(
    mistakes.flatMap(({ kind, path, name }) => (kind === "key" ? [path, ...(placeOf(name!) ? [path.replace(/\/[^/]*$/, "")] : [])] : [])),
  );
  const said = new Set<string>();
  return issues.filter((each, i) => {
    const { kind, path } = mistakes[i]!;
    if (kind === "missing" && misspelt.has(path)) return false;
    const key = `${each.path} ${kind}`;
    if (said.has(key)) return false;
    said.add(key);
    return true;
  });
}

/**
 * What a specification says and Vega-Lite does not take, each mistake once.
 * @param path pointer of the specification in the chart.
 */
export function schemaIssues(spec: Record<string, unknown>, path: string): Issue[] {
  const mistakes = mistakesOf(spec).map((each) => ({ ...each, path: `${path}${each.path}` }));
  return withoutEchoes(mistakes, mistakes.map(toIssue));
}
