// Finds a Chromium for the browser tests, or gets one where that is allowed.
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { run } from "./run.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const usual = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function onPath() {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isProgram);
}

async function ofPlaywright() {
  try {
    const { chromium } = await import("playwright");
    const path = chromium.executablePath();
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

async function find() {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH) return isProgram(CHROME_PATH) ? CHROME_PATH : undefined;
  return usual.find(isProgram) ?? onPath() ?? (await ofPlaywright());
}

async function installFromDebian() {
  const mayInstall = process.platform === "linux" && process.getuid?.() === 0 && isProgram("/usr/bin/apt-get");
  if (!mayInstall) return undefined;
  console.log("Installing Debian's chromium …");
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update", "-qq"], { env });
  const { code, output } = await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], { env });
  if (code !== 0) console.error(output.split("\n").slice(-5).join("\n"));
  return find();
}

/** Path of a Chromium; null when there is none and none can be installed, after saying what to do. */
export async function ensureChromium() {
  const { CHROME_PATH } = process.env;
  const found = (await find()) ?? (CHROME_PATH ? undefined : await installFromDebian());
  if (found) return found;
  console.error(
    CHROME_PATH
      ? `CHROME_PATH names ${CHROME_PATH}, which is not a program.`
      : "No Chromium found. Run: npx playwright install chromium, or set CHROME_PATH to one.",
  );
  return null;
}
