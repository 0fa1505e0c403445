/** The page as files: built when one of its sources is newer than what was built, and taken as it is where there are no sources. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { IS_CLONE, PROJECT_DIR } from "../project-dir.ts";

export const PAGE_DIR = join(PROJECT_DIR, "playground", "dist");
const CONFIG = join(PROJECT_DIR, "playground", "vite.config.ts");
/** Whatever the page consists of. */
const SOURCES = ["playground", "simulator", "scripts/core", "scripts/app", "scripts/trees", "tools/packing"];
const SOURCE_FILES = ["package-lock.json"];

/** @param tell hears that it takes a moment */
export async function ensurePage(tell: () => void): Promise<string> {
  if (!IS_CLONE) {
    if (existsSync(join(PAGE_DIR, "index.html"))) return PAGE_DIR;
    throw new Error(`the page is missing: ${PAGE_DIR}`);
  }
  if (isStale()) {
    tell();
    const { build } = await import("vite");
    await build({ configFile: CONFIG, logLevel: "error" });
  }
  return PAGE_DIR;
}

function isStale(): boolean {
  const built = statSync(join(PAGE_DIR, "index.html"), { throwIfNoEntry: false })?.mtimeMs;
  if (built === undefined) return true;
  const isNewer = (path: string): boolean => (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) > built;
  return (
    SOURCE_FILES.some((file) => isNewer(join(PROJECT_DIR, file))) ||
    SOURCES.some((dir) => hasNewer(join(PROJECT_DIR, dir), isNewer))
  );
}

function hasNewer(dir: string, isNewer: (path: string) => boolean): boolean {
  if (dir === PAGE_DIR || !existsSync(dir)) return false;
  return readdirSync(dir, { withFileTypes: true }).some((entry) => {
    const path = join(dir, entry.name);
    return entry.isDirectory() ? hasNewer(path, isNewer) : isNewer(path);
  });
}
