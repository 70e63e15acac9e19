/**
 * The names that `scripts/portable-define.mjs` puts in place of `Math.pow`, `Math.sin`, … in bundled code.
 * Only a bundler imports this file.
 */
export {
  acos as __portable_acos,
  asin as __portable_asin,
  atan as __portable_atan,
  atan2 as __portable_atan2,
  cbrt as __portable_cbrt,
  cos as __portable_cos,
  cosh as __portable_cosh,
  exp as __portable_exp,
  expm1 as __portable_expm1,
  hypot as __portable_hypot,
  log as __portable_log,
  log1p as __portable_log1p,
  log2 as __portable_log2,
  log10 as __portable_log10,
  pow as __portable_pow,
  random as __portable_random,
  sin as __portable_sin,
  sinh as __portable_sinh,
  tan as __portable_tan,
  tanh as __portable_tanh,
} from "./portable.js";
