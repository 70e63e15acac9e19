import { num } from "../../context/num.js";
import type { ClipShape, Gradient } from "../../scene/types.js";
import { place } from "./attributes.js";
import { writePathAttribute } from "./path-attribute.js";

/**
 * Clips, gradients and shared shapes of one document: each content is written once, under an id with the drawing's prefix.
 */
export class Defs {
  private readonly ids = new Map<string, string>();
  private readonly gradientIds = new Map<Gradient, string>();
  private readonly parts: string[] = [];

  constructor(private readonly prefix: string) {}

  /** Id of a clip with this shape. */
  clip(shape: ClipShape): string {
    const inner =
      shape.kind === "path"
        ? `<path d="${writePathAttribute(shape.d)}"/>`
        : `<rect${place(shape.x, shape.y)} width="${num(shape.width)}" height="${num(shape.height)}"/>`;
    return this.add("c", inner, (id) => `<clipPath id="${id}">${inner}</clipPath>`);
  }

  /** Id of a gradient that looks like this. */
  gradient(gradient: Gradient, color: (hex: string) => string): string {
    const known = this.gradientIds.get(gradient);
    if (known) return known;
    const stops = gradient.stops
      .map((stop) => {
        const opacity = stop.opacity === 1 ? "" : ` stop-opacity="${num(stop.opacity)}"`;
        return `<stop offset="${num(stop.offset)}" stop-color="${color(stop.color)}"${opacity}/>`;
      })
      .join("");
    const inner = gradient.kind === "linear" ? linear(gradient, stops) : radial(gradient, stops);
    const id = this.add("g", inner.join(""), (newId) => `<${inner[0]} id="${newId}"${inner[1]}>${stops}</${inner[0]}>`);
    this.gradientIds.set(gradient, id);
    return id;
  }

  /** Id of a path that many `<use>` show. */
  symbol(d: string): string {
    const inner = `<path d="${writePathAttribute(d)}"/>`;
    return this.add("s", inner, (id) => `<path id="${id}" d="${writePathAttribute(d)}"/>`);
  }

  /** All of them as one element, or "" when there are none. */
  write(): string {
    return this.parts.length === 0 ? "" : `<defs>\n${this.parts.join("\n")}\n</defs>\n`;
  }

  private add(letter: string, content: string, write: (id: string) => string): string {
    const known = this.ids.get(letter + content);
    if (known) return known;
    const id = `${this.prefix}-${letter}${this.parts.length + 1}`;
    this.ids.set(letter + content, id);
    this.parts.push(write(id));
    return id;
  }
}

function unless(usual: string, name: string, value: number): string {
  const text = num(value);
  return text === usual ? "" : ` ${name}="${text}"`;
}

function linear(g: Extract<Gradient, { kind: "linear" }>, stops: string): [string, string, string] {
  const line = unless("0", "x1", g.x1) + unless("0", "y1", g.y1) + unless("1", "x2", g.x2) + unless("0", "y2", g.y2);
  return ["linearGradient", line, stops];
}

function radial(g: Extract<Gradient, { kind: "radial" }>, stops: string): [string, string, string] {
  const outer = unless("0.5", "cx", g.x2) + unless("0.5", "cy", g.y2) + unless("0.5", "r", g.r2);
  const inner = `${g.x1 === g.x2 ? "" : ` fx="${num(g.x1)}"`}${g.y1 === g.y2 ? "" : ` fy="${num(g.y1)}"`}${unless("0", "fr", g.r1)}`;
  return ["radialGradient", outer + inner, stops];
}
