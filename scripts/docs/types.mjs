// What each chart type reads, from the table that checks charts.
import { code, codes, table } from "./markdown.mjs";

/** Marks in the order of the defaults. */
const markNames = (defaults) => Object.keys(defaults.marks);

const literal = (value) => code(typeof value === "string" ? value : JSON.stringify(value));

/**
 * @param {any} library see library.mjs
 * @param {ReadonlyMap<string, string>} examples text of the example of each type
 */
export function typeTables(library, examples) {
  const { chartTypes, channels, chartDefaults } = library;
  const names = Object.keys(chartTypes).filter((name) => !chartTypes[name].isOpen);
  // Small pictures read hardly any channel; their sections say which.
  const plots = names.filter((name) => chartTypes[name].without === undefined);
  const shared = channels.filter((channel) =>
    plots.some(
      (name) => chartTypes[name].needs.includes(channel) || chartTypes[name].takes.includes(channel) || chartTypes[name].sameAs?.[channel],
    ),
  );
  const mark = (type, channel) => {
    const rule = chartTypes[type];
    if (rule.needs.includes(channel)) return "needs";
    if (rule.takes.includes(channel)) return "takes";
    return rule.sameAs?.[channel] ? `= ${code(rule.sameAs[channel])}` : "";
  };
  /** One type: what it is, what it reads, a chart. */
  const section = (name) => {
    const rule = chartTypes[name];
    const text = examples.get(name);
    if (text === undefined) throw new Error(`there is no scripts/docs/examples/${name}.yaml`);
    const [, comment, chart] = /^((?:#.*\n)+)([\s\S]*)$/.exec(text) ?? [];
    if (!comment) throw new Error(`scripts/docs/examples/${name}.yaml starts with a comment that says what the type shows`);
    const marks = Object.keys(rule.marks).map((each) => `style.marks.${each}`);
    const others = Object.entries(rule.sameAs ?? {}).map(([from, to]) => `${code(from)} is another name of ${code(to)}`);
    const notes = [
      ...others,
      ...(rule.hasManyMeasures ? ["`y` may be a list, one series each"] : []),
      ...(rule.counts ?? []).map((channel) => `${code(channel)} counts rows and takes no field`),
    ];
    const facts = rule.isOpen
      ? []
      : [
          `- Needs ${codes(rule.needs) || "no channel"}; takes ${codes(rule.takes) || "no other"}.${notes.length > 0 ? ` ${notes.join("; ")}.` : ""}`,
          `- Reads ${codes([...rule.parts, ...rule.style.map((key) => `style.${key}`), ...marks])}.`,
        ];
    return [
      `### ${name}`,
      comment.replace(/^# ?/gm, "").trim(),
      ...(facts.length > 0 ? [facts.join("\n")] : []),
      `\`\`\`yaml\n${chart.trim()}\n\`\`\``,
    ].join("\n\n");
  };
  return {
    sections: () => [...names, ...Object.keys(chartTypes).filter((name) => !names.includes(name))].map(section).join("\n\n"),
    channels: () =>
      table(
        ["Channel", ...plots],
        shared.map((channel) => [code(channel), ...plots.map((name) => mark(name, channel))]),
      ),
    /** Paint by mark: the default of what a mark reads. */
    marks: (schema) => {
      const marks = markNames(chartDefaults);
      const reads = (name, key) => Object.values(chartTypes).some((rule) => rule.marks[name]?.includes(key));
      const shown = (name, key) => {
        if (!reads(name, key)) return "";
        const value = key === "color" ? chartDefaults.color.single : chartDefaults.marks[name][key];
        return value === undefined ? "none" : literal(value);
      };
      const keys = Object.entries(schema.definitions.MarkStyleDef.properties);
      return table(
        ["Key", ...marks, "Meaning"],
        keys.map(([key, { description }]) => [code(key), ...marks.map((name) => shown(name, key)), description]),
      );
    },
  };
}
