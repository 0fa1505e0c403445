/** The page that needs no server of ours, as files, with all that it makes packs of beside it. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_DIR } from "../project-dir.ts";
import { buildWhenStale } from "./build-when-stale.ts";
import { buildPage, PAGE_SOURCES } from "./ensure-page.ts";
import { packParts, starters } from "./parts.ts";
import { STATIC_MODE, WORKER_FILE } from "./static-page.ts";

export const STATIC_PAGE_DIR = join(PROJECT_DIR, "dist", "playground");
/** Where the page's modules find it while the page is built. */
const PARTS_DIR = join(PROJECT_DIR, "playground", "dist-parts");
const SOURCES = [
  ...PAGE_SOURCES,
  "package.json",
  "scripts",
  "behavior_pack",
  "achievements",
  "template/achievements",
  "tools/page",
];

/** @param tell hears that it takes a moment */
export async function ensureStaticPage(tell: () => void): Promise<string> {
  await buildWhenStale({ dir: STATIC_PAGE_DIR, mark: WORKER_FILE, sources: SOURCES, make }, tell);
  return STATIC_PAGE_DIR;
}

async function make(dir: string): Promise<void> {
  mkdirSync(PARTS_DIR, { recursive: true });
  writeFileSync(join(PARTS_DIR, "pack-parts.bin"), await packParts());
  writeFileSync(join(PARTS_DIR, "starters.bin"), starters());
  await buildPage(dir, STATIC_MODE);
}
