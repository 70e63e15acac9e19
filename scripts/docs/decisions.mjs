// docs/decisions.md: charts as a newcomer writes them, without a decision and as they are drawn.
import { stringify } from "yaml";
import { decisionCharts } from "../lib/decision-charts.mjs";

const head = `# Charts that were not thought through

Each chart below is written as somebody writes it who has not read anything: fields, a type, and little else. On the left stands what the same channels give in Vega-Lite with nothing else said; on the right what this library makes of them, and below what it says. How each question is answered stands in [rules.md](rules.md); what is told, in [issues.md](issues.md).
`;

const sourceOf = ({ data, ...chart }) => stringify(chart, { lineWidth: 0, flowCollectionPadding: false }).trim();

/** @param library {check} */
export function decisionsPage({ check }) {
  const sections = decisionCharts().map(({ name, what, said, chart }) => {
    const issues = check(chart);
    const isRefused = issues.some(({ severity }) => severity === "error");
    const told = issues.map(({ message }) => `> \`${message}\``).join("\n>\n");
    return [
      `## ${what}`,
      `\`\`\`yaml\n${sourceOf(chart)}\n\`\`\``,
      said,
      `| Nothing decided | Drawn |\n|---|---|\n| ![${what}: nothing decided](pictures/decisions/${name}-before.svg) | ${isRefused ? "refused" : `![${what}: drawn](pictures/decisions/${name}.svg)`} |`,
      ...(told === "" ? [] : [told]),
    ].join("\n\n");
  });
  return [head.trim(), ...sections].join("\n\n");
}
