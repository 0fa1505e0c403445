/** Who joins a team and who leaves it: what comes and goes with them. */
import { describe, expect, it } from "vitest";
import { progressOf } from "../../support/pack.ts";
import { coins, cow, describeTeamNodes, join, kill, playing, team } from "./team-nodes.ts";

describeTeamNodes(() => {
  describe("who joins a team", () => {
    it("gets its state, and it the greater progress of the two", async () => {
      const world = await playing([team("cows")]);
      const ann = join(world, "Ann", "red");
      const bob = join(world, "Bob");
      kill(world, ann, 1);
      kill(world, bob, 3);
      world.setTag(bob, "team_red", true);
      world.tick(25);
      expect([ann, bob].map((player) => progressOf(world, player, "cows"))).toEqual([3, 3]);
      const cid = join(world, "Cid", "red");
      expect(progressOf(world, cid, "cows")).toBe(3);
    });

    it("with all that the goal needs completes it for all, each paid once", async () => {
      const world = await playing([team("cows")]);
      const ann = join(world, "Ann", "red");
      const bob = join(world, "Bob");
      kill(world, bob, 4);
      world.tick(20);
      expect([ann, bob].map((player) => coins(world, player))).toEqual([0, 1]);
      world.setTag(bob, "team_red", true);
      world.tick(45);
      expect([ann, bob].map((player) => progressOf(world, player, "cows"))).toEqual([4, 4]);
      expect([ann, bob].map((player) => coins(world, player))).toEqual([1, 1]);
    });

    it("is in the first of several by the order of code points", async () => {
      const world = await playing([team("cows")]);
      const ann = join(world, "Ann", "Zebra");
      const bob = join(world, "Bob", "apple");
      world.setTag(bob, "team_Zebra", true);
      world.tick(25);
      kill(world, ann, 1);
      expect(progressOf(world, bob, "cows")).toBe(1);
    });
  });

  describe("who leaves a team", () => {
    it("leaves the progress with it, and keeps what was complete; into another team nothing goes along", async () => {
      const world = await playing([
        team("cows"),
        team("pigs", { goal_number: 1, goal_details: { ...cow, entity: "pig" } }),
      ]);
      const ann = join(world, "Ann", "red");
      const bob = join(world, "Bob", "red");
      const cid = join(world, "Cid", "blue");
      kill(world, ann, 2);
      kill(world, ann, 1, "minecraft:pig");
      world.tick(20);
      world.setTag(bob, "team_red", false);
      world.tick(25);
      expect([ann, bob].map((player) => progressOf(world, player, "cows"))).toEqual([2, 0]);
      expect(progressOf(world, bob, "pigs")).toBe(1);
      world.setTag(ann, "team_red", false);
      world.setTag(ann, "team_blue", true);
      world.tick(45);
      expect([ann, cid].map((player) => progressOf(world, player, "cows"))).toEqual([0, 0]);
      expect([ann, cid].map((player) => progressOf(world, player, "pigs"))).toEqual([1, 0]);
      world.setTag(bob, "team_red", true);
      world.tick(25);
      expect(progressOf(world, bob, "cows")).toBe(2);
      expect([ann, bob, cid].map((player) => coins(world, player))).toEqual([1, 1, 0]);
    });
  });
});
