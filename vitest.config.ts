import { existsSync, readFileSync } from "node:fs";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";

/** Chromium: what `npm test` found, else the usual place, else whatever Playwright has installed. */
const executablePath = process.env.CHROME_PATH || ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find((path) => existsSync(path));

/** Works in a container as root and keeps the browser from calling out on its own. */
const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-domain-reliability",
  "--disable-extensions",
  "--disable-sync",
  "--metrics-recording-only",
  "--no-first-run",
  "--no-pings",
];

const { version, devDependencies } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8")) as {
  version: string;
  devDependencies: Record<string, string>;
};

/** What the bundler puts into the built code too. */
const define = { __VERSION__: JSON.stringify(version) };

export default defineConfig({
  test: {
    projects: [
      {
        define,
        test: {
          name: "node",
          environment: "node",
          include: ["tests/**/*.test.ts"],
          exclude: ["**/*.browser.test.ts", "**/node_modules/**"],
          testTimeout: 20_000,
        },
      },
      {
        define,
        // Found on the first run they would make the page load again, in the middle of the tests.
        optimizeDeps: { include: Object.keys(devDependencies).filter((name) => name.startsWith("@stdlib/")) },
        test: {
          name: "browser",
          include: ["tests/**/*.browser.test.ts"],
          globalSetup: ["tests/promises/node-fingerprints.ts"],
          testTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            // Another zone and another script than the machine's own: whatever leaks through shows.
            provider: playwright({
              launchOptions: { executablePath, args },
              contextOptions: { timezoneId: "Pacific/Auckland", locale: "ar-EG" },
            }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
    ],
  },
});
