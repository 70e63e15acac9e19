// The files of defaults/, read and checked: what the build takes in, and what tests look at.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { top } from "./run.mjs";

const read = (path) => parse(readFileSync(join(top, "defaults", path), "utf8"), { strict: true, uniqueKeys: true });

const folder = (name) =>
  Object.fromEntries(
    readdirSync(join(top, "defaults", name))
      .filter((file) => file.endsWith(".yaml"))
      .sort()
      .map((file) => [file.replace(/\.yaml$/, ""), read(`${name}/${file}`)]),
  );

const isTree = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** Every leaf with its path; lists are leaves. */
export const leavesOf = (node, path = []) =>
  Object.entries(node).flatMap(([key, value]) => (isTree(value) ? leavesOf(value, [...path, key]) : [[[...path, key], value]]));

/** Parts of the defaults that no theme may change: they decide what a chart means, or how large it may be. */
export const notPaint = ["theme", "format", "enrich", "auto", "bins", "turn", "scale", "limits"];

/** What is wrong with a theme: leaves that are no key of the defaults, and keys that are no paint. */
export function themeFaults(name, theme, defaults) {
  return leavesOf(theme).flatMap(([path]) => {
    if (path.length === 1 && path[0] === "extends") return [];
    if (notPaint.includes(path[0])) return [`defaults/themes/${name}.yaml: ${path.join(".")} is not for a theme to say`];
    const parent = path.slice(0, -1).reduce((node, key) => (isTree(node) ? node[key] : undefined), defaults);
    return isTree(parent) && Object.hasOwn(parent, path.at(-1)) ? [] : [`defaults/themes/${name}.yaml: there is no key ${path.join(".")}`];
  });
}

const isHex = (value) => typeof value === "string" && /^#[0-9a-f]{6}$/.test(value);

/** What is wrong with a palette: another shape than its kind has, or variants that do not match each other. */
export function paletteFaults(name, palette) {
  const fault = (words) => `defaults/palettes/${name}.yaml: ${words}`;
  const { kind, light, dark, ...more } = palette;
  if (Object.keys(more).length > 0) return [fault(`unknown keys ${Object.keys(more).join(", ")}`)];
  if (!["categorical", "sequential", "diverging", "semantic"].includes(kind)) return [fault(`there is no kind ${kind}`)];
  const isShape = kind === "semantic" ? isTree : Array.isArray;
  if (!isShape(light) || !isShape(dark)) return [fault("light and dark are needed, as a list, or for semantic colours by name")];
  if (!Object.values(light).concat(Object.values(dark)).every(isHex)) return [fault("colours are written as #rrggbb, in small letters")];
  if (Object.keys(light).join() !== Object.keys(dark).join()) return [fault("light and dark have the same colours in the same order")];
  if (Object.keys(light).length < (kind === "categorical" ? 1 : 2)) return [fault("there are too few colours")];
  return [];
}

/** Everything under defaults/. @throws Error that lists every fault. */
export function readDefaults() {
  const house = { defaults: read("chart-defaults.yaml"), palettes: folder("palettes"), themes: folder("themes") };
  const faults = [
    ...Object.entries(house.palettes).flatMap(([name, palette]) => paletteFaults(name, palette)),
    ...Object.entries(house.themes).flatMap(([name, theme]) => themeFaults(name, theme, house.defaults)),
  ];
  if (faults.length > 0) throw new Error(faults.join("\n"));
  return house;
}
