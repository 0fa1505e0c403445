/**
 * Builds a pack with the trees of a test, as an author would, and drives it as outsiders do: commands, forms and
 * script events. Packs are cached by content, for many tests share a tree, and their code is bundled once.
 */

import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { inject, onTestFinished } from "vitest";
import type { NodeJson } from "../../scripts/core/tree/node.ts";
import type { Settings } from "../../scripts/core/settings/settings.ts";
import { startWorld, type Simulator, type SimulatorOptions } from "../../simulator/index.ts";
import { buildPacks } from "../../tools/build/packs.ts";
import { rememberedBundle } from "./remembered-bundles.ts";

export interface TestPack {
  readonly nodes: readonly NodeJson[];
  readonly settings?: Partial<Settings>;
  /** Files of texts by locale. */
  readonly texts?: Readonly<Record<string, string>>;
  /** Source of an extension in JavaScript. */
  readonly extension?: string;
}

const folder = mkdtempSync(join(inject("runFolder"), "packs-"));
const built = new Map<string, Promise<string>>();

/** The folder that holds `world/` and `server/`. */
export function buildTestPack(pack: TestPack): Promise<string> {
  const key = createHash("sha256").update(JSON.stringify(pack)).digest("hex").slice(0, 16);
  const known = built.get(key);
  if (known) return known;
  const building = build(pack, join(folder, key));
  built.set(key, building);
  return building;
}

async function build(pack: TestPack, place: string): Promise<string> {
  const achievementsDir = join(place, "achievements");
  mkdirSync(achievementsDir, { recursive: true });
  pack.nodes.forEach((node, index) => writeFileSync(join(achievementsDir, `${index}.json`), JSON.stringify(node)));
  for (const [locale, text] of Object.entries(pack.texts ?? {})) {
    mkdirSync(join(achievementsDir, "texts"), { recursive: true });
    writeFileSync(join(achievementsDir, "texts", `${locale}.lang`), text);
  }
  // The book would be one more item in every inventory that a test counts.
  const settings = { give_book_on_first_join: false, ...pack.settings };
  writeFileSync(join(achievementsDir, "settings.json"), JSON.stringify(settings));
  const extensions: string[] = [];
  if (pack.extension !== undefined) {
    extensions.push(join(place, "extension.js"));
    writeFileSync(extensions[0]!, pack.extension);
  }
  const result = await buildPacks({ achievementsDir, extensions, bundle: rememberedBundle });
  if (!result.ok) throw new Error(result.problems.join("\n"));
  for (const [pack, files] of Object.entries(result.packs)) {
    for (const [path, bytes] of files) {
      mkdirSync(dirname(join(place, pack, path)), { recursive: true });
      writeFileSync(join(place, pack, path), bytes);
    }
  }
  return place;
}

/** Starts a world with the pack; it is disposed at the end of the test. */
export async function startTestWorld(
  pack: TestPack,
  options: Omit<SimulatorOptions, "packDirectory"> = {},
): Promise<Simulator> {
  const directory = join(await buildTestPack(pack), options.dedicatedServer ? "server" : "world");
  const world = await startWorld({ packDirectory: directory, ...options });
  onTestFinished(() => world.dispose());
  world.tick();
  return world;
}

let lastCall = 0;

/** Calls the pack as another pack does and returns what it answers at once. */
export function call(world: Simulator, method: string, args: Record<string, unknown>): unknown {
  const id = `call-${++lastCall}`;
  world.scriptEventFromPack("ach:call", JSON.stringify({ id, reply: "test:reply", method, args }));
  world.tick(2);
  // The whole of a long session need not be searched for what was said just now.
  const answer = repliesTo(world, id, 50)[0] ?? repliesTo(world, id)[0];
  if (answer === undefined) throw new Error(`no answer to ${method}`);
  if ("error" in answer) throw new Error(String(answer["error"]));
  return answer["result"];
}

/** All answers and questions that went to `test:reply` for a call, or those among the `last` events that were sent. */
export function repliesTo(world: Simulator, id: unknown, last?: number): Record<string, unknown>[] {
  return world
    .sentScriptEvents(...(last === undefined ? [] : [last]))
    .filter((event) => event.id === "test:reply")
    .map((event) => JSON.parse(event.message) as Record<string, unknown>)
    .filter((message) => message["id"] === id);
}

export function progressOf(world: Simulator, playerId: string, nodeId: string): number {
  const info = call(world, "getNodeDetailInfo", { playerId, nodeId }) as { progress: number } | null;
  if (!info) throw new Error(`no info on ${nodeId}`);
  return info.progress;
}

/** The completions that were broadcast, as `player node`. */
export function completions(world: Simulator): { playerId: string; achievementId: string }[] {
  return world
    .sentScriptEvents()
    .filter((event) => event.id === "ach:complete")
    .map((event) => JSON.parse(event.message) as { playerId: string; achievementId: string });
}

/** How many items of a type a player carries in their inventory. */
export function carried(world: Simulator, playerId: string, typeId: string): number {
  return world.player(playerId).inventory.reduce((sum, item) => sum + (item?.typeId === typeId ? item.amount : 0), 0);
}

/** Warnings and errors of the content log. */
export function complaints(world: Simulator): string[] {
  return world.contentLog().flatMap((line) => (line.level === "info" ? [] : [line.text]));
}
