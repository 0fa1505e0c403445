import { expect, it } from "vitest";
import { createTree } from "../../scripts/core/tree/tree.ts";
import { bigTree } from "../support/big-tree.ts";
import { call, completions, complaints, startTestWorld } from "../support/pack.ts";

interface ItemDict {
  readonly newItemName: string;
}

it("a tree of 1,100 nodes builds, loads and keeps every rule", async () => {
  const nodes = bigTree(1100);
  const tree = createTree(nodes);
  const world = await startTestWorld({ nodes });
  const alex = world.join({ name: "Alex" });
  world.tick(3);

  for (let index = 0; index < 50; index++) world.kill(alex, "minecraft:cow");
  world.giveItem(alex, { typeId: "minecraft:apple", amount: 64 });
  world.tick(30);
  const expected = tree.nodes.filter(({ goal, dependParent }) => {
    const moves =
      (goal?.goal_type === "default_kill" && goal["entity_identifier"] === "minecraft:cow") ||
      (goal?.goal_type === "default_get" && (goal["item_dict"] as ItemDict).newItemName === "minecraft:apple");
    return moves && !dependParent;
  });
  const done = completions(world).map((event) => event.achievementId);
  for (const node of expected) expect(done).toContain(node.id);
  expect(new Set(done).size).toBe(done.length);

  expect(world.command("console", "ach:grant Alex everything").status).toBe("success");
  world.tick(40);
  expect(completions(world)).toHaveLength(1100);
  const xpRewards = nodes.filter((node) => node.reward).length;
  expect(world.player(alex).totalXp).toBe(xpRewards);

  expect(complaints(world)).toEqual([]);
  const again = await startTestWorld({ nodes }, { save: world.shutdown() });
  again.join({ name: "Alex" });
  again.tick(5);
  expect(call(again, "getNodeDetailInfo", { playerId: alex, nodeId: "n1099" })).toMatchObject({
    progress: nodes[1099]!.goal_number,
  });
  expect(completions(again)).toEqual([]);
  expect(again.player(alex).totalXp).toBe(xpRewards);

  again.command({ playerId: alex }, "ach:menu");
  again.tick(2);
  for (let page = 0; page < 5; page++) {
    again.press(alex, page);
    again.tick(2);
    expect(again.form(alex)!.buttons.length).toBeLessThanOrEqual(25);
    again.press(alex, again.form(alex)!.buttons.length - 1);
    again.tick(2);
  }
  expect(complaints(again)).toEqual([]);
});
