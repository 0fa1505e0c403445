/** Trees with files of texts, played: each player reads their own language, and what is owed and paid stays the same. */
import { expect, it } from "vitest";
import { root } from "../support/nodes.ts";
import { call, complaints, startTestWorld } from "../support/pack.ts";

const nodes = [
  root("r", {
    title: "The Mine",
    reward: [
      { type: "item" as const, item: "minecraft:diamond_sword", name: "Edge", lore: ["sharp"] },
      { type: "message" as const, text: "All hail", to: "all" as const },
    ],
  }),
];
const texts = {
  de_DE: "r.title=Die Mine\nr.reward.0.name=Schneide\nr.reward.1.text=Heil",
  es_MX: "## Nada más\nr.title=La mina",
};

it("players get titles, item names and messages in their own language, else in the author's", async () => {
  const world = await startTestWorld({ nodes, texts });
  const players = ["de_DE", "es_ES", "en_US"].map((locale) => world.join({ name: locale, locale }));
  const [karl, luz, alex] = players as [string, string, string];
  world.tick(3);
  for (const playerId of players) {
    call(world, "setNodeFinish", { playerId, nodeId: "r" });
    world.tick(3);
  }
  const swordOf = (playerId: string) =>
    world.player(playerId).inventory.find((item) => item?.typeId === "minecraft:diamond_sword");
  expect(swordOf(karl)).toMatchObject({ nameTag: "Schneide", lore: ["sharp"] });
  expect(swordOf(alex)).toMatchObject({ nameTag: "Edge" });
  const hails = (playerId: string) => world.screen(playerId).messages.filter((text) => /^(All hail|Heil)$/.test(text));
  expect([karl, luz].map((player) => new Set(hails(player)))).toEqual([new Set(["Heil"]), new Set(["All hail"])]);
  for (const [player, title] of [
    [karl, "Die Mine"],
    [luz, "La mina"],
    [alex, "The Mine"],
  ] as const) {
    world.command({ playerId: player }, "ach:menu");
    world.tick(3);
    const { body, buttons } = world.form(player)!;
    expect([body, ...buttons.map(({ text }) => text)].join("\n")).toContain(title);
  }
  expect(complaints(world)).toEqual([]);
});
