/**
 * Nodes that belong to teams, in the built pack: what members share, what each is paid, and what comes and goes with them. Where
 * there is no cloud, cloud nodes are such nodes.
 */
import { beforeEach, describe, expect, it } from "vitest";
import type { NodeJson } from "../../scripts/core/tree/node.ts";
import type { Simulator, WorldSave } from "../../simulator/index.ts";
import { root } from "../support/nodes.ts";
import { call, carried, complaints, progressOf, startTestWorld } from "../support/pack.ts";

const DAY = 86_400;
const NOON = Date.parse("2026-12-01T12:00:00Z") / 1000;
const coin = [{ type: "item" as const, item: "minecraft:gold_nugget" }];
const cow = { goal_type: "kill", entity: "cow" };
const team = (id: string, more: Partial<NodeJson> = {}): NodeJson =>
  root(id, { goal_number: 4, goal_details: cow, reward: coin, team: true, ...more });
const farm = team("farm", {
  goal_number: 3,
  goal_details: {
    goal_type: "all_of",
    goals: [
      { ...cow, count: 2 },
      { goal_type: "kill", entity: "pig" },
      { goal_type: "kill", entity: "sheep" },
    ],
  },
});

let isCloud = false;

async function playing(written: readonly NodeJson[], save?: WorldSave, startSeconds = NOON) {
  const nodes = isCloud ? written.map((node) => ({ ...node, is_cloud: true })) : written;
  return startTestWorld({ nodes }, { startSeconds, ...(save ? { save } : {}) });
}

function join(world: Simulator, name: string, teamName?: string): string {
  const player = world.join({ name });
  if (teamName !== undefined) world.setTag(player, `team_${teamName}`, true);
  world.tick(25);
  return player;
}

function kill(world: Simulator, player: string, count: number, entity = "minecraft:cow"): void {
  for (let index = 0; index < count; index++) world.kill(player, entity);
  world.tick(5);
}

const coins = (world: Simulator, player: string): number => carried(world, player, "minecraft:gold_nugget");

describe.each([
  ["of this world", false],
  ["of the cloud, where there is none", true],
])("nodes %s:", (_which, inCloud) => {
  beforeEach(() => {
    isCloud = inCloud;
  });

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

    it("are paid every round of a node that repeats, those they missed, too", async () => {
      const daily = team("daily", { goal_number: 1, repeat: { every: "day" } });
      const world = await playing([daily]);
      const ann = join(world, "Ann", "red");
      const bob = join(world, "Bob", "red");
      kill(world, ann, 1);
      world.tick(20);
      expect([ann, bob].map((player) => coins(world, player))).toEqual([1, 1]);
      world.leave(bob);
      for (const day of [1, 2]) {
        world.setClock(NOON + day * DAY);
        world.tick(30);
        kill(world, ann, 1);
      }
      world.tick(20);
      expect(coins(world, ann)).toBe(3);
      join(world, "Bob");
      world.tick(40);
      expect(coins(world, bob)).toBe(3);
      expect(progressOf(world, bob, "daily")).toBe(1);
    });
  });

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
