import { describe, expect, it } from "vitest";
import type { NodeJson } from "../../../../scripts/core/tree/node.ts";
import type { RewardJson } from "../../../../scripts/core/rewards/rewards.ts";
import type { Settings } from "../../../../scripts/core/settings/settings.ts";
import { child, root } from "../../../support/nodes.ts";
import { call, carried, complaints, startTestWorld } from "../../../support/pack.ts";

const plain = (text: string): string => text.replace(/§./g, "");

async function openPage(nodes: NodeJson[], settings: Partial<Settings> = {}, locale = "en_US") {
  const world = await startTestWorld({ nodes, settings: { menu_style: "classic", ...settings } });
  const alex = world.join({ name: "Alex", locale });
  world.tick(2);
  const press = (text: string | number): void => {
    world.press(alex, text);
    world.tick(2);
  };
  const open = (): void => {
    world.command({ playerId: alex }, "ach:menu");
    world.tick(2);
    press("The Page");
  };
  const titles = (): string[] => world.form(alex)!.buttons.map(({ text }) => plain(text).split("\n")[0]!);
  const beside = (): string[] => titles().filter((text) => /^[<>] /.test(text));
  const body = (): string => plain(world.form(alex)!.body);
  return { world, alex, press, open, titles, beside, body };
}

describe("the nodes before and after one", () => {
  const tree: NodeJson[] = [
    root("r", { title: "The Page" }),
    child("a", "r", { title: "Apple", goal_number: 3 }),
    child("a1", "a", { title: "Apple Pie" }),
    child("b", "r", { title: "Bread", is_hidden: true }),
    child("c", "r", { title: "Cheese", goal_number: 3 }),
  ];

  it("are those of the tree, without what is hidden or folded", async () => {
    const { world, alex, press, open, beside, titles } = await openPage(tree);
    open();
    press("Apple Pie");
    // The one before it is the one that it comes after.
    expect(beside()).toEqual(["> Next: Cheese"]);
    expect(titles()).toContain("After: Apple");
    press("Next:");
    expect(world.form(alex)!.title).toBe("Cheese");
    expect(beside()).toEqual(["< Previous: Apple Pie"]);
    press("Previous:");
    press("After: Apple");
    expect(world.form(alex)!.title).toBe("Apple");
    press("Fold");
    press("Cheese");
    expect(beside()).toEqual(["< Previous: Apple"]);
    call(world, "setNodeFinish", { playerId: alex, nodeId: "b" });
    press("Back");
    press("Cheese");
    expect(beside()).toEqual(["< Previous: Bread"]);
    expect(complaints(world)).toEqual([]);
  });

  it("are those of the list that was filtered and sorted", async () => {
    const { world, alex, press, open, beside } = await openPage(tree);
    call(world, "addNodeProgress", { playerId: alex, nodeId: "c", delta: 2 });
    call(world, "addNodeProgress", { playerId: alex, nodeId: "a", delta: 1 });
    open();
    press("Filter");
    press("In progress");
    press("Filter");
    press("Closest");
    press("Cheese");
    expect(beside()).toEqual(["> Next: Apple"]);
    press("Next:");
    expect(beside()).toEqual(["< Previous: Cheese"]);
  });

  it("are those that a search has found", async () => {
    const { world, alex, press, open, beside } = await openPage(tree);
    open();
    press("Back");
    press("Search");
    world.submitForm(alex, ["e"]);
    world.tick(3);
    press("Cheese");
    expect(beside()).not.toEqual([]);
    press("Back");
    expect(world.form(alex)!.title).toBe("Search");
  });

  it("are siblings where the list does not go so deep", async () => {
    const deep = [root("r", { title: "The Page" })];
    for (let level = 1; level <= 4; level++)
      deep.push(child(`n${level}`, level === 1 ? "r" : `n${level - 1}`, { title: `Step ${level}` }));
    deep.push(child("last1", "n4", { title: "One" }), child("last2", "n4", { title: "Two" }));
    const { press, open, beside } = await openPage(deep);
    open();
    press("Step 2");
    press("Then: Step 3");
    press("Then: Step 4");
    press("Then: One");
    expect(beside()).toEqual(["> Next: Two"]);
  });

  it("leave no form with more than 25 buttons", async () => {
    const many = Array.from({ length: 60 }, (_, index) => child(`n${index}`, "a", { title: `<${index}>` }));
    const { world, alex, press, open } = await openPage([
      ...tree,
      ...many,
      child("owing", "r", { title: "Zoo", reward: [{ type: "xp", amount: 1 }], claim: "menu" }),
    ]);
    call(world, "setNodeFinish", { playerId: alex, nodeId: "owing" });
    open();
    press("├ Apple\n○ Open 0/3");
    expect(world.form(alex)!.title).toBe("Apple");
    expect(world.form(alex)!.buttons.length).toBeLessThanOrEqual(25);
  });
});

describe("the rewards of a node", () => {
  it("say what a named item is, with its enchantments, and what is in a bottle", async () => {
    const { press, open, body } = await openPage([
      root("r", { title: "The Page" }),
      child("a", "r", {
        title: "Arthur",
        reward: [
          {
            type: "item",
            item: "minecraft:diamond_sword",
            name: "§6Excalibur",
            enchantments: { sharpness: 5, mending: 1 },
          },
          { type: "item", item: "minecraft:bow", enchantments: { power: 2 } },
          { type: "item", item: "minecraft:lingering_potion", name: "Fog", potion: { effect: "healing" } },
        ],
      }),
    ]);
    open();
    press("Arthur");
    expect(body()).toContain("“Excalibur” (diamond sword, sharpness V, mending)");
    expect(body()).toContain("bow (power II)");
    expect(body()).toMatch(/“Fog” \(lingering potion, .*heal/);
  });

  it("say whether they are to be earned, to be claimed or received, each where it differs", async () => {
    const reward: readonly RewardJson[] = [
      { type: "item", item: "minecraft:bread", count: 64 },
      { type: "xp", amount: 5 },
    ];
    const { world, alex, press, open, body } = await openPage([
      root("r", { title: "The Page" }),
      child("a", "r", { title: "Apple", reward, claim: "menu" }),
    ]);
    open();
    press("Apple");
    expect(body()).toContain("Rewards (not earned yet)");
    call(world, "setNodeFinish", { playerId: alex, nodeId: "a" });
    press("Back");
    press("Apple");
    expect(body()).toContain("Rewards (to claim)");
    for (let slot = 0; slot < 36; slot++) world.setSlot(alex, slot, { typeId: "minecraft:dirt", amount: 64 });
    press("Claim");
    expect(body()).toContain("Rewards (to claim)");
    expect(body()).toContain("5 experience (received)");
    expect(body()).not.toContain("bread (received)");
    world.clearInventory(alex);
    press("Claim");
    expect(body()).toContain("Rewards (received)");
    expect(body()).not.toContain("experience (received)");
    expect(carried(world, alex, "minecraft:bread")).toBe(64);
  });

  it("are on their way to one who is dead, and there when they are back", async () => {
    const { world, alex, press, open, body } = await openPage(
      [root("r", { title: "The Page" }), child("a", "r", { title: "Apple", reward: [{ type: "xp", amount: 5 }] })],
      { menu_style: "auto" },
    );
    open();
    press("Apple");
    world.kill(null, "minecraft:player", { deadPlayerId: alex });
    call(world, "setNodeFinish", { playerId: alex, nodeId: "a" });
    world.tick(30);
    expect(body()).toContain("Rewards (on their way)");
    world.respawn(alex);
    world.tick(30);
    expect(body()).toContain("Rewards (received)");
  });
});

describe("claiming from a node", () => {
  const xp = (amount: number): readonly RewardJson[] => [{ type: "xp", amount }];

  it("takes what this node owes alone, and home's button all", async () => {
    const { world, alex, press, open, titles } = await openPage(
      [
        root("r", { title: "The Page" }),
        child("a", "r", { title: "Apple", reward: xp(1) }),
        child("b", "r", { title: "Bread", reward: xp(10) }),
        child("c", "r", { title: "Cheese", reward: xp(100) }),
      ],
      { auto_claim_rewards: false },
    );
    for (const nodeId of ["a", "b", "c"]) call(world, "setNodeFinish", { playerId: alex, nodeId });
    open();
    press("Apple");
    press("Claim");
    expect(world.player(alex).totalXp).toBe(1);
    expect(world.form(alex)!.title).toBe("Apple");
    expect(titles().some((text) => text.startsWith("Claim"))).toBe(false);
    press("Back");
    press("Bread");
    press("Back");
    press("Back");
    press("Claim");
    expect(world.player(alex).totalXp).toBe(111);
  });

  it("asks for this node's choice and no other's, and comes back to it", async () => {
    const choice = (amount: number): readonly RewardJson[] => [
      {
        type: "choice",
        of: [
          { type: "xp", amount, label: `Take ${amount}` },
          { type: "xp", amount: 1_000, label: "Much" },
        ],
      },
    ];
    const { world, alex, press, open, titles } = await openPage([
      root("r", { title: "The Page" }),
      child("a", "r", { title: "Apple", reward: choice(1) }),
      child("b", "r", { title: "Bread", reward: choice(10) }),
    ]);
    for (const nodeId of ["a", "b"]) call(world, "setNodeFinish", { playerId: alex, nodeId });
    open();
    press("Bread");
    press("Claim: choose");
    expect(titles()).toContain("Take 10");
    press("Take 10");
    expect(world.player(alex).totalXp).toBe(10);
    expect(world.form(alex)!.title).toBe("Bread");
    expect(titles().some((text) => /^(Claim|Choose)/.test(text))).toBe(false);
    expect(complaints(world)).toEqual([]);
  });
});

describe("how rare a node is", () => {
  it("is told of the players who are here where there is no cloud, and of one who is alone not at all", async () => {
    const { world, press, open, body } = await openPage([
      root("r", { title: "The Page" }),
      child("a", "r", { title: "Apple" }),
      child("b", "r", { title: "Bread", is_cloud: true }),
    ]);
    open();
    press("Apple");
    expect(body()).not.toContain("here");
    const others = ["Sam", "Kim", "Lee"].map((name) => world.join({ name }));
    world.tick(10);
    call(world, "setNodeFinish", { playerId: others[0], nodeId: "a" });
    world.tick(400);
    press("Next: Bread");
    expect(body()).toContain("None of the 4 players");
    press("Previous: Apple");
    expect(body()).toContain("1 of the 4 players");
    world.leave(others[1]!);
    world.tick(400);
    press("Next: Bread");
    expect(body()).toContain("None of the 3 players");
    expect(complaints(world)).toEqual([]);
  });
});
