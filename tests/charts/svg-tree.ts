import { SaxesParser } from "saxes";

/** One element of an svg file. `text` is the words directly in it. */
export interface SvgElement {
  name: string;
  attributes: Record<string, string>;
  children: SvgElement[];
  text: string;
}

/** Reads an svg strictly. @throws the parser's first complaint when it is not well-formed XML. */
export function parseSvg(svg: string): SvgElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: SvgElement[] = [];
  let root: SvgElement | undefined;
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    const attributes = Object.fromEntries(
      Object.entries(tag.attributes).map(([name, each]) => [name, typeof each === "string" ? each : each.value]),
    );
    const element: SvgElement = { name: tag.name, attributes, children: [], text: "" };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on("closetag", () => open.pop());
  const addText = (text: string) => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.write(svg).close();
  if (!root) throw new Error("The svg is empty");
  return root;
}

/** An element and everything under it, in document order. */
export function* everyElement(element: SvgElement): Generator<SvgElement> {
  yield element;
  for (const child of element.children) yield* everyElement(child);
}

/** Ids that the file uses: `url(#…)`, `href="#…"` and `aria-labelledby`, wherever they stand. */
export function usedIds(root: SvgElement): string[] {
  const ids: string[] = [];
  for (const { attributes, text, name } of everyElement(root)) {
    for (const [key, value] of Object.entries(attributes)) {
      if (key === "aria-label") continue;
      for (const found of value.matchAll(/url\(\s*['"]?#([^'")\s]+)/g)) ids.push(found[1]!);
      if (/(^|:)href$/.test(key) && value.startsWith("#")) ids.push(value.slice(1));
      if (key === "aria-labelledby" || key === "aria-describedby") ids.push(...value.split(/\s+/));
    }
    if (name === "style") for (const found of text.matchAll(/url\(\s*['"]?#([^'")\s]+)/g)) ids.push(found[1]!);
  }
  return ids;
}

/** Everything the file would fetch or run when shown: addresses, scripts, handlers. Links that a reader clicks are not among them. */
export function reachesOut(root: SvgElement): string[] {
  const found: string[] = [];
  const outside = (address: string) => !/^(#|data:(image\/(png|jpeg)|font\/|application\/font))/.test(address.trim());
  for (const { name, attributes, text } of everyElement(root)) {
    if (/^(script|foreignObject|iframe|animate.*|set)$/.test(name)) found.push(`<${name}>`);
    for (const [key, value] of Object.entries(attributes)) {
      // Words for those who cannot see the picture.
      if (key === "aria-label") continue;
      if (/^on/i.test(key)) found.push(`${key}="${value}"`);
      if (/(^|:)href$/.test(key) && name !== "a" && outside(value)) found.push(value);
      if (/(^|:)href$/.test(key) && name === "a" && !/^(https?:|mailto:)/.test(value)) found.push(value);
      for (const each of value.matchAll(/url\(\s*['"]?([^'")]*)/g)) if (outside(each[1]!)) found.push(each[1]!);
    }
    if (name === "style") {
      if (/@import/.test(text)) found.push("@import");
      for (const each of text.matchAll(/url\(\s*['"]?([^'")]*)/g)) if (outside(each[1]!)) found.push(each[1]!);
    }
  }
  return found;
}
