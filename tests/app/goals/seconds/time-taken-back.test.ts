/** Goals of time on nodes that a game director takes back while time passes for them. */
import { expect, it } from "vitest";
import { goalStage } from "../../../support/goal-stage.ts";
import { child, root } from "../../../support/nodes.ts";

const timed = (id: string, goal_type: string) =>
  child(id, "r", { goal_number: 1_000, goal_details: { goal_type, unit: "minutes" } as never });

it.each(["play_time", "survive"])(
  "begins anew when its node is taken back, whole units or a part of one: %s",
  (goal_type) => {
    const stage = goalStage([root("r"), timed("n", goal_type), timed("other", goal_type)]);
    stage.join("a");
    const both = () => ["n", "other"].map((id) => stage.progress("a", id));
    stage.ticks(900);
    stage.revoke("a", "n");
    stage.ticks(900);
    expect(both()).toEqual([0, 1]);
    stage.ticks(1_200);
    expect(both()).toEqual([1, 2]);
    stage.revoke("a", "n");
    stage.ticks(900);
    expect(both()).toEqual([0, 3]);
    stage.leave("a");
    stage.join("a");
    stage.ticks(360);
    expect(both()).toEqual([1, 3]);
  },
);
