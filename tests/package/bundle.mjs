// Builds the app of the folder this runs in as someone does who has configured nothing: node bundle.mjs <vite|esbuild|esbuild-split|webpack>.
// Prints one JSON: the folder to serve, the script of its page, and every warning.
import { writeFileSync } from "node:fs";

const pageOf = (script) => `<!doctype html><html><head><meta charset="utf-8"><title>App</title>${script}</head><body></body></html>`;

const bundlers = {
  async vite() {
    const { build, createLogger } = await import("vite");
    const warnings = [];
    const note = (text) => warnings.push(text);
    const customLogger = { ...createLogger("silent"), warn: note, warnOnce: note, error: note };
    writeFileSync("index.html", pageOf('<script type="module" src="/src/index.js"></script>'));
    await build({ configFile: false, customLogger });
    return { folder: "dist", warnings };
  },

  async esbuild() {
    const { build } = await import("esbuild");
    const { warnings } = await build({ entryPoints: ["src/index.js"], bundle: true, outfile: "one/index.js", logLevel: "silent" });
    writeFileSync("one/index.html", pageOf('<script defer src="/index.js"></script>'));
    return { folder: "one", warnings: warnings.map(({ text }) => text) };
  },

  async "esbuild-split"() {
    const { build } = await import("esbuild");
    const { warnings } = await build({
      entryPoints: ["src/index.js"],
      bundle: true,
      splitting: true,
      format: "esm",
      outdir: "split",
      logLevel: "silent",
    });
    writeFileSync("split/index.html", pageOf('<script type="module" src="/index.js"></script>'));
    return { folder: "split", warnings: warnings.map(({ text }) => text) };
  },

  async webpack() {
    const { default: webpack } = await import("webpack");
    const stats = await new Promise((done, failed) =>
      webpack({ mode: "production" }, (error, found) => (error ? failed(error) : done(found))),
    );
    const { warnings, errors } = stats.toJson({ all: false, warnings: true, errors: true });
    writeFileSync("dist/index.html", pageOf('<script defer src="/main.js"></script>'));
    return { folder: "dist", warnings: [...errors, ...warnings].map(({ message }) => message) };
  },
};

console.log(JSON.stringify(await bundlers[process.argv[2]]()));
