import { canvasColor } from "../color/canvas.js";
import { parseCssColor } from "../color/css.js";

/** Leaves that are one of a few words or numbers, by the end of their path. */
const CHOICES: Readonly<Record<string, readonly unknown[]>> = {
  "legend.position": ["top", "right", "bottom", "left"],
  "labels.position": ["auto", "inside", "outside", "center"],
  "labels.only": ["all", "ends", "max", "min"],
  "line.curve": ["linear", "monotone", "step", "step_before", "step_after"],
  "area.curve": ["linear", "monotone", "step", "step_before", "step_after"],
  "title.weight": [400, 600],
  "subtitle.weight": [400, 600],
  "color.scheme": ["light", "dark"],
  "card.size": ["small", "medium", "large"],
  "kpi.good": ["up", "down", "none"],
  "spark.points": ["last", "min", "max"],
};

/** Names that leaves may use. */
export interface KnownNames {
  /** Palettes with the kind each has. */
  palettes: Readonly<Record<string, { kind: string }>>;
  /** Names of semantic colours. */
  semantic: readonly string[];
}

const isColorKey = (path: string) => /(^|[._])(color|background|heat_colors)$/.test(path) || /^color\.(single|no_data|other)$/.test(path);

/** A list of colours, or the name of a palette. */
const isPaletteKey = (path: string) => /^color\.(categorical|sequential|diverging|semantic)$/.test(path);

type Read = { value: unknown } | { wrong: string; allowed?: readonly string[] };

function readColor(text: unknown, { semantic }: KnownNames): Read {
  if (typeof text === "string" && semantic.includes(text)) return { value: text };
  const color = typeof text === "string" ? parseCssColor(text) : null;
  return color === null ? { wrong: "is not a colour" } : { value: color.hex };
}

function readPalette(path: string, value: unknown, names: KnownNames): Read {
  if (Array.isArray(value) && path !== "color.semantic") {
    if (value.length === 0) return { wrong: "is a list that is not empty" };
    const items = value.map((item) => readColor(item, { ...names, semantic: [] }));
    return items.find((item) => "wrong" in item) ?? { value: items.map((item) => (item as { value: unknown }).value) };
  }
  const fitting = Object.keys(names.palettes).filter((name) => (names.palettes[name]!.kind === "semantic") === (path === "color.semantic"));
  if (typeof value === "string" && fitting.includes(value)) return { value };
  return {
    wrong: path === "color.semantic" ? "is the name of a palette" : "is the name of a palette, or a list of colours",
    allowed: fitting,
  };
}

function readOne(path: string, before: unknown, value: unknown, names: KnownNames): Read {
  const key = path.slice(path.lastIndexOf(".") + 1);
  if (path.startsWith("geo.part_of."))
    return value === null || typeof value === "string" ? { value } : { wrong: "is the id of a region in quotes, or null" };
  if (value === null) return { wrong: "cannot be null" };
  if (key === "background" && typeof value === "string" && !names.semantic.includes(value) && parseCssColor(value))
    return { value: canvasColor(value) };
  if (isColorKey(path)) return readColor(value, names);
  const choices = Object.entries(CHOICES).find(([end]) => path === end || path.endsWith(`.${end}`))?.[1];
  if (choices) return choices.includes(value) ? { value } : { wrong: `is one of ${choices.join(", ")}` };
  if (key === "currency")
    return typeof value === "string" && /^[A-Z]{3}$/.test(value) ? { value } : { wrong: "is an ISO 4217 code of three capitals" };
  if (path === "frame.font")
    return typeof value === "string" && value.trim() !== "" ? { value } : { wrong: "is the name of a font family" };
  if (key === "whisker" && value === "extent") return { value };
  if (typeof value !== typeof before || Array.isArray(value) || typeof value === "object") return { wrong: "has the wrong type" };
  const least = /^(frame\.(width|height)|limits\..*)$/.test(path) ? 1 : 0;
  if (typeof value === "number" && !(value >= least && value < Infinity)) return { wrong: `is a number from ${least} up` };
  return { value };
}

/** A leaf of a theme or an overlay as the library keeps it (colours as `#rrggbb` or semantic names), or what is wrong with it. `before` is the default. */
export function readConfigLeaf(path: string, before: unknown, value: unknown, names: KnownNames): Read {
  if (isPaletteKey(path)) return readPalette(path, value, names);
  if (!Array.isArray(before)) return readOne(path, before, value, names);
  if (!Array.isArray(value)) return { wrong: "is a list" };
  if (value.length === 0 && !path.endsWith("dash")) return { wrong: "is a list that is not empty" };
  const items = value.map((item: unknown) => readOne(path, before[0], item, names));
  return items.find((item) => "wrong" in item) ?? { value: items.map((item) => (item as { value: unknown }).value) };
}
