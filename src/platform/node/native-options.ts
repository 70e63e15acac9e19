/** The part of `@resvg/resvg-js` that is used. */
export interface NativePackage {
  Resvg: new (
    svg: string,
    options: object,
  ) => { render(): { readonly width: number; readonly height: number; readonly pixels: Uint8Array } };
}

/**
 * All that native resvg is ever told, in this one place. With a key it does not know, version 2.6.2 forgets every option without a word and
 * looks through the fonts of the system; `whyUnfit` notices.
 * @param zoom pixels a px.
 */
export const nativeOptions = (zoom: number) => ({ fitTo: { mode: "zoom", value: zoom }, font: { loadSystemFonts: false } });

/** Curves, a stroke, a turn, opacity and a gradient: what versions and machines would draw differently. */
const PROBE = `<svg xmlns="http://www.w3.org/2000/svg" width="24" height="16"><defs><linearGradient id="g"><stop stop-color="#123"/><stop offset="1" stop-color="#fed"/></linearGradient></defs><rect width="24" height="16" fill="url(#g)"/><path transform="rotate(7)" d="M3.1 2.2q5 9 11.3 3.7t7 6.1z" fill="#c33" fill-opacity=".7" stroke="#063" stroke-width="1.3" stroke-dasharray="3 2"/><g opacity=".4"><circle cx="9.3" cy="8.6" r="4.7"/></g></svg>`;

/** Of the probe at a zoom of 3, as the WebAssembly in the package draws it. */
const FINGERPRINT = 2310464996;

/** FNV-1a of the pixels of the probe. */
export function fingerprint(pixels: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const value of pixels) hash = Math.imul(hash ^ value, 0x01000193);
  return hash >>> 0;
}

/**
 * Why a package cannot stand in for the WebAssembly: another version, or options that it forgets. Null when it draws the same pixels.
 * @param options as `nativeOptions` makes them.
 */
export function whyUnfit({ Resvg }: NativePackage, options: (zoom: number) => object = nativeOptions): string | null {
  const { width, pixels } = new Resvg(PROBE, options(3)).render();
  if (width !== 72) return "it forgets the options it is given";
  return fingerprint(pixels) === FINGERPRINT ? null : "it draws other pixels than the WebAssembly of resvg 2.6.2";
}
