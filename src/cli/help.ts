import { type Flag, flags } from "./flags.js";

const head = `A chart file and rows in; a picture out.

  dataface-render [render] chart.yaml --data rows.csv -o chart.svg
  dataface-render charts/*.yaml --data rows.csv -o pictures/
  dataface-render face.yaml --execute duckdb -o face.pdf --watch
                                         a face: several charts on one page
  dataface-render resolve chart.yaml     the chart with nothing left open, as YAML
  dataface-render check chart.yaml       its issues only; nothing is drawn
  dataface-render explain chart.yaml /x/format
                                         where a value comes from, and why; of a face
                                         /rows/0/x/format or /charts/trend/x/format

A chart file may be - for standard input.

`;

const foot = `
Exit codes: 0 drawn, 1 refused (the reasons are on standard error), 2 wrong usage.
`;

function line([name, { short, value, help }]: [string, Flag]): string {
  const left = `  ${short ? `-${short}, ` : "    "}--${name}${value ? ` <${value}>` : ""}`;
  return `${left.padEnd(28)}${help}\n`;
}

/** What `--help` prints. */
export const helpText = () => head + Object.entries<Flag>(flags).map(line).join("") + foot;
