/** Longest description written from the charts, characters. */
const MOST = 1500;

/** What a face says to those who cannot see it: how many charts, and what each says of itself. */
export function describeFace(
  title: string | undefined,
  charts: readonly { title: string | null; description: string }[],
  refused: number,
): string {
  const count = `${charts.length + refused} chart${charts.length + refused === 1 ? "" : "s"}`;
  const missing = refused === 0 ? "" : `, ${refused} of which could not be drawn`;
  let text = `${title === undefined ? "A page" : title}: ${count}${missing}.`;
  for (const [index, chart] of charts.entries()) {
    const words =
      chart.title === null || chart.description.startsWith(chart.title) ? chart.description : `${chart.title}: ${chart.description}`;
    if (text.length + words.length + 1 > MOST) return `${text} And ${charts.length - index} more.`;
    text += ` ${words}`;
  }
  return text;
}
