/** What rewards say, when they are given and in the menu: in the language of whoever reads it, and each entry counted. */
import { expect, it } from "vitest";
import { root } from "../../support/nodes.ts";
import { call, complaints, startTestWorld } from "../../support/pack.ts";

const sword = {
  type: "item" as const,
  item: "minecraft:diamond_sword",
  name: "Edge",
  lore: ["sharp"],
  translations: { zh_CN: { name: "锋刃", lore: ["锋利"] }, de_DE: { name: "Schneide" } },
};

it("are given in the player's language, a message to all in each reader's", async () => {
  const reward = [
    sword,
    { type: "message" as const, text: "All hail", to: "all" as const, translations: { zh_CN: { text: "万岁" } } },
    { type: "message" as const, text: "Well done", translations: { zh_CN: { text: "干得好" } } },
  ];
  const world = await startTestWorld({ nodes: [root("r", { reward })] });
  const mei = world.join({ name: "Mei", locale: "zh_CN" });
  const karl = world.join({ name: "Karl", locale: "de_DE" });
  const alex = world.join({ name: "Alex", locale: "en_GB" });
  world.tick(2);
  const swordOf = (playerId: string) =>
    world.player(playerId).inventory.find((item) => item?.typeId === "minecraft:diamond_sword");
  for (const playerId of [mei, karl, alex]) {
    call(world, "setNodeFinish", { playerId, nodeId: "r" });
    world.tick(3);
  }
  expect(swordOf(mei)).toMatchObject({ nameTag: "锋刃", lore: ["锋利"] });
  expect(swordOf(karl)).toMatchObject({ nameTag: "Schneide", lore: ["sharp"] });
  expect(swordOf(alex)).toMatchObject({ nameTag: "Edge", lore: ["sharp"] });
  const hails = (playerId: string) => world.screen(playerId).messages.filter((text) => /All hail|万岁/.test(text));
  expect([hails(mei), hails(alex)]).toEqual([
    ["万岁", "万岁", "万岁"],
    ["All hail", "All hail", "All hail"],
  ]);
  expect(world.screen(mei).messages).toContain("干得好");
  expect(world.screen(mei).messages).not.toContain("Well done");
  expect(complaints(world)).toEqual([]);
});

it("are told in the menu in the reader's language, equal ones with how often, one level as one", async () => {
  const apple = { type: "item" as const, item: "minecraft:apple", count: 2 };
  const reward = [sword, apple, apple, { type: "levels" as const, amount: 1 }];
  const world = await startTestWorld({ nodes: [root("r", { reward })] });
  const bodies: string[] = [];
  for (const locale of ["zh_CN", "en_US"]) {
    const player = world.join({ name: locale, locale });
    world.tick(3);
    world.command({ playerId: player }, "ach:menu");
    world.tick(3);
    for (let press = 0; press < 2; press++) {
      world.press(player, 0);
      world.tick(3);
    }
    bodies.push(world.form(player)!.body);
  }
  expect(bodies[0]).toContain("锋刃");
  expect(bodies[1]).toContain("Edge");
  for (const body of bodies) expect(body).toContain("(×2)");
  expect(bodies[1]).toMatch(/1 experience level(?!s)/);
});
