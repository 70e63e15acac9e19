import { describe, expect, it } from "vitest";
import { configReader, findConfig } from "../../../src/cli/find-config.js";
import type { Shell } from "../../../src/cli/shell.js";

const shellOf = (files: Record<string, string>, folders: string[] = []) => {
  const reads: string[] = [];
  const shell = {
    kindOf: (path: string) => (folders.includes(path) ? "folder" : path in files ? "file" : "none"),
    async read(path: string) {
      reads.push(path);
      return new TextEncoder().encode(files[path]);
    },
  } as unknown as Shell;
  return { shell, reads };
};

describe("the config file of a chart", () => {
  it.each([
    ["beside it", "charts/a.yaml", { "charts/dataface.config.yaml": "" }, "charts/dataface.config.yaml"],
    ["in a folder above", "team/charts/a.yaml", { "team/dataface.config.yaml": "" }, "team/dataface.config.yaml"],
    ["above the folder of the run", "a.yaml", { "../dataface.config.yaml": "" }, "../dataface.config.yaml"],
    ["at the root", "/data/charts/a.yaml", { "/dataface.config.yaml": "" }, "/dataface.config.yaml"],
    ["for a chart from standard input in the folder of the run", "-", { "dataface.config.yaml": "" }, "dataface.config.yaml"],
  ])("is found %s", (_, chart, files, found) => expect(findConfig(shellOf(files).shell, chart)).toBe(found));

  it("that is nearest counts", () => {
    const files = { "a/dataface.config.yaml": "", "a/b/dataface.config.yaml": "" };
    expect(findConfig(shellOf(files).shell, "a/b/c/x.yaml")).toBe("a/b/dataface.config.yaml");
  });

  it("is not looked for above a folder with a package.json or a .git, which is the last", () => {
    const files = { "dataface.config.yaml": "", "project/package.json": "{}" };
    expect(findConfig(shellOf(files).shell, "project/charts/a.yaml")).toBeUndefined();
    expect(findConfig(shellOf({ "dataface.config.yaml": "" }, ["project/.git"]).shell, "project/charts/a.yaml")).toBeUndefined();
    const own = { ...files, "project/dataface.config.yaml": "" };
    expect(findConfig(shellOf(own).shell, "project/charts/a.yaml")).toBe("project/dataface.config.yaml");
  });

  it("is none where there is none, from anywhere", () => {
    expect(findConfig(shellOf({}).shell, "a/b/c.yaml")).toBeUndefined();
    expect(findConfig(shellOf({}).shell, "/c.yaml")).toBeUndefined();
  });
});

describe("reading it", () => {
  const files = { "dataface.config.yaml": "theme: dark", "other.yaml": "theme: print" };

  it("once for all charts that share it, and its name goes to the origins", async () => {
    const { shell, reads } = shellOf(files);
    const read = configReader(shell, { isConfigOff: false });
    const options = { config: { theme: "dark" }, configName: "dataface.config.yaml" };
    expect([await read("a.yaml"), await read("charts/b.yaml")]).toMatchObject([{ options }, { options }]);
    expect(reads).toEqual(["dataface.config.yaml"]);
  });

  it("--config counts instead, and --no-config reads none", async () => {
    const { shell } = shellOf(files);
    expect((await configReader(shell, { config: "other.yaml", isConfigOff: false })("a.yaml")).options.config).toEqual({ theme: "print" });
    expect((await configReader(shell, { isConfigOff: true })("a.yaml")).options).toEqual({});
  });

  it("a broken one stops each of its charts, an empty one says nothing", async () => {
    const read = configReader(shellOf({ "dataface.config.yaml": "theme: [dark" }).shell, { isConfigOff: false });
    for (const chart of ["a.yaml", "b.yaml"]) expect((await read(chart)).findings).toMatchObject([{ file: "dataface.config.yaml" }]);
    const empty = await configReader(shellOf({ "dataface.config.yaml": "# nothing yet\n" }).shell, { isConfigOff: false })("a.yaml");
    expect(empty).toMatchObject({ options: {}, findings: [] });
  });
});
