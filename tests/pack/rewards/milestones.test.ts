/** Milestones: paid once when so many nodes of a page are complete, whatever their author changes. */
import { expect, it, describe } from "vitest";
import type { MilestoneJson, NodeJson } from "../../../scripts/core/tree/node.ts";
import type { Simulator, WorldSave } from "../../../simulator/index.ts";
import { child, root } from "../../support/nodes.ts";
import { call, carried, complaints, completions, startTestWorld } from "../../support/pack.ts";

const item = (name: string, count = 1) => ({ type: "item" as const, item: `minecraft:${name}`, count });

const page = (milestones: readonly MilestoneJson[], more: Partial<NodeJson> = {}): NodeJson[] => [
  root("r", { milestones, ...more }),
  child("a", "r"),
  child("b", "a", { is_hidden: true }),
  child("c", "r"),
  root("other"),
];

async function start(nodes: readonly NodeJson[], save?: WorldSave): Promise<{ world: Simulator; alex: string }> {
  const world = await startTestWorld({ nodes }, save ? { save } : {});
  const alex = world.join({ name: "Alex" });
  world.tick(5);
  return { world, alex };
}

const grant = (world: Simulator, ...nodes: string[]): void => {
  for (const node of nodes) world.command("console", `ach:grant Alex only ${node}`);
  world.tick(5);
};

/** The same world with another tree. */
const edited = async (world: Simulator, nodes: readonly NodeJson[]) => start(nodes, world.shutdown());

describe("a milestone", () => {
  it("is paid when so many nodes of its page are complete, the root and hidden ones included, and once", async () => {
    const { world, alex } = await start(page([{ at: 3, reward: [item("diamond", 2)] }]));
    grant(world, "a", "b", "other");
    expect(carried(world, alex, "minecraft:diamond")).toBe(0);
    grant(world, "r");
    expect(carried(world, alex, "minecraft:diamond")).toBe(2);
    world.command("console", "ach:revoke Alex everything");
    world.tick(3);
    grant(world, "a", "b", "c", "r");
    expect(carried(world, alex, "minecraft:diamond")).toBe(2);
    expect(complaints(world)).toEqual([]);
  });

  it("is no node: nobody is told that it is complete, and no call or command knows it", async () => {
    const { world, alex } = await start(page([{ at: 1, reward: [item("diamond")] }]));
    grant(world, "a");
    expect(completions(world).map((each) => each.achievementId)).toEqual(["a"]);
    expect(call(world, "getChildrenNode", { nodeId: "r" })).toEqual(["a", "c"]);
    expect(world.command("console", "ach:info Alex").message).toContain("1 of 5");
    expect(world.screen(alex).actionBars.filter(({ text }) => text.includes("Title of r"))).toEqual([]);
  });

  it("is told of in the chat of its player alone, once", async () => {
    const { world, alex } = await start(page([{ at: 1, reward: [item("diamond")] }], { title: "The Page" }));
    const sam = world.join({ name: "Sam" });
    world.tick(3);
    grant(world, "a", "c");
    const told = (id: string): number => world.screen(id).messages.filter((text) => text.includes("The Page")).length;
    expect([told(alex), told(sam)]).toEqual([1, 0]);
  });

  it("whose number is lowered below what a player has is paid at the next join", async () => {
    const one = await start(page([{ at: 4, reward: [item("diamond")] }]));
    grant(one.world, "a", "c");
    const { world, alex } = await edited(one.world, page([{ at: 2, reward: [item("diamond")] }]));
    expect(carried(world, alex, "minecraft:diamond")).toBe(1);
    const again = await edited(world, page([{ at: 1, reward: [item("diamond")] }]));
    expect(carried(again.world, alex, "minecraft:diamond")).toBe(1);
  });

  it.each<[string, readonly MilestoneJson[]]>([
    ["at another number", [{ at: 3, reward: [item("diamond")] }]],
    ["with another reward", [{ at: 2, reward: [item("emerald", 5)] }]],
    [
      "behind others",
      [
        { at: 1, reward: [item("bread")] },
        { at: 2, reward: [item("diamond")] },
      ],
    ],
  ])("that was paid is never paid again %s", async (_how, milestones) => {
    const one = await start(page([{ at: 2, reward: [item("diamond")] }]));
    grant(one.world, "a", "c");
    const { world, alex } = await edited(one.world, page(milestones));
    grant(world, "b", "r");
    expect([carried(world, alex, "minecraft:diamond"), carried(world, alex, "minecraft:emerald")]).toEqual([1, 0]);
    // Changed in its other half afterwards, it is still the same.
    const last = milestones[milestones.length - 1]!;
    const again = await edited(world, page([{ at: last.at, reward: [item("gold_ingot")] }]));
    expect(carried(again.world, alex, "minecraft:gold_ingot")).toBe(0);
    const oncemore = await edited(again.world, page([{ at: 1, reward: last.reward }]));
    expect([
      carried(oncemore.world, alex, "minecraft:diamond"),
      carried(oncemore.world, alex, "minecraft:emerald"),
    ]).toEqual([1, 0]);
  });

  it("among several with the same reward is paid for each number", async () => {
    const each = [item("diamond")];
    const { world, alex } = await start(page([1, 2, 2, 4].map((at) => ({ at, reward: each }))));
    const has = [];
    for (const node of ["a", "b", "c", "r"]) {
      grant(world, node);
      has.push(carried(world, alex, "minecraft:diamond"));
    }
    expect(has).toEqual([1, 3, 3, 4]);
  });

  it("that there is no room for waits, and its choice is made in the menu", async () => {
    const pick = { type: "choice" as const, of: [{ ...item("diamond"), label: "Stone" }] };
    const { world, alex } = await start(page([{ at: 1, reward: [item("bread"), pick] }]));
    for (let slot = 0; slot < 36; slot++) world.setSlot(alex, slot, { typeId: "minecraft:dirt", amount: 64 });
    grant(world, "a");
    expect(carried(world, alex, "minecraft:bread")).toBe(0);
    world.clearInventory(alex);
    world.command({ playerId: alex }, "ach:menu");
    world.tick(2);
    for (const button of ["Claim", "Stone"]) {
      world.press(alex, button);
      world.tick(2);
    }
    expect([carried(world, alex, "minecraft:bread"), carried(world, alex, "minecraft:diamond")]).toEqual([1, 1]);
  });
});
