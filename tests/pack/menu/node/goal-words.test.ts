/** Goals in words are said by the game's engine as by any other: its regular expressions and tables bend names alike. */
import { expect, it } from "vitest";
import type { GoalJson } from "../../../../scripts/core/goals/goal-type.ts";
import { goalText } from "../../../../scripts/core/text/goals/goal-text.ts";
import { LANGUAGES } from "../../../../scripts/core/text/languages.ts";
import { child, root } from "../../../support/nodes.ts";
import { complaints, startTestWorld } from "../../../support/pack.ts";

const kill = (entity: unknown, more: object = {}): object => ({ goal_type: "kill", entity, ...more });
const have = (item: unknown, more: object = {}): object => ({ goal_type: "have_item", item, ...more });
const GOALS: readonly object[] = [
  kill("creeper", { weapon: "iron_sword", where: { dimension: "nether", time: "night" } }),
  kill(["zombie_horse", "skeleton_horse", "drowned", "ender_dragon"], { projectile: "arrow", distance: { min: 20 } }),
  have(["dirt", "deepslate"]),
  have("spider_eye"),
  have("white_wool"),
  have("waxed_exposed_copper_door"),
  have("polished_andesite_slab"),
  have({ item: "iron_pickaxe", enchantments: { efficiency: 3 } }),
  have(["egg", "hopper"]),
  { goal_type: "break_block", block: "stone", tool: "wooden_pickaxe", own: false },
  { goal_type: "visit", in_block: "lava", where: { effect: "fire_resistance" } },
  { goal_type: "visit", y: { min: 300 }, dimension: "the_end" },
  { goal_type: "ride", entity: ["boat", "horse"] },
  { goal_type: "use_entity", entity: "mooshroom", item: "bucket" },
];

it.each(LANGUAGES)("in %s", async (language) => {
  const goal_number = 5;
  const goals = GOALS as readonly GoalJson[];
  const children = goals.map((goal, index) =>
    child(`n${index}`, "r", { title: `N${index}.`, goal_details: goal, goal_number }),
  );
  const world = await startTestWorld({ nodes: [root("r", { title: "The Page" }), ...children] });
  const alex = world.join({ name: "Alex", locale: language });
  world.tick(2);
  world.command({ playerId: alex }, "ach:menu");
  world.tick(2);
  const press = (text: string | number): void => {
    world.press(alex, text);
    world.tick(2);
  };
  press("The Page");
  const reader = { language, titleOf: () => undefined };
  for (const [index, goal] of goals.entries()) {
    press(`N${index}.`);
    expect(world.form(alex)!.body).toContain(goalText(goal, goal_number, reader));
    press(world.form(alex)!.buttons.length - 1);
  }
  expect(complaints(world)).toEqual([]);
});
