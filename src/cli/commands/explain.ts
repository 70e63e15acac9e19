import type { Request } from "../args.js";
import { drawFace } from "../draw-face.js";
import { exitCodes, refusalCode } from "../exit-codes.js";
import { isFace } from "../face.js";
import { configReader } from "../find-config.js";
import { type Finding, findingsOf, hasError } from "../finding.js";
import { issuesOf, type Library } from "../library.js";
import { readOptions } from "../read-inputs.js";
import { readChart } from "../read-text.js";
import { printable, reportText } from "../report.js";
import type { Shell } from "../shell.js";

type Explained = ReturnType<Library["explain"]>;
type Places = Awaited<ReturnType<typeof drawFace>>[number]["charts"];

/**
 * Leaves of the charts of a face.
 * @param pointer into the face: a place such as `/rows/0/x/format`, or a chart by its name, `/charts/trend/x/format`; what stands above charts is all of them.
 */
function explainFace(library: Library, places: Places, pointer = ""): Explained {
  const isIn = (inner: string, outer: string) => inner === outer || inner.startsWith(`${outer}/`);
  const told = new Set<string>();
  return places.flatMap(({ path, name, chart }) => {
    const named = name === undefined ? path : `/charts/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    const found = [path, named].find((each) => isIn(pointer, each) || isIn(each, pointer));
    if (chart === undefined || found === undefined || told.has(found)) return [];
    told.add(found);
    const leaves = library.explain(chart, isIn(pointer, found) ? pointer.slice(found.length) : "");
    return leaves.map((leaf) => ({ ...leaf, path: found + leaf.path, sentence: found + leaf.sentence }));
  });
}

/**
 * Prints, for one leaf of the resolved chart or for all under a path, its value and who decided it and why.
 * @returns the exit code.
 */
export async function explainCommand(request: Request, shell: Shell, load: () => Promise<Library>): Promise<number> {
  const [chart] = request.charts;
  const { options, findings } = await readOptions(shell, request);
  const read = await readChart(shell, chart!, load);
  const config = await configReader(shell, request)(chart!);
  const all: Finding[] = [...findings, ...config.findings, ...(read.text === undefined ? read.findings : [])];
  let explained: Explained = [];
  if (read.text !== undefined && !hasError(all, request.strict)) {
    const library = await load();
    try {
      const asked = { ...options, ...config.options };
      if (await isFace(read.text)) {
        const [face] = await drawFace(shell, library, request.execute, read.text, chart!, { ...asked, format: ["json"] });
        all.push(...findingsOf(face!.issues, chart!, config.file));
        explained = explainFace(library, face!.charts, request.pointer);
      } else {
        const artifact = await library.render(read.text, { ...asked, format: "json" });
        all.push(...findingsOf(artifact.issues, chart!, config.file));
        explained = library.explain(artifact.chart, request.pointer);
      }
    } catch (error) {
      const issues = issuesOf(error);
      if (issues === undefined) throw error;
      all.push(...findingsOf(issues, chart!, config.file));
    }
  }
  shell.err(reportText(all, request.json));
  shell.out(explained.map((each) => (request.json ? `${JSON.stringify(each)}\n` : `${printable(each.sentence)}\n`)).join(""));
  return hasError(all, request.strict) ? refusalCode(all) : exitCodes.drawn;
}
