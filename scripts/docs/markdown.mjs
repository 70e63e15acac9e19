// The few pieces of Markdown the documents are made of.

/** A text inside a cell: one line, its bars escaped. */
const cell = (text) => `${text}`.replaceAll("\n", " ").replaceAll("|", "\\|");

/** A table; columns that are empty in every row are left out. */
export function table(heads, rows) {
  const kept = heads.map((_, i) => i).filter((i) => rows.some((row) => row[i] !== ""));
  const line = (cells) => `| ${kept.map((i) => cell(cells[i])).join(" | ")} |`;
  return [line(heads), `|${kept.map(() => "---").join("|")}|`, ...rows.map(line)].join("\n");
}

export const code = (text) => `\`${text}\``;

/** `a`, `b`, `c`. */
export const codes = (words) => words.map(code).join(", ");

/** A value as it is written in a chart file. */
export const literal = (value) =>
  code(typeof value === "string" && /^[\w-]+$/.test(value) ? value : JSON.stringify(value).replaceAll(",", ", "));

/** The text of a template with each line `<!-- name words -->` replaced by what `parts[name](...words)` gives. */
export function fill(template, parts) {
  return template.replace(/^<!-- (.+) -->$/gm, (_, line) => {
    const [name, ...words] = line.split(" ");
    if (!Object.hasOwn(parts, name)) throw new Error(`a template asks for "${name}", which nothing makes`);
    return parts[name](...words);
  });
}
