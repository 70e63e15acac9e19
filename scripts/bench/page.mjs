// docs/performance.md around the tables of a run.
import { bytesTable, coldTable, fileTable, stagesTable, warmTable } from "./report.mjs";

const share = (times, from, to) => {
  const all = times.reduce((sum, time) => sum + time, 0);
  return `${Math.round((100 * times.slice(from, to).reduce((sum, time) => sum + time, 0)) / all)} %`;
};

/** The whole page. */
export function page({ machine, charts, warm, cold, stages, results }) {
  const missed = results.filter(({ isReached }) => !isReached);
  const { bar, scatter } = stages.times;
  return `# Performance

Written by \`npm run bench -- --write\`; \`npm run bench\` prints the same tables, \`npm run bench -- --quick\` in about a minute.
Measured on a ${machine}, shared with other work: absolute times wander by half, so ratios within one run decide.

## How it is measured

Five charts over real data of \`vega-datasets\`, 640 × 400 px. Every contestant gets the rows as objects and gives an svg; each has rows of its own,
made outside of the clock, since some engines write into them. Every contestant has a process of its own and they take turns in a rotating order; the first drawings of every chart are not counted; medians are kept.
The others run as installed from npm, with their default settings: vega-lite + vega compile, parse and draw with \`toSVG\`; Observable Plot draws into linkedom; ECharts renders on the server.

- **ours**: the public \`render\` with \`fonts: "reference"\`, which names the face as the others do. Its svg has a tooltip on every bar, point and cell, and a title and a description for people who cannot see it.
- **ours, face embedded**: the default: the letters used are cut out of the face and put into the file.
- **ours, new structure**: another height each time, so that nothing compiled for the chart before fits.

## Warm

${warmTable(charts, warm)}

## Bytes

${bytesTable(charts, warm)}

## Pictures and pages

The same charts as png at one pixel a px, and as pdf, from rows to bytes. The others' svg goes through native resvg, or through svg-to-pdfkit into pdfkit; *given one face* and *face embedded* are with the same typeface as ours, the other columns with the defaults of those libraries:
resvg then reads the fonts of the system for every picture, so that its time hangs on the machine, and pdfkit's file embeds no font. Ours is held against resvg as it comes and against pdfkit with the face.

${fileTable("png", "ms", charts, warm)}

${fileTable("png", "bytes", charts, warm)}

${fileTable("pdf", "ms", charts, warm)}

${fileTable("pdf", "bytes", charts, warm)}

## Cold

A process from nothing to the svg of the bar chart on disk. The command line keeps compiled code between runs: Node does it since version 22, and on Node 20 it lies in a folder of the temporary directory that only its user can write to (\`NODE_DISABLE_COMPILE_CACHE=1\` switches both off).

${coldTable(cold)}

## Where the time goes

${stagesTable(charts, stages)}

*read* is the chart and the rows; *enrich* and *resolve* decide; *spec* writes the Vega-Lite spec and the engine's rows; *engine* makes a dataflow and runs it; *scene* and *svg* walk what it laid out.
The engine takes ${share(bar, 4, 5)} of the bar chart and ${share(scatter, 4, 5)} of the scatter plot.

What makes it fast:

- Domains, tick values, palettes and words are taken out of a spec before it is compiled, so charts that differ only in their rows share one compiled dataflow (the last 64 are kept).
- The scenegraph is walked by our own writer; neighbours that look alike share their paint, which also halves the file.
- Expressions are closures made once for each compiled chart: nothing is evaluated as code, at little cost.
- Texts of a png are outlines, each glyph written once for a size; the compressor of its rows looks one pixel back and one row up first.
- The engine, the face and the subsetter are loaded when a chart first needs them.

## What is not reached

${missed.length === 0 ? "Every target was reached in this run." : missed.map(({ text }) => `- ${text.replace(/^MISSED\s+/, "")}`).join("\n")}

Observable Plot stays several times faster on small charts, since it has no dataflow: marks go straight from rows to elements. Drawing the common charts without Vega is the way to get there.
A chart of a new structure costs the compilation of vega-lite and the parsing of Vega once.
`;
}
