/**
 * Writes what an author begins with: the files of `template/`, the schemas, and a UUID of their own. Never writes over anything,
 * and never beside what looks like somebody's trees. Knows nothing of flags.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { PACK_FILE, type PackJson } from "../../scripts/trees/parse-pack.ts";
import { drawUuids } from "../packing/pack-file.ts";
import { PROJECT_DIR } from "../project-dir.ts";

const TEMPLATE_DIR = join(PROJECT_DIR, "template");
const TREES = "achievements";
const SCHEMAS = ["node.schema.json", "settings.schema.json", "pack.schema.json"] as const;
/** Folders that must be empty: what lies in them already would become part of the pack. */
const OWN_FOLDERS: readonly string[] = [TREES, "extensions"];

/** What stands in the way; undefined where nothing does. */
export function folderProblem(dir: string, achievementsDir: string): string | undefined {
  if (existsSync(dir) && !statSync(dir).isDirectory()) return `${dir} is a file; expected a folder, or a free name`;
  const places = [...plannedFiles(dir, achievementsDir).keys()];
  const taken = new Set(places.filter((place) => existsSync(place)).map((place) => topOf(dir, place)));
  for (const folder of OWN_FOLDERS) {
    const place = folder === TREES ? achievementsDir : join(dir, folder);
    if (existsSync(place) && !(statSync(place).isDirectory() && readdirSync(place).length === 0))
      taken.add(topOf(dir, place));
  }
  if (taken.size === 0) return undefined;
  const there = existsSync(dir) ? readdirSync(dir).sort().join(", ") : "";
  return (
    `${dir} is not empty, and ${[...taken].sort().join(", ")} would be written over; expected an empty folder, or one ` +
    `without these. It holds: ${there}`
  );
}

/** What is seen of a place by who looks into the folder. */
function topOf(dir: string, place: string): string {
  return relative(dir, place).split(sep)[0] || ".";
}

/** The files that were written, relative to `dir`, with `/`. */
export function beginFolder(dir: string, achievementsDir: string): readonly string[] {
  const files = plannedFiles(dir, achievementsDir);
  for (const [place, source] of files) {
    mkdirSync(dirname(place), { recursive: true });
    cpSync(source, place, { errorOnExist: true, force: false });
  }
  const packFile = join(achievementsDir, PACK_FILE);
  const text = readFileSync(packFile, "utf8");
  // Drawn now, not by the first build: whoever copies the folder before that has the same pack.
  writeFileSync(packFile, drawUuids(text, JSON.parse(text) as PackJson));
  return [...files.keys()].map((place) => relative(dir, place).split(sep).join("/")).sort();
}

/** Where each file goes, and where it is copied from. */
function plannedFiles(dir: string, achievementsDir: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const entry of readdirSync(TEMPLATE_DIR, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const source = join(entry.parentPath, entry.name);
    // npm leaves files of the name .gitignore out of packages.
    const path = relative(TEMPLATE_DIR, source).replace(/^gitignore$/, ".gitignore");
    const inTrees = relative(TREES, path);
    files.set(inTrees.startsWith("..") ? resolve(dir, path) : resolve(achievementsDir, inTrees), source);
  }
  for (const schema of SCHEMAS) files.set(join(achievementsDir, schema), join(PROJECT_DIR, TREES, schema));
  return files;
}
