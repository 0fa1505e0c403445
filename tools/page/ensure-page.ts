/** The page that the start server gives, as files: built where its sources are, and taken as it is elsewhere. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { IS_CLONE, PROJECT_DIR } from "../project-dir.ts";
import { buildWhenStale } from "./build-when-stale.ts";

export const PAGE_DIR = join(PROJECT_DIR, "playground", "dist");
const CONFIG = join(PROJECT_DIR, "playground", "vite.config.ts");
/** Whatever the page consists of. */
export const PAGE_SOURCES: readonly string[] = [
  "package-lock.json",
  "playground",
  "simulator",
  "scripts/core",
  "scripts/app",
  "scripts/trees",
  "tools/packing",
];

/** @param tell hears that it takes a moment */
export async function ensurePage(tell: () => void): Promise<string> {
  if (!IS_CLONE) {
    if (existsSync(join(PAGE_DIR, "index.html"))) return PAGE_DIR;
    throw new Error(`the page is missing in ${PAGE_DIR}`);
  }
  const make = (dir: string): Promise<void> => buildPage(dir, "production");
  await buildWhenStale({ dir: PAGE_DIR, mark: "index.html", sources: PAGE_SOURCES, make }, tell);
  return PAGE_DIR;
}

/** @param mode of `playground/vite.config.ts` */
export async function buildPage(dir: string, mode: string): Promise<void> {
  const { build } = await import("vite");
  await build({ configFile: CONFIG, mode, logLevel: "error", build: { outDir: dir, emptyOutDir: true } });
}
