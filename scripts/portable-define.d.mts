import type { Plugin } from "esbuild";

export const unportable: readonly string[];
export const portableDefine: Record<string, string>;
export const portableInject: string[];
export const pureMaths: Plugin;
export function leftovers(code: string): string[];
