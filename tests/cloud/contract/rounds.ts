/**
 * Nodes that repeat: a newer round begins from nothing, one that is over moves nothing any more.
 */
import { describe, expect, it } from "vitest";
import type { NodeStatsResponse } from "../../../scripts/core/cloud/protocol.ts";
import { aReport, TEST_TIME_MS } from "../support/service.ts";
import type { FreshNetwork } from "./fresh-network.ts";

export function describeRounds(network: FreshNetwork): void {
  const { call, report, one, nodes } = network;

  describe("a report of a newer round", () => {
    it("starts from progress 0 and not complete, and can complete the node again", async () => {
      await one({ delta: 10, round: 1, extra: "kept", base_version: 0 });
      expect(await one({ delta: 4, round: 2 })).toMatchObject({
        code: 0,
        completed_now: false,
        entity: { progress: 4, completed_at: 0, extra: "kept", version: 2, completions: 1, round: 2 },
      });
      expect(await one({ delta: 9, round: 2 })).toMatchObject({
        completed_now: true,
        entity: { progress: 10, completed_at: TEST_TIME_MS / 1000, version: 3, completions: 2, round: 2 },
      });
      expect(await one({ delta: 1, round: 2 })).toMatchObject({ completed_now: false, entity: { completions: 2 } });
    });

    it("may skip rounds and completes by itself, each time once", async () => {
      for (const [index, round] of [1, 7, 2_147_483_647].entries()) {
        const crossing = aReport({ delta: 99, round });
        const [answer] = await report(crossing);
        expect(answer).toMatchObject({ completed_now: true, entity: { progress: 10, round, completions: index + 1 } });
        expect(await report(crossing)).toEqual([answer]);
      }
    });

    it("also begins without progress of its own", async () => {
      await one({ delta: 10, round: 1 });
      expect(await one({ delta: 0, round: 2 })).toMatchObject({
        completed_now: false,
        entity: { progress: 0, completed_at: 0, round: 2 },
      });
    });

    it("with an extra that was based on the past conflicts, and begins nothing", async () => {
      await one({ delta: 10, round: 1 });
      expect(await one({ delta: 1, round: 2, extra: "x", base_version: 0 })).toMatchObject({
        code: 5,
        entity: { progress: 10, round: 1, version: 1 },
      });
      expect(await nodes()).toMatchObject([{ progress: 10, round: 1, version: 1 }]);
    });

    it("is the first one where nothing is stored", async () => {
      expect(await one({ delta: 2, round: 5 })).toMatchObject({ entity: { progress: 2, round: 5, version: 1 } });
    });
  });

  describe("a report of a round that is over", () => {
    it("is a version step and changes nothing else", async () => {
      await one({ delta: 3, round: 4, extra: "now", base_version: 0 });
      const [before] = await nodes();
      const late = aReport({ delta: 50, goal: 7, round: 3, extra: "late", base_version: 1 });
      const [answer] = await report(late);
      expect(answer).toMatchObject({ code: 0, completed_now: false, entity: { ...before, version: 2 } });
      expect(await one({ delta: 99, goal: 99 })).toMatchObject({ code: 0, entity: { ...before, version: 3 } });
      expect(await report(late)).toEqual([answer]);
      expect(await nodes()).toMatchObject([{ ...before, version: 3 }]);
    });

    it("whose extra was based on another version conflicts like any other", async () => {
      await one({ round: 4 });
      expect(await one({ round: 3, extra: "x", base_version: 0 })).toMatchObject({ code: 5, entity: { version: 1 } });
    });

    it("completes nothing, even when the round that goes on is complete", async () => {
      await one({ delta: 10, round: 4 });
      expect(await one({ delta: 10, round: 3 })).toMatchObject({
        completed_now: false,
        entity: { completed_at: TEST_TIME_MS / 1000, completions: 1, version: 2 },
      });
    });
  });

  it("rounds and resets go together: a reset stays in its round", async () => {
    await one({ delta: 10, round: 3 });
    await call("DELETE", "/v1/players/alice/nodes/Node1");
    expect(await one({ delta: 1, round: 2 })).toMatchObject({ entity: { progress: 0, round: 3, version: 3 } });
    expect(await one({ delta: 10, round: 3 })).toMatchObject({ completed_now: true, entity: { completions: 2 } });
  });

  it("statistics count a player who completed any round, until a reset", async () => {
    const completed = async () =>
      ((await call("GET", "/v1/nodes/stats")).body as NodeStatsResponse).nodes.map(({ completed }) => completed);
    await one({ delta: 10, round: 1 });
    await one({ delta: 10, round: 2 });
    expect(await completed()).toEqual([1]);
    await one({ delta: 1, round: 3 });
    expect(await completed()).toEqual([1]);
    await one({ delta: 0, round: 4 });
    await call("DELETE", "/v1/players/alice/nodes/Node1");
    expect(await completed()).toEqual([]);
    await one({ delta: 1, round: 5 });
    expect(await completed()).toEqual([]);
  });
}
