/**
 * Which reports are right: every field at its bounds and beyond, and the forms in which JSON can bring it.
 */
import { describe, expect, it } from "vitest";
import { aReport } from "../support/service.ts";
import type { FreshNetwork } from "./fresh-network.ts";

/** What is wrong, and the fields that are. */
const WRONG: [string, Record<string, unknown>][] = [
  ["op missing", { op: undefined }],
  ["op empty", { op: "" }],
  ["op too long", { op: "a".repeat(65) }],
  ["op with a quote", { op: "a'b" }],
  ["op with NUL", { op: "a\u0000" }],
  ["op with a line end", { op: "a\n" }],
  ["op __proto__", { op: "__proto__" }],
  ["op a number", { op: 5 }],
  ["player missing", { player: undefined }],
  ["player empty", { player: "" }],
  ["player of 129 characters", { player: "a".repeat(129) }],
  ["player of 129 surrogate pairs", { player: "😀".repeat(129) }],
  ["player with half a surrogate pair", { player: "a\ud800" }],
  ["player a list", { player: ["alice"] }],
  ["node missing", { node: undefined }],
  ["node too long", { node: "n".repeat(65) }],
  ["node with a slash", { node: "a/b" }],
  ["node not ASCII", { node: "nöde" }],
  ["node __proto__", { node: "__proto__" }],
  ["node constructor", { node: "constructor" }],
  ["delta missing", { delta: undefined }],
  ["delta negative", { delta: -1 }],
  ["delta a fraction", { delta: 1.5 }],
  ["delta text", { delta: "1" }],
  ["delta null", { delta: null }],
  ["delta true", { delta: true }],
  ["delta too large", { delta: 2_147_483_648 }],
  ["goal 0", { goal: 0 }],
  ["goal negative", { goal: -5 }],
  ["goal a fraction", { goal: 0.5 }],
  ["goal too large", { goal: 2_147_483_648 }],
  ["goal missing", { goal: undefined }],
  ["extra without base_version", { extra: "x" }],
  ["base_version without extra", { base_version: 0 }],
  ["extra null", { extra: null, base_version: 0 }],
  ["extra an object", { extra: {}, base_version: 0 }],
  ["extra with half a surrogate pair", { extra: "\udc00", base_version: 0 }],
  ["extra too long", { extra: "a".repeat(4097), base_version: 0 }],
  ["base_version negative", { base_version: -1, extra: "x" }],
  ["base_version a fraction", { base_version: 0.5, extra: "x" }],
  ["base_version null", { base_version: null, extra: "x" }],
  ["round negative", { round: -1 }],
  ["round a fraction", { round: 1.5 }],
  ["round text", { round: "1" }],
  ["round null", { round: null }],
  ["round too large", { round: 2_147_483_648 }],
  ["name of 65 characters", { name: "n".repeat(65) }],
  ["name of 65 surrogate pairs", { name: "😀".repeat(65) }],
  ["name with half a surrogate pair", { name: "\udc00" }],
  ["name null", { name: null }],
  ["name a list", { name: ["Steve"] }],
  ["reset false", { reset: false }],
  ["reset null", { reset: null }],
  ["reset text", { reset: "true" }],
  ["reset 1", { reset: 1 }],
  ["reset with an increment", { reset: true }],
];

export function describeChecking(network: FreshNetwork): void {
  describeWrongReports(network);
  describeRightReports(network);
}

function describeWrongReports(network: FreshNetwork): void {
  const { call, report, one, nodes } = network;

  describe("a wrong report", () => {
    it.each(WRONG)("(%s) gets code 1, says why and stores nothing", async (_what, changes) => {
      const [result] = await report({ ...aReport(), ...changes });
      expect(result).toMatchObject({ code: 1, entity: null, completed_now: false });
      expect(result?.op).toBe(typeof changes["op"] === "string" ? changes["op"] : "op" in changes ? "" : result?.op);
      expect(result?.message).toContain(Object.keys(changes)[0]);
      expect(await nodes()).toEqual([]);
    });

    it.each(["1e400", "-1e400", "1e20", "123456789012345678901234567890", "0.1e-400"])(
      "(delta %s) never becomes another number",
      async (delta) => {
        const rawBody = `{"reports":[{"op":"n","player":"alice","node":"Node1","delta":${delta},"goal":10}]}`;
        const answer = await call("POST", "/v1/reports", { rawBody });
        const isZero = Number(delta) === 0;
        expect(answer.body.results[0].code).toBe(isZero ? 0 : 1);
      },
    );

    it.each(["delta", "goal", "extra", "base_version", "round", "name", "note", "__proto__"])(
      "(reset with %s) gets code 1 and resets nothing",
      async (field) => {
        await one({ delta: 4 });
        const rawBody = `{"reports":[{"op":"r","player":"alice","node":"Node1","reset":true,"${field}":0}]}`;
        const answer = await call("POST", "/v1/reports", { rawBody });
        expect(answer.body.results).toMatchObject([{ op: "r", code: 1, entity: { progress: 4, version: 1 } }]);
        expect(answer.body.results[0].message).toContain(field);
        expect(await nodes()).toMatchObject([{ progress: 4, version: 1 }]);
      },
    );

    it.each(["op", "player", "node"])("(reset without %s) gets code 1", async (field) => {
      const reset: Record<string, unknown> = { op: "r", player: "alice", node: "Node1", reset: true };
      delete reset[field];
      const answer = await call("POST", "/v1/reports", { body: { reports: [reset] } });
      expect(answer.body.results).toMatchObject([{ op: field === "op" ? "" : "r", code: 1, entity: null }]);
      expect(answer.body.results[0].message).toContain(field);
      expect(await nodes()).toEqual([]);
    });

    it("shows the present state where its node can be read", async () => {
      await one({ delta: 4 });
      expect(await one({ delta: -1 })).toMatchObject({ code: 1, entity: { progress: 4, version: 1 } });
    });
  });
}

function describeRightReports(network: FreshNetwork): void {
  const { call, report, one, nodes } = network;

  describe("a right report", () => {
    it.each([
      ["-0", 0],
      ["2.0", 2],
      ["3e0", 3],
    ])("may write its delta as %s", async (written, delta) => {
      const rawBody = `{"reports":[{"op":"n","player":"alice","node":"Node1","delta":${written},"goal":10}]}`;
      const answer = await call("POST", "/v1/reports", { rawBody });
      expect(answer.body.results[0]).toMatchObject({ code: 0, entity: { progress: delta } });
      expect(await report({ op: "n", player: "alice", node: "Node1", delta, goal: 10 })).toEqual(answer.body.results);
    });

    it.each(["", "n".repeat(64), "😀".repeat(64), "NUL\u0000 ESC\u001b '"])("may name its player %j", async (name) => {
      expect(await one({ name })).toMatchObject({ code: 0, entity: { progress: 1 } });
    });

    it("may carry fields the service does not know, also __proto__", async () => {
      const rawBody = `{"reports":[{"op":"u","player":"alice","node":"Node1","delta":1,"goal":10,"note":{"a":[1]},"__proto__":{"delta":5},"constructor":{"prototype":{}}}]}`;
      const answer = await call("POST", "/v1/reports", { rawBody });
      expect(answer.body.results[0]).toMatchObject({ code: 0, entity: { progress: 1 } });
    });

    it.each([
      "a".repeat(128),
      "😀".repeat(128),
      "' OR 1=1 --",
      "a/b",
      "a%2Fb",
      "100%25",
      "?x=1#y",
      "a;b",
      " ",
      "\u0000",
      "é",
      "e\u0301",
      "__proto__",
      "nodes",
      "…".repeat(3),
    ])("may be about a player named %j, who is found again under exactly that name", async (player) => {
      await one({ player });
      expect(await nodes(player)).toMatchObject([{ progress: 1 }]);
      const target = `/v1/players/${encodeURIComponent(player)}`;
      expect((await call("DELETE", `${target}/nodes/Node1`)).body).toMatchObject({ code: 0 });
      expect(await nodes(player)).toMatchObject([{ progress: 0, version: 2 }]);
      expect((await call("DELETE", target)).body).toMatchObject({ code: 0 });
      expect(await nodes(player)).toEqual([]);
    });
  });
}
