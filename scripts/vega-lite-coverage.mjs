// Part of npm run vega-lite: docs/vega-lite-coverage.md, from what each specification of tests/vega-lite/ came to.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { top } from "./lib/run.mjs";

/** What cannot be drawn as Vega-Lite draws it on a screen, and why. */
const limits = [
  [
    "Selections, controls, zooming",
    "A picture does not react. Selections show their first value, controls theirs; each is told (`SPEC_STILL`).",
  ],
  [
    "`data.url`, pictures from an address",
    "Nothing is fetched: refused (`ASSET_REFUSED`). Rows come from `data`, pictures as `data:image/png` or `data:image/jpeg`.",
  ],
  [
    "Regular expressions (`test`, `regexp`, `replace`, `split`)",
    "Their steps count as work: one that would run for ever is refused (`LIMIT_WORK`). Flags `g`, `i`, `m`, `s` and `u`, at most 1,000 characters.",
  ],
  ["`autosize`, `width: container`", "The frame is exact and everything is fitted into it (`SPEC_CHANGED`)."],
  ["`font`, `labelFont`, `titleFont`", "All texts are set in the font of the chart, which is measured (`SPEC_CHANGED`)."],
  ["Local time", "Times are UTC; `timeUnit: hours` and `utchours` are the same."],
  ["Fields called `constructor`, `toString`, `__proto__` …", "Vega-Lite cannot read them: refused, with the advice to rename them."],
  ["Vega specifications", "Only Vega-Lite is drawn: refused."],
  [
    "Plots that cannot be made small enough",
    "Where titles and labels alone need more than the frame, the whole picture is drawn smaller (`SPEC_CHANGED`), below 30 % refused.",
  ],
];

/** @param {{ name: string, title: string, outcome: string }[]} entries one for each specification */
export function writeCoverage(entries) {
  const groups = new Map();
  for (const entry of entries) {
    const group = /^(mark|transform|scale|compose|projection|geo)_/.exec(entry.name)?.[1] ?? "other";
    groups.set(group, [...(groups.get(group) ?? []), entry]);
  }
  const names = {
    mark: "Marks",
    transform: "Transforms",
    scale: "Scales",
    compose: "Compositions",
    projection: "Projections",
    geo: "Maps",
    other: "Everything else",
  };
  const drawn = entries.filter(({ outcome }) => !outcome.startsWith("refused"));
  const parts = Object.entries(names).map(([group, title]) => {
    const rows = (groups.get(group) ?? []).map(
      ({ name, title: words, outcome }) => `| [${name}](../tests/vega-lite/specs/${name}.yaml) | ${words} | ${outcome} |`,
    );
    return `## ${title}\n\n| Specification | Shows | Outcome |\n|---|---|---|\n${rows.join("\n")}`;
  });
  const text = `# What is drawn of Vega-Lite

<!-- Made by npm run vega-lite. -->

${drawn.length} of ${entries.length} specifications of \`tests/vega-lite/specs/\` are drawn. They cover every mark, transform, scale type, composition and projection of Vega-Lite 6, over the data of vega-datasets. \`npm test\` draws each twice and compares how many marks are seen with what Vega and Vega-Lite themselves draw; \`npm run vega-lite\` makes sheets to be looked at.

## What is different

| In a specification | Here |
|---|---|
${limits.map(([what, why]) => `| ${what} | ${why} |`).join("\n")}

${parts.join("\n\n")}
`;
  writeFileSync(join(top, "docs/vega-lite-coverage.md"), text);
}
