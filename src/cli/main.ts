#!/usr/bin/env node
// The program `dataface-render`. Only what every run needs is loaded before the compile cache is on.
import nodeModule from "node:module";

(nodeModule as { enableCompileCache?: () => unknown }).enableCompileCache?.();
const { runProgram } = await import("./program.js");
await runProgram();
