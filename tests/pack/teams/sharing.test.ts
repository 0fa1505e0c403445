/** Nodes that belong to teams, in the built pack: what members share, and what each is paid. */
import { describe, expect, it } from "vitest";
import { call, complaints, progressOf } from "../../support/pack.ts";
import { coins, cow, describeTeamNodes, farm, join, kill, playing, team } from "./team-nodes.ts";

describeTeamNodes(() => {
  describe("members of a team", () => {
    it("share progress and completion, and each is paid once; others have a node of their own", async () => {
      const world = await playing([team("cows")]);
      const ann = join(world, "Ann", "red");
      const bob = join(world, "Bob", "red");
      const cid = join(world, "Cid", "blue");
      const dan = join(world, "Dan");
      kill(world, ann, 2);
      kill(world, bob, 1);
      kill(world, cid, 1);
      expect([ann, bob, cid, dan].map((player) => progressOf(world, player, "cows"))).toEqual([3, 3, 1, 0]);
      kill(world, bob, 2);
      world.tick(30);
      expect([ann, bob, cid, dan].map((player) => progressOf(world, player, "cows"))).toEqual([4, 4, 1, 0]);
      expect([ann, bob, cid, dan].map((player) => coins(world, player))).toEqual([1, 1, 0, 0]);
      expect(call(world, "addNodeProgress", { playerId: ann, nodeId: "cows", delta: 1 })).toBe(false);
      expect(complaints(world)).toEqual([]);
    });

    it("share the time of a sequence and the last seconds of a window", async () => {
      const pig = { goal_type: "kill", entity: "pig" };
      const world = await playing([
        team("both", { goal_details: { goal_type: "sequence", goals: [cow, pig], within_seconds: 10 } }),
        team("many", { goal_details: { goal_type: "within", goal: cow, seconds: 10 } }),
      ]);
      const ann = join(world, "Ann", "red");
      const bob = join(world, "Bob", "red");
      const cid = join(world, "Cid", "blue");
      kill(world, ann, 1);
      kill(world, bob, 1);
      kill(world, cid, 1);
      kill(world, bob, 1, "minecraft:pig");
      expect([ann, bob, cid].map((player) => progressOf(world, player, "both"))).toEqual([1, 1, 0]);
      expect([ann, bob, cid].map((player) => progressOf(world, player, "many"))).toEqual([2, 2, 1]);
      world.tick(220);
      kill(world, bob, 1);
      world.tick(220);
      kill(world, ann, 1, "minecraft:pig");
      expect([ann, bob].map((player) => progressOf(world, player, "both"))).toEqual([1, 1]);
      expect([ann, bob].map((player) => progressOf(world, player, "many"))).toEqual([2, 2]);
    });

    it("bring what they are and carry to another team at once", async () => {
      const world = await playing([
        team("rich", { goal_number: 50, goal_details: { goal_type: "score", objective: "coins" } }),
        team("full", { goal_number: 50, goal_details: { goal_type: "have_item", item: "diamond" } }),
      ]);
      const ann = join(world, "Ann", "red");
      world.deed(ann, { do: "setScore", objective: "coins", score: 9 });
      world.deed(ann, { do: "gain", item: { typeId: "diamond", amount: 4 } });
      world.tick(40);
      world.setTag(ann, "team_red", false);
      world.setTag(ann, "team_blue", true);
      world.tick(45);
      expect(["rich", "full"].map((node) => progressOf(world, ann, node))).toEqual([9, 4]);
    });

    it("share one set of members' state of a combination, begun counts included", async () => {
      const world = await playing([farm]);
      const ann = join(world, "Ann", "red");
      const bob = join(world, "Bob", "red");
      kill(world, ann, 1);
      kill(world, bob, 1);
      expect([ann, bob].map((player) => progressOf(world, player, "farm"))).toEqual([1, 1]);
      kill(world, bob, 1, "minecraft:pig");
      kill(world, ann, 3, "minecraft:pig");
      expect([ann, bob].map((player) => progressOf(world, player, "farm"))).toEqual([2, 2]);
      kill(world, ann, 1, "minecraft:sheep");
      world.tick(30);
      expect([ann, bob].map((player) => coins(world, player))).toEqual([1, 1]);
    });

    it("complete what they made when its goal is lower, whoever of them comes first", async () => {
      const before = await playing([team("cows")]);
      const ann = join(before, "Ann", "red");
      const bob = join(before, "Bob", "red");
      before.leave(ann);
      kill(before, bob, 2);
      const world = await playing([team("cows", { goal_number: 1 })], before.shutdown());
      join(world, "Ann");
      expect([progressOf(world, ann, "cows"), coins(world, ann)]).toEqual([1, 1]);
      join(world, "Bob");
      expect([progressOf(world, bob, "cows"), coins(world, bob)]).toEqual([1, 1]);
      expect(complaints(world)).toEqual([]);
    });

    it("who were away have what the team has made when they come, and are paid then, also after a restart", async () => {
      const world = await playing([team("cows")]);
      const ann = join(world, "Ann", "red");
      const bob = join(world, "Bob", "red");
      kill(world, bob, 1);
      world.leave(bob);
      kill(world, ann, 1);
      const again = await playing([team("cows")], world.shutdown());
      expect(progressOf(again, join(again, "Bob"), "cows")).toBe(2);
      again.leave(bob);
      kill(again, join(again, "Ann"), 2);
      again.tick(20);
      expect(coins(again, join(again, "Bob"))).toBe(1);
      again.leave(bob);
      again.tick(20);
      expect(coins(again, join(again, "Bob"))).toBe(1);
    });
  });

  it("a revoke takes it back from all members", async () => {
    const world = await playing([team("cows")]);
    const ann = join(world, "Ann", "red");
    const bob = join(world, "Bob", "red");
    kill(world, ann, 4);
    world.tick(20);
    expect(world.command("console", "ach:revoke Ann only cows").status).toBe("success");
    world.tick(25);
    expect([ann, bob].map((player) => progressOf(world, player, "cows"))).toEqual([0, 0]);
    kill(world, bob, 4);
    world.tick(20);
    expect([ann, bob].map((player) => coins(world, player))).toEqual([1, 1]);
  });
});
