/** A player with the menu open, on trees of two pages, one of them hidden. */
import type { NodeJson } from "../../../scripts/core/tree/node.ts";
import { child, root } from "../../support/nodes.ts";
import { startTestWorld } from "../../support/pack.ts";

const zh = (title: string) => ({ zh_CN: { title } });
export const TWO_PAGES: NodeJson[] = [
  root("r", { title: "The Page", unfinished_icon: "textures/items/bread", translations: zh("本页") }),
  child("a", "r", { title: "First", goal_number: 4, translations: zh("第一") }),
  child("a1", "a", { title: "Deeper", depend_parent: true }),
  child("secret", "r", { title: "Secret", is_hidden: true }),
  root("hidden", { title: "Nowhere", is_hidden: true }),
];

export async function openMenu(pack: Parameters<typeof startTestWorld>[0] = { nodes: TWO_PAGES }, player = {}) {
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
