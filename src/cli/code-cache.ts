import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { Script } from "node:vm";

/** V8 takes compiled code for any source of the same length, and package managers give all files one date: the version tells releases apart. */
declare const __VERSION__: string;

/** More files are left from other versions; a run writes about four. */
const MAX_FILES = 60;

/** Larger modules are needed by few runs, and are kept apart from the others. */
const LARGE = 120_000;

/**
 * A folder that only this user can write to, since what lies in it is run; undefined when there is none.
 * It stands beside Node's own compile cache, which Node 20 does not have.
 */
export function cacheFolder(base: string = tmpdir()): string | undefined {
  const user = process.getuid?.();
  if (user === undefined || process.env.NODE_DISABLE_COMPILE_CACHE) return undefined;
  const folder = join(base, `dataface-render-${user}`);
  try {
    if (!lstatSync(folder, { throwIfNoEntry: false })) mkdirSync(folder, { mode: 0o700 });
    const found = lstatSync(folder);
    return found.isDirectory() && found.uid === user && (found.mode & 0o022) === 0 ? folder : undefined;
  } catch {
    return undefined;
  }
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Whole or not at all; a cache that cannot be written is no failure. */
function save(file: string, data: Buffer): void {
  try {
    writeFileSync(`${file}.${process.pid}`, data, { mode: 0o600 });
    renameSync(`${file}.${process.pid}`, file);
  } catch {}
}

/** Empties the folder when it has grown over the versions; what is needed is written again. */
function tidy(folder: string): void {
  try {
    const names = readdirSync(folder);
    if (names.length > MAX_FILES) for (const name of names) rmSync(join(folder, name), { force: true });
  } catch {}
}

/** A module's code, as it runs. */
type Body = (exports: unknown, require: (name: string) => unknown, module: { exports: unknown }) => void;

/** Modules by their paths after the entry's folder, each with the size and the date of the file that it was read from. */
type Bundle = Readonly<Record<string, readonly [size: number, date: number, body: Body]>>;

const bodyOf = (file: string): string => `function (exports, require, module) {${readFileSync(file, "utf8")}\n}`;

/** The small modules that an entry can reach, as the text of a `Bundle`: one script loads in a third of the time of ninety. */
function bundleText(entry: string): string {
  const { length } = dirname(entry);
  const found = new Map<string, string>();
  const open = [entry];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    const name = file.slice(length);
    const { size, mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? { size: LARGE, mtimeMs: 0 };
    if (found.has(name) || size >= LARGE) continue;
    const body = bodyOf(file);
    found.set(name, `${JSON.stringify(name)}: [${size}, ${mtimeMs}, ${body}]`);
    for (const [, path] of body.matchAll(/\brequire\("(\.[^"]+\.js)"\)/g)) open.push(join(dirname(file), path!));
  }
  return `({\n${[...found.values()].join(",\n")}\n})`;
}

/** A text and its compiled code in one file, so that neither is ever beside that of another: the text's length as four bytes, the text, the code. */
function packed(text: string, code: Buffer): Buffer {
  const bytes = Buffer.from(text);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(bytes.length);
  return Buffer.concat([length, bytes, code]);
}

/** What was packed; undefined when that cannot be. */
function unpacked(file: Buffer | undefined): { text: string; code?: Buffer } | undefined {
  if (file === undefined || file.length < 4) return undefined;
  const end = 4 + file.readUInt32LE(0);
  return end < file.length ? { text: file.toString("utf8", 4, end), code: file.subarray(end) } : undefined;
}

/**
 * Loads a CommonJS module of this package and what it requires, with V8's compiled code kept in `folder` from the run before: small modules
 * as one script, large ones each by itself. The first run compiles as usual and writes the cache when the process ends.
 * @returns what the module exports.
 */
export function loadWithCodeCache(entry: string, folder: string): unknown {
  const nodeRequire = createRequire(entry);
  const { length } = dirname(entry);
  const modules = new Map<string, { exports: unknown }>();
  const fresh = new Map<string, Script>();
  const cacheOf = (file: string): string => {
    const { size, mtimeMs } = statSync(file);
    return join(folder, `${basename(file)}-${__VERSION__}-${size}-${mtimeMs}-${process.version}-${process.arch}`);
  };

  function compile(source: string, filename: string, cache: string, cachedData: Buffer | undefined): Script {
    const script = new Script(source, { filename, cachedData });
    if (cachedData === undefined || script.cachedDataRejected) fresh.set(cache, script);
    return script;
  }

  const cache = cacheOf(entry);
  let { text, code } = unpacked(readIfThere(cache)) ?? { text: bundleText(entry) };
  let script: Script;
  try {
    script = compile(text, cache, cache, code);
  } catch {
    // What lay there is no text of ours.
    text = bundleText(entry);
    script = compile(text, cache, cache, undefined);
  }
  const bundle = script.runInThisContext() as Bundle;
  let isStale = false;

  function body(file: string): Body {
    const { size, mtimeMs } = statSync(file);
    const held = bundle[file.slice(length)];
    if (held?.[0] === size && held[1] === mtimeMs) return held[2];
    if (held) isStale = true;
    const source = `(${bodyOf(file)})`;
    return (
      size < LARGE ? new Script(source, { filename: file }) : compile(source, file, cacheOf(file), readIfThere(cacheOf(file)))
    ).runInThisContext();
  }

  function load(file: string): unknown {
    const loaded = modules.get(file);
    if (loaded) return loaded.exports;
    const module = { exports: {} as unknown };
    modules.set(file, module);
    const require = (name: string) => (name.startsWith(".") ? load(join(dirname(file), name)) : nodeRequire(name));
    body(file)(module.exports, require, module);
    return module.exports;
  }

  process.once("exit", () => {
    if (fresh.size > 0) tidy(folder);
    for (const [file, script] of fresh) {
      const data = script.createCachedData();
      save(file, file === cache ? packed(text, data) : data);
    }
    // A file has changed under an entry that has not: the next run reads them all anew.
    if (isStale) rmSync(cache, { force: true });
  });
  return load(entry);
}
