/** Sources with faults for tests of importers: whatever is in them, an importer answers, and what it makes builds. Seeded. */
import { readFileSync } from "node:fs";
import { expect } from "vitest";
import type { NodeSchema } from "../../../playground/editing/schema/parts.ts";
import { checkFiles } from "../../../scripts/trees/check-files.ts";
import { formatIssue } from "../../../scripts/core/checks/issue.ts";
import { sortFiles } from "../../../scripts/trees/file-kinds.ts";
import { readVanillaIds } from "../../../tools/build/vanilla-ids.ts";
import type { Importer, ImportedTrees, SourceFiles } from "../../../tools/import/imported.ts";
import { planImport } from "../../../tools/import/run-import.ts";
import { readTarget } from "../../../tools/import/writing/target.ts";
import { createRandom } from "../../../simulator/deterministic/random.ts";
import type { SourceContent } from "../import-stage.ts";
import { isWhole, seeds, withSeed } from "../../support/seed.ts";

const SCHEMA = JSON.parse(readFileSync("achievements/node.schema.json", "utf8")) as NodeSchema;

const ODD: readonly unknown[] = [
  null,
  true,
  -1,
  0,
  1e308,
  "",
  "#",
  "#minecraft:nothing",
  "minecraft:",
  "a:b:c",
  "§",
  "\u0000",
  "__proto__",
  "../../x",
  [],
  {},
  [[]],
  { condition: "minecraft:any_of", terms: [] },
  { min: 9, max: 1 },
  "minecraft:diamond",
  { min: "5" },
  ["x", "x"],
  "x".repeat(5_000),
];

/** A copy in which one value, key or member is another. */
function mutated(value: unknown, random: () => number): unknown {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  if (typeof value !== "object" || value === null || random() < 0.08) return pick(ODD);
  if (Array.isArray(value)) {
    const list = [...(value as readonly unknown[])];
    const at = Math.floor(random() * list.length);
    const how = random();
    if (list.length === 0 || how < 0.1) list.push(pick(ODD));
    else if (how < 0.2) list.splice(at, 1);
    else if (how < 0.3) list.push(list[at]);
    else list[at] = mutated(list[at], random);
    return list;
  }
  const entries = Object.entries(value);
  const at = Math.floor(random() * entries.length);
  const [key, member] = entries[at] ?? ["x", 1];
  const how = random();
  if (how < 0.08) entries.splice(at, 1);
  else if (how < 0.16)
    entries.push([pick(["type", "player", "items", "__proto__", "parent", "nbt", "location"]), pick(ODD)]);
  else if (how < 0.22) entries[at] = [pick(["trigger", "conditions", "entity", "item", "constructor", ""]), member];
  else entries[at] = [key, mutated(member, random)];
  return Object.fromEntries(entries);
}

function damagedText(text: string, random: () => number): string {
  const at = Math.floor(random() * text.length);
  const end = at + Math.floor(random() * 40);
  return random() < 0.5 ? text.slice(0, at) + text.slice(end) : text.slice(0, at) + text.slice(0, 30) + text.slice(at);
}

function mutatedSource(original: ReadonlyMap<string, string>, random: () => number): SourceFiles {
  const files = new Map(original);
  const paths = [...files.keys()];
  for (let change = 0; change < 4; change++) {
    const path = paths[Math.floor(random() * paths.length)]!;
    const text = files.get(path) ?? "{}";
    const isJson = path.endsWith(".json") || path.endsWith(".mcmeta");
    if (!isJson || random() < 0.15) files.set(path, damagedText(text, random));
    else {
      try {
        files.set(path, JSON.stringify(mutated(JSON.parse(text), random)));
      } catch {
        files.delete(path);
      }
    }
  }
  return {
    name: "mutated",
    paths: [...files.keys()].sort(),
    bytes: (path) => (files.has(path) ? new TextEncoder().encode(files.get(path)) : undefined),
  };
}

export interface Rounds {
  readonly importer: Importer;
  readonly files: SourceContent;
  readonly rounds: number;
  /** How many of them are checked as the build does, which takes longer. */
  readonly built: number;
}

export function importMutated({ importer, files, rounds, built }: Rounds): void {
  const original = new Map(
    Object.entries(files).map(([path, content]) => [
      path,
      typeof content === "string" ? content : JSON.stringify(content),
    ]),
  );
  let read = 0;
  for (const seed of seeds(rounds)) {
    withSeed(seed, () => {
      const trees = importer.read(mutatedSource(original, createRandom(seed).fraction));
      if ("refused" in trees) expect(trees.refused).toMatch(/\w+ \w+/);
      else if (++read <= built || !isWhole) expectToBuild(importer.format, trees);
    });
  }
  if (isWhole) expect(read).toBeGreaterThan(rounds / 2);
}

function expectToBuild(format: string, trees: ImportedTrees): void {
  const vanilla = readVanillaIds();
  const target = readTarget("/nowhere/at/all", format);
  if (typeof target === "string") throw new Error(target);
  const plan = planImport({ format, from: "mutated", trees, target, vanilla, schema: SCHEMA });
  if (typeof plan === "string") throw new Error(plan);
  const written = new Map(
    [...plan.writes].flatMap(([path, content]) => (typeof content === "string" ? [[path, content]] : [])),
  );
  const sorted = sortFiles(written.keys(), (path) => ({ path, text: written.get(path)! }));
  const { issues } = checkFiles({ ...sorted, issues: [], idsElsewhere: [] }, vanilla);
  expect(issues.map(formatIssue)).toEqual([]);
  const { counts, nodes, unread } = plan.report;
  expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(nodes.length);
  expect(nodes.length + unread.length).toBeGreaterThan(0);
  for (const { verdict, notes } of nodes) if (verdict !== "exact") expect(notes).not.toEqual([]);
}
