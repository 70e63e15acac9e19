import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { renderFace } from "../../dist/index.js";
import { expectedFile, faces, folder, formats, kept } from "./faces.js";

/** The comments of a resolved face say who decided; once it is written down, its author did. */
const withoutComments = (yaml: string) => yaml.replace(/ +# (enriched|config): .*$/gm, "");

describe.each(faces())("the face $name", ({ name, text, execute }) => {
  it("draws what is expected, in five formats (UPDATE_EXPECTED=1 after looking)", { timeout: 120_000 }, async () => {
    const artifacts = await renderFace(text, { execute, format: [...formats] });
    for (const { format, content, issues } of artifacts) {
      expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
      const file = expectedFile(name, format);
      if (process.env.UPDATE_EXPECTED) {
        mkdirSync(join(folder, "expected"), { recursive: true });
        mkdirSync(join(folder, "received"), { recursive: true });
        writeFileSync(file, kept(format, content));
        writeFileSync(join(folder, "received", `${name}.${format}`), content);
      }
      expect(kept(format, content), format).toBe(readFileSync(file, "utf8"));
    }
  });

  it("is the same after a round trip through yaml, which has rows in place of queries", { timeout: 60_000 }, async () => {
    const [svg, yaml] = await renderFace(text, { execute, format: ["svg", "yaml"], fonts: "reference" });
    expect(yaml!.content).not.toContain("sql:");
    const [again, yamlAgain] = await renderFace(yaml!.content, { format: ["svg", "yaml"], fonts: "reference" });
    expect(again!.content).toBe(svg!.content);
    expect(withoutComments(`${yamlAgain!.content}`)).toBe(withoutComments(`${yaml!.content}`));
  });

  it("has every chart of its layout in its json, in order, inside the canvas", { timeout: 60_000 }, async () => {
    const artifact = await renderFace(text, { execute, format: "json" });
    const json = JSON.parse(`${artifact.content}`);
    const items = (node: { items?: unknown[]; kind?: string; box?: object }): object[] => [
      ...(node.kind === "chart" ? [node.box!] : []),
      ...(node.items ?? []).flatMap((each) => items(each as never)),
    ];
    expect(items(json)).toEqual(artifact.charts.map(({ box }) => box));
    for (const { box } of artifact.charts) {
      expect(box.x).toBeGreaterThanOrEqual(32);
      expect(box.x + box.width).toBeLessThanOrEqual(artifact.width - 32);
      expect(box.y + box.height).toBeLessThanOrEqual(artifact.height - 32);
    }
  });

  it("has one list of definitions, each id once, and each face of letters once", { timeout: 60_000 }, async () => {
    const { content } = await renderFace(text, { execute });
    const ids = [...`${content}`.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(`${content}`.match(/<defs>/g)?.length ?? 0).toBeLessThanOrEqual(1);
    expect(`${content}`.match(/@font-face/g)!.length).toBeLessThanOrEqual(2);
    for (const [, id] of `${content}`.matchAll(/url\(#([^)]+)\)|href="#([^"]+)"/g)) if (id) expect(ids).toContain(id);
  });
});
