import { describe, expect, it } from "vitest";
import { entityView } from "../../../support/views.ts";
import { goalStage, moveBody as move, overworld, type Body, type GoalStage } from "../../../support/goal-stage.ts";
import { child, root } from "../../../support/nodes.ts";
import type { GoalJson } from "../../../../scripts/core/goals/goal-type.ts";

const node = (id: string, goal: GoalJson, goal_number = 1_000) =>
  child(id, "r", { goal_number, goal_details: goal as never });
const nodes = (goals: Record<string, GoalJson>) => [
  root("r"),
  ...Object.entries(goals).map(([id, goal]) => node(id, goal)),
];

describe("fall", () => {
  const all = nodes({
    any: { goal_type: "fall" },
    four: { goal_type: "fall", blocks: { min: 4 } },
    exactly: { goal_type: "fall", blocks: 20 },
    nether: { goal_type: "fall", where: { dimension: "nether" } },
  });
  const made = (stage: GoalStage) => all.slice(1).map(({ node_ID: id }) => stage.progress("a", id));

  /** As the game's gravity does it. */
  function fall(stage: GoalStage, body: Body, blocks: number, ends?: () => void): void {
    const ground = body.place.y - blocks;
    body.postures.delete("on_ground");
    let speed = 0;
    while (body.place.y > ground) {
      speed = (speed + 0.08) * 0.98;
      body.postures.add("falling");
      body.place = { ...body.place, y: Math.max(ground, body.place.y - speed) };
      if (body.place.y === ground) {
        body.postures.delete("falling");
        body.postures.add("on_ground");
        ends?.();
      }
      stage.ticks(1);
    }
    stage.ticks(5);
  }

  /** As the game does it, up to where it is highest. */
  function jump(stage: GoalStage, body: Body): void {
    const top = body.place.y + 1.25;
    body.postures.delete("on_ground");
    for (let speed = 0.42; speed > 0; speed = (speed - 0.08) * 0.98) {
      body.place = { ...body.place, y: Math.min(top, body.place.y + speed) };
      stage.ticks(1);
    }
  }

  it.each([
    [1, [1, 0, 0, 0]],
    [3.9, [1, 0, 0, 0]],
    [4, [1, 1, 0, 0]],
    [20, [1, 1, 1, 0]],
    [20.9, [1, 1, 1, 0]],
    [21, [1, 1, 0, 0]],
    [300, [1, 1, 0, 0]],
  ])("counts a fall of %f blocks in whole blocks, whenever it begins", (blocks, expected) => {
    for (let phase = 0; phase < 4; phase++) {
      const stage = goalStage(all);
      const body = stage.join("a");
      stage.ticks(30 + phase);
      fall(stage, body, blocks);
      expect(made(stage)).toEqual(expected);
    }
  });

  it("counts one from where a jump was highest", () => {
    const stage = goalStage(all);
    const body = stage.join("a");
    stage.ticks(30);
    move(stage, body, { y: 1.25 }, 6);
    fall(stage, body, 4.25);
    expect(made(stage)).toEqual([1, 1, 0, 0]);
  });

  it("counts long ones from where a jump was highest, whenever it begins, also where no goal counts short ones", () => {
    const long = nodes({
      five: { goal_type: "fall", blocks: { min: 5 } },
      six: { goal_type: "fall", blocks: { min: 6 } },
    });
    for (let phase = 0; phase < 12; phase++) {
      const stage = goalStage(long);
      const body = stage.join("a");
      stage.ticks(30 + phase);
      fall(stage, body, 4);
      // Up by a block and a quarter, and down by five of which only that makes six.
      jump(stage, body);
      fall(stage, body, 1.25 + 4.75);
      expect([stage.progress("a", "five"), stage.progress("a", "six")]).toEqual([1, 1]);
    }
  });

  it("counts one into water, and none that kills, that is borne, that is a teleport or that is a way down", () => {
    const stage = goalStage(all);
    const body = stage.join("a");
    stage.ticks(30);
    fall(stage, body, 10, () => {
      body.postures.delete("on_ground");
      body.postures.add("in_water");
    });
    expect(made(stage)).toEqual([1, 1, 0, 0]);
    body.postures = new Set(["on_ground"]);
    body.effects.set("minecraft:slow_falling", 0);
    fall(stage, body, 10);
    body.effects.clear();
    body.place = overworld(0, 10, 0);
    stage.ticks(25);
    move(stage, body, { x: 10, y: -10 }, 60);
    body.postures.add("gliding");
    fall(stage, body, 10);
    body.postures.delete("gliding");
    stage.ticks(10);
    fall(stage, body, 30, () => stage.die("a"));
    stage.ticks(10);
    stage.respawn("a");
    stage.ticks(30);
    expect(made(stage)).toEqual([1, 1, 0, 0]);
  });
});

describe("ride", () => {
  it("counts each mounting of one that fits, and none that was ridden before", () => {
    const all = nodes({
      any: { goal_type: "ride" },
      pig: { goal_type: "ride", entity: "pig" },
      sneaking: { goal_type: "ride", where: { sneaking: true } },
    });
    const stage = goalStage(all);
    const body = stage.join("a");
    stage.ticks(2);
    const mount = (id: string, type: string) => {
      body.riding = entityView(id, type);
      stage.ticks(45);
    };
    mount("1", "minecraft:pig");
    mount("2", "minecraft:boat");
    body.riding = null;
    stage.ticks(25);
    body.postures.add("sneaking");
    mount("2", "minecraft:boat");
    stage.leave("a");
    stage.join("a");
    stage.ticks(45);
    expect(["any", "pig", "sneaking"].map((id) => stage.progress("a", id))).toEqual([3, 1, 1]);
  });
});

describe("sneak", () => {
  it("counts seconds at which where holds", () => {
    const stage = goalStage(
      nodes({ any: { goal_type: "sneak" }, wet: { goal_type: "sneak", where: { in_water: true } } }),
    );
    const body = stage.join("a");
    stage.ticks(3);
    body.postures.add("sneaking");
    stage.ticks(100);
    body.postures.add("in_water");
    stage.ticks(60);
    body.postures.delete("sneaking");
    stage.ticks(60);
    expect([stage.progress("a", "any"), stage.progress("a", "wet")]).toEqual([8, 3]);
  });

  it.each([3, 603])("counts the second in which they began, after %i ticks without", (ticks) => {
    const stage = goalStage(nodes({ any: { goal_type: "sneak" } }));
    const body = stage.join("a");
    stage.ticks(ticks);
    body.postures.add("sneaking");
    stage.ticks(100);
    body.postures.delete("sneaking");
    stage.ticks(60);
    expect(stage.progress("a", "any")).toBe(5);
  });
});

describe("sleep", () => {
  const all = nodes({ any: { goal_type: "sleep" }, nether: { goal_type: "sleep", where: { dimension: "nether" } } });

  it.each([0, 7, 13, 19])("counts a night slept through, and none that was interrupted (%i ticks later)", (phase) => {
    const stage = goalStage(all);
    const body = stage.join("a");
    stage.ticks(30 + phase);
    const lie = (ticks: number) => {
      body.postures.add("sleeping");
      stage.ticks(ticks);
      body.postures.delete("sleeping");
    };
    const toMorning = () => {
      stage.clock.day += 1;
      stage.clock.timeOfDay = 0;
    };
    stage.clock.timeOfDay = 14_000;
    lie(50);
    stage.ticks(10);
    toMorning();
    stage.ticks(60);
    expect(stage.progress("a", "any")).toBe(0);
    stage.clock.timeOfDay = 14_000;
    lie(100);
    toMorning();
    stage.ticks(30);
    expect([stage.progress("a", "any"), stage.progress("a", "nether")]).toEqual([1, 0]);
    stage.clock.timeOfDay = 14_000;
    lie(100);
    stage.ticks(30);
    toMorning();
    stage.ticks(30);
    expect(stage.progress("a", "any")).toBe(1);
  });
});

describe("experience", () => {
  it("adds what is gained, takes nothing back, and leaves out what rewards gave", () => {
    const reward = { type: "xp", amount: 100 };
    const stage = goalStage(
      [
        root("r"),
        node("gained", { goal_type: "experience" }),
        node("wet", { goal_type: "experience", where: { in_water: true } }),
        child("paid", "r", { reward: [reward as never] }),
      ],
      {
        giver: (bodies) => ({
          give(id) {
            bodies.get(id)!.xp += 100;
            return { left: 0 };
          },
          giveBook: () => ({ left: 0 }),
        }),
      },
    );
    const body = stage.join("a");
    body.xp = 50;
    stage.ticks(25);
    const before = stage.progress("a", "gained");
    body.xp += 7;
    stage.ticks(25);
    body.xp = 0;
    stage.ticks(25);
    body.xp = 5;
    stage.app.calls.setNodeFinish("a", "paid");
    stage.ticks(25);
    expect(body.xp).toBe(105);
    body.xp += 3;
    stage.leave("a");
    body.xp += 1_000;
    stage.join("a");
    stage.ticks(25);
    expect(stage.progress("a", "gained") - before).toBe(15);
    expect(stage.progress("a", "wet")).toBe(0);
  });
});
