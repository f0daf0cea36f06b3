import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";
import { Stop } from "./say";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const FOLDERS = [...(process.env.PATH ?? "").split(path.delimiter), "/usr/bin", "/usr/local/bin", "/snap/bin"];
const MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
const INSTALL_MS = 300_000;

/** CHROMIUM_PATH, Playwright's own or the system's, in this order. */
export function findChromium(): string | undefined {
  const asked = process.env.CHROMIUM_PATH;
  if (asked) {
    if (existsSync(asked)) return asked;
    throw new Stop(`CHROMIUM_PATH is ${asked}, and nothing is there.`);
  }
  const system = NAMES.flatMap((name) => FOLDERS.map((folder) => path.join(folder, name)));
  return [chromium.executablePath(), ...system, MAC].find((file) => file && existsSync(file));
}

export function findOrInstallChromium(): string {
  const found = findChromium();
  if (found) return found;
  console.log("No Chromium here: trying Playwright's.");
  run("npx", ["playwright", "install", "chromium"]);
  if (!findChromium() && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log("Trying Debian's.");
    run("apt-get", ["update"]);
    run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"]);
  }
  const installed = findChromium();
  if (installed) return installed;
  throw new Stop("No Chromium for the browser tests: install one (npx playwright install chromium) or set CHROMIUM_PATH to the program.");
}

function run(program: string, args: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive", PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "15000" };
  spawnSync(program, args, { stdio: ["ignore", "ignore", "inherit"], timeout: INSTALL_MS, env });
}
