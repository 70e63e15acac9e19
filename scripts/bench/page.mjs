// docs/performance.md around the tables of a run.
import { bytesTable, coldTable, fileTable, stagesTable, warmTable } from "./report.mjs";
import { xyTable } from "./xy-report.mjs";

/** The whole page. */
export function page({ machine, charts, warm, cold, stages, results, xy }) {
  const missed = results.filter(({ isReached }) => !isReached).map(({ text }) => text.replace(/^MISSED\s+/, ""));
  const short = xy.filter(({ isReached }) => isReached === false).map(({ what, value, target }) => `${what}: ${value}, wanted ${target}`);
  const all = [...missed, ...short];
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

## One process, warm

\`renderSync\` in a process that does nothing else, once it has had time to compile: 2 s for each chart (0.5 s with \`--quick\`). In the tables above contestants wait for each other after every five drawings, so that none keeps the caches of the machine; here ours keeps them.

${xyTable(xy)}

## Where the time goes

${stagesTable(charts, stages)}

*read* is the chart and the rows; *enrich* asks the rows; *resolve* decides; *draw* lays the picture out and makes a scene; *write* makes the svg of it, all with \`fonts: "reference"\`. The last column is the same resolved chart drawn by \`renderer: vega\`, which compiles nothing anew here.

What makes it fast:

- Common charts are drawn straight into a scene, without an engine. Those that go through Vega share one compiled dataflow as long as they differ in their rows alone (the last 64 are kept).
- Columns are read once: numbers as typed arrays, names and dates as their different values and a code for each row, so that a rule asks each different value once.
- Long lines are reduced to four points for each column of pixels, and points of a dense scatter on one place are drawn once.
- Neighbours that look alike share their paint, which also halves the file.
- A chart that was checked before is not checked again when it comes with other rows; layouts of the same title and widths of the same words are kept, within bounds.
- Texts of a png are outlines, each glyph written once for a size; the compressor of its rows looks one pixel back and one row up first.
- The engine, the face and the subsetter are loaded when a chart first needs them.

## What is not reached

${all.length === 0 ? "Every target was reached in this run." : all.map((text) => `- ${text}`).join("\n")}

The time of a small chart is spread evenly: its profile has no function with more than a thirtieth of it, and collecting garbage takes a tenth. About half of it is asking and deciding, which does not shrink with the picture; laying out and writing the twenty bars take the other half.
A heatmap reads a text of a date for each of its 955 rows and writes a rectangle with a tooltip for each of 168 cells: reading and writing them alone take longer than what was wanted for the whole.
A pdf holds the letters of the face that it uses, which are most of its bytes.
`;
}
