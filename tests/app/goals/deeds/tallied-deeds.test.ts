import { expect, it } from "vitest";
import { goalStage } from "../../../support/goal-stage.ts";
import { child, root } from "../../../support/nodes.ts";

const jumps = (id: string, goal_number: number, goal_details: Record<string, unknown> = { goal_type: "jump" }) =>
  child(id, "r", { goal_number, goal_details: goal_details as never });

it("a deed counts once for each who watches it, whether a sum is enough for them or they are to be told all of it", () => {
  const stage = goalStage([
    root("r"),
    jumps("once", 1),
    jumps("twice", 2),
    jumps("often", 1_000),
    jumps("either", 1_000, { goal_type: "any_of", goals: [{ goal_type: "jump" }, { goal_type: "emote" }] }),
  ]);
  const body = stage.join("a");
  const { app } = stage;
  function jump(): string[] {
    const rest = app.tally("a", app.watched.watching("jump", undefined));
    app.offer(rest, { kind: "jump", playerId: "a", amount: 1 });
    return rest.map(({ node }) => node.id).sort();
  }
  const progress = (): number[] => ["once", "twice", "often", "either"].map((id) => stage.progress("a", id));

  expect(jump()).toEqual(["either", "once"]);
  expect(progress()).toEqual([1, 1, 1, 1]);
  expect(jump()).toEqual(["either", "once", "twice"]);
  expect(progress()).toEqual([1, 2, 2, 2]);
  app.signal({ kind: "jump", playerId: "a", amount: 1 });
  expect(progress()).toEqual([1, 2, 3, 3]);
  body.gameMode = "creative";
  expect(jump()).toEqual(["either", "often", "once", "twice"]);
  expect(progress()).toEqual([1, 2, 3, 3]);
});
