/** Nodes of teams that repeat: each member is paid each round once, and rests as long as the team. */
import { describe, expect, it } from "vitest";
import { completions, progressOf, startTestWorld } from "../../support/pack.ts";
import type { NodeJson } from "../../../scripts/core/tree/node.ts";
import { child, root } from "../../support/nodes.ts";
import { coin, coins, cow, DAY, describeTeamNodes, join, kill, NOON, playing, team } from "./team-nodes.ts";

describeTeamNodes(() => {
  describe("members of a team", () => {
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

    it("are paid the last of all rounds that they missed, also when they come days later", async () => {
      const daily = team("daily", { goal_number: 1, repeat: { every: "day", times: 2 } });
      const world = await playing([daily]);
      const ann = join(world, "Ann", "red");
      const bob = join(world, "Bob", "red");
      kill(world, ann, 1);
      world.tick(20);
      world.leave(bob);
      world.setClock(NOON + DAY);
      world.tick(30);
      kill(world, ann, 1);
      world.setClock(NOON + 3 * DAY);
      world.tick(30);
      join(world, "Bob");
      world.tick(40);
      expect([ann, bob].map((player) => progressOf(world, player, "daily"))).toEqual([1, 1]);
      expect([ann, bob].map((player) => coins(world, player))).toEqual([2, 2]);
    });

    it("rest as long as the team, also who is told of its completion when the clock was set back", async () => {
      const world = await playing([team("daily", { goal_number: 1, repeat: { every: "day" } })]);
      const ann = join(world, "Ann", "red");
      const bob = join(world, "Bob", "red");
      world.leave(ann);
      kill(world, bob, 1);
      world.setClock(NOON - DAY);
      world.tick(30);
      join(world, "Ann");
      const progress = () => [ann, bob].map((player) => progressOf(world, player, "daily"));
      for (const [seconds, expected] of [
        [NOON - DAY, 1],
        [NOON + 60, 1],
        [NOON + DAY, 0],
      ] as const) {
        world.setClock(seconds);
        world.tick(45);
        expect(progress()).toEqual([expected, expected]);
      }
      expect([ann, bob].map((player) => coins(world, player))).toEqual([1, 1]);
    });

    it.each([
      ["at once", "completion"],
      ["after hours", { hours: 5 }],
      ["the next day", "day"],
    ] as const)(
      "are paid and told of each round, whoever completes it, of a node that repeats %s",
      async (_when, every) => {
        const repeated = team("again", { goal_number: 1, repeat: { every } });
        const after = team("after", {
          team: false,
          goal_number: 1,
          goal_details: { goal_type: "complete", nodes: ["again"] },
        });
        const world = await playing([repeated, { ...after, is_cloud: false }]);
        const ann = join(world, "Ann", "red");
        const bob = join(world, "Bob", "red");
        const cid = join(world, "Cid", "red");
        world.leave(cid);
        for (const [round, player] of [ann, ann, bob, ann, bob].entries()) {
          world.setClock(NOON + round * DAY);
          world.tick(30);
          kill(world, player, 1);
          world.tick(25);
        }
        join(world, "Cid");
        world.tick(45);
        const told = (player: string, node: string): number =>
          completions(world).filter((each) => each.playerId === player && each.achievementId === node).length;
        for (const player of [ann, bob, cid]) {
          expect([told(player, "again"), told(player, "after"), coins(world, player)]).toEqual([5, 1, 6]);
        }
        world.setClock(NOON + 5 * DAY);
        world.tick(30);
        kill(world, cid, 1);
        world.tick(25);
        expect([ann, bob, cid].map((player) => coins(world, player))).toEqual([7, 7, 7]);
      },
    );
  });
});

it("who joins a team has all that hangs on what it completed before they came", async () => {
  const nodes: NodeJson[] = [
    root("page", { milestones: [{ at: 1, reward: coin }] }),
    child("again", "page", { goal_details: cow, team: true, repeat: { every: "completion" } }),
    root("complete", { goal_details: { goal_type: "complete", nodes: ["again"] } }),
  ];
  const world = await startTestWorld({ nodes });
  const ann = join(world, "Ann", "red");
  kill(world, ann, 2);
  const bob = join(world, "Bob");
  expect([progressOf(world, bob, "complete"), coins(world, bob)]).toEqual([0, 0]);
  world.setTag(bob, "team_red", true);
  world.tick(60);
  expect([progressOf(world, bob, "complete"), coins(world, bob)]).toEqual([1, 1]);
});
