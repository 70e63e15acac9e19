// Makes ajv's standalone code small: what it writes out for every key is written once. The checks and the order of the errors stay its own.

/**
 * Gives every property of every object a definition of its own, one for all that say the same.
 * @param schema what `oneBranchPerType` returns.
 */
export function shareProperties(schema) {
  const names = new Map();
  const shared = (node) => {
    const keys = Object.keys(node);
    if (keys.length === 1 && node.$ref !== undefined) return node;
    const text = JSON.stringify(node);
    if (!names.has(text)) names.set(text, `p${names.size}`);
    return { $ref: `#/definitions/${names.get(text)}` };
  };
  const walk = (node) => {
    if (Array.isArray(node)) return node.map(walk);
    if (node === null || typeof node !== "object") return node;
    const properties = (each) => Object.fromEntries(Object.entries(each).map(([name, inner]) => [name, shared(walk(inner))]));
    return Object.fromEntries(Object.entries(node).map(([key, each]) => [key, key === "properties" ? properties(each) : walk(each)]));
  };
  const { definitions, ...rest } = walk(schema);
  for (const [text, name] of names) definitions[name] = JSON.parse(text);
  return { ...rest, definitions };
}

/** Replaces and refuses to go on when nothing was found: an upgrade of ajv that writes other code fails here. */
export function replaced(code, pattern, replacement) {
  if (!pattern.test(code)) throw new Error(`ajv no longer writes ${pattern}`);
  pattern.lastIndex = 0;
  return code.replace(pattern, replacement);
}

/** What the code below calls. */
export const helpers = `
function fail(errors, path, keyword, params) { const found = errors ?? []; found.push({ path, keyword, params }); return found; }
function join(some, more) { return some && more ? some.concat(more) : some ?? more; }
function count(errors) { return errors === null ? 0 : errors.length; }
function keys(errors, data, path, known) {
  for (const key in data) if (!Object.hasOwn(known, key)) errors = fail(errors, path, "additionalProperties", { additionalProperty: key });
  for (const key in known) if (data[key] !== undefined) errors = join(errors, known[key](data[key], path + "/" + key));
  return errors;
}
`;

/**
 * @param code ajv's, compiled with `allErrors`, without messages, from a schema that `shareProperties` returned.
 * @returns functions of a value and its pointer that return the list of its errors, or null; \`helpers\` go with them.
 */
export function shrink(code) {
  let small = code;
  const change = (pattern, replacement) => {
    small = replaced(small, pattern, replacement);
  };
  // What a schema without `$data` and dynamic references never reads is not handed on.
  change(/\{instancePath="", parentData, parentDataProperty, rootData=data\}=\{\}/g, 'instancePath=""');
  change(
    /\{instancePath(?::([^{},]*))?,parentData(?::[^{},]*)?,parentDataProperty(?::[^{},]*)?,rootData\}/g,
    (_, path = "instancePath") => path,
  );
  // An error is pushed in one short call instead of a block; its place in the schema is not used.
  change(
    /const (err\d+) = \{instancePath(?::([^{}]*?))?,schemaPath:"[^"]*",keyword:"(\w+)",params:(\{(?:[^{}"]|"[^"]*")*\})\};if\(vErrors === null\)\{vErrors = \[\1\];\}else \{vErrors\.push\(\1\);\}errors\+\+;/g,
    (_, _name, path = "instancePath", keyword, params) => `vErrors=fail(vErrors,${path},"${keyword}",${params});errors++;`,
  );
  // A function returns its errors.
  change(/validate\d+\.errors = vErrors;return errors === 0;/g, "return vErrors;");
  change(/validate\d+\.errors = null;return true;/g, "return null;");
  change(
    /if\(!\((validate\d+\([^()]*\))\)\)\{vErrors = vErrors === null \? (validate\d+)\.errors : vErrors\.concat\(\2\.errors\);errors = vErrors\.length;\}/g,
    "vErrors=join(vErrors,$1);errors=count(vErrors);",
  );
  // The keys of an object, and what each has to meet, are one list.
  change(
    /for\(const (key\d+) in data\)\{if\(!\((?:(?!vErrors).)*?\)\)\{vErrors=fail\(vErrors,instancePath,"additionalProperties",\{additionalProperty: \1\}\);errors\+\+;\}\}((?:if\(data\.\w+ !== undefined\)\{vErrors=join\(vErrors,validate\d+\(data\.\w+, instancePath\+"\/\w+"\)\);errors=count\(vErrors\);\})+)/g,
    (_, _key, calls) => {
      const known = [...calls.matchAll(/,(validate\d+)\(data\.(\w+)/g)].map(([, check, name]) => `${name}:${check}`);
      return `vErrors=keys(vErrors,data,instancePath,{${known.join(",")}});errors=count(vErrors);`;
    },
  );
  // The words a value may be are those of the schema.
  change(
    /if\(!\((?:\(+)?data === "(?:(?!vErrors).)*?\)\)\{(vErrors=fail\(vErrors,instancePath,"enum",\{allowedValues: ([\w.[\]]+)\}\);)/g,
    (_, failed, words) => `if(!${words}.includes(data)){${failed}`,
  );
  // Only branches compare numbers of errors.
  small = small
    .split(/(?=function validate)/)
    .map((each) => (each.includes("_errs") ? each : each.replace(/errors\+\+;|errors=count\(vErrors\);|let errors = 0;/g, "")))
    .join("");
  if (/\bconst err\d+ = \{[^}]/.test(small)) throw new Error("Some errors are still written out in full.");
  if (/parentData|rootData/.test(small)) throw new Error("The validator still hands on what it does not read.");
  if (/validate\d+\.errors/.test(small)) throw new Error("Some errors are still kept beside their function.");
  if (/"additionalProperties",\{/.test(small)) throw new Error("Some objects still list their keys twice.");
  return small;
}
