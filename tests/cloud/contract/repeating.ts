/**
 * The same operation twice: it counts once, is answered as it was first, and its id stands for nothing else.
 */
import { describe, expect, it } from "vitest";
import type { CloudReport } from "../../../scripts/core/cloud/protocol.ts";
import { aReport, aReset } from "../support/service.ts";
import type { FreshNetwork } from "./fresh-network.ts";

export function describeRepeating(network: FreshNetwork): void {
  describeRepeats(network);
  describeUsedIds(network);
  describeIds(network);
}

function describeRepeats(network: FreshNetwork): void {
  const { call, report, one, nodes, versions } = network;

  describe("a repeated report", () => {
    it("is answered as it was first, field by field, and stores nothing", async () => {
      const first = aReport({ delta: 4 });
      const [answer] = await report(first);
      await one({ delta: 3, extra: "later", base_version: 1 });
      network.service.clock.nowMs += 1_000;
      expect(await report(first)).toEqual([answer]);
      network.service.clock.nowMs -= 1_000;
      expect(await nodes()).toMatchObject([{ progress: 7, version: 2 }]);
    });

    it("that completed the node says so again", async () => {
      const crossing = aReport({ delta: 10, extra: "done", base_version: 0 });
      const [answer] = await report(crossing);
      expect(answer).toMatchObject({ completed_now: true });
      await one();
      expect(await report(crossing)).toEqual([answer]);
    });

    it("counts once within one request, too", async () => {
      const twice = aReport({ delta: 10 });
      const [first, second] = await report(twice, twice);
      expect(first).toMatchObject({ code: 0, completed_now: true, entity: { version: 1 } });
      expect(second).toEqual(first);
      expect(await versions()).toEqual([1]);
    });

    it("counts once when it arrives many times at the same moment", async () => {
      const same = aReport({ delta: 1 });
      const answers = await Promise.all(Array.from({ length: 20 }, () => report(same)));
      for (const answer of answers) expect(answer).toEqual(answers[0]);
      expect(await nodes()).toMatchObject([{ progress: 1, version: 1 }]);
    });

    it("after a reset is answered as it was first", async () => {
      const first = aReport({ delta: 10 });
      const [answer] = await report(first);
      await call("DELETE", "/v1/players/alice/nodes/Node1");
      expect(await report(first)).toEqual([answer]);
      expect(await nodes()).toMatchObject([{ progress: 0, version: 2 }]);
    });

    const first: CloudReport = {
      op: "same",
      player: "alice",
      node: "Node1",
      delta: 1,
      goal: 10,
      extra: "x",
      base_version: 0,
    };
    const { extra: _extra, base_version: _base, ...withoutExtra } = first;
    const others: [string, CloudReport][] = [
      ["player", { ...first, player: "bob" }],
      ["node", { ...first, node: "Node2" }],
      ["delta", { ...first, delta: 2 }],
      ["goal", { ...first, goal: 11 }],
      ["extra", { ...first, extra: "y" }],
      ["base_version", { ...first, base_version: 1 }],
      ["no extra", withoutExtra],
      ["round", { ...first, round: 1 }],
    ];
    it.each(others)("with another content (%s) gets code 6 and stores nothing", async (_field, other) => {
      await report(first);
      const [answer] = await report(other);
      const sameNode = other.player === first.player && other.node === first.node;
      expect(answer).toMatchObject({ op: "same", code: 6, completed_now: false });
      expect(answer?.entity).toEqual(sameNode ? (await nodes())[0] : null);
      expect(await versions()).toEqual([1]);
      expect(await nodes("bob")).toEqual([]);
    });
  });
}

function describeUsedIds(network: FreshNetwork): void {
  const { call, report, one, nodes, versions } = network;

  describe("a report under an operation id that was used before", () => {
    it("for the same player and node learns whether the first one completed it, and the present state", async () => {
      const crossing = aReport({ delta: 10 });
      await report(crossing);
      await one({ delta: 1, extra: "later", base_version: 1 });
      const [now] = await nodes();
      for (const other of [{ delta: 9 }, { goal: 5 }, { extra: "late", base_version: 0 }, { round: 3 }]) {
        expect(await report({ ...crossing, ...other })).toMatchObject([{ code: 6, completed_now: true, entity: now }]);
      }
      expect(await report(aReset({ op: crossing.op }))).toMatchObject([{ code: 6, completed_now: true, entity: now }]);
      expect(await versions()).toEqual([2]);
    });

    it("still learns it after a reset, with the node as it is by now", async () => {
      const crossing = aReport({ delta: 10 });
      await report(crossing);
      await call("DELETE", "/v1/players/alice/nodes/Node1");
      expect(await report({ ...crossing, delta: 3 })).toMatchObject([
        { code: 6, completed_now: true, entity: { progress: 0, completed_at: 0, version: 2, completions: 1 } },
      ]);
    });

    it("that completed nothing is told so", async () => {
      const small = aReport({ delta: 1 });
      await report(small);
      await one({ delta: 9 });
      expect(await report({ ...small, delta: 2 })).toMatchObject([{ code: 6, completed_now: false }]);
    });

    it("for another player or node learns nothing of the first", async () => {
      const crossing = aReport({ delta: 10 });
      await report(crossing, aReport({ player: "bob", delta: 2 }));
      expect(await report({ ...crossing, player: "bob" })).toMatchObject([
        { code: 6, completed_now: false, entity: { progress: 2 } },
      ]);
      expect(await report({ ...crossing, node: "Node2" })).toMatchObject([
        { code: 6, completed_now: false, entity: null },
      ]);
    });

    it("under another name of the player is the same report", async () => {
      const named = aReport({ delta: 4, name: "Steve" });
      const [answer] = await report(named);
      expect(await report({ ...named, name: "Alex" })).toEqual([answer]);
      const { name: _name, ...nameless } = named;
      expect(await report(nameless)).toEqual([answer]);
      expect(await report({ ...named, round: 0 })).toEqual([answer]);
      expect(await versions()).toEqual([1]);
    });
  });
}

function describeIds(network: FreshNetwork): void {
  const { report, one, nodes } = network;

  describe("an operation id", () => {
    it("is free again after a conflict, also for something else", async () => {
      await one();
      expect(await one({ op: "free", extra: "x", base_version: 0 })).toMatchObject({ code: 5 });
      expect(await one({ op: "free", extra: "x", base_version: 0 })).toMatchObject({ code: 5 });
      expect(await one({ op: "free", extra: "x", base_version: 1 })).toMatchObject({ code: 0, entity: { version: 2 } });
      expect(await one({ op: "free", extra: "x", base_version: 1 })).toMatchObject({ code: 0, entity: { version: 2 } });
    });

    it("is free again after a wrong report", async () => {
      expect(await one({ op: "free", delta: -1 })).toMatchObject({ code: 1, op: "free" });
      expect(await one({ op: "free", delta: 2 })).toMatchObject({ code: 0, entity: { progress: 2 } });
    });

    it("belongs to its network: another network may use the same", async () => {
      const other = await network.service.newKey("elsewhere");
      const same = aReport({ op: `shared-${network.number}`, player: `p${network.number}` });
      await report(same);
      expect(await network.service.report(other, { ...same, delta: 5 })).toMatchObject([
        { code: 0, entity: { progress: 5 } },
      ]);
      expect(await nodes(same.player)).toMatchObject([{ progress: 1 }]);
    });
  });
}
