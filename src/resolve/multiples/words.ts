import type { ResolvedMultiples, ResolvedPanels } from "../../chart/multiples.js";
import type { Scalar } from "../../data/table.js";
import { filled, listed } from "../../format/fill.js";
import type { Sentences } from "../../format/locale.js";

/** Most panels named in a description. */
const MOST_NAMED = 8;

/** A sentence for people who cannot see the picture: how many panels there are and what varies between them. */
export function panelWords(
  { rows, columns, scale }: ResolvedMultiples,
  nameOf: (channel: ResolvedPanels, value: Scalar) => string,
  s: Sentences | undefined,
): string {
  const told = (channel: ResolvedPanels) => {
    const title = channel.title ?? channel.field ?? "value";
    if (channel.sort.length > MOST_NAMED) return title;
    const names = listed(
      channel.sort.map((value) => nameOf(channel, value)),
      s?.comma ?? ", ",
      s?.and ?? " and ",
    );
    return filled(s?.panels.names ?? "{title} ({names})", { title, names });
  };
  const fields = [rows, columns].filter((channel) => channel !== undefined);
  const count = fields.reduce((total, { sort }) => total * sort.length, 1);
  const own = (["x", "y"] as const).filter((role) => scale[role] === "independent");
  if (s) {
    const fewer = filled(count === 1 ? s.panels.one : s.panels.more, { count, fields: fields.map(told).join(s.panels.and) });
    return ["", fewer, ...(own.length === 0 ? [] : [s.panels.own])].join(s.gap);
  }
  const scales = own.length === 0 ? "" : " Each panel has a scale of its own.";
  return ` In ${count === 1 ? "one panel" : `${count} panels, one`} for each ${fields.map(told).join(" and each ")}.${scales}`;
}
