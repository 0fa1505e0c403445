import { describe, expect, it } from "vitest";
import { child, root } from "../../support/nodes.ts";
import { call, carried, complaints, startTestWorld } from "../../support/pack.ts";
import { openMenu, TWO_PAGES } from "./opened-menu.ts";

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
    const world = await startTestWorld({ nodes: TWO_PAGES });
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
    const { world, alex, texts, press } = await openMenu({ nodes: TWO_PAGES }, { locale: "zh_CN", permissionLevel: 1 });
    press("本页");
    expect(texts().some((text) => text.includes("第一"))).toBe(true);
    expect(texts().some((text) => text.includes("Deeper"))).toBe(true);
    const inChinese = world.command({ playerId: alex }, "ach:info Alex").message!;
    world.setLocale(alex, "en_US");
    expect(world.command({ playerId: alex }, "ach:info Alex").message).not.toBe(inChinese);
  });

  it("opens with the book, which newcomers get once when the setting says so", async () => {
    const world = await startTestWorld({ nodes: TWO_PAGES, settings: { give_book_on_first_join: true } });
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
