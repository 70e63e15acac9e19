// Puts a trap on everything outside that a program in Node can touch. A sprung trap is noted and throws, so that neither a catch nor an unread result hides it.
import { createRequire, syncBuiltinESMExports } from "node:module";

const require = createRequire(import.meta.url);

/** Modules that reach outside the process or look at its surroundings. */
const MODULES =
  "fs fs/promises net tls http https http2 dns dns/promises dgram child_process cluster worker_threads os vm crypto zlib readline timers timers/promises inspector v8 perf_hooks".split(
    " ",
  );
/** Functions of Math that engines compute differently. */
const MATH = "acos acosh asin asinh atan atanh atan2 cbrt cos cosh exp expm1 hypot log log10 log1p log2 pow random sin sinh tan tanh".split(
  " ",
);
/** Methods of a date that look at the zone or the locale of the machine. */
const LOCAL_DATE =
  "getDate getDay getFullYear getHours getMinutes getMilliseconds getMonth getSeconds getTimezoneOffset getYear setDate setFullYear setHours setMinutes setMilliseconds setMonth setSeconds setYear toDateString toLocaleDateString toLocaleString toLocaleTimeString toString toTimeString".split(
    " ",
  );
const GLOBALS =
  "fetch XMLHttpRequest WebSocket EventSource Intl setTimeout setInterval setImmediate eval document window navigator location".split(" ");

/** Sets traps; they are let go of until `arm`. Load the library after this: what it keeps of the outside is then trapped too. */
export function setTraps() {
  let isArmed = false;
  /** @type {string[]} */
  const touched = [];
  const spring = (name) => {
    if (!isArmed) return;
    touched.push(name);
    throw new Error(`${name} is touched while drawing`);
  };

  const trapCall = (owner, key, name) => {
    const original = owner[key];
    if (typeof original !== "function") return;
    const trap = new Proxy(original, {
      apply(target, self, args) {
        spring(name);
        return Reflect.apply(target, self, args);
      },
      construct(target, args, made) {
        spring(name);
        return Reflect.construct(target, args, made);
      },
    });
    const own = Object.getOwnPropertyDescriptor(owner, key);
    if (own && !own.configurable && !own.writable) return;
    Object.defineProperty(owner, key, {
      value: trap,
      enumerable: own?.enumerable ?? false,
      ...(own?.configurable === false ? {} : { configurable: true, writable: true }),
    });
  };
  const trapRead = (owner, key, name) => {
    const own = Object.getOwnPropertyDescriptor(owner, key);
    let value = owner[key];
    Object.defineProperty(owner, key, {
      configurable: true,
      enumerable: own?.enumerable ?? false,
      get() {
        spring(name);
        return value;
      },
      set(next) {
        value = next;
      },
    });
  };

  for (const module of MODULES) {
    const exported = require(`node:${module}`);
    for (const key of Object.keys(exported)) {
      const own = Object.getOwnPropertyDescriptor(exported, key);
      if (own && "value" in own && own.writable) trapCall(exported, key, `${module}.${key}`);
    }
  }
  syncBuiltinESMExports();
  for (const key of MATH) trapCall(Math, key, `Math.${key}`);
  for (const key of LOCAL_DATE) trapCall(Date.prototype, key, `Date.prototype.${key}`);
  for (const key of ["toLocaleString"])
    for (const type of [Number, Array, BigInt]) trapCall(type.prototype, key, `${type.name}.prototype.${key}`);
  for (const key of ["localeCompare", "toLocaleLowerCase", "toLocaleUpperCase"]) trapCall(String.prototype, key, `String.prototype.${key}`);
  for (const key of ["now", "timeOrigin", "mark", "measure"]) trapCall(performance, key, `performance.${key}`);
  for (const key of ["cwd", "hrtime", "uptime", "memoryUsage", "getBuiltinModule", "binding", "dlopen", "emitWarning"])
    trapCall(process, key, `process.${key}`);
  for (const key of ["env", "argv", "execArgv", "stdout", "stderr"]) trapRead(process, key, `process.${key}`);
  for (const key of Object.keys(console)) trapCall(console, key, `console.${key}`);
  for (const key of ["getRandomValues", "randomUUID"]) trapCall(Object.getPrototypeOf(crypto), key, `crypto.${key}`);
  trapCall(WebAssembly, "compile", "WebAssembly.compile");
  trapCall(WebAssembly, "instantiate", "WebAssembly.instantiate");

  // Only a date of a number, of another date or of an ISO text with its zone is the same everywhere.
  const isPlain = (args) => args.length === 1 && (typeof args[0] !== "string" || /^[+-]?\d{4,6}-\d\d-\d\d(T[\d:.]+Z)?$/.test(args[0]));
  const RealDate = Date;
  const now = RealDate.now;
  globalThis.Date = new Proxy(RealDate, {
    apply(target, self, args) {
      spring("Date()");
      return Reflect.apply(target, self, args);
    },
    construct(target, args, made) {
      if (!isPlain(args)) spring(`new Date(${args.join(", ")})`);
      return Reflect.construct(target, args, made);
    },
    get(target, key) {
      if (key !== "now") return Reflect.get(target, key);
      return () => {
        spring("Date.now");
        return now();
      };
    },
  });
  for (const key of GLOBALS) trapRead(globalThis, key, key);

  return {
    touched,
    arm: () => {
      isArmed = true;
    },
    disarm: () => {
      isArmed = false;
    },
  };
}
