import { describe, expect, it } from "vitest";
import type { NodeJson } from "../../../scripts/core/tree/node.ts";
import type { Simulator } from "../../../simulator/index.ts";
import { child, root } from "../../support/nodes.ts";
import { call, complaints, startTestWorld } from "../../support/pack.ts";

const nodes: NodeJson[] = [
  root("r", { title: "The Page" }),
  child("a", "r", { title: "Chopper", goal_number: 4, reward: [{ type: "xp", amount: 5 }], claim: "menu" }),
  child("b", "a", { title: "Deeper" }),
  child("c", "r", { title: "Cheese" }),
];

async function live(settings: Record<string, unknown> = {}, more: NodeJson[] = []) {
  const world = await startTestWorld({ nodes: [...nodes, ...more], settings });
  const alex = world.join({ name: "Alex" });
  world.tick(2);
  world.command({ playerId: alex }, "ach:menu");
  world.tick(2);
  const press = (text: string | number): void => {
    world.press(alex, text);
    world.tick(2);
  };
  return { world, alex, press };
}

const titlesOn = (world: Simulator, player: string): string[] =>
  world.form(player)!.buttons.map(({ text }) => text.replace(/§./g, "").split("\n")[0]!);

describe("a live node screen", () => {
  it("moves while it is looked at, and its buttons act while it stays", async () => {
    const { world, alex, press } = await live();
    press("The Page");
    press("Chopper");
    expect(world.form(alex)).toMatchObject({ kind: "live", title: "Chopper" });
    expect(world.form(alex)!.body).toContain("0/4");
    call(world, "addNodeProgress", { playerId: alex, nodeId: "a", delta: 3 });
    world.tick(12);
    expect(world.form(alex)!.body).toContain("3/4");
    call(world, "addNodeProgress", { playerId: alex, nodeId: "a", delta: 1 });
    world.tick(12);
    press("Claim");
    expect(world.player(alex).totalXp).toBe(5);
    expect(world.form(alex)!.title).toBe("Chopper");
    expect(titlesOn(world, alex)).not.toContain("Claim");
    press("Deeper");
    expect(world.form(alex)).toMatchObject({ kind: "live", title: "Deeper" });
    press("Back");
    expect(world.form(alex)).toMatchObject({ kind: "action", title: "The Page" });
    expect(complaints(world)).toEqual([]);
  });

  it("never comes back in the place of the screen that the player went on to", async () => {
    const { world, alex, press } = await live();
    press("The Page");
    press("Chopper");
    press("Deeper");
    for (let step = 0; step < 3; step++) {
      call(world, "addNodeProgress", { playerId: alex, nodeId: "a", delta: 1 });
      for (let tick = 0; tick < 12; tick++) {
        world.tick();
        expect(world.form(alex)!.title).toBe("Deeper");
      }
    }
    expect(complaints(world)).toEqual([]);
  });

  it("lets nobody claim by a press that was meant for the button before", async () => {
    const { world, alex, press } = await live();
    press("The Page");
    press("Chopper");
    call(world, "setNodeFinish", { playerId: alex, nodeId: "a" });
    for (let tick = 0; tick < 12 && !/Claim/.test(world.form(alex)!.buttons[0]!.text); tick++) world.tick();
    world.press(alex, 0);
    world.tick(1);
    expect(world.player(alex).totalXp).toBe(0);
    world.tick(5);
    world.press(alex, "Claim");
    world.tick(2);
    expect(world.player(alex).totalXp).toBe(5);
  });

  it("ends when the player closes it, leaves, or the host closes it, and throws nothing", async () => {
    for (const end of [
      (world: Simulator, alex: string) => world.closeForm(alex),
      (world: Simulator, alex: string) => world.leave(alex),
      (world: Simulator, alex: string) => world.answerRaw(alex, { reason: "ServerClosed" }),
      (world: Simulator, alex: string) => world.answerMalformed(alex),
    ]) {
      const { world, alex, press } = await live();
      press("The Page");
      press("Chopper");
      end(world, alex);
      world.tick(40);
      expect(complaints(world)).toEqual([]);
      const again = world.player(alex).online ? alex : world.join({ name: "Alex" });
      world.tick(2);
      world.command({ playerId: again }, "ach:menu");
      world.tick(3);
      expect(world.form(again)).toBeDefined();
      expect(complaints(world)).toEqual([]);
    }
  });
});

describe("the live search", () => {
  it("shows what is found as one types, and leads to it", async () => {
    const { world, alex, press } = await live();
    press("Search");
    expect(world.form(alex)).toMatchObject({ kind: "live", controls: [{ kind: "textField" }] });
    world.fillField(alex, 0, "ch");
    world.tick(4);
    expect(titlesOn(world, alex)).toEqual(expect.arrayContaining(["Chopper", "Cheese"]));
    world.fillField(alex, 0, "chee");
    world.tick(4);
    expect(titlesOn(world, alex)).toContain("Cheese");
    expect(titlesOn(world, alex)).not.toContain("Chopper");
    expect(world.form(alex)!.controls).toMatchObject([{ value: "chee" }]);
    press("Cheese");
    expect(world.form(alex)!.title).toBe("Cheese");
    press("Back");
    expect(world.form(alex)!.controls).toMatchObject([{ value: "chee" }]);
    expect(complaints(world)).toEqual([]);
  });

  it("of a big tree gives up what was looked for before when more is typed", async () => {
    const many = Array.from({ length: 3000 }, (_, index) => child(`n${index}`, "r", { title: `Item ${index}` }));
    const { world, alex, press } = await live({}, many);
    press("Search");
    world.fillField(alex, 0, "item");
    world.tick(2);
    world.fillField(alex, 0, "item 2999");
    world.tick(25);
    expect(titlesOn(world, alex)[0]).toBe("Item 2999");
    expect(complaints(world)).toEqual([]);
  });

  it("that is closed while a big tree is searched stays closed", async () => {
    const many = Array.from({ length: 3000 }, (_, index) => child(`n${index}`, "r", { title: `Item ${index}` }));
    const { world, alex, press } = await live({}, many);
    press("Search");
    world.fillField(alex, 0, "item");
    world.tick(3);
    world.closeForm(alex);
    world.tick(40);
    expect(world.form(alex)).toBeUndefined();
    expect(complaints(world)).toEqual([]);
  });

  it("takes nothing from a client that writes what is no text", async () => {
    const { world, alex, press } = await live();
    press("Search");
    world.fillField(alex, 0, 7);
    world.tick(4);
    world.fillField(alex, 0, "x".repeat(10_000));
    world.tick(4);
    world.fillField(alex, 0, "cheese");
    world.tick(4);
    expect(titlesOn(world, alex)).toContain("Cheese");
    expect(complaints(world)).toEqual([]);
  });
});

it("a long list comes, however often its button is pressed meanwhile", async () => {
  const many = Array.from({ length: 3000 }, (_, index) => child(`n${index}`, "r", { title: `Item ${index}` }));
  const { world, alex, press } = await live({ menu_style: "live" }, many);
  press("The Page");
  press("Filter and sort");
  let ticks = 0;
  for (; ticks < 60 && !world.form(alex)!.body.includes("Shown"); ticks++) {
    if (world.form(alex)!.buttons.some(({ text }) => text === "Open")) world.press(alex, "Open");
    world.tick();
  }
  expect(ticks).toBeLessThan(60);
  expect(complaints(world)).toEqual([]);
});

describe("the style of the menu", () => {
  const kinds = async (settings: Record<string, unknown>): Promise<string[]> => {
    const { world, alex, press } = await live(settings);
    const seen = [world.form(alex)!.kind];
    press("The Page");
    seen.push(world.form(alex)!.kind);
    press("Chopper");
    seen.push(world.form(alex)!.kind);
    expect(complaints(world)).toEqual([]);
    return seen;
  };

  it("is live where a screen gains from it, everywhere, or nowhere, as the setting says", async () => {
    expect(await kinds({})).toEqual(["action", "action", "live"]);
    expect(await kinds({ menu_style: "live" })).toEqual(["live", "live", "live"]);
    expect(await kinds({ menu_style: "classic" })).toEqual(["action", "action", "action"]);
  });

  it("classic searches by a form of one field, and shows what was found in another", async () => {
    const { world, alex, press } = await live({ menu_style: "classic" });
    press("Search");
    expect(world.form(alex)).toMatchObject({ kind: "modal", controls: [{ kind: "textField" }] });
    world.submitForm(alex, ["chee"]);
    world.tick(3);
    expect(titlesOn(world, alex)).toContain("Cheese");
    press("Search for");
    world.closeForm(alex);
    world.tick(2);
    expect(titlesOn(world, alex)).toContain("The Page");
    for (const wrong of [[7], [], [null], [{}]]) {
      press("Search");
      world.answerRaw(alex, { canceled: false, formValues: wrong });
      world.tick(2);
      expect(titlesOn(world, alex)).toContain("The Page");
    }
    expect(complaints(world)).toEqual([]);
  });
});
