import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { type Browser, chromium } from "playwright";

const TYPES: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript", ".wasm": "application/wasm" };

/** A Chromium as the other tests use; undefined where there is none. */
const executablePath = process.env.CHROME_PATH || ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find((path) => existsSync(path));
export const canBrowse = executablePath !== undefined || existsSync(chromium.executablePath());
if (!canBrowse) console.warn("Skipped: bundled pages need a Chromium; set CHROME_PATH to one.");

export const startBrowser = (): Promise<Browser> =>
  chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--no-first-run"],
  });

/** What a page of the app says and does. */
export interface OpenPage {
  /** Draws in the page; texts as they are, bytes as numbers. */
  draw(format: string, options?: object): Promise<string | number[]>;
  /** Runs in the page, outside its policy. */
  run<T>(work: (text: string) => T, text: string): Promise<T>;
  /** Files asked for since the last time this was read. */
  asked(): string[];
  /** Everything on the console, faults, and what the policy refused. */
  said: string[];
  close(): Promise<void>;
}

/** Serves a folder under a content security policy, and opens it once its app is there. */
export async function openPage(browser: Browser, folder: string, policy: string): Promise<OpenPage> {
  let asked: string[] = [];
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? "/", "http://page").pathname);
    const file = join(folder, path === "/" ? "index.html" : path);
    asked.push(path.slice(1));
    if (!existsSync(file) || !statSync(file).isFile()) return void response.writeHead(404).end();
    response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream", "content-security-policy": policy });
    response.end(readFileSync(file));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const page = await browser.newPage();
  const said: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(`${error}`));
  page.on("requestfailed", (request) => said.push(`failed: ${request.url()}`));
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.waitForFunction("typeof globalThis.draw === 'function'");
  return {
    said,
    draw: (format, options = {}) =>
      page.evaluate(
        async ([name, more]) => {
          const content = await (globalThis as never as { draw(...words: unknown[]): Promise<string | Uint8Array> }).draw(name, more);
          return typeof content === "string" ? content : Array.from(content);
        },
        [format, options] as const,
      ),
    run: (work, text) => page.evaluate(work as never, text) as never,
    asked() {
      const before = asked;
      asked = [];
      return before;
    },
    async close() {
      await page.close();
      await new Promise((done) => server.close(done));
    },
  };
}
