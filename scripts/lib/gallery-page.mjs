// The contact sheet as one HTML file that needs nothing else: pictures inside, text beside, issues below.

const escapeHtml = (text) => `${text}`.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]);

const style = `
  :root { color-scheme: light; font: 14px/1.45 system-ui, sans-serif; color: #1b1f24; background: #f3f4f6 }
  body { max-width: 1320px; margin: 0 auto; padding: 24px }
  article { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 16px; margin: 0 0 24px; padding: 16px; background: #fff; border: 1px solid #d8dee4 }
  h1 { font-size: 20px } h2 { grid-column: 1 / -1; margin: 0; font-size: 14px } h2 a { color: inherit; text-decoration: none } small { color: #57606a; font-weight: 400 }
  pre { margin: 0; padding: 12px; overflow: auto; background: #f6f8fa; font: 12px/1.5 ui-monospace, monospace; max-height: 600px }
  article.families { grid-template-columns: 1fr 1fr }
  img { max-width: 100%; outline: 1px solid #eef0f2 }
  ul { grid-column: 1 / -1; margin: 0; padding-left: 18px } li.error { color: #b42318 } li.warning { color: #8a5a00 } li.info { color: #57606a }
`;

/** As an image the svg cannot meet the page's styles, nor those of its neighbours. */
const picture = (svg) => `<img alt="" src="data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}">`;

const article = ({ chart, svg, issues, ms, width, height }) => `<article id="${chart.name}">
<h2><a href="#${chart.name}">${chart.name}</a> <small>${width} × ${height}, ${svg ? `${(svg.length / 1000).toFixed(1)} kB, ` : ""}${ms.toFixed(1)} ms</small></h2>
<div>${svg ? picture(svg) : "<p>Refused.</p>"}</div>
<pre>${escapeHtml(chart.text)}</pre>
${list(issues)}
</article>`;

const list = (issues) =>
  issues.length > 0
    ? `<ul>${issues.map(({ severity, code, message }) => `<li class="${severity}">${escapeHtml(code)}: ${escapeHtml(message)}</li>`).join("")}</ul>`
    : "";

const page = (count, articles) => `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Gallery</title><style>${style}</style>
<h1>${count} charts</h1>
${articles.join("\n")}
</html>
`;

/**
 * @param {readonly { chart: { name: string, text: string }, svg: string | null, issues: readonly any[], ms: number, width: number, height: number }[]} entries
 * @returns {string} an HTML page
 */
export const galleryPage = (entries) => page(entries.length, entries.map(article));

/** One chart by several families: their pictures beside each other, what each reports below it. */
const familyArticle = ([name, drawn]) => `<article id="${name}" class="families">
<h2><a href="#${name}">${name}</a></h2>
${drawn
  .map(
    ({ family, svg, issues, ms }) =>
      `<div><small>${family}, ${svg ? `${(svg.length / 1000).toFixed(1)} kB, ` : ""}${ms.toFixed(1)} ms</small>${svg ? picture(svg) : "<p>Refused.</p>"}${list(issues)}</div>`,
  )
  .join("\n")}
</article>`;

/**
 * @param {readonly { chart: { name: string }, family: string, svg: string | null, issues: readonly any[], ms: number }[]} entries named `<chart>.<family>`
 * @returns {string} an HTML page with one article for each chart
 */
export function familiesPage(entries) {
  const charts = new Map();
  for (const entry of entries) {
    const name = entry.chart.name.slice(0, -entry.family.length - 1);
    charts.set(name, [...(charts.get(name) ?? []), entry]);
  }
  return page(charts.size, [...charts].map(familyArticle));
}
