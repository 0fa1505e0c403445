/**
 * What an event costs the built pack, in QuickJS and on a host that is nothing but plain objects: ratios to a subscriber
 * that does nothing. The engine's own filter, which keeps most events away, is left out of it.
 */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import variant from "@jitl/quickjs-wasmfile-release-sync";
import { newQuickJSWASMModuleFromVariant } from "quickjs-emscripten-core";
import { bigTree } from "../../tests/support/big-tree.ts";
import { buildBenchPacks, inTemporaryFolder } from "./world.ts";

/** Signals that keep their subscribers, and one player. All else that the pack imports is an empty object. */
const HOST = `
  const subscribers = {};
  const signals = new Proxy({}, { get: (_, name) => ({ subscribe(subscriber) { (subscribers[name] ??= []).push(subscriber); } }) });
  const properties = new Map();
  const player = {
    id: "1", typeId: "minecraft:player", name: "Ann", isValid: true, clientSystemInfo: { locale: "en_US" },
    getGameMode: () => "Survival", getDynamicPropertyIds: () => [...properties.keys()],
    getDynamicProperty: (key) => properties.get(key), setDynamicProperty: (key, value) => void properties.set(key, value),
    getComponent: () => undefined, sendMessage() {}, playSound() {}, onScreenDisplay: { setActionBar() {}, setTitle() {} },
  };
  let interval = () => {};
  const system = {
    currentTick: 1, beforeEvents: signals, afterEvents: signals, run() {}, runTimeout() {}, runJob() {}, sendScriptEvent() {},
    runInterval(task) { interval = task; },
  };
  const world = { ...player, beforeEvents: signals, afterEvents: signals, getAllPlayers: () => [player] };
  globalThis.console = { info() {}, warn() {}, error(text) { throw new Error(text); } };
  globalThis.imitated = { world, system };
  globalThis.start = () => { for (const each of subscribers.worldLoad) each({}); for (let tick = 0; tick < 50; tick++) { system.currentTick++; interval(); } };
  const death = (typeId) => ({ deadEntity: { id: "9", typeId }, damageSource: { cause: "entityAttack", damagingEntity: player } });
  const change = (typeId) => ({ player, slot: 1, inventoryType: "Hotbar", itemStack: { typeId, amount: 1 } });
  globalThis.run = (name, count) => {
    const [called, event] = {
      empty: [[(event) => {}], death("minecraft:glowing_ghost")],
      kill: [subscribers.entityDie, death("minecraft:glowing_ghost")],
      change: [subscribers.playerInventoryItemChange, change("minecraft:glowing_dust")],
      watched: [subscribers.entityDie, death("minecraft:cow")],
    }[name];
    for (let index = 0; index < count; index++) for (const each of called) each(event);
  };
`;

const CASES = {
  kill: "a kill that no node watches",
  change: "a change of an inventory that no node watches",
  watched: "a kill that eight nodes watch",
};
const ROUNDS = 9;
const CALLS = 40_000;

export async function benchEvents(): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    const nodes = bigTree(1_100).map(({ depend_parent: _, ...node }) => ({ ...node, goal_number: 1_000_000 }));
    const packs = await buildBenchPacks(folder, nodes);
    const script = readFileSync(join(packs.world, "scripts", "main.js"), "utf8");
    const engine = await newQuickJSWASMModuleFromVariant(variant);
    const runtime = engine.newRuntime();
    runtime.setMaxStackSize(128 * 1024);
    runtime.setModuleLoader((name) => stubOf(name, script));
    const context = runtime.newContext();
    const evaluate = (code: string, type: "module" | "global"): void => {
      const result = context.evalCode(code, `${type}.js`, { type });
      if (result.error) throw new Error(JSON.stringify(context.dump(result.error)));
      result.value.dispose();
    };
    evaluate(HOST, "global");
    evaluate(script, "module");
    runtime.executePendingJobs();
    evaluate("start()", "global");
    const costs = new Map<string, number>();
    for (let round = 0; round < ROUNDS; round++) {
      for (const name of ["empty", ...Object.keys(CASES)]) {
        const begin = performance.now();
        evaluate(`run("${name}", ${CALLS})`, "global");
        costs.set(name, Math.min(costs.get(name) ?? Infinity, performance.now() - begin));
      }
    }
    for (const [name, what] of Object.entries(CASES)) {
      const ratio = costs.get(name)! / costs.get("empty")!;
      console.log(`  ${what} costs ${ratio.toFixed(2)} times an empty subscriber, 1,100 nodes`);
    }
  });
}

/** A module that exports whatever the script imports of it. */
function stubOf(moduleName: string, script: string): string {
  const names = new Set<string>();
  for (const [, list, from] of script.matchAll(/import\s*\{([^}]*)\}\s*from\s*"([^"]+)"/g)) {
    if (from !== moduleName) continue;
    for (const part of list!.split(",")) names.add(part.trim().split(/\s+as\s+/)[0]!);
  }
  return [...names]
    .filter(Boolean)
    .map((name) => `export const ${name} = imitated.${name} ?? {};`)
    .join("\n");
}
