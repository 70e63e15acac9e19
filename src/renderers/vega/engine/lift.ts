import type { TopLevelSpec } from "vega-lite";

type Json = Record<string, unknown>;

/** A spec whose data-dependent values have become named ones, so that charts alike in everything else are the same text. */
export interface Lifted {
  template: TopLevelSpec;
  /** Values by name; each name is a parameter of the template. */
  values: Map<string, unknown>;
}

const NAME = "lifted_";
/** Every number that stands in for a value starts with these digits; far from any year or amount of a template. */
const MARK = 7707700000000;
const MARKED = /lifted_\d+\b|77077\d{8}\b/;

const isPlainObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);
const isNumbers = (value: unknown): value is number[] =>
  Array.isArray(value) && value.length > 1 && value.every((each) => typeof each === "number");

/** Collects values; one that was met before in the same role keeps its name. */
class Lifter {
  readonly values = new Map<string, unknown>();
  readonly #names = new Map<string, string>();

  name(role: string, value: unknown): string {
    const key = `${role} ${JSON.stringify(value)}`;
    let name = this.#names.get(key);
    if (name === undefined) {
      name = `${NAME}${this.#names.size}`;
      this.#names.set(key, name);
      this.values.set(name, value);
    }
    return name;
  }

  reference(role: string, value: unknown): { expr: string } {
    return { expr: this.name(role, value) };
  }
}

/** Stands in for a domain of numbers: as many, of the same signs, since vega-lite asks whether zero is inside; of times it does not ask. */
function marksFor(name: string, domain: readonly number[], isTime: boolean): number[] {
  const first = MARK + Number(name.slice(NAME.length)) * 1000;
  return domain.map((value, i) => (isTime || value > 0 ? first + i : value === 0 ? 0 : -first - i));
}

function liftScale(channel: string, type: unknown, scale: unknown, lifter: Lifter): unknown {
  if (!isPlainObject(scale) || !Array.isArray(scale.domain)) return scale;
  const out: Json = { ...scale };
  if (type === "nominal" || type === "ordinal") {
    out.domain = [lifter.name(`${channel} domain`, scale.domain)];
    if (Array.isArray(scale.range)) out.range = [lifter.name(`${channel} range`, scale.range)];
  } else if (isNumbers(scale.domain)) {
    const marks = marksFor(lifter.name(`${channel} domain`, scale.domain), scale.domain, type === "temporal");
    if (marks.some((mark) => mark !== 0)) out.domain = marks;
  }
  return out;
}

function liftGuide(channel: string, guide: unknown, lifter: Lifter): unknown {
  if (!isPlainObject(guide)) return guide;
  const out: Json = { ...guide };
  if (Array.isArray(guide.values)) out.values = lifter.reference(`${channel} values`, guide.values);
  for (const key of ["columns", "titleX"]) if (typeof guide[key] === "number") out[key] = lifter.reference(`${channel} ${key}`, guide[key]);
  return out;
}

function liftEncoding(encoding: unknown, lifter: Lifter): unknown {
  if (!isPlainObject(encoding)) return encoding;
  const out: Json = {};
  for (const [channel, def] of Object.entries(encoding)) {
    if (!isPlainObject(def)) {
      out[channel] = def;
      continue;
    }
    const lifted: Json = { ...def };
    if (def.scale) lifted.scale = liftScale(channel, def.type, def.scale, lifter);
    if (def.axis) lifted.axis = liftGuide(channel, def.axis, lifter);
    if (def.legend) lifted.legend = liftGuide(channel, def.legend, lifter);
    out[channel] = lifted;
  }
  return out;
}

/**
 * Takes what changes with the rows out of a spec of one view or of layers: domains, palettes of categories, tick values,
 * places and words that go with them, and the values of parameters. The spec itself is not changed.
 */
export function liftValues(spec: TopLevelSpec): Lifted {
  const lifter = new Lifter();
  const { params = [], title, layer, encoding, ...rest } = spec as unknown as Json & { params?: Json[] };
  const out: Json = { ...rest };
  if (encoding) out.encoding = liftEncoding(encoding, lifter);
  if (Array.isArray(layer)) out.layer = layer.map((each: Json) => ({ ...each, encoding: liftEncoding(each.encoding, lifter) }));
  if (title !== undefined)
    out.title = isPlainObject(title) && title.text !== undefined ? { ...title, text: lifter.reference("title", title.text) } : title;
  const kept = params.map((param) => {
    if (Object.keys(param).length !== 2 || !("value" in param)) return param;
    lifter.values.set(String(param.name), param.value);
    return { name: param.name, value: null };
  });
  const added = [...lifter.values.keys()].filter((name) => name.startsWith(NAME)).map((name) => ({ name, value: null }));
  out.params = [...kept, ...added];
  return { template: out as unknown as TopLevelSpec, values: lifter.values };
}

/** The name that a list stands in for; undefined for any other list. Dates have been wrapped into `{data: datetime(…)}`. */
function nameBehind(list: unknown): string | undefined {
  if (!Array.isArray(list)) return undefined;
  const [first] = list.filter((each) => each !== 0);
  if (typeof first === "string") return list.length === 1 && MARKED.test(first) && first.startsWith(NAME) ? first : undefined;
  const digits = MARKED.exec(typeof first === "number" ? `${first}` : isPlainObject(first) ? `${String(first.signal)}` : "")?.[0];
  return digits === undefined ? undefined : `${NAME}${Math.floor((Number(digits) - MARK) / 1000)}`;
}

/**
 * Puts references to the values where their stand-ins are, in the scales of a compiled Vega spec; the spec is changed.
 * @returns whether no stand-in is left anywhere; when one is, vega-lite has reckoned with it and the template cannot be used.
 */
export function referToValues(vega: Json): boolean {
  const scales = (vega.scales ?? []) as Json[];
  for (const scale of scales) {
    const { domain } = scale;
    const name = nameBehind(isPlainObject(domain) && Object.keys(domain).length === 1 ? domain.fields : domain);
    if (name !== undefined) scale.domain = { signal: name };
    const range = nameBehind(scale.range);
    if (range !== undefined) scale.range = { signal: range };
  }
  return !/77077\d{8}/.test(JSON.stringify(vega)) && !hasName(vega);
}

/** Whether a stand-in's name is left as a plain word, where it means itself and no signal. */
function hasName(node: unknown, key = ""): boolean {
  if (typeof node === "string") return node.startsWith(NAME) && key !== "signal" && key !== "name";
  if (Array.isArray(node)) return node.some((each) => hasName(each));
  return isPlainObject(node) && Object.entries(node).some(([inner, each]) => hasName(each, inner));
}
