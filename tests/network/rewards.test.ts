/** Rewards that are drawn, chosen or paid for a whole page, over several servers: once in the network. */
import { expect, it } from "vitest";
import type { NodeJson } from "../../scripts/core/tree/node.ts";
import type { Simulator } from "../../simulator/index.ts";
import { child, root } from "../support/nodes.ts";
import { carried, complaints } from "../support/pack.ts";
import { holdAnswer, isReport } from "./line.ts";
import { twoWorlds } from "./scenes.ts";
import { joinWorld, useCloud } from "./support.ts";

const service = useCloud();

const item = (name: string) => ({ type: "item" as const, item: `minecraft:${name}` });
const cloud = { is_cloud: true };
const NODES: readonly NodeJson[] = [
  root("page", {
    ...cloud,
    milestones: [
      { at: 2, reward: [item("diamond")] },
      { at: 3, reward: [item("emerald")] },
    ],
  }),
  child("a", "page", cloud),
  child("b", "page", cloud),
  child("lots", "page", {
    ...cloud,
    reward: [
      {
        type: "random",
        of: [
          { ...item("bread"), weight: 1 },
          { type: "choice", of: [{ ...item("bread"), label: "Bread" }], weight: 1 },
        ],
      },
    ],
  }),
];

const grant = (world: Simulator, name: string, node: string): void => {
  world.command("console", `ach:grant ${name} only ${node}`);
};

function claim(world: Simulator, playerId: string): void {
  world.command({ playerId }, "ach:menu");
  world.tick(2);
  for (const button of ["Claim", "Bread"]) {
    if (!world.form(playerId)?.buttons.some(({ text }) => text.includes(button))) continue;
    world.press(playerId, button);
    world.tick(2);
  }
  world.closeForm(playerId);
  world.tick(2);
}

it("pays a milestone of a cloud page once, though each server completed one of its nodes", async () => {
  const { network, a, b, name } = await twoWorlds(service, { pack: { nodes: NODES } });
  const [idInA, idInB] = [await joinWorld(network, a, name), await joinWorld(network, b, name)];
  grant(a.simulator, name, "a");
  grant(b.simulator, name, "b");
  await network.tick(40);
  // Neither knows of the other's node before it fetches again.
  for (const [world, id] of [
    [a, idInA],
    [b, idInB],
  ] as const) {
    world.simulator.leave(id);
    await network.tick(2);
    await joinWorld(network, world, name);
    await network.tick(60);
  }
  const of = (what: string): number =>
    carried(a.simulator, idInA, `minecraft:${what}`) + carried(b.simulator, idInB, `minecraft:${what}`);
  expect([of("diamond"), of("emerald")]).toEqual([1, 0]);
  grant(b.simulator, name, "page");
  await network.tick(60);
  for (let round = 0; round < 2; round++) {
    a.simulator.leave(idInA);
    await network.tick(2);
    await joinWorld(network, a, name);
    await network.tick(60);
  }
  expect([of("diamond"), of("emerald")]).toEqual([1, 1]);
  expect([complaints(a.simulator), complaints(b.simulator)]).toEqual([[], []]);
});

it("draws and gives once what a cloud node leaves to chance and to the player, over a crash between answer and payment", async () => {
  for (let round = 0; round < 4; round++) {
    const { network, a, b, name } = await twoWorlds(service, { pack: { nodes: NODES } });
    await joinWorld(network, a, name);
    const held = holdAnswer(a.line, isReport);
    grant(a.simulator, name, "lots");
    await network.tick(20);
    // Stored in the cloud; the world dies before it hears of it.
    await a.crash(a.simulator.save());
    held.open();
    const idInA = await joinWorld(network, a, name);
    await network.tick(60);
    claim(a.simulator, idInA);
    const idInB = await joinWorld(network, b, name);
    await network.tick(60);
    claim(b.simulator, idInB);
    const bread = [a.simulator, b.simulator].map((world, n) => carried(world, [idInA, idInB][n]!, "minecraft:bread"));
    expect([round, ...bread]).toEqual([round, 1, 0]);
  }
});
