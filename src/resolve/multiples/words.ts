import type { ResolvedMultiples, ResolvedPanels } from "../../chart/multiples.js";
import type { Scalar } from "../../data/table.js";

/** Most panels named in a description. */
const MOST_NAMED = 8;

const list = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words[words.length - 1]}`;

/** A sentence for people who cannot see the picture: how many panels there are and what varies between them. */
export function panelWords(
  { rows, columns, scale }: ResolvedMultiples,
  nameOf: (channel: ResolvedPanels, value: Scalar) => string,
): string {
  const told = (channel: ResolvedPanels) => {
    const title = channel.title ?? channel.field ?? "value";
    return channel.sort.length > MOST_NAMED ? title : `${title} (${list(channel.sort.map((value) => nameOf(channel, value)))})`;
  };
  const fields = [rows, columns].filter((channel) => channel !== undefined);
  const count = fields.reduce((total, { sort }) => total * sort.length, 1);
  const own = (["x", "y"] as const).filter((role) => scale[role] === "independent");
  const scales = own.length === 0 ? "" : " Each panel has a scale of its own.";
  return ` In ${count === 1 ? "one panel" : `${count} panels, one`} for each ${fields.map(told).join(" and each ")}.${scales}`;
}
