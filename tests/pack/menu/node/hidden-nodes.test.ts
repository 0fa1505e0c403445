/** What a player has not found shows nowhere: not in a list, not in a number, not by a button that would lead to it. */
import { expect, it } from "vitest";
import type { NodeJson } from "../../../../scripts/core/tree/node.ts";
import { child, root } from "../../../support/nodes.ts";
import { call, complaints, startTestWorld } from "../../../support/pack.ts";

const secret = (id: string, parent: string): NodeJson => child(id, parent, { title: `<${id}>`, is_hidden: true });
const open = (id: string, parent: string): NodeJson => child(id, parent, { title: `<${id}>` });

/** Below d nothing is found but secrets, below e one open node beside them. */
const nodes: NodeJson[] = [
  root("r", { title: "The Page" }),
  open("b", "r"),
  open("c", "b"),
  open("d", "c"),
  secret("d1", "d"),
  secret("d2", "d1"),
  open("e", "c"),
  secret("e1", "e"),
  open("e2", "e"),
  secret("e3", "e2"),
  open("f", "r"),
  secret("f1", "f"),
];

async function onPage(of: readonly NodeJson[] = nodes, title = "The Page") {
  const world = await startTestWorld({ nodes: of, settings: { menu_style: "classic", tip_sound: "" } });
  const alex = world.join({ name: "Alex" });
  world.tick(2);
  world.command({ playerId: alex }, "ach:menu");
  world.tick(2);
  const press = (text: string | number): void => {
    world.press(alex, text);
    world.tick(2);
  };
  const texts = (): string[] => world.form(alex)!.buttons.map(({ text }) => text.replace(/§./g, ""));
  const row = (id: string): string => texts().find((text) => text.includes(`<${id}>`))!;
  press(title);
  return { world, alex, press, texts, row };
}

it("is counted nowhere before it is found, and where it is found from then on", async () => {
  const { world, alex, press, texts, row } = await onPage();
  expect(row("d")).not.toMatch(/▶/);
  expect(row("e")).toMatch(/▶ ?1\b/);
  press("<d>");
  expect(world.form(alex)!.title).toBe("<d>");
  press("Back");
  call(world, "setNodeFinish", { playerId: alex, nodeId: "d2" });
  press("<f>");
  press("Back");
  expect(row("d")).toMatch(/▶ ?2\b/);
  expect(texts().some((text) => text.includes("<f1>"))).toBe(false);
  expect(complaints(world)).toEqual([]);
});

it("is not told by a button that would fold it", async () => {
  const { world, alex, press, texts, row } = await onPage();
  const folding = /fold/i;
  press("<f>");
  expect(texts().filter((text) => folding.test(text))).toEqual([]);
  press("Back");
  press("<b>");
  expect(texts().filter((text) => folding.test(text))).toHaveLength(1);
  press(texts().findIndex((text) => folding.test(text)));
  // c, d, e and e2.
  expect(row("b")).toMatch(/▶ ?4\b/);
  expect(complaints(world)).toEqual([]);
  const bare = await onPage([root("r", { title: "The Page" }), open("a", "r"), secret("a1", "a")]);
  bare.press("Filter");
  expect(bare.texts().filter((text) => folding.test(text))).toEqual([]);
  call(bare.world, "setNodeFinish", { playerId: bare.alex, nodeId: "a1" });
  bare.press("Back");
  bare.press("Filter");
  expect(bare.texts().filter((text) => folding.test(text))).toHaveLength(1);
  expect(world.form(alex)).toBeDefined();
});
