// docs/recipes.md: a chart for each shape that people ask for by name, with its picture.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { top } from "../lib/run.mjs";
import { fill } from "./markdown.mjs";

/** Text of a chart of the corpus without its first lines of comment. */
const chartText = (name) =>
  readFileSync(join(top, `tests/charts/${name}.chart.yaml`), "utf8")
    .replace(/^(#.*\n)+/, "")
    .trim();

/** The picture of a chart and the text that draws it. */
export function recipesPage() {
  return fill(readFileSync(join(top, "scripts/docs/recipes.md"), "utf8"), {
    chart: (name) =>
      `![${/^title: (.*)$/m.exec(chartText(name))?.[1] ?? name}](pictures/${name}.svg)\n\n\`\`\`yaml\n${chartText(name)}\n\`\`\``,
  });
}
