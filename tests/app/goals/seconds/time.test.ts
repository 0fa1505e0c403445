import { describe, expect, it } from "vitest";
import type { GoalJson } from "../../../../scripts/core/goals/goal-type.ts";
import { goalStage } from "../../../support/goal-stage.ts";
import { child, root } from "../../../support/nodes.ts";

const MINUTE = 1_200;
const DAY_SECONDS = 86_400;
const nodes = (goals: Record<string, GoalJson>, more = {}) => [
  root("r"),
  ...Object.entries(goals).map(([id, goal]) =>
    child(id, "r", { goal_number: 1_000, goal_details: goal as never, ...more }),
  ),
];

describe("play_time", () => {
  const all = nodes({
    minutes: { goal_type: "play_time", unit: "minutes" },
    hours: { goal_type: "play_time", unit: "hours" },
    wet: { goal_type: "play_time", unit: "minutes", where: { in_water: true } },
    member: { goal_type: "any_of", goals: [{ goal_type: "play_time", unit: "minutes" }, { goal_type: "sleep" }] },
  });
  const made = (stage: ReturnType<typeof goalStage>) => all.slice(1).map(({ node_ID: id }) => stage.progress("a", id));

  it("counts whole units, in any game mode, and for a where those seconds at which it holds", () => {
    const stage = goalStage(all);
    const body = stage.join("a");
    body.gameMode = "creative";
    stage.ticks(MINUTE - 40);
    expect(made(stage)).toEqual([0, 0, 0, 0]);
    stage.ticks(80);
    expect(made(stage)).toEqual([1, 0, 0, 1]);
    body.postures.add("in_water");
    stage.ticks(MINUTE + 60);
    body.postures.delete("in_water");
    stage.ticks(58 * MINUTE);
    expect(made(stage)).toEqual([60, 1, 1, 60]);
  });

  it("counts nothing of the very second in which another goal opened the node, whatever each of them asks", () => {
    const minute = { goal_type: "play_time", unit: "minutes" } as const;
    const stage = goalStage([
      root("r"),
      child("first", "r", { goal_number: 1, goal_details: minute as never }),
      child("then", "first", {
        depend_parent: true,
        goal_number: 9,
        goal_details: { ...minute, where: { dimension: "overworld" } } as never,
      }),
    ]);
    stage.join("a");
    stage.ticks(MINUTE + 20);
    expect(stage.progress("a", "first")).toBe(1);
    // A second is looked at as a whole.
    const opened = stage.clock.tick;
    while (stage.progress("a", "then") === 0) stage.ticks(1);
    expect(stage.clock.tick - opened).toBeGreaterThanOrEqual(MINUTE - 20);
  });

  it("counts for a node that another opens from then on, and nothing of the time before", () => {
    const minute = { goal_type: "play_time", unit: "minutes" } as const;
    const next = child("next", "first", { depend_parent: true, goal_number: 9, goal_details: minute });
    const first = { ...next, node_ID: "first", parent_node: "r", depend_parent: false, goal_number: 1 };
    const stage = goalStage([root("r"), first, next]);
    stage.join("a");
    stage.ticks(MINUTE + 20);
    expect(stage.progress("a", "first")).toBe(1);
    stage.ticks(MINUTE - 60);
    expect(stage.progress("a", "next")).toBe(0);
    stage.ticks(60);
    expect(stage.progress("a", "next")).toBe(1);
  });

  it("goes on with a part of a unit after a leave, a restart and, but for a minute of it, a crash", () => {
    const first = goalStage(all);
    first.join("a");
    first.ticks(700);
    first.leave("a");
    first.join("a");
    first.ticks(550);
    expect(made(first)).toEqual([1, 0, 0, 1]);
    first.ticks(600);
    first.app.shutdown();
    const second = goalStage(all, { saved: first.saved });
    second.join("a");
    second.ticks(600);
    expect(made(second)).toEqual([2, 0, 0, 2]);
    second.ticks(59 * MINUTE);
    const third = goalStage(all, { saved: second.saved });
    third.join("a");
    third.ticks(20);
    expect(made(third)[1]).toBe(1);
  });

  it("writes nothing for a second, and once a minute what there is of a unit", () => {
    const stage = goalStage(nodes({ hours: { goal_type: "play_time", unit: "hours" } }));
    stage.join("a");
    stage.ticks(30);
    const properties = stage.saved.players.get("a")!;
    const before = properties.writes;
    stage.ticks(MINUTE - 60);
    expect(properties.writes - before).toBe(0);
    stage.ticks(3 * MINUTE);
    expect(properties.writes - before).toBe(3);
  });

  it("counts no time before the node is open, and none that a clock jumped over", () => {
    const stage = goalStage([
      root("r"),
      child("gate", "r"),
      child("n", "gate", {
        goal_number: 10,
        depend_parent: true,
        goal_details: { goal_type: "play_time", unit: "minutes" } as never,
      }),
    ]);
    stage.join("a");
    stage.ticks(MINUTE - 100);
    stage.app.calls.setNodeFinish("a", "gate");
    stage.ticks(200);
    stage.clock.addedSeconds += 7_200;
    stage.ticks(MINUTE - 300);
    stage.clock.addedSeconds -= 7_200;
    stage.ticks(60);
    expect(stage.progress("a", "n")).toBe(0);
    stage.ticks(80);
    expect(stage.progress("a", "n")).toBe(1);
  });

  it("takes the seconds of a server that lags for as long as they are", () => {
    const stage = goalStage(all);
    stage.join("a");
    stage.ticks(MINUTE / 2 + 20, () => (stage.clock.addedSeconds += 0.05));
    expect(made(stage)[0]).toBe(1);
  });
});

describe("survive", () => {
  const all = nodes({
    any: { goal_type: "survive", unit: "minutes" },
    wet: { goal_type: "survive", unit: "minutes", where: { in_water: true } },
    creative: { goal_type: "survive", unit: "minutes", where: { game_mode: "creative" } },
  });
  const made = (stage: ReturnType<typeof goalStage>) => all.slice(1).map(({ node_ID: id }) => stage.progress("a", id));

  it("is the longest time without a death, which a leave and a restart do not interrupt", () => {
    const stage = goalStage(all);
    stage.join("a");
    stage.ticks(2 * MINUTE + 40);
    expect(made(stage)).toEqual([2, 0, 0]);
    stage.die("a");
    stage.ticks(600);
    stage.respawn("a");
    stage.ticks(2 * MINUTE - 40);
    expect(made(stage)).toEqual([2, 0, 0]);
    stage.app.shutdown();
    const next = goalStage(all, { saved: stage.saved });
    next.join("a");
    next.ticks(MINUTE - 60);
    expect(made(next)).toEqual([2, 0, 0]);
    next.ticks(200);
    expect(made(next)).toEqual([3, 0, 0]);
  });

  it("begins anew for whoever leaves dead", () => {
    const stage = goalStage(all);
    const body = stage.join("a");
    stage.ticks(MINUTE - 100);
    stage.die("a");
    stage.leave("a");
    body.isAlive = true;
    stage.join("a");
    stage.ticks(MINUTE - 100);
    expect(made(stage)[0]).toBe(0);
  });

  it("takes a whole second for what they were in at its end, however long they were the same before", () => {
    const tree = nodes({ minutes: { goal_type: "survive", unit: "minutes" } });
    const begin = () => {
      const stage = goalStage(tree);
      return { stage, body: stage.join("a"), made: () => stage.progress("a", "minutes") };
    };
    const plain = begin();
    let untilFull = 0;
    for (; plain.made() === 0; untilFull++) plain.stage.ticks(1);
    const { stage, body, made } = begin();
    stage.ticks(untilFull - 10);
    body.gameMode = "creative";
    stage.ticks(15);
    expect(made()).toBe(0);
    body.gameMode = "survival";
    stage.ticks(20);
    expect(made()).toBe(1);
  });

  it("stands still in a mode that does not count, and where its where does not hold", () => {
    const stage = goalStage(all);
    const body = stage.join("a");
    body.postures.add("in_water");
    stage.ticks(700);
    body.gameMode = "creative";
    stage.ticks(MINUTE + 40);
    expect(made(stage)).toEqual([0, 0, 1]);
    body.gameMode = "survival";
    body.postures.delete("in_water");
    stage.ticks(300);
    body.postures.add("in_water");
    stage.ticks(300);
    expect(made(stage)).toEqual([1, 0, 1]);
    stage.ticks(300);
    expect(made(stage)).toEqual([1, 1, 1]);
  });
});

describe("join", () => {
  const all = nodes({
    times: { goal_type: "join" },
    days: { goal_type: "join", unit: "days" },
    streak: { goal_type: "join", unit: "streak" },
    nether: { goal_type: "join", unit: "days", where: { dimension: "nether" } },
  });
  const made = (stage: ReturnType<typeof goalStage>) => all.slice(1).map(({ node_ID: id }) => stage.progress("a", id));

  it("counts joins, different days and days in a row; a clock set back is no new day", () => {
    let saved: ReturnType<typeof goalStage>["saved"] | undefined;
    let after = 0;
    function join(days: number): number[] {
      const stage = goalStage(all, saved ? { saved } : {});
      saved = stage.saved;
      stage.clock.addedSeconds = after += days * DAY_SECONDS;
      stage.join("a");
      stage.ticks(3);
      stage.leave("a");
      stage.join("a");
      stage.ticks(3);
      const progress = made(stage);
      stage.leave("a");
      stage.app.shutdown();
      return progress;
    }
    expect(join(0)).toEqual([2, 1, 1, 0]);
    expect(join(1)).toEqual([4, 2, 2, 0]);
    expect(join(1)).toEqual([6, 3, 3, 0]);
    expect(join(-2)).toEqual([8, 3, 3, 0]);
    expect(join(1)).toEqual([10, 3, 3, 0]);
    expect(join(4)).toEqual([12, 4, 3, 0]);
    expect(join(1)).toEqual([14, 5, 3, 0]);
    expect(join(1)).toEqual([16, 6, 3, 0]);
    expect(join(1)).toEqual([18, 7, 4, 0]);
  });

  it("counts a day for one round of a node that repeats, and begins a row with each round", () => {
    const repeating = nodes(
      { days: { goal_type: "join", unit: "days" }, streak: { goal_type: "join", unit: "streak" } },
      { goal_number: 2, repeat: { every: "completion" } },
    );
    const stage = goalStage(repeating);
    const completed: string[] = [];
    stage.app.completionListeners.add(({ achievementId }) => void completed.push(achievementId));
    function join(addedDays: number): unknown {
      stage.clock.addedSeconds += addedDays * DAY_SECONDS;
      for (let times = 0; times < 3; times++) {
        stage.join("a");
        stage.ticks(30);
        stage.leave("a");
        stage.ticks(2);
      }
      return completed.splice(0).sort();
    }
    expect(join(0)).toEqual([]);
    expect(join(1)).toEqual(["days", "streak"]);
    expect(join(1)).toEqual([]);
    expect(join(1)).toEqual(["days", "streak"]);
    expect(join(2)).toEqual([]);
    expect(join(2)).toEqual(["days"]);
  });

  it("has its days where the setting's time zone has them", () => {
    // 1,790,000,000 is 14:13:20 in UTC.
    for (const [time_zone, expected] of [
      ["+00:00", 1],
      ["+09:00", 2],
      ["+11:00", 1],
    ] as const) {
      const stage = goalStage(all, { settings: { time_zone } });
      stage.join("a");
      stage.ticks(2);
      stage.leave("a");
      stage.clock.addedSeconds = 3_600;
      stage.join("a");
      stage.ticks(2);
      expect([time_zone, stage.progress("a", "days")]).toEqual([time_zone, expected]);
    }
  });
});
