/** What authors' tests are promised of a world: their trees built, time, sessions, servers, mistakes told. */
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, onTestFinished, test } from "vitest";
import { answerRequest, type WireRequest } from "../../simulator/deterministic/cloud-http.ts";
import { createCloudModel } from "../../simulator/deterministic/cloud-model.ts";
import type { NodeJson } from "../../scripts/core/tree/node.ts";
import { startTestWorld, type TestWorld, type TestWorldOptions } from "../../testing/testing.ts";
import { writeClientPack } from "../support/client-pack.ts";
import { child, root } from "../support/nodes.ts";

function treesOf(...nodes: readonly NodeJson[]): string {
  const folder = mkdtempSync(join(inject("runFolder"), "trees-"));
  mkdirSync(folder, { recursive: true });
  nodes.forEach((node, index) => writeFileSync(join(folder, `${index}.json`), JSON.stringify(node)));
  return folder;
}

const TREES = treesOf(
  root("Root", { goal_number: 3, goal_details: { goal_type: "break_block", block: "minecraft:stone" } as never }),
  child("Daily", "Root", { repeat: { every: "day" } }),
  child("Cloud", "Root", { is_cloud: true, goal_number: 9 }),
  child("Long", "Root", { node_description: "long ".repeat(900) }),
);
const OTHER = treesOf(root("Root", { goal_number: 2 }));

async function started(options: TestWorldOptions = { achievements: TREES }): Promise<TestWorld> {
  const world = await startTestWorld(options);
  onTestFinished(() => world.end());
  return world;
}

test("trees that are wrong fail with every problem and its place", async () => {
  const wrong = treesOf(root("Root", { goal_number: 0 }), child("Child", "Nobody"));
  await expect(started({ achievements: wrong })).rejects.toThrow(
    /0\.json:[\s\S]*goal_number[\s\S]*1\.json:[\s\S]*Nobody/,
  );
  await expect(started({})).rejects.toThrow(/achievements/);
  await expect(started({ achievements: TREES, pack: "dist/world" })).rejects.toThrow(/achievements/);
});

test("progress is asked of the pack, however long its answer, and what is not there is said", async () => {
  const world = await started();
  const alex = world.join("Alex");
  for (const block of ["stone", "stone"]) alex.does({ do: "mine", block });
  expect([alex.progress("Root"), alex.isComplete("Root"), alex.progress("Long")]).toEqual([2, false, 0]);
  expect(() => alex.progress("Nowhere")).toThrow(/Nowhere/);
  expect(() => world.player("Bob")).toThrow(/Bob/);
  expect(() => alex.press("Nothing")).toThrow(/form/);
});

test("days pass, so that what repeats can be done again", async () => {
  const world = await started();
  const alex = world.join("Alex", { isDirector: true });
  const finish = (): string => alex.command("ach:grant @s only Daily").status;
  finish();
  world.tick(4);
  expect(alex.isComplete("Daily")).toBe(true);
  world.pass({ minutes: 1 });
  expect(alex.isComplete("Daily")).toBe(true);
  world.pass({ days: 1 });
  expect(alex.isComplete("Daily")).toBe(false);
  finish();
  world.tick(4);
  expect(world.completions()).toEqual([
    { player: "Alex", node: "Daily" },
    { player: "Alex", node: "Daily" },
  ]);
});

test("a crash goes back to what was saved; a restart to the end, with other trees and packs where they are given", async () => {
  let world = await started();
  let alex = world.join("Alex");
  alex.does({ do: "mine", block: "stone" });
  world.pass({ seconds: 2 });
  world.save();
  alex.does({ do: "mine", block: "stone" });
  world.pass({ seconds: 2 });
  world = await world.crash();
  alex = world.join("Alex");
  expect(alex.progress("Root")).toBe(1);
  alex.does({ do: "mine", block: "stone" });
  world = await world.restart({ achievements: OTHER, otherPacks: [writeClientPack()] });
  onTestFinished(() => world.end());
  expect(world.join("Alex").isComplete("Root")).toBe(true);
  expect(world.log().map(({ text }) => text)).toContain("ready = 2");
});

test("players read, press, fill in and carry", async () => {
  const world = await started();
  const alex = world.join("Alex", { locale: "de_DE" });
  alex.give("apple", 3);
  expect([alex.carries("apple"), alex.carries("minecraft:apple"), alex.carries("stone")]).toEqual([3, 3, 0]);
  expect(alex.command("ach:menu").status).toBe("success");
  world.tick(3);
  const page = alex.form()!.buttons.find((button) => button.includes("Title of Root"))!;
  alex.press(page);
  expect(alex.form()?.buttons.some((button) => button.includes("Daily"))).toBe(true);
  alex.closeForm();
  for (let count = 0; count < 3; count += 1) alex.does({ do: "mine", block: "stone" });
  world.tick(5);
  expect([...alex.notices(), ...alex.messages()].join("\n")).toContain("Title of Root");
  alex.clearScreen();
  expect([...alex.notices(), ...alex.messages()]).toEqual([]);
  alex.leave();
  expect(() => world.player("Alex")).toThrow(/Alex/);
});

test("a server asks the cloud that the test stands for", async () => {
  const model = createCloudModel(() => 1_735_689_600);
  const world = await started({
    achievements: TREES,
    otherPacks: [writeClientPack()],
    server: {
      variables: { cloud_url: "http://cloud.test" },
      secrets: { cloud_authorization: "Bearer key" },
      http({ method, uri, body }) {
        const path = uri.slice("http://cloud.test".length);
        return Promise.resolve(answerRequest(model, { method: method.toUpperCase(), path, body } as WireRequest));
      },
    },
  });
  const alex = world.join("Alex");
  const settle = async (): Promise<void> => {
    for (let round = 0; round < 40; round += 1) await world.settled();
  };
  await settle();
  const call = { key: "a", call: "addNodeProgress", args: [alex.id, "Cloud", 4, "$tell"] };
  world.scriptEvent("test:do", JSON.stringify(call));
  await settle();
  expect(model.entity(alex.seen().persistentId, "Cloud")).toMatchObject({ progress: 4 });
});
