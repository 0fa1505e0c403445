/**
 * A worked example of an author's tests: the trees of examples/achievements with an extension built in, and the castle's pack beside
 * them, played in the engine of the game. It runs with vitest; `node:test` and others do as well.
 */
import { afterEach, beforeEach, expect, test } from "vitest";
import { startTestWorld, type TestPlayer, type TestWorld } from "bedrock-achievements/testing";

let world: TestWorld;
let alex: TestPlayer;

beforeEach(async () => {
  world = await startTestWorld({
    achievements: "examples/achievements",
    extensions: ["examples/reward-functions.ts"],
    otherPacks: ["examples/other-pack"],
  });
  alex = world.join("Alex");
});

afterEach(() => {
  expect(world.complaints()).toEqual([]);
  world.end();
});

test("ten blocks of stone complete the quarry's first node, which pays an ingot", () => {
  for (let count = 0; count < 9; count += 1) alex.does({ do: "mine", block: "stone" });
  expect(alex.progress("quarry_stone")).toBe(9);
  alex.does({ do: "mine", block: "stone" });
  world.tick(3);
  expect(alex.isComplete("quarry_stone")).toBe(true);
  expect(world.completions()).toContainEqual({ player: "Alex", node: "quarry_stone" });
  expect(alex.carries("iron_ingot") + alex.carries("gold_ingot")).toBe(1);
});

test("gold from the treasury counts by the castle's own pack, whose bell opens the menu", () => {
  alex.does({ do: "mine", block: "gold_block" });
  world.tick(10);
  expect(alex.progress("castle_treasure")).toBe(1);
  alex.does({ do: "useBlock", block: "bell" });
  world.tick(5);
  const page = alex.form()!.buttons.find((button) => /castle/i.test(button))!;
  alex.press(page);
  expect(alex.form()?.buttons.length).toBeGreaterThan(0);
});

test("what was made is there in the next session and after a reload of the scripts", async () => {
  alex.does({ do: "mine", block: "stone" });
  world.pass({ seconds: 2 });
  world = await world.reload();
  expect(world.player("Alex").progress("quarry_stone")).toBe(1);
  world = await world.restart();
  expect(world.join("Alex").progress("quarry_stone")).toBe(1);
});
