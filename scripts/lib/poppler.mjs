// The programs that look at pdf pages, or gets them where that is allowed; without them the tests that look are skipped.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { run } from "./run.mjs";

const programs = {
  pdftoppm: "poppler-utils",
  pdftotext: "poppler-utils",
  pdffonts: "poppler-utils",
  pdfinfo: "poppler-utils",
  qpdf: "qpdf",
};

/** Debian's packages of the programs this machine lacks. */
function lacking() {
  const names = Object.entries(programs).filter(([program]) => spawnSync(program, ["--version"], { stdio: "ignore" }).error !== undefined);
  return [...new Set(names.map(([, name]) => name))];
}

/** Installs what is missing from Debian's packages as root; elsewhere says once what the tests will skip. */
export async function ensurePoppler() {
  const wanted = lacking();
  if (wanted.length === 0) return;
  if (process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log(`Installing Debian's ${wanted.join(" and ")} …`);
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    await run("apt-get", ["update", "-qq"], { env });
    const { code, output } = await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...wanted], { env });
    if (code === 0) return;
    console.error(output.split("\n").slice(-5).join("\n"));
  }
  console.log(`Pages of pdf files are not looked at: ${lacking().join(" and ")} are missing.`);
}
