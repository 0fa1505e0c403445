/** The worked examples do what they say: built with the pack as an author would, and played in the simulator. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { createManifest, projectIdentity } from "../../behavior_pack/manifest.ts";
import { startWorld, type Simulator } from "../../simulator/index.ts";
import { buildPacks, readVersion } from "../../tools/build/packs.ts";
import { PROJECT_DIR } from "../../tools/project-dir.ts";
import { writePacks } from "../../tools/build/output.ts";
import { carried, complaints, progressOf } from "../support/pack.ts";
import { runScript } from "./script-in-node.ts";

const out = mkdtempSync(join(tmpdir(), "achievements-examples-"));
afterAll(() => rmSync(out, { recursive: true, force: true }));

beforeAll(async () => {
  const result = await buildPacks({
    achievementsDir: join(PROJECT_DIR, "examples/achievements"),
    extensions: [join(PROJECT_DIR, "examples/reward-functions.ts")],
  });
  if (!result.ok) throw new Error(result.problems.join("\n"));
  expect(result.warnings).toEqual([]);
  writePacks(out, result.packs);
});

async function startExample(): Promise<Simulator> {
  const world = await startWorld({ packDirectory: join(out, "world") });
  onTestFinished(() => world.dispose());
  world.tick();
  return world;
}

describe("the example extension", () => {
  function breakStone(world: Simulator, playerId: string, count: number): void {
    for (let index = 0; index < count; index++) world.breakBlock(playerId, "minecraft:stone");
    world.tick(4);
  }
  const ingots = (world: Simulator, playerId: string): number =>
    carried(world, playerId, "minecraft:iron_ingot") + carried(world, playerId, "minecraft:gold_ingot");

  it("counts broken stone, says when half is done and pays by its own function once", async () => {
    const world = await startExample();
    const alex = world.join({ name: "Alex" });
    world.tick(2);
    breakStone(world, alex, 4);
    expect(world.screen(alex).messages).toEqual([]);
    breakStone(world, alex, 1);
    expect(world.screen(alex).messages).toHaveLength(1);
    breakStone(world, alex, 8);
    expect(progressOf(world, alex, "quarry_stone")).toBe(10);
    expect(ingots(world, alex)).toBe(1);
    expect(complaints(world)).toEqual([]);
  });

  it("keeps its reward owed while the inventory is full", async () => {
    const world = await startExample();
    const alex = world.join({ name: "Alex" });
    world.tick(2);
    for (let slot = 0; slot < 36; slot++) world.setSlot(alex, slot, { typeId: "minecraft:dirt", amount: 64 });
    breakStone(world, alex, 10);
    expect(ingots(world, alex)).toBe(0);
    world.setSlot(alex, 3, null);
    world.leave(alex);
    world.tick();
    world.join({ name: "Alex" });
    world.tick(4);
    expect(ingots(world, alex)).toBe(1);
  });

  it("counts the achievements of its page, and opens the menu with a clock", async () => {
    const world = await startExample();
    const alex = world.join({ name: "Alex" });
    world.tick(2);
    breakStone(world, alex, 10);
    expect(progressOf(world, alex, "quarry_collector")).toBe(1);
    world.giveItem(alex, { typeId: "minecraft:stone_pickaxe" });
    world.tick(30);
    expect(progressOf(world, alex, "quarry_collector")).toBe(2);
    expect(world.player(alex).level).toBe(3);
    expect(world.form(alex)).toBeUndefined();
    world.useItem(alex, "minecraft:clock");
    world.tick(2);
    expect(world.form(alex)).toBeDefined();
  });
});

type Handler = (event: Record<string, unknown>) => void;

/** The other pack beside the achievements pack: what one sends the other hears, tick by tick. */
async function startOtherPack(world: Simulator) {
  const handlers = new Map<string, Handler[]>();
  const signal = (name: string) => ({
    subscribe: (handler: Handler) => void handlers.set(name, [...(handlers.get(name) ?? []), handler]),
  });
  const timeouts: { due: number; task: () => void }[] = [];
  const sent: { id: string; message: Record<string, unknown> }[] = [];
  const said: string[] = [];
  const logged: string[] = [];
  const logger = { info: (line: string) => void logged.push(line), warn: (line: string) => void logged.push(line) };
  let now = 0;
  let heard = 0;
  const game = {
    ScriptEventSource: { Server: "Server" },
    system: {
      sendScriptEvent(id: string, message: string) {
        sent.push({ id, message: JSON.parse(message) as Record<string, unknown> });
        world.scriptEventFromPack(id, message);
      },
      runTimeout: (task: () => void, ticks: number) => void timeouts.push({ due: now + ticks, task }),
      afterEvents: { scriptEventReceive: signal("scriptEvent") },
    },
    world: {
      sendMessage: (text: string) => void said.push(text),
      afterEvents: { playerBreakBlock: signal("breakBlock"), playerSpawn: signal("spawn") },
    },
  };
  // The script's `console` is the test's own, for what it logs is looked at.
  const original = globalThis.console;
  globalThis.console = { ...original, ...logger };
  onTestFinished(() => void (globalThis.console = original));
  await runScript("examples/other-pack/scripts/main.js", { "@minecraft/server": game });

  const happens = (name: string, event: Record<string, unknown>): void =>
    (handlers.get(name) ?? []).forEach((handler) => handler(event));
  return {
    sent,
    said,
    logged,
    happens,
    hear: (id: string, message: string, sourceType: string) => happens("scriptEvent", { id, message, sourceType }),
    async tick(count = 1) {
      for (let index = 0; index < count; index++) {
        now++;
        world.tick();
        for (const due of timeouts.filter((timeout) => timeout.due === now)) due.task();
        for (const event of world.sentScriptEvents().slice(heard)) {
          heard++;
          happens("scriptEvent", { ...event, sourceType: "Server" });
        }
        // What waits for a promise goes on before the next tick, as in the game.
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
  };
}

const goldBlock = (id: string) => ({
  player: { id },
  brokenBlockPermutation: { type: { id: "minecraft:gold_block" } },
});

describe("the example of another pack", () => {
  it("moves achievements over script events, reads them and hears of the completion", async () => {
    const world = await startExample();
    const castle = await startOtherPack(world);
    const alex = world.join({ name: "Alex" });
    await castle.tick(2);
    for (let index = 0; index < 3; index++) {
      castle.happens("breakBlock", goldBlock(alex));
      await castle.tick(8);
    }
    expect(progressOf(world, alex, "castle_treasure")).toBe(3);
    expect(castle.logged.filter((line) => line.includes("treasure"))).toHaveLength(3);
    expect(castle.said).toHaveLength(1);
    expect(complaints(world)).toEqual([]);
  });

  it("answers a question about its call with the same id and seq", async () => {
    const world = await startExample();
    const castle = await startOtherPack(world);
    const alex = world.join({ name: "Alex" });
    await castle.tick(2);
    castle.happens("spawn", { player: { id: alex }, initialSpawn: true });
    await castle.tick(4);
    const call = castle.sent.find((event) => event.message["method"] === "getCloudStorage")!;
    const answer = castle.sent.find((event) => event.id === "ach:answer");
    expect(answer?.message).toMatchObject({ id: call.message["id"], seq: 1 });
    expect(castle.logged).toContain("[castle] no cloud");
    await castle.tick(120);
    expect(complaints(world)).toEqual([]);
  });

  it("answers what it would be asked about a cloud node", async () => {
    const world = await startExample();
    const castle = await startOtherPack(world);
    const alex = world.join({ name: "Alex" });
    await castle.tick(2);
    castle.happens("breakBlock", goldBlock(alex));
    await castle.tick(4);
    const call = castle.sent.find((event) => event.message["method"] === "addNodeProgress")!;
    const id = call.message["id"];
    castle.hear("castle:reply", JSON.stringify({ id, seq: 9, ask: "getExtra" }), "Server");
    castle.hear("castle:reply", JSON.stringify({ id, seq: 10, ask: "callback", data: { code: 5 } }), "Server");
    castle.hear("castle:reply", JSON.stringify({ id, seq: 11, ask: "getExtra" }), "Entity");
    expect(castle.sent.filter((event) => event.id === "ach:answer").map((event) => event.message)).toEqual([
      { id, seq: 9, value: '{"lastTreasure":"gold"}' },
      { id, seq: 10, value: true },
    ]);
  });

  it("says so when no achievements pack answers", async () => {
    const world = await startExample();
    const castle = await startOtherPack(world);
    castle.happens("breakBlock", goldBlock("nobody"));
    const silence = { tick: () => undefined, sentScriptEvents: () => [] };
    Object.assign(world, silence);
    await castle.tick(25);
    expect(castle.logged.filter((line) => line.includes("no answer"))).toHaveLength(1);
  });

  it("has a manifest with identities of its own and a stable module that the world pack has, too", () => {
    const text = readFileSync(join(PROJECT_DIR, "examples/other-pack/manifest.json"), "utf8");
    const other = JSON.parse(text) as ReturnType<typeof createManifest>;
    const ours = createManifest("world", projectIdentity(readVersion()), readVersion());
    expect(ours.dependencies).toEqual(expect.arrayContaining([...other.dependencies]));
    expect(readFileSync(join(PROJECT_DIR, "examples/other-pack", other.modules[0]!.entry!), "utf8")).toContain(
      "ach:call",
    );
    const ids = [other.header, ...other.modules, ours.header, ...ours.modules].map((part) => part.uuid);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
