// brotli has its dictionary twice: as text of 750 kB, and packed by itself in a tenth of that. Its own "browser" field, which is not read here, says the same.

/** A plugin of esbuild that takes the packed one. */
export function brotliDictionary() {
  return {
    name: "brotli-dictionary",
    setup(bundle) {
      bundle.onResolve({ filter: /^\.\/dictionary-data\.js$/ }, ({ importer, resolveDir, kind }) =>
        /[\\/]brotli[\\/]dec[\\/]dictionary\.js$/.test(importer)
          ? bundle.resolve("./dictionary-browser.js", { importer, resolveDir, kind })
          : undefined,
      );
    },
  };
}
