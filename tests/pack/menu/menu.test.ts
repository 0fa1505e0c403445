import { describe, expect, it } from "vitest";
import type { NodeJson } from "../../../scripts/core/tree/node.ts";
import type { Simulator } from "../../../simulator/index.ts";
import { child, root } from "../../support/nodes.ts";
import { call, carried, complaints, startTestWorld } from "../../support/pack.ts";

const zh = (title: string) => ({ zh_CN: { title } });
const nodes: NodeJson[] = [
  root("r", { title: "The Page", unfinished_icon: "textures/items/bread", translations: zh("本页") }),
  child("a", "r", { title: "First", goal_number: 4, translations: zh("第一") }),
  child("a1", "a", { title: "Deeper", depend_parent: true }),
  child("secret", "r", { title: "Secret", is_hidden: true }),
  root("hidden", { title: "Nowhere", is_hidden: true }),
];

async function openMenu(pack: Parameters<typeof startTestWorld>[0] = { nodes }, player = {}) {
  const world = await startTestWorld(pack);
  const alex = world.join({ name: "Alex", ...player });
  world.tick(2);
  world.command({ playerId: alex }, "ach:menu");
  world.tick(2);
  const texts = (): string[] => world.form(alex)!.buttons.map((button) => button.text);
  const press = (text: string | number): void => {
    world.press(alex, text);
    world.tick(2);
  };
  return { world, alex, texts, press };
}

describe("the menu", () => {
  it("leads from pages to a tree to a node and back by buttons alone", async () => {
    const { world, alex, texts, press } = await openMenu();
    const page = world.form(alex)!.buttons.find(({ text }) => text.includes("The Page"));
    expect(page).toMatchObject({ icon: "textures/items/bread" });
    press("The Page");
    expect(texts().findIndex((text) => text.includes("First"))).toBeLessThan(
      texts().findIndex((text) => text.includes("Deeper")),
    );
    expect(texts().find((text) => text.includes("First"))).toContain("0/4");
    press("Deeper");
    expect(world.form(alex)!.body).toContain("What a1 wants");
    expect(world.form(alex)!.body).toContain("First");
    press(world.form(alex)!.buttons.length - 1);
    expect(world.form(alex)!.title).toBe("The Page");
    press(world.form(alex)!.buttons.length - 1);
    expect(texts().some((text) => text.includes("The Page"))).toBe(true);
    press(world.form(alex)!.buttons.length - 1);
    expect(world.form(alex)).toBeUndefined();
    expect(complaints(world)).toEqual([]);
  });

  it("hides hidden nodes and pages until something of them is complete, and says so when nothing is left to see", async () => {
    const { world, alex, texts, press } = await openMenu();
    expect(texts().some((text) => text.includes("Nowhere"))).toBe(false);
    press("The Page");
    expect(texts().some((text) => text.includes("Secret"))).toBe(false);
    call(world, "setNodeFinish", { playerId: alex, nodeId: "secret" });
    call(world, "setNodeFinish", { playerId: alex, nodeId: "hidden" });
    press(world.form(alex)!.buttons.length - 1);
    press("Nowhere");
    press(world.form(alex)!.buttons.length - 1);
    press("The Page");
    expect(texts().some((text) => text.includes("Secret"))).toBe(true);

    const empty = await openMenu({ nodes: [root("hidden", { is_hidden: true })] });
    expect(empty.world.form(empty.alex)!.body.length).toBeGreaterThan(0);
    expect(empty.world.form(empty.alex)!.buttons.filter(({ icon }) => icon !== undefined)).toEqual([]);
  });

  it("checks a pressed button against what is true by then", async () => {
    const { world, alex, press } = await openMenu();
    call(world, "setNodeFinish", { playerId: alex, nodeId: "secret" });
    press("The Page");
    world.command("console", "ach:revoke Alex everything");
    press("Secret");
    expect(world.form(alex)!.title).toBe("The Page");
    expect(world.form(alex)!.buttons.some((button) => button.text.includes("Secret"))).toBe(false);
  });

  it("has at most 25 buttons a form, and reaches every node of a big page", async () => {
    const many = Array.from({ length: 130 }, (_, index) => child(`n${index}`, "r", { title: `<${index}>` }));
    const { world, alex, press } = await openMenu({ nodes: [root("r"), ...many] });
    press("Title of r");
    const seen = new Set<string>();
    for (let part = 0; part < 10; part++) {
      const { buttons } = world.form(alex)!;
      expect(buttons.length).toBeLessThanOrEqual(25);
      for (const { text } of buttons) for (const [title] of text.matchAll(/<\d+>/g)) seen.add(title);
      const next = buttons.findIndex(({ text }) => text.startsWith("Next"));
      if (next < 0) break;
      press(next);
    }
    expect(seen.size).toBe(130);
  });

  it("waits while the player is busy", async () => {
    const world = await startTestWorld({ nodes });
    const alex = world.join({ name: "Alex" });
    world.tick(2);
    world.setBusy(alex, true);
    world.command({ playerId: alex }, "ach:menu");
    world.tick(60);
    expect(world.form(alex)).toBeUndefined();
    world.setBusy(alex, false);
    world.tick(20);
    expect(world.form(alex)).toBeDefined();
  });

  it("survives a hostile client, a closed form and a player who leaves", async () => {
    for (const selection of [99, -1, 1.5, "0", null, {}]) {
      const { world, alex } = await openMenu();
      world.answerRaw(alex, { canceled: false, selection });
      world.tick(3);
      expect(complaints(world)).toEqual([]);
      world.command({ playerId: alex }, "ach:menu");
      world.tick(2);
      expect(world.form(alex)).toBeDefined();
      world.leave(alex);
      world.tick(3);
      expect(complaints(world)).toEqual([]);
    }
  });

  it("speaks the player's language, also in commands", async () => {
    const { world, alex, texts, press } = await openMenu({ nodes }, { locale: "zh_CN", permissionLevel: 1 });
    press("本页");
    expect(texts().some((text) => text.includes("第一"))).toBe(true);
    expect(texts().some((text) => text.includes("Deeper"))).toBe(true);
    const inChinese = world.command({ playerId: alex }, "ach:info Alex").message!;
    world.setLocale(alex, "en_US");
    expect(world.command({ playerId: alex }, "ach:info Alex").message).not.toBe(inChinese);
  });

  it("opens with the book, which newcomers get once when the setting says so", async () => {
    const world = await startTestWorld({ nodes, settings: { give_book_on_first_join: true } });
    const alex = world.join({ name: "Alex" });
    world.tick(2);
    expect(carried(world, alex, "ach:book")).toBe(1);
    world.useItem(alex, "minecraft:apple");
    world.tick(2);
    expect(world.form(alex)).toBeUndefined();
    world.useItem(alex, "ach:book");
    world.tick(2);
    expect(world.form(alex)).toBeDefined();
    world.clearInventory(alex);
    world.leave(alex);
    world.tick();
    world.join({ name: "Alex" });
    world.tick(2);
    expect(carried(world, alex, "ach:book")).toBe(0);
  });
});

describe("the menu opened twice", () => {
  const byCommand = (world: Simulator, playerId: string) => void world.command({ playerId }, "ach:menu");
  const byBook = (world: Simulator, playerId: string) => world.useItem(playerId, "ach:book");

  it.each([
    ["a double tap in one tick", [byBook, byBook], 0],
    ["two taps a few ticks apart", [byBook, byBook], 3],
    ["book and command at once", [byBook, byCommand], 0],
    ["a command while the menu is open", [byCommand, byCommand], 40],
  ])("by %s keeps what is on the screen valid, and stays closed when it was closed", async (_how, openings, ticks) => {
    const world = await startTestWorld({ nodes });
    const alex = world.join({ name: "Alex" });
    world.tick(2);
    for (const open of openings) {
      open(world, alex);
      world.tick(ticks);
    }
    world.tick(10);
    world.press(alex, "The Page");
    world.tick(2);
    expect(world.form(alex)!.title).toBe("The Page");
    world.tick(40);
    expect(world.form(alex)!.title).toBe("The Page");
    world.press(alex, "First");
    world.tick(2);
    expect(world.form(alex)!.body).toContain("What a wants");
    world.closeForm(alex);
    world.tick(100);
    expect(world.form(alex)).toBeUndefined();
    byCommand(world, alex);
    world.tick(2);
    expect(world.form(alex)).toBeDefined();
  });

  it("while the player's chat is open opens once, when the chat is closed", async () => {
    const world = await startTestWorld({ nodes });
    const alex = world.join({ name: "Alex" });
    world.tick(2);
    world.setBusy(alex, true);
    byCommand(world, alex);
    world.tick(12);
    byCommand(world, alex);
    world.tick(12);
    world.setBusy(alex, false);
    world.tick(10);
    world.press(alex, "The Page");
    world.tick(2);
    expect(world.form(alex)!.title).toBe("The Page");
    world.closeForm(alex);
    world.tick(100);
    expect(world.form(alex)).toBeUndefined();
  });
});

describe("tips", () => {
  it("are at most five at a time, the rest following when there is room, and only for nodes that want one", async () => {
    const many = Array.from({ length: 8 }, (_, index) => child(`n${index}`, "r", { title: `<${index}>` }));
    const silent = child("silent", "r", { title: "<silent>", finish_tip: false });
    const world = await startTestWorld({
      nodes: [root("r", { title: "<r>" }), ...many, silent],
      settings: { tip_seconds: 3 },
    });
    const alex = world.join({ name: "Alex" });
    world.tick(2);
    world.command("console", "ach:grant Alex everything");
    world.tick(200);
    const shown = world.screen(alex).actionBars.map(({ text }) => [...text.matchAll(/<\w+>/g)].map(([title]) => title));
    expect(Math.max(...shown.map((titles) => titles.length))).toBe(5);
    const all = new Set(shown.flat());
    expect(all.size).toBe(9);
    expect(all.has("<silent>")).toBe(false);
    expect(world.screen(alex).sounds.length).toBeGreaterThan(0);
  });

  it("come as a title when the setting says so", async () => {
    const world = await startTestWorld({ nodes, settings: { tip_display: "title" } });
    const alex = world.join({ name: "Alex" });
    world.tick(2);
    world.command("console", "ach:grant Alex only r");
    world.tick(5);
    expect(world.screen(alex).titles).toHaveLength(1);
    expect(JSON.stringify(world.screen(alex).titles)).toContain("The Page");
  });
});

describe("a built-in goal", () => {
  it("is said on the node's screen, in the player's language, also where its author described nothing", async () => {
    const cows = { goal_type: "default_kill", entity_identifier: "minecraft:cow" } as const;
    const pack = {
      nodes: [
        root("r", { title: "The Page" }),
        child("a", "r", { title: "Told", node_description: "My words", goal_number: 5, goal_details: cows }),
        child("b", "r", { title: "Untold", node_description: "", goal_number: 5, goal_details: cows }),
        child("c", "r", { title: "By scripts" }),
      ],
    };
    const { world, alex, press } = await openMenu(pack);
    const bodyOf = (title: string): string => {
      press(title);
      const { body, buttons } = world.form(alex)!;
      press(buttons.length - 1);
      return body;
    };
    press("The Page");
    expect(bodyOf("Told")).toMatch(/My words[^]*Kill 5 cows/);
    expect(bodyOf("Untold").match(/Kill 5 cows/g)).toHaveLength(1);
    expect(bodyOf("By scripts")).not.toContain("Goal");
    world.setLocale(alex, "zh_CN");
    expect(bodyOf("Untold")).toContain("击杀 5 只牛");
    expect(complaints(world)).toEqual([]);
  });
});

describe("a combination", () => {
  const bodyAt = (world: Simulator, player: string): string => world.form(player)!.body;

  it("is a checklist that ticks what is done and counts what is begun", async () => {
    const goals = [
      { goal_type: "kill", entity: "cow", count: 3 },
      { goal_type: "kill", entity: "pig" },
    ];
    const all = child("all", "r", { title: "All", goal_number: 2, goal_details: { goal_type: "all_of", goals } });
    const { world, alex, press } = await openMenu({ nodes: [root("r"), all] });
    world.kill(alex, "minecraft:cow");
    world.kill(alex, "minecraft:cow");
    world.kill(alex, "minecraft:pig");
    world.tick(2);
    press("Title of r");
    press("All");
    expect(bodyAt(world, alex)).toMatch(/· Kill 3 cows 2\/3\n.*✔ Kill a pig/);
    world.kill(alex, "minecraft:cow");
    world.tick(3);
    press("Title of r");
    press("All");
    expect(bodyAt(world, alex)).toMatch(/✔ Kill 3 cows[^]*✔ Kill a pig/);
    expect(complaints(world)).toEqual([]);
  });

  it("of a thousand members shows each of them in some part, by buttons alone", async () => {
    const goals = Array.from({ length: 1046 }, (_, index) => ({ goal_type: "kill", entity: `my:e${index}x` }));
    const many = child("many", "r", { title: "Many", goal_number: 1046, goal_details: { goal_type: "all_of", goals } });
    const { world, alex, press } = await openMenu({ nodes: [root("r"), many] });
    press("Title of r");
    press("Many");
    const seen = new Set<string>();
    for (let part = 0; part < 40; part++) {
      for (const [name] of bodyAt(world, alex).matchAll(/^·.* e\d+x/gm)) seen.add(name);
      const { buttons } = world.form(alex)!;
      const next = buttons.findIndex(({ text }) => text.startsWith("Next"));
      if (next < 0) break;
      press(next);
    }
    expect(seen.size).toBe(1046);
    press(world.form(alex)!.buttons.length - 1);
    expect(world.form(alex)!.buttons.some(({ text }) => text.includes("Many"))).toBe(true);
    expect(complaints(world)).toEqual([]);
  });
});

it("progress of time and distance has a unit", async () => {
  const travel = { goal_type: "travel", by: "boat" };
  const far = child("far", "r", { title: "Far", goal_number: 1000, goal_details: travel });
  const { world, alex, press } = await openMenu({ nodes: [root("r"), far] });
  press("Title of r");
  press("Far");
  expect(world.form(alex)!.body).toContain("0/1000 blocks");
});
