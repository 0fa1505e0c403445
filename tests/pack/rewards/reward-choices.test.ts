/** Rewards that the player chooses, that chance draws, that wait for the menu: each is paid once, whatever comes between. */
import { describe, expect, it } from "vitest";
import type { RewardJson } from "../../../scripts/core/rewards/rewards.ts";
import type { NodeJson } from "../../../scripts/core/tree/node.ts";
import { startWorld, type Simulator } from "../../../simulator/index.ts";
import { child, root } from "../../support/nodes.ts";
import { buildTestPack, carried, complaints, startTestWorld } from "../../support/pack.ts";

const item = (name: string, count = 1) => ({ type: "item" as const, item: `minecraft:${name}`, count });
const pick: RewardJson = {
  type: "choice",
  of: [
    { ...item("diamond", 3), label: "Stones" },
    { type: "xp", amount: 7, label: "Wisdom" },
  ],
  translations: { zh_CN: { labels: ["石头", "智慧"] } },
};

async function start(nodes: readonly NodeJson[], settings = {}): Promise<{ world: Simulator; alex: string }> {
  const world = await startTestWorld({ nodes, settings });
  const alex = world.join({ name: "Alex" });
  world.tick(3);
  return { world, alex };
}

const grant = (world: Simulator, node: string): void => {
  world.command("console", `ach:grant Alex only ${node}`);
  world.tick(5);
};

function openMenu(world: Simulator, id: string): (...buttons: (string | number)[]) => void {
  world.command({ playerId: id }, "ach:menu");
  world.tick(2);
  return (...buttons) => {
    for (const button of buttons) {
      world.press(id, button);
      world.tick(2);
    }
  };
}

const buttons = (world: Simulator, id: string): string[] => world.form(id)!.buttons.map(({ text }) => text);
const owing = (world: Simulator): string => world.command("console", "ach:info Alex").message ?? "";

describe("a choice", () => {
  it.each(["auto", "menu"] as const)(
    "has its labels as buttons behind the claim, one step, with claim %s",
    async (claim) => {
      const { world, alex } = await start([root("r", { reward: [item("bread"), pick], claim })]);
      grant(world, "r");
      expect(carried(world, alex, "minecraft:bread")).toBe(claim === "auto" ? 1 : 0);
      expect(carried(world, alex, "minecraft:diamond")).toBe(0);
      const press = openMenu(world, alex);
      press("Claim");
      expect(carried(world, alex, "minecraft:bread")).toBe(1);
      expect(buttons(world, alex).slice(0, 2)).toEqual(["Stones", "Wisdom"]);
      press("Stones");
      expect(carried(world, alex, "minecraft:diamond")).toBe(3);
      expect(world.player(alex).totalXp).toBe(0);
      expect(owing(world)).toContain("0 with rewards owed");
      expect(complaints(world)).toEqual([]);
    },
  );

  it("waits as long as the player likes, over a leave, and is made once", async () => {
    const { world, alex } = await start([root("r", { reward: [pick] })]);
    grant(world, "r");
    openMenu(world, alex)("Claim", "Later");
    world.leave(alex);
    world.tick(2);
    world.join({ name: "Alex" });
    world.tick(5);
    const press = openMenu(world, alex);
    press("Claim");
    world.closeForm(alex);
    world.tick(2);
    openMenu(world, alex)("Claim", "Wisdom");
    expect(world.player(alex).totalXp).toBe(7);
    expect(buttons(world, alex).some((text) => text.includes("Claim"))).toBe(false);
    expect(carried(world, alex, "minecraft:diamond")).toBe(0);
  });

  it("is not made a second time by a form that was on the screen meanwhile", async () => {
    const { world, alex } = await start([root("r", { reward: [pick] })]);
    grant(world, "r");
    openMenu(world, alex)("Claim");
    // A second menu takes the same choice first.
    const first = world.form(alex);
    expect(first?.buttons[0]?.text).toBe("Stones");
    openMenu(world, alex);
    world.press(alex, "Stones");
    world.tick(2);
    for (let again = 0; again < 3 && world.form(alex); again++) {
      const shown = buttons(world, alex);
      if (shown.includes("Wisdom")) world.press(alex, "Wisdom");
      else world.closeForm(alex);
      world.tick(2);
    }
    expect([carried(world, alex, "minecraft:diamond"), world.player(alex).totalXp]).toEqual([3, 0]);
  });

  it("that cannot be given stays owed as it was chosen", async () => {
    const { world, alex } = await start([root("r", { reward: [pick] })]);
    grant(world, "r");
    for (let slot = 0; slot < 36; slot++) world.setSlot(alex, slot, { typeId: "minecraft:dirt", amount: 64 });
    openMenu(world, alex)("Claim", "Stones");
    expect(carried(world, alex, "minecraft:diamond")).toBe(0);
    world.setSlot(alex, 0, null);
    world.leave(alex);
    world.tick(2);
    world.join({ name: "Alex" });
    world.tick(5);
    expect(carried(world, alex, "minecraft:diamond")).toBe(3);
    expect(owing(world)).toContain("0 with rewards owed");
  });

  it("of very many things has them in parts, like any long list of the menu", async () => {
    const many: RewardJson = {
      type: "choice",
      of: Array.from({ length: 45 }, (_, n) => ({ type: "tag", tag: `t${n}`, label: `Thing ${n}.` })),
    };
    const { world, alex } = await start([root("r", { reward: [many] })]);
    grant(world, "r");
    const press = openMenu(world, alex);
    press("Claim");
    expect(buttons(world, alex).length).toBeLessThanOrEqual(25);
    press("Next", "Next", "Thing 44.");
    expect(world.player(alex).tags).toEqual(["t44"]);
  });

  it("has its labels in the player's language", async () => {
    const world = await startTestWorld({ nodes: [root("r", { reward: [pick] })] });
    const alex = world.join({ name: "Alex", locale: "zh_CN" });
    world.tick(3);
    grant(world, "r");
    openMenu(world, alex)(0);
    expect(buttons(world, alex).slice(0, 2)).toEqual(["石头", "智慧"]);
  });

  it("of chance is drawn when it is chosen, and a choice that chance drew is offered", async () => {
    const inside: RewardJson[] = [
      { type: "choice", of: [{ type: "random", of: [{ ...item("bread"), weight: 1 }], label: "Luck" }] },
      { type: "random", of: [{ ...pick, weight: 1 }] },
    ];
    const { world, alex } = await start([root("r", { reward: inside })]);
    grant(world, "r");
    const press = openMenu(world, alex);
    press("Claim", "Luck");
    expect(carried(world, alex, "minecraft:bread")).toBe(1);
    press("Wisdom");
    expect(world.player(alex).totalXp).toBe(7);
    expect(owing(world)).toContain("0 with rewards owed");
  });
});

describe("a draw", () => {
  const lots = (weights: readonly number[]): RewardJson => ({
    type: "random",
    of: weights.map((weight, index) => ({ type: "tag", tag: `t${index}`, weight })),
  });

  it("pays exactly one, as often as its weight says", async () => {
    const nodes = [root("r"), ...Array.from({ length: 200 }, (_, n) => child(`n${n}`, "r", { reward: [draw(n)] }))];
    function draw(n: number): RewardJson {
      return {
        type: "random",
        of: [
          { type: "scoreboard", objective: "often", amount: 1, weight: 3 },
          { type: "scoreboard", objective: n % 2 === 0 ? "even" : "odd", amount: 1, weight: 1 },
        ],
      };
    }
    const { world, alex } = await start(nodes);
    world.command("console", "ach:grant Alex everything");
    world.tick(200);
    const scores = world.world().scoreboard;
    const of = (objective: string): number => scores[objective]?.scores[alex] ?? 0;
    expect(of("often") + of("even") + of("odd")).toBe(200);
    // 150 are expected, give or take six: thirty is five times that.
    expect(Math.abs(of("often") - 150)).toBeLessThan(30);
  });

  it("is kept before it is paid: whoever cannot take it gets the same later", async () => {
    const four = [0, 1, 2, 3].map((n) => ({ ...item(["bread", "apple", "carrot", "potato"][n]!), weight: 1 }));
    const { world, alex } = await start([root("r", { reward: [{ type: "random", of: four }], claim: "menu" })]);
    grant(world, "r");
    const save = world.save();
    const got = new Set<string>();
    for (let seed = 1; seed <= 6; seed++) {
      const directory = `${await buildTestPack({ nodes: [root("r", { reward: [{ type: "random", of: four }], claim: "menu" })] })}/world`;
      const again = await startWorld({ packDirectory: directory, save, seed });
      again.tick();
      const id = again.join({ name: "Alex" });
      again.tick(3);
      openMenu(again, id)("Claim");
      for (const slot of again.player(id).inventory) if (slot) got.add(slot.typeId);
      again.dispose();
    }
    expect(got.size).toBe(1);
    expect(alex).not.toBe("");
  });

  it("is as often each as its weight says, also where one outweighs all", async () => {
    const { world, alex } = await start([root("r", { reward: [lots([0.000_001, 1_000_000])] })]);
    grant(world, "r");
    expect(world.player(alex).tags).toEqual(["t1"]);
  });
});

describe("claim", () => {
  const nodes = [
    root("r"),
    child("asks", "r", { reward: [item("bread")], claim: "menu" }),
    child("gives", "r", { reward: [item("apple")], claim: "auto" }),
    child("default", "r", { reward: [item("carrot")] }),
  ];

  it("of a node wins over the setting", async () => {
    for (const auto of [true, false]) {
      const { world, alex } = await start(nodes, { auto_claim_rewards: auto });
      for (const node of ["asks", "gives", "default"]) grant(world, node);
      const has = ["bread", "apple", "carrot"].map((name) => carried(world, alex, `minecraft:${name}`));
      expect(has).toEqual([0, 1, auto ? 1 : 0]);
      openMenu(world, alex)("Claim");
      expect(["bread", "apple", "carrot"].map((name) => carried(world, alex, `minecraft:${name}`))).toEqual([1, 1, 1]);
      expect(owing(world)).toContain("0 with rewards owed");
    }
  });

  it("by menu stays owed over a death, a leave and a join, and is claimed once", async () => {
    const { world, alex } = await start(nodes);
    grant(world, "asks");
    world.kill(null, "minecraft:player", { deadPlayerId: alex });
    world.tick(2);
    world.respawn(alex);
    world.tick(30);
    world.leave(alex);
    world.tick(2);
    world.join({ name: "Alex" });
    world.tick(5);
    expect(carried(world, alex, "minecraft:bread")).toBe(0);
    openMenu(world, alex)("Claim");
    world.tick(50);
    expect(carried(world, alex, "minecraft:bread")).toBe(1);
  });
});
