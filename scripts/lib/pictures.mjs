// Pictures for looking at while developing: resvg with the two faces of fonts/ and nothing of the system.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { top } from "./run.mjs";

const fontFiles = readdirSync(join(top, "fonts"))
  .filter((file) => file.endsWith(".ttf"))
  .map((file) => join(top, "fonts", file));

/** An svg as PNG, `zoom` times its size. An svg names its embedded subset first; resvg reads no embedded faces, so the whole face stands in. */
export function toPng(svg, zoom = 1) {
  const picture = new Resvg(svg, {
    background: "#ffffff",
    fitTo: { mode: "zoom", value: zoom },
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: "Dataface Sans" },
  });
  return picture.render().asPng();
}

const cell = { width: 640, height: 460, label: 24 };

/** Sheets of `count` pictures each in so many columns, with their names, as PNG. Large pictures are made smaller to fit; none is made larger. */
export function sheets(entries, count, columns = 3) {
  const all = [];
  for (let from = 0; from < entries.length; from += count) all.push(sheet(entries.slice(from, from + count), columns));
  return all;
}

function sheet(entries, columns) {
  const rows = Math.ceil(entries.length / columns);
  const width = columns * cell.width;
  const height = rows * cell.height;
  const parts = entries.map((entry, index) => placed(entry, (index % columns) * cell.width, Math.floor(index / columns) * cell.height));
  return toPng(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="#e9ecef"/>${parts.join("")}</svg>`,
  );
}

function placed({ chart, svg, width, height }, x, y) {
  const label = `<text x="${x + 12}" y="${y + 17}" font-family="Dataface Sans" font-size="13">${chart.name}</text>`;
  if (!svg) return label;
  const scale = Math.min(1, (cell.width - 16) / width, (cell.height - cell.label - 8) / height);
  const image = toPng(svg, scale * 2).toString("base64");
  return `${label}<image x="${x + 8}" y="${y + cell.label}" width="${width * scale}" height="${height * scale}" xlink:href="data:image/png;base64,${image}"/>`;
}
