// The documents that are made from the sources, by path.
import { importColor } from "../lib/import-source.mjs";
import { cardsPage } from "./cards.mjs";
import { colourPage } from "./colour.mjs";
import { decisionsPage } from "./decisions.mjs";
import { issuesPage } from "./issues.mjs";
import { languagePage } from "./language.mjs";
import { importLibrary } from "./library.mjs";
import { palettePictures } from "./palette-pictures.mjs";
import { recipesPage } from "./recipes.mjs";
import { rulesPage } from "./rules.mjs";

const note = "<!-- Made by `npm run docs` from the sources and from scripts/docs/; change those. -->";

/** @returns {Promise<Map<string, string>>} path from the top → text */
export async function makePages() {
  const library = await importLibrary();
  const color = await importColor();
  const pages = {
    "docs/language.md": languagePage(library),
    "docs/cards.md": cardsPage(library),
    "docs/recipes.md": recipesPage(),
    "docs/rules.md": rulesPage(),
    "docs/decisions.md": decisionsPage(library),
    "docs/issues.md": await issuesPage(library),
    "docs/colour.md": colourPage(color),
  };
  const written = Object.entries(pages).map(([path, text]) => [path, `${note}\n\n${text.trim()}\n`]);
  return new Map([...written, ...palettePictures(color)]);
}
