/**
 * What a report does that is stored: progress, goal and completion, the extra and what it was based on, and many reports
 * in one request.
 */
import { describe, expect, it } from "vitest";
import type { CloudReportResult } from "../../../scripts/core/cloud/protocol.ts";
import { aReport, TEST_TIME_MS } from "../support/service.ts";
import type { FreshNetwork } from "./fresh-network.ts";

const NOW_SECONDS = TEST_TIME_MS / 1000;

export function describeStoring(network: FreshNetwork): void {
  describeStoredReports(network);
  describeExtras(network);
  describeRequests(network);
}

function describeStoredReports(network: FreshNetwork): void {
  const { one, nodes } = network;

  describe("a stored report", () => {
    it("creates the node with version 1 and answers the state after the call", async () => {
      const entity = {
        achievement_id: "Node1",
        progress: 3,
        max_progress: 10,
        completed_at: 0,
        extra: "",
        version: 1,
        completions: 0,
        round: 0,
      };
      expect(await one({ op: "first", delta: 3 })).toEqual({
        op: "first",
        code: 0,
        message: "",
        entity,
        completed_now: false,
      });
      expect(await nodes()).toEqual([entity]);
    });

    it("adds up with earlier ones, one version step each", async () => {
      for (let i = 0; i < 4; i += 1) await one({ delta: 2 });
      expect(await nodes()).toMatchObject([{ progress: 8, version: 4 }]);
    });

    it("stops at the goal and completes there, once", async () => {
      const before = await one({ delta: 9 });
      const crossing = await one({ delta: 5 });
      network.service.clock.nowMs += 60_000;
      const after = await one({ delta: 5 });
      network.service.clock.nowMs -= 60_000;
      expect(before).toMatchObject({ completed_now: false, entity: { progress: 9, completed_at: 0 } });
      expect(crossing).toMatchObject({ completed_now: true, entity: { progress: 10, completed_at: NOW_SECONDS } });
      expect(after).toMatchObject({
        completed_now: false,
        entity: { progress: 10, completed_at: NOW_SECONDS, version: 3 },
      });
    });

    it("keeps a completion, and gives it only once, whatever goals come later", async () => {
      await one({ delta: 3, goal: 3 });
      const raised = await one({ delta: 2, goal: 10 });
      const reached = await one({ delta: 10, goal: 10 });
      const lowered = await one({ delta: 0, goal: 2 });
      expect(raised).toMatchObject({
        completed_now: false,
        entity: { progress: 5, max_progress: 10, completed_at: NOW_SECONDS },
      });
      expect(reached).toMatchObject({ completed_now: false, entity: { progress: 10 } });
      expect(lowered).toMatchObject({ completed_now: false, entity: { progress: 10, max_progress: 2, version: 4 } });
    });

    it("completes when the goal is lowered to the progress already made, and lowers no progress", async () => {
      await one({ delta: 5, goal: 10 });
      expect(await one({ delta: 0, goal: 4 })).toMatchObject({
        completed_now: true,
        entity: { progress: 5, max_progress: 4, completed_at: NOW_SECONDS },
      });
    });

    it("counts up to the largest integer without overflow", async () => {
      const largest = 2_147_483_647;
      await one({ delta: largest - 1, goal: largest });
      expect(await one({ delta: largest, goal: largest })).toMatchObject({
        completed_now: true,
        entity: { progress: largest, max_progress: largest },
      });
    });

    it("without extra leaves the extra alone", async () => {
      await one({ extra: "cows", base_version: 0 });
      expect(await one()).toMatchObject({ entity: { extra: "cows", version: 2 } });
    });
  });
}

function describeExtras(network: FreshNetwork): void {
  const { one, nodes, versions } = network;

  describe("extra", () => {
    it("is stored when it was based on the present version; 0 means there must be no node yet", async () => {
      expect(await one({ extra: "a", base_version: 0 })).toMatchObject({ code: 0, entity: { extra: "a", version: 1 } });
      expect(await one({ extra: "b", base_version: 1, delta: 0 })).toMatchObject({
        code: 0,
        entity: { extra: "b", progress: 1, version: 2 },
      });
      expect(await one({ extra: "c", base_version: 0 })).toMatchObject({ code: 5 });
    });

    it("based on another version is a conflict that stores nothing and shows the present state", async () => {
      await one({ delta: 3 });
      for (const base_version of [0, 2, 99]) {
        expect(await one({ extra: "x", base_version })).toMatchObject({
          code: 5,
          completed_now: false,
          entity: { progress: 3, extra: "", version: 1 },
        });
      }
      expect(await nodes()).toMatchObject([{ progress: 3, extra: "", version: 1 }]);
    });

    it("based on a node that is not there is a conflict without an entity", async () => {
      expect(await one({ extra: "x", base_version: 1 })).toMatchObject({ code: 5, entity: null });
      expect(await nodes()).toEqual([]);
    });

    it("can be empty, and takes away what was there", async () => {
      await one({ extra: "a", base_version: 0 });
      expect(await one({ extra: "", base_version: 1 })).toMatchObject({ code: 0, entity: { extra: "", version: 2 } });
    });

    it("comes back character by character", async () => {
      const extra = "\u0000 ' \" \\ % ; -- é 中文 😀 \u001b \u001b0 \u001b1 \u2028 \n\t $1 ? {}";
      await one({ extra, base_version: 0 });
      expect((await nodes())[0]?.extra).toBe(extra);
    });

    it("has at most 4096 UTF-8 bytes", async () => {
      const fits = "é".repeat(2048);
      expect(await one({ extra: fits, base_version: 0 })).toMatchObject({ code: 0, entity: { extra: fits } });
      expect(await one({ extra: `${fits}a`, base_version: 1 })).toMatchObject({ code: 1 });
      expect(await versions()).toEqual([1]);
    });
  });
}

function describeRequests(network: FreshNetwork): void {
  const { call, report, nodes } = network;

  describe("reports of one request", () => {
    it("are handled in order and answered in order", async () => {
      const results = await report(
        aReport({ op: "a", delta: 1, extra: "1", base_version: 0 }),
        aReport({ op: "b", delta: 1, extra: "2", base_version: 0 }),
        aReport({ op: "c", delta: 1, extra: "3", base_version: 1 }),
        aReport({ op: "d", node: "Node2" }),
        aReport({ op: "a", delta: 7 }),
      );
      expect(results.map(({ op, code, entity }) => [op, code, entity?.version])).toEqual([
        ["a", 0, 1],
        ["b", 5, 1],
        ["c", 0, 2],
        ["d", 0, 1],
        ["a", 6, 2],
      ]);
    });

    it("stand alone: wrong ones among them cost the others nothing", async () => {
      const answer = await call("POST", "/v1/reports", {
        body: { reports: [aReport({ op: "good-1" }), null, 7, "x", [], {}, { op: "bad" }, aReport({ op: "good-2" })] },
      });
      expect(answer.status).toBe(200);
      const results = answer.body.results as CloudReportResult[];
      expect(results.map(({ op, code }) => [op, code])).toEqual([
        ["good-1", 0],
        ["", 1],
        ["", 1],
        ["", 1],
        ["", 1],
        ["", 1],
        ["bad", 1],
        ["good-2", 0],
      ]);
      expect(await nodes()).toMatchObject([{ progress: 2, version: 2 }]);
    });

    it("may be 50", async () => {
      const results = await report(...Array.from({ length: 50 }, () => aReport({ goal: 1000 })));
      expect(results.map(({ entity }) => entity?.version)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
    });
  });
}
