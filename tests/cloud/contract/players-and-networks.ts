/**
 * What a network asks and takes back: reading a player, resetting a node, erasing a player, statistics; and that none of
 * it reaches into another network.
 */
import { memberNode } from "../../../scripts/core/cloud/member-nodes.ts";
import { nodeKey } from "../../../scripts/core/saving/node-key.ts";
import { describe, expect, it } from "vitest";
import type { NodeStatsResponse } from "../../../scripts/core/cloud/protocol.ts";
import { aReport } from "../support/service.ts";
import type { FreshNetwork } from "./fresh-network.ts";

export function describePlayersAndNetworks(network: FreshNetwork): void {
  describePlayers(network);
  describeStatistics(network);
  describeOtherNetworks(network);
}

function describePlayers(network: FreshNetwork): void {
  const { call, report, one, nodes } = network;

  describe("reading a player", () => {
    it("gives all nodes by code point of their ids", async () => {
      for (const node of ["a", "_", "Z", "Node2", "Node10", "0"]) await one({ node });
      expect((await nodes()).map(({ achievement_id }) => achievement_id)).toEqual([
        "0",
        "Node10",
        "Node2",
        "Z",
        "_",
        "a",
      ]);
    });

    it("of whom nothing is known gives an empty list", async () => {
      const answer = await call("GET", "/v1/players/nobody/nodes");
      expect(answer).toMatchObject({ status: 200, body: { code: 0, message: "", details: "", entity: [] } });
    });
  });

  describe("resetting a node", () => {
    it("is a stored change, so that a report based on the past conflicts", async () => {
      await one({ delta: 10, extra: "all", base_version: 0 });
      await one({ node: "Other" });
      const answer = await call("DELETE", "/v1/players/alice/nodes/Node1");
      const reset = { achievement_id: "Node1", progress: 0, max_progress: 10, completed_at: 0, extra: "", version: 2 };
      expect(answer).toMatchObject({ status: 200, body: { code: 0, entity: [reset] } });
      expect(await one({ extra: "late", base_version: 1 })).toMatchObject({ code: 5, entity: reset });
      expect(await nodes()).toMatchObject([reset, { achievement_id: "Other", progress: 1 }]);
      expect(await one({ delta: 10 })).toMatchObject({ completed_now: true, entity: { version: 3 } });
    });

    it("again is the same reset", async () => {
      await one({ delta: 10, extra: "all", base_version: 0 });
      const first = await call("DELETE", "/v1/players/alice/nodes/Node1");
      const again = await call("DELETE", "/v1/players/alice/nodes/Node1");
      expect(again).toMatchObject({ status: 200, body: first.body });
      expect(await nodes()).toEqual(first.body.entity);
      expect(first.body.entity).toMatchObject([{ version: 2, completions: 1, round: 0 }]);
    });

    it("that is not there changes nothing", async () => {
      const answer = await call("DELETE", "/v1/players/alice/nodes/Node1");
      expect(answer).toMatchObject({ status: 200, body: { code: 0, entity: [] } });
      expect(await one({ extra: "x", base_version: 0 })).toMatchObject({ code: 0, entity: { version: 1 } });
    });
  });

  describe("erasing a player", () => {
    it("leaves nothing, and a repeat of an old report restores nothing", async () => {
      const old = aReport({ delta: 10 });
      await report(old, aReport({ player: "bob" }));
      expect(await call("DELETE", "/v1/players/alice")).toMatchObject({
        status: 200,
        body: { code: 0 },
      });
      expect(await nodes()).toEqual([]);
      expect(await nodes("bob")).toHaveLength(1);
      expect(await report(old)).toMatchObject([{ code: 6, entity: null, completed_now: false }]);
      expect(await nodes()).toEqual([]);
      const left = await network.service.database.all(
        "SELECT player, fingerprint, answer FROM operations WHERE op = ?",
        [old.op],
      );
      expect(left).toEqual([["", "", ""]]);
    });

    it("lets the player begin anew", async () => {
      await one({ delta: 10 });
      await call("DELETE", "/v1/players/alice");
      expect(await one({ delta: 10 })).toMatchObject({ code: 0, completed_now: true, entity: { version: 1 } });
    });
  });
}

function describeStatistics(network: FreshNetwork): void {
  const { call, report } = network;

  describe("statistics", () => {
    const stats = async () => (await call("GET", "/v1/nodes/stats")).body as NodeStatsResponse;

    it("of an empty network are empty", async () => {
      expect(await stats()).toEqual({ players: 0, nodes: [] });
    });

    it("count players and completions, and follow repeats, resets and erasures", async () => {
      const done = aReport({ player: "a", delta: 10 });
      await report(done, done, aReport({ player: "b", delta: 10 }), aReport({ player: "c" }));
      await report(aReport({ player: "a", node: "Node0", delta: 10 }), done);
      expect(await stats()).toEqual({
        players: 3,
        nodes: [
          { achievement_id: "Node0", completed: 1 },
          { achievement_id: "Node1", completed: 2 },
        ],
      });
      await call("DELETE", "/v1/players/a/nodes/Node0");
      await call("DELETE", "/v1/players/b");
      await call("DELETE", "/v1/players/b");
      expect(await stats()).toEqual({ players: 2, nodes: [{ achievement_id: "Node1", completed: 1 }] });
    });
  });

  it("what stands for members of a combination is in no statistics", async () => {
    await report(aReport({ node: memberNode(nodeKey("Node1"), "abcDEF"), delta: 1, goal: 1 }));
    expect((await call("GET", "/v1/nodes/stats")).body).toEqual({ players: 1, nodes: [] });
  });
}

function describeOtherNetworks(network: FreshNetwork): void {
  const { call, one, nodes } = network;

  describe("another network's key", () => {
    it("sees and changes nothing of this network, on any route", async () => {
      const other = await network.service.newKey(`other-${network.number}`);
      await one({ delta: 10, extra: "mine", base_version: 0 });
      const before = await nodes();
      expect(await network.service.nodes(other, "alice")).toEqual([]);
      expect((await network.service.call("GET", "/v1/nodes/stats", { key: other })).body).toEqual({
        players: 0,
        nodes: [],
      });
      await network.service.call("DELETE", "/v1/players/alice/nodes/Node1", { key: other });
      await network.service.call("DELETE", "/v1/players/alice", { key: other });
      expect(await network.service.report(other, aReport({ extra: "x", base_version: 1 }))).toMatchObject([
        { code: 5, entity: null },
      ]);
      expect(await network.service.report(other, aReport({ extra: "x", base_version: 0 }))).toMatchObject([
        { code: 0, entity: { version: 1, progress: 1 } },
      ]);
      expect(await nodes()).toEqual(before);
      expect((await call("GET", "/v1/nodes/stats")).body.players).toBe(1);
    });
  });
}
