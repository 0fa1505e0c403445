/** The worked examples do what they say: built with the pack as an author would, and played in the simulator. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { createManifest, projectIdentity } from "../../behavior_pack/manifest.ts";
import { startWorld, type Simulator, type SimulatorOptions } from "../../simulator/index.ts";
import { buildForPack } from "../../tools/build/for-pack.ts";
import { buildPacks, readVersion } from "../../tools/build/packs.ts";
import { PROJECT_DIR } from "../../tools/project-dir.ts";
import { writePacks } from "../../tools/build/output.ts";
import { carried, complaints, progressOf } from "../support/pack.ts";

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

async function startExample(options: Partial<SimulatorOptions> = {}): Promise<Simulator> {
  const world = await startWorld({ packDirectory: join(out, "world"), ...options });
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

describe("the example of another pack", () => {
  const OTHER_PACK = join(PROJECT_DIR, "examples/other-pack");

  async function besideCastle(): Promise<{ world: Simulator; alex: string; logged: () => string[] }> {
    const world = await startExample({ otherPacks: [OTHER_PACK] });
    const alex = world.join({ name: "Alex" });
    // Until its page is there.
    world.tick(40);
    const logged = (): string[] => world.contentLog().flatMap(({ pack, text }) => (pack === "Castle" ? [text] : []));
    return { world, alex, logged };
  }

  it("moves achievements, reads them, hears of the completion and opens the menu", async () => {
    const { world, alex, logged } = await besideCastle();
    for (let index = 0; index < 3; index++) {
      world.breakBlock(alex, "minecraft:gold_block");
      world.tick(8);
    }
    expect(progressOf(world, alex, "castle_treasure")).toBe(3);
    expect(logged()).toEqual([
      "[castle] no cloud",
      "[castle] treasure 1/3",
      "[castle] treasure 2/3",
      "[castle] treasure 3/3",
    ]);
    expect(world.screen(alex).messages.filter((line) => line.includes("treasury"))).toHaveLength(1);
    world.deed(alex, { do: "useBlock", block: "minecraft:bell" });
    world.tick(4);
    expect(world.form(alex)).toBeDefined();
    expect(complaints(world)).toEqual([]);
  });

  it("says what did not count, and that the achievements pack has no castle or is not there", async () => {
    const { world, alex, logged } = await besideCastle();
    for (let index = 0; index < 4; index++) {
      world.breakBlock(alex, "minecraft:gold_block");
      world.tick(8);
    }
    expect(logged().filter((line) => line.includes("did not count"))).toHaveLength(1);
    const alone = await startWorld({ packDirectory: OTHER_PACK });
    onTestFinished(() => alone.dispose());
    const bob = alone.join({ name: "Bob" });
    alone.tick(4);
    alone.breakBlock(bob, "minecraft:gold_block");
    alone.tick(120);
    expect(alone.contentLog().filter(({ level }) => level === "warn")).toHaveLength(1);
  });

  it("brings its page, whose nodes its players complete, and honours them once", async () => {
    const { world, alex, logged } = await besideCastle();
    world.deed(alex, { do: "useBlock", block: "minecraft:iron_door" });
    world.tick(6);
    expect(progressOf(world, alex, "castle_guests")).toBe(1);
    for (let loaves = 0; loaves < 2; loaves++) {
      world.deed(alex, { do: "eat", item: "minecraft:bread" });
      world.tick(60);
    }
    expect(progressOf(world, alex, "castle_feast")).toBe(2);
    expect(world.player(alex).tags).toContain("castle_guest");
    expect(world.screen(alex).messages.filter((line) => line.includes("Guest of Honour"))).toHaveLength(1);
    expect([logged(), complaints(world)]).toEqual([["[castle] no cloud"], []]);
  });

  it("has the trees that the build makes of its nodes", () => {
    const made = mkdtempSync(join(tmpdir(), "achievements-for-pack-"));
    onTestFinished(() => rmSync(made, { recursive: true, force: true }));
    const said: string[] = [];
    const terminal = {
      cwd: PROJECT_DIR,
      environment: {},
      out: (text: string) => void said.push(text),
      err: (text: string) => void said.push(text),
    };
    const options = {
      achievementsDir: join(OTHER_PACK, "achievements"),
      outDir: made,
      extensions: [],
      watch: false,
      keepVersion: false,
      forPack: true,
    };
    expect(buildForPack(options, PROJECT_DIR, terminal).status, said.join("")).toBe(0);
    const [ours, theirs] = [join(made, "trees.js"), join(OTHER_PACK, "scripts/trees.js")];
    expect(readFileSync(theirs, "utf8")).toBe(readFileSync(ours, "utf8"));
  });

  it("has the client of today", () => {
    const name = "bedrock-achievements-client.js";
    const [ours, theirs] = [join(PROJECT_DIR, "client", name), join(OTHER_PACK, "scripts", name)];
    expect(readFileSync(theirs, "utf8")).toBe(readFileSync(ours, "utf8"));
  });

  it("has a manifest with identities of its own and a stable module that the world pack has, too", () => {
    const text = readFileSync(join(PROJECT_DIR, "examples/other-pack/manifest.json"), "utf8");
    const other = JSON.parse(text) as ReturnType<typeof createManifest>;
    const ours = createManifest("world", projectIdentity(readVersion()), readVersion());
    expect(ours.dependencies).toEqual(expect.arrayContaining([...other.dependencies]));
    const ids = [other.header, ...other.modules, ours.header, ...ours.modules].map((part) => part.uuid);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
