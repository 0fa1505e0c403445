/** Choices that players leave open while they go on: they hold up nothing but themselves, and each is made once. */
import { describe, expect, it } from "vitest";
import type { RewardJson } from "../../../scripts/core/rewards/rewards.ts";
import type { NodeJson } from "../../../scripts/core/tree/node.ts";
import type { Simulator, WorldSave } from "../../../simulator/index.ts";
import { child, root } from "../../support/nodes.ts";
import { carried, complaints, startTestWorld } from "../../support/pack.ts";

const score = (objective: string): RewardJson => ({ type: "scoreboard", objective, amount: 1 });
const choice = (...labels: readonly string[]): RewardJson => ({
  type: "choice",
  of: labels.map((label) => ({ ...score(label.toLowerCase()), label })),
});
const sides = choice("Left", "Right");
const again = (reward: readonly RewardJson[], more: Partial<NodeJson> = {}): NodeJson =>
  child("again", "r", { repeat: { every: "completion" }, reward: [...reward], ...more });

interface Stage {
  readonly world: Simulator;
  readonly alex: string;
}

async function start(nodes: readonly NodeJson[], save?: WorldSave, settings = {}): Promise<Stage> {
  const world = await startTestWorld({ nodes: [root("r"), ...nodes], settings }, { ...(save ? { save } : {}) });
  const alex = world.join({ name: "Alex" });
  world.tick(5);
  return { world, alex };
}

function complete({ world }: Stage, rounds: number): void {
  for (let round = 0; round < rounds; round++) {
    world.command("console", "ach:grant Alex only again");
    world.tick(5);
  }
}

const scores = ({ world, alex }: Stage, ...objectives: readonly string[]): number[] =>
  objectives.map((each) => world.world().scoreboard[each]?.scores[alex] ?? 0);

const shown = ({ world, alex }: Stage): string[] => world.form(alex)?.buttons.map(({ text }) => text) ?? [];

/** Claims all, and makes the choices that are named, one after the other, as far as they are open. */
function claim(stage: Stage, ...wanted: readonly string[]): void {
  const { world, alex } = stage;
  const press = (button: string): void => {
    if (!shown(stage).some((text) => text.includes(button))) return;
    world.press(alex, button);
    world.tick(2);
  };
  world.command({ playerId: alex }, "ach:menu");
  world.tick(2);
  press("Claim");
  for (const label of wanted) press(label);
  if (world.form(alex)) world.closeForm(alex);
  world.tick(25);
}

const owing = ({ world }: Stage): string => world.command("console", "ach:info Alex").message ?? "";

describe("a choice that is left open", () => {
  it("holds up nothing of the rounds that follow, and waits once for each of them", async () => {
    const stage = await start([again([score("list"), sides])]);
    complete(stage, 5);
    expect(scores(stage, "list", "left", "right")).toEqual([5, 0, 0]);
    claim(stage, "Left", "Right", "Right");
    expect(scores(stage, "list", "left", "right")).toEqual([5, 1, 2]);
    complete(stage, 1);
    expect(scores(stage, "list")).toEqual([6]);
    claim(stage, ...Array.from({ length: 9 }, () => "Left"));
    expect(scores(stage, "list", "left", "right")).toEqual([6, 4, 2]);
    expect(owing(stage)).toContain("0 with rewards owed");
    expect(complaints(stage.world)).toEqual([]);
  });

  it("holds up nothing where all waits for the menu: what needs no choice comes with the claim", async () => {
    const stage = await start([again([score("list"), sides], { claim: "menu" })]);
    complete(stage, 2);
    claim(stage);
    complete(stage, 2);
    expect(scores(stage, "list", "left", "right")).toEqual([2, 0, 0]);
    claim(stage, "Left");
    expect(scores(stage, "list", "left", "right")).toEqual([4, 1, 0]);
    claim(stage, "Left", "Left", "Left", "Left");
    expect(scores(stage, "list", "left", "right")).toEqual([4, 4, 0]);
  });

  it("is told of with how many there are", async () => {
    const stage = await start([again([sides])]);
    const { world, alex } = stage;
    complete(stage, 3);
    world.command({ playerId: alex }, "ach:menu");
    world.tick(2);
    world.press(alex, "Claim");
    world.tick(2);
    expect(world.form(alex)?.body).toContain("(3 left to choose)");
    world.press(alex, "Left");
    world.tick(2);
    expect(world.form(alex)?.body).toContain("(2 left to choose)");
    world.press(alex, "Left");
    world.tick(2);
    expect(world.form(alex)?.body).toContain("Choose your reward:");
  });

  it("inside of a draw waits with what was drawn, and what else was drawn is paid", async () => {
    const draw: RewardJson = {
      type: "random",
      of: [
        { ...choice("North", "South"), weight: 1 },
        { ...choice("East", "West"), weight: 1 },
        { ...score("plain"), weight: 1 },
      ],
    };
    const stage = await start([again([draw, score("list")])]);
    complete(stage, 30);
    const [plain, list] = scores(stage, "plain", "list");
    expect(list).toBe(30);
    expect(plain).toBeGreaterThan(2);
    claim(stage, ...Array.from({ length: 30 }, () => ["North", "East"]).flat());
    const [north, east] = scores(stage, "north", "east");
    expect(Math.min(north!, east!)).toBeGreaterThan(2);
    expect(north! + east! + plain!).toBe(30);
    expect(owing(stage)).toContain("0 with rewards owed");
  });

  it("of a round that is taken back stays open, as all that is owed", async () => {
    const stage = await start([again([score("list"), sides])]);
    complete(stage, 3);
    stage.world.command("console", "ach:revoke Alex only again");
    stage.world.tick(5);
    claim(stage, "Left", "Left", "Left", "Left");
    expect(scores(stage, "list", "left")).toEqual([3, 3]);
  });

  it("survives a leave, a restart and an edit of the list", async () => {
    const before = await start([again([score("list"), sides])]);
    complete(before, 3);
    const edited = [again([score("new"), sides, score("list")])];
    const after = await start(edited, before.world.shutdown());
    complete(after, 1);
    claim(after, "Left", "Left", "Left", "Left", "Left");
    expect(scores(after, "list", "new", "left")).toEqual([4, 1, 4]);
    complete(after, 2);
    const without = await start([again([score("list")])], after.world.shutdown());
    claim(without);
    expect(owing(without)).toContain("0 with rewards owed");
    expect(scores(without, "list", "new", "left")).toEqual([6, 3, 4]);
  });

  it("of a node that does not repeat any more can still be made, once for each round", async () => {
    const before = await start([again([score("list"), sides])]);
    complete(before, 3);
    const once = child("again", "r", { reward: [score("list"), sides] });
    const after = await start([once], before.world.shutdown());
    complete(after, 1);
    claim(after, "Left", "Left", "Left", "Left");
    expect(scores(after, "list", "left")).toEqual([3, 3]);
  });

  it("of very many rounds takes no more room than one of few", async () => {
    const stage = await start([again([score("list"), sides])]);
    complete(stage, 2);
    const few = stage.world.save().players[0]!.dynamicProperties["ach:page/r"] as string;
    complete(stage, 150);
    const many = stage.world.save().players[0]!.dynamicProperties["ach:page/r"] as string;
    expect(scores(stage, "list")).toEqual([152]);
    expect(many.length - few.length).toBeLessThan(20);
  });

  it("of one that moves a node of another page moves it once for each round", async () => {
    const moves: RewardJson = { type: "choice", of: [{ type: "progress", node: "far", amount: 2, label: "Left" }] };
    const stage = await start([again([moves]), child("far", "s", { goal_number: 50 }), root("s")]);
    complete(stage, 4);
    claim(stage, "Left", "Left");
    complete(stage, 1);
    claim(stage, "Left", "Left", "Left", "Left");
    expect(stage.world.command("console", "ach:info Alex far").message).toContain("10/50");
  });
});

it("what there is no room for holds up nothing of other rounds", async () => {
  const cake: RewardJson = { type: "item", item: "minecraft:cake" };
  const stage = await start([again([cake, score("list")])]);
  const { world, alex } = stage;
  for (let slot = 0; slot < 36; slot++) world.setSlot(alex, slot, { typeId: "minecraft:dirt", amount: 64 });
  complete(stage, 3);
  expect(scores(stage, "list")).toEqual([3]);
  for (let slot = 0; slot < 2; slot++) world.setSlot(alex, slot, null);
  claim(stage);
  expect(carried(world, alex, "minecraft:cake")).toBe(2);
  world.setSlot(alex, 3, null);
  claim(stage);
  expect(carried(world, alex, "minecraft:cake")).toBe(3);
  expect(owing(stage)).toContain("0 with rewards owed");
});

it("choices of several rounds are each made once wherever the disk stops", async () => {
  const moves: RewardJson = {
    type: "choice",
    of: [
      { type: "progress", node: "far", amount: 1, label: "Far" },
      { ...score("near"), label: "Near" },
    ],
  };
  const nodes = [again([score("list"), moves]), child("far", "s", { goal_number: 50 }), root("s")];
  const far = ({ world }: Stage): number =>
    Number(/(\d+)\/50/.exec(world.command("console", "ach:info Alex far").message ?? "")?.[1]);
  const ready = await start(nodes);
  complete(ready, 3);
  const save = ready.world.save();
  const play = (stage: Stage): void => {
    claim(stage, "Far", "Near", "Far");
    complete(stage, 1);
    claim(stage, "Far");
  };
  const counted = await start(nodes, save);
  const before = counted.world.propertyWrites();
  play(counted);
  const writes = counted.world.propertyWrites() - before;
  expect([...scores(counted, "list", "near"), far(counted)]).toEqual([4, 1, 3]);
  for (let stop = 0; stop <= writes; stop++) {
    const stage = await start(nodes, save);
    stage.world.stopAfterWrites(stop);
    try {
      play(stage);
    } catch {
      // The world refuses to go on once its disk has stopped.
    }
    const after = await start(nodes, stage.world.diskNow() ?? stage.world.save());
    claim(after, ...Array.from({ length: 6 }, () => "Near"));
    const [list, near] = scores(after, "list", "near");
    expect([3, 4], `stopped after ${stop} writes`).toContain(list);
    expect(near! + far(after), `stopped after ${stop} writes`).toBe(list);
    expect(owing(after)).toContain("0 with rewards owed");
  }
});
