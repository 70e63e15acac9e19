// Draws in a worker as bare as those at the edge of a network: no fetch, no code from bytes, no code from text.
// node edge-worker.mjs <resvg's wasm>. Prints one JSON: what is drawn there and in the open, and what a png without `wasm` ends in there.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { render } from "../../dist/index.js";

const chart = { type: "column", title: "Sales", x: "region", y: "sales", color: "region" };
const data = [
  { region: "North", sales: 3 },
  { region: "South", sales: 5 },
];
const format = ["svg", "png", "pdf", "json", "yaml"];
const sha256 = (content) => createHash("sha256").update(content).digest("hex");
const draw = async (options) => {
  const artifacts = await render(chart, { data, format, ...options });
  return Object.fromEntries(artifacts.map((each) => [each.format, sha256(each.content)]));
};

if (isMainThread) {
  const module = new WebAssembly.Module(readFileSync(process.argv[2]));
  const worker = new Worker(fileURLToPath(import.meta.url), { workerData: { module } });
  const atTheEdge = await new Promise((done, failed) => worker.once("message", done).once("error", failed));
  console.log(JSON.stringify({ ...atTheEdge, open: await draw({}) }));
} else {
  for (const name of ["fetch", "XMLHttpRequest", "Response", "Request"]) delete globalThis[name];
  const refuse = () => {
    throw new Error("code generation is not allowed here");
  };
  WebAssembly.compile = WebAssembly.compileStreaming = async () => refuse();
  globalThis.Function = globalThis.eval = refuse;
  const alone = await render(chart, { data, format: "png" }).catch((error) => error.issues.map(({ code, message }) => ({ code, message })));
  const edge = await draw({ wasm: workerData.module });
  parentPort.postMessage({ edge, alone });
}
