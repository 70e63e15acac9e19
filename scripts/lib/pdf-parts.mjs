// pdf-lib says nothing about side effects, so a bundler keeps all of it: reading, forms, fourteen fonts' widths. It has none.
const PURE = /[\\/]node_modules[\\/](pdf-lib|@pdf-lib[\\/][^\\/]+|pako|tslib)[\\/]/;

/** A plugin of esbuild that keeps of pdf-lib what is used: a quarter. */
export function pdfParts() {
  return {
    name: "pdf-parts",
    setup(bundle) {
      bundle.onResolve({ filter: /^(\.|pdf-lib$|@pdf-lib\/|pako|tslib)/ }, async (wanted) => {
        const { path: name, pluginData, importer, resolveDir, kind } = wanted;
        if (pluginData?.isResolved || !(name === "pdf-lib" || PURE.test(importer))) return undefined;
        const { path, errors } = await bundle.resolve(name, { importer, resolveDir, kind, pluginData: { isResolved: true } });
        return errors.length === 0 && PURE.test(path) ? { path, sideEffects: false } : undefined;
      });
    },
  };
}
