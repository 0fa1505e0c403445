import { describe, expect, it } from "vitest";
import { child, root } from "../../../support/nodes.ts";
import { complaints } from "../../../support/pack.ts";
import { openMenu } from "../opened-menu.ts";

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

it("progress of time and distance has a unit", async () => {
  const travel = { goal_type: "travel", by: "boat" };
  const far = child("far", "r", { title: "Far", goal_number: 1000, goal_details: travel });
  const { world, alex, press } = await openMenu({ nodes: [root("r"), far] });
  press("Title of r");
  press("Far");
  expect(world.form(alex)!.body).toContain("0/1000 blocks");
});
