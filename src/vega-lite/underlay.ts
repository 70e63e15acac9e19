import { HouseLeaf, type HouseTree } from "./house-config.js";
import { at, isRecord, type Json } from "./json.js";

/** Told of each leaf of the merged config: its pointer below the config, its value, and where in the house's config it is from; undefined of the fixed ones. */
export type OnHouseLeaf = (path: string, value: unknown, source: string | undefined) => void;

const MARKS = ["bar", "line", "trail", "area", "point", "circle", "square", "arc", "rect", "tick", "text", "rule"];
const AXES = ["X", "Y"].flatMap((side) => ["Quantitative", "Discrete", "Temporal"].map((kind) => `axis${side}${kind}`));

/** The blocks of the house that would outdo what an author says in a block: Vega-Lite reads the narrower one first. */
function narrower(block: string): readonly string[] {
  if (block === "mark") return MARKS;
  if (block === "axis") return AXES;
  if (block === "header") return ["headerColumn", "headerFacet"];
  if (/^axis(X|Top|Bottom)$/.test(block)) return AXES.filter((name) => name.startsWith("axisX"));
  if (/^axis(Y|Left|Right)$/.test(block)) return AXES.filter((name) => name.startsWith("axisY"));
  const kind = /^axis(Quantitative|Discrete|Temporal|Band|Point)$/.exec(block)?.[1];
  if (kind === undefined) return [];
  return AXES.filter((name) => name.endsWith(kind === "Band" || kind === "Point" ? "Discrete" : kind));
}

/** Keys of one block that set the same thing in another word; the author's one word takes the place of all. */
const SAME: readonly (readonly string[])[] = [
  ["color", "fill", "stroke"],
  ["cornerRadius", "cornerRadiusEnd"],
  ["fontSize", "lineHeight"],
  ["subtitleFontSize", "subtitleLineHeight"],
];

function withdraw(house: HouseTree, key: string): void {
  delete house[key];
  // Where the author colours a mark's fill or edge, the house's colour has nothing to say.
  for (const words of SAME) if (words.includes(key)) for (const word of words) delete house[word];
}

function merge(house: HouseTree, said: Json, path: string, onLeaf: OnHouseLeaf): Json {
  const out: Json = {};
  for (const [key, each] of Object.entries(house)) {
    const inner = said[key];
    if (each instanceof HouseLeaf) {
      if (inner === undefined) onLeaf(at(path, key), each.value, each.source);
      out[key] = inner === undefined ? each.value : inner;
    } else if (inner === undefined || isRecord(inner)) out[key] = merge(each, inner ?? {}, at(path, key), onLeaf);
  }
  for (const [key, value] of Object.entries(said)) if (!(key in out)) out[key] = value;
  return out;
}

/** Guides whose letters a named style of Vega sets, and what its keys are called there. */
const STYLED: Readonly<Record<string, { blocks: readonly string[]; prefix: string }>> = {
  "guide-label": { blocks: [...AXES, "legend", "header"], prefix: "label" },
  "guide-title": { blocks: [...AXES, "legend", "header"], prefix: "title" },
  "group-title": { blocks: ["title"], prefix: "" },
  "group-subtitle": { blocks: ["title"], prefix: "subtitle" },
};
const joined = (prefix: string, key: string): string => (prefix === "" ? key : `${prefix}${key[0]!.toUpperCase()}${key.slice(1)}`);

/** Takes out what the house says of letters that a named style of the author's sets. */
function withdrawStyled(house: HouseTree, style: Json): void {
  for (const [name, { blocks, prefix }] of Object.entries(STYLED)) {
    const keys = style[name];
    if (!isRecord(keys)) continue;
    for (const block of blocks) {
      const own = house[block];
      if (!own || own instanceof HouseLeaf) continue;
      for (const key of Object.keys(keys)) if (key !== "color") withdraw(own, joined(prefix, key === "fill" ? "color" : key));
    }
  }
}

/**
 * Lays the house look under the config of a specification: what the author says counts, at whatever width it is said; the rest is the house's.
 * Laying it under once more changes nothing.
 * @param house is changed.
 */
export function underlay(house: HouseTree, said: Json, onLeaf: OnHouseLeaf): Json {
  if (isRecord(said.style)) withdrawStyled(house, said.style);
  for (const [block, keys] of Object.entries(said)) {
    if (!isRecord(keys)) continue;
    const own = house[block];
    for (const key of Object.keys(keys)) {
      if (own && !(own instanceof HouseLeaf) && block !== "range") withdraw(own, key);
      for (const name of narrower(block)) {
        const other = house[name];
        if (other && !(other instanceof HouseLeaf) && !isOwn(said, name, key)) withdraw(other, key);
      }
    }
  }
  return merge(house, said, "", onLeaf);
}

const isOwn = (said: Json, block: string, key: string): boolean => isRecord(said[block]) && Object.hasOwn(said[block], key);
