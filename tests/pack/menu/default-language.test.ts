/** In which language interface and trees are said to a player whose own nobody speaks. */
import { expect, it } from "vitest";
import type { NodeJson } from "../../../scripts/core/tree/node.ts";
import { child, root } from "../../support/nodes.ts";
import { call, complaints, startTestWorld } from "../../support/pack.ts";

const titled = (de: string, it: string) => ({ de_DE: { title: de }, it_IT: { title: it } });
const nodes: NodeJson[] = [
  root("r", { title: "Page", translations: titled("Seite", "Pagina") }),
  child("a", "r", { title: "First" }),
];
const texts = { de_DE: "a.title=Erstes\n", sv_SE: "a.title=Första\n" };

it.each([
  ["xx_YY", "Erfolge", "Seite", "Erstes"],
  ["", "Erfolge", "Seite", "Erstes"],
  ["de_AT", "Erfolge", "Seite", "Erstes"],
  ["it_IT", "Erfolge", "Pagina", "First"],
  ["sv_FI", "Erfolge", "Page", "Första"],
  ["en_GB", "Achievements", "Page", "First"],
  ["zh_TW", "成就", "Page", "First"],
])("is told to a client of “%s” as %s, %s, %s", async (locale, heading, page, node) => {
  const settings = { default_language: "de_DE" as const, menu_style: "classic" as const };
  const world = await startTestWorld({ nodes, texts, settings });
  const alex = world.join({ name: "Alex", locale });
  world.tick(2);
  world.command({ playerId: alex }, "ach:menu");
  world.tick(2);
  const form = world.form(alex)!;
  const words = form.buttons.map(({ text }) => text).join("\n");
  expect(form.title).toBe(heading);
  expect(words).toContain(page);
  expect(words).toContain(node);
  call(world, "setNodeFinish", { playerId: alex, nodeId: "a" });
  world.tick(3);
  expect(
    world
      .screen(alex)
      .actionBars.map(({ text }) => text)
      .join(),
  ).toContain(node);
  expect(complaints(world)).toEqual([]);
});
