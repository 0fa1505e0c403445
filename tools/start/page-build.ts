/**
 * The page as files: built when one of its sources is newer than what was built, and taken as it is where there are no sources.
 * Whoever asks while somebody else builds waits for that build.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { IS_CLONE, PROJECT_DIR } from "../project-dir.ts";

export const PAGE_DIR = join(PROJECT_DIR, "playground", "dist");
const CONFIG = join(PROJECT_DIR, "playground", "vite.config.ts");
/** Whatever the page consists of. */
const SOURCES = ["playground", "simulator", "scripts/core", "scripts/app", "scripts/trees", "tools/packing"];
const SOURCE_FILES = ["package-lock.json"];

/** Folders beside the page, which begin with its name, so that they are no sources either. */
const LOCK_DIR = `${PAGE_DIR}-lock`;
const UNFINISHED_DIR = `${PAGE_DIR}-unfinished`;
const EARLIER_DIR = `${PAGE_DIR}-earlier`;
const POLL_MILLISECONDS = 50;
/** A build that takes longer has died. */
const LONGEST_BUILD_MILLISECONDS = 120_000;

/** @param tell hears that it takes a moment */
export async function ensurePage(tell: () => void): Promise<string> {
  if (!IS_CLONE) {
    if (existsSync(join(PAGE_DIR, "index.html"))) return PAGE_DIR;
    throw new Error(`the page is missing in ${PAGE_DIR}`);
  }
  if (!isStale()) return PAGE_DIR;
  tell();
  await lock();
  try {
    if (isStale()) await buildPage();
  } finally {
    rmSync(LOCK_DIR, { recursive: true, force: true });
  }
  return PAGE_DIR;
}

async function buildPage(): Promise<void> {
  const { build } = await import("vite");
  await build({ configFile: CONFIG, logLevel: "error", build: { outDir: UNFINISHED_DIR, emptyOutDir: true } });
  rmSync(EARLIER_DIR, { recursive: true, force: true });
  if (existsSync(PAGE_DIR)) renameSync(PAGE_DIR, EARLIER_DIR);
  renameSync(UNFINISHED_DIR, PAGE_DIR);
  rmSync(EARLIER_DIR, { recursive: true, force: true });
}

async function lock(): Promise<void> {
  for (;;) {
    try {
      mkdirSync(LOCK_DIR);
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== "EEXIST") throw error;
    }
    const age = Date.now() - (statSync(LOCK_DIR, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    if (age > LONGEST_BUILD_MILLISECONDS) rmSync(LOCK_DIR, { recursive: true, force: true });
    else await new Promise((resolve) => setTimeout(resolve, POLL_MILLISECONDS));
  }
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
  if (dir.startsWith(PAGE_DIR) || !existsSync(dir)) return false;
  return readdirSync(dir, { withFileTypes: true }).some((entry) => {
    const path = join(dir, entry.name);
    return entry.isDirectory() ? hasNewer(path, isNewer) : isNewer(path);
  });
}
