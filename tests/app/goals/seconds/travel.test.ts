/** Blocks moved, by every way to move. */

import { describe, expect, it } from "vitest";
import { entityView } from "../../../support/views.ts";
import { goalStage, moveBody as move, overworld, type GoalStage } from "../../../support/goal-stage.ts";
import { child, root } from "../../../support/nodes.ts";
import type { GoalJson } from "../../../../scripts/core/goals/goal-type.ts";

const node = (id: string, goal: GoalJson, goal_number = 1_000) =>
  child(id, "r", { goal_number, goal_details: goal as never });
const nodes = (goals: Record<string, GoalJson>) => [
  root("r"),
  ...Object.entries(goals).map(([id, goal]) => node(id, goal)),
];

describe("travel", () => {
  const ways = ["walk", "sprint", "sneak", "swim", "climb", "fall", "glide", "fly"] as const;
  const ridden = ["boat", "minecart", "horse", "pig", "strider"] as const;
  const posture = {
    walk: undefined,
    sprint: "sprinting",
    sneak: "sneaking",
    swim: "swimming",
    climb: "climbing",
    fall: "falling",
    glide: "gliding",
    fly: "flying",
  } as const;
  const all = nodes({
    ...Object.fromEntries([...ways, ...ridden].map((by) => [by, { goal_type: "travel", by }])),
    any: { goal_type: "travel" },
    both: { goal_type: "travel", by: ["walk", "boat"] },
    nether: { goal_type: "travel", by: "walk", where: { dimension: "nether" } },
  });
  const made = (stage: GoalStage): Record<string, number> =>
    Object.fromEntries(
      all
        .slice(1)
        .map(({ node_ID: id }): [string, number] => [id, stage.progress("a", id)])
        .filter(([, progress]) => progress > 0),
    );

  it.each(ways)("counts whole blocks of each way to move, and of no other: %s", (way) => {
    const stage = goalStage(all);
    const body = stage.join("a");
    stage.ticks(25);
    if (posture[way]) body.postures.add(posture[way]);
    move(stage, body, way === "fall" || way === "climb" ? { y: -12.6 } : { x: 12, z: 3.84 }, 60);
    if (posture[way]) body.postures.delete(posture[way]);
    stage.ticks(25);
    expect(made(stage)).toEqual({ [way]: 12, any: 12, ...(way === "walk" ? { both: 12 } : {}) });
  });

  it.each([
    ["boat", "minecraft:chest_boat"],
    ["minecart", "minecraft:minecart"],
    ["horse", "minecraft:donkey"],
    ["horse", "minecraft:skeleton_horse"],
    ["pig", "minecraft:pig"],
    ["strider", "minecraft:strider"],
  ] as const)("counts riding before everything else: %s by %s", (way, type) => {
    const stage = goalStage(all);
    const body = stage.join("a");
    stage.ticks(25);
    body.riding = entityView("mount", type);
    body.postures.add("sprinting");
    move(stage, body, { x: 20 }, 40);
    body.riding = null;
    stage.ticks(25);
    expect(made(stage)).toEqual({ [way]: 20, any: 20, ...(way === "boat" ? { both: 20 } : {}) });
  });

  it("counts what is ridden and has no name of its own for any way alone", () => {
    const stage = goalStage(all);
    const body = stage.join("a");
    stage.ticks(25);
    body.riding = entityView("mount", "minecraft:happy_ghast");
    move(stage, body, { x: 20 }, 40);
    stage.ticks(25);
    expect(made(stage)).toEqual({ any: 20 });
  });

  it("counts nothing for a teleport, another dimension, a death and a mode that does not count", () => {
    const stage = goalStage(all);
    const body = stage.join("a");
    stage.ticks(25);
    body.place = overworld(200, 64, 0);
    stage.ticks(25);
    body.place = { ...body.place, x: 202, dimension: "minecraft:the_end" };
    stage.ticks(25);
    stage.die("a");
    stage.ticks(25);
    body.place = { ...body.place, x: 195 };
    stage.respawn("a");
    stage.ticks(25);
    body.gameMode = "creative";
    move(stage, body, { x: 20 }, 80);
    stage.ticks(25);
    expect(made(stage)).toEqual({});
  });

  it("counts what was moved before a leave, carries parts of a block, and asks where", () => {
    const stage = goalStage(all);
    const body = stage.join("a");
    stage.ticks(25);
    body.place = { ...body.place, dimension: "minecraft:nether" };
    stage.ticks(25);
    for (let times = 0; times < 4; times++) move(stage, body, { x: 2.5 }, 20);
    stage.leave("a");
    stage.join("a");
    stage.ticks(25);
    expect(made(stage)).toEqual({ walk: 10, any: 10, both: 10, nether: 10 });
  });

  it("carries parts of a block over a leave and a restart, of each goal its own", () => {
    const first = goalStage(all);
    const body = first.join("a");
    first.ticks(25);
    move(first, body, { x: 2.75 }, 20);
    first.ticks(25);
    body.place = { ...body.place, dimension: "minecraft:nether" };
    first.ticks(25);
    move(first, body, { x: 0.75 }, 20);
    first.leave("a");
    first.join("a");
    move(first, body, { x: 0.75 }, 20);
    first.app.shutdown();
    const second = goalStage(all, { saved: first.saved });
    const again = second.join("a");
    move(second, again, { x: 0.75 }, 20);
    second.ticks(25);
    expect(made(second)).toEqual({ walk: 5, any: 5, both: 5, nether: 1 });
  });

  it("counts the way down to where somebody dies", () => {
    const stage = goalStage(all);
    const body = stage.join("a");
    stage.ticks(25);
    body.postures.add("falling");
    move(stage, body, { y: -26.5 }, 33);
    stage.die("a");
    body.postures.delete("falling");
    stage.respawn("a");
    stage.ticks(25);
    expect(made(stage)).toEqual({ fall: 26, any: 26 });
  });
});
