/**
 * The contract of the service as outsiders see it, sentence by sentence. Every database must pass all of it.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CloudReport, CloudReportResult, NodeStatsResponse } from "../../../scripts/core/cloud-protocol.ts";
import { aReport, startService, TEST_TIME_MS, type TestService } from "./service.ts";

const NOW_SECONDS = TEST_TIME_MS / 1000;

export function describeContract(place: () => string | undefined): void {
  let service: TestService;
  let key: string;
  let networks = 0;

  beforeAll(async () => {
    const where = place();
    service = await startService(where === undefined ? {} : { place: where });
  });
  afterAll(() => service.stop());
  beforeEach(async () => {
    networks += 1;
    key = await service.newKey(`network-${networks}`);
  });

  const report = (...reports: Partial<CloudReport>[]) => service.report(key, ...reports);
  const one = async (changes: Partial<CloudReport> = {}) => (await report(aReport(changes)))[0]!;
  const nodes = (player = "alice") => service.nodes(key, player);
  const versions = async () => (await nodes()).map(({ version }) => version);

  describe("a stored report", () => {
    it("creates the node with version 1 and answers the state after the call", async () => {
      expect(await one({ op: "first", delta: 3 })).toEqual({
        op: "first",
        code: 0,
        message: "",
        entity: { achievement_id: "Node1", progress: 3, max_progress: 10, completed_at: 0, extra: "", version: 1 },
        completed_now: false,
      });
      expect(await nodes()).toEqual([
        { achievement_id: "Node1", progress: 3, max_progress: 10, completed_at: 0, extra: "", version: 1 },
      ]);
    });

    it("adds up with earlier ones, one version step each", async () => {
      for (let i = 0; i < 4; i += 1) await one({ delta: 2 });
      expect(await nodes()).toMatchObject([{ progress: 8, version: 4 }]);
    });

    it("stops at the goal and completes there, once", async () => {
      const before = await one({ delta: 9 });
      const crossing = await one({ delta: 5 });
      service.clock.nowMs += 60_000;
      const after = await one({ delta: 5 });
      service.clock.nowMs -= 60_000;
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

  describe("a repeated report", () => {
    it("is answered as it was first, field by field, and stores nothing", async () => {
      const first = aReport({ delta: 4 });
      const [answer] = await report(first);
      await one({ delta: 3, extra: "later", base_version: 1 });
      service.clock.nowMs += 1_000;
      expect(await report(first)).toEqual([answer]);
      service.clock.nowMs -= 1_000;
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
      await service.call("DELETE", "/v1/players/alice/nodes/Node1", { key });
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
      const other = await service.newKey("elsewhere");
      const same = aReport({ op: `shared-${networks}`, player: `p${networks}` });
      await report(same);
      expect(await service.report(other, { ...same, delta: 5 })).toMatchObject([{ code: 0, entity: { progress: 5 } }]);
      expect(await service.nodes(key, same.player)).toMatchObject([{ progress: 1 }]);
    });
  });

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
      const answer = await service.call("POST", "/v1/reports", {
        key,
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

  describe("a wrong report", () => {
    const wrong: [string, Record<string, unknown>][] = [
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
    ];
    it.each(wrong)("(%s) gets code 1, says why and stores nothing", async (_what, changes) => {
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
        const answer = await service.call("POST", "/v1/reports", { key, rawBody });
        const isZero = Number(delta) === 0;
        expect(answer.body.results[0].code).toBe(isZero ? 0 : 1);
      },
    );

    it("shows the present state where its node can be read", async () => {
      await one({ delta: 4 });
      expect(await one({ delta: -1 })).toMatchObject({ code: 1, entity: { progress: 4, version: 1 } });
    });
  });

  describe("a right report", () => {
    it.each([
      ["-0", 0],
      ["2.0", 2],
      ["3e0", 3],
    ])("may write its delta as %s", async (written, delta) => {
      const rawBody = `{"reports":[{"op":"n","player":"alice","node":"Node1","delta":${written},"goal":10}]}`;
      const answer = await service.call("POST", "/v1/reports", { key, rawBody });
      expect(answer.body.results[0]).toMatchObject({ code: 0, entity: { progress: delta } });
      expect(await report({ op: "n", player: "alice", node: "Node1", delta, goal: 10 })).toEqual(answer.body.results);
    });

    it("may carry fields the service does not know, also __proto__", async () => {
      const rawBody = `{"reports":[{"op":"u","player":"alice","node":"Node1","delta":1,"goal":10,"note":{"a":[1]},"__proto__":{"delta":5},"constructor":{"prototype":{}}}]}`;
      const answer = await service.call("POST", "/v1/reports", { key, rawBody });
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
      expect((await service.call("DELETE", `${target}/nodes/Node1`, { key })).body).toMatchObject({ code: 0 });
      expect(await nodes(player)).toMatchObject([{ progress: 0, version: 2 }]);
      expect((await service.call("DELETE", target, { key })).body).toMatchObject({ code: 0 });
      expect(await nodes(player)).toEqual([]);
    });
  });

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
      const answer = await service.call("GET", "/v1/players/nobody/nodes", { key });
      expect(answer).toMatchObject({ status: 200, body: { code: 0, message: "", details: "", entity: [] } });
    });
  });

  describe("resetting a node", () => {
    it("is a stored change, so that a report based on the past conflicts", async () => {
      await one({ delta: 10, extra: "all", base_version: 0 });
      await one({ node: "Other" });
      const answer = await service.call("DELETE", "/v1/players/alice/nodes/Node1", { key });
      const reset = { achievement_id: "Node1", progress: 0, max_progress: 10, completed_at: 0, extra: "", version: 2 };
      expect(answer).toMatchObject({ status: 200, body: { code: 0, entity: [reset] } });
      expect(await one({ extra: "late", base_version: 1 })).toMatchObject({ code: 5, entity: reset });
      expect(await nodes()).toMatchObject([reset, { achievement_id: "Other", progress: 1 }]);
      expect(await one({ delta: 10 })).toMatchObject({ completed_now: true, entity: { version: 3 } });
    });

    it("that is not there changes nothing", async () => {
      const answer = await service.call("DELETE", "/v1/players/alice/nodes/Node1", { key });
      expect(answer).toMatchObject({ status: 200, body: { code: 0, entity: [] } });
      expect(await one({ extra: "x", base_version: 0 })).toMatchObject({ code: 0, entity: { version: 1 } });
    });
  });

  describe("erasing a player", () => {
    it("leaves nothing, and a repeat of an old report restores nothing", async () => {
      const old = aReport({ delta: 10 });
      await report(old, aReport({ player: "bob" }));
      expect(await service.call("DELETE", "/v1/players/alice", { key })).toMatchObject({
        status: 200,
        body: { code: 0 },
      });
      expect(await nodes()).toEqual([]);
      expect(await nodes("bob")).toHaveLength(1);
      expect(await report(old)).toMatchObject([{ code: 6, entity: null, completed_now: false }]);
      expect(await nodes()).toEqual([]);
      const left = await service.database.all("SELECT player, fingerprint, answer FROM operations WHERE op = ?", [
        old.op,
      ]);
      expect(left).toEqual([["", "", ""]]);
    });

    it("lets the player begin anew", async () => {
      await one({ delta: 10 });
      await service.call("DELETE", "/v1/players/alice", { key });
      expect(await one({ delta: 10 })).toMatchObject({ code: 0, completed_now: true, entity: { version: 1 } });
    });
  });

  describe("statistics", () => {
    const stats = async () => (await service.call("GET", "/v1/nodes/stats", { key })).body as NodeStatsResponse;

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
      await service.call("DELETE", "/v1/players/a/nodes/Node0", { key });
      await service.call("DELETE", "/v1/players/b", { key });
      await service.call("DELETE", "/v1/players/b", { key });
      expect(await stats()).toEqual({ players: 2, nodes: [{ achievement_id: "Node1", completed: 1 }] });
    });
  });

  describe("another network's key", () => {
    it("sees and changes nothing of this network, on any route", async () => {
      const other = await service.newKey(`other-${networks}`);
      await one({ delta: 10, extra: "mine", base_version: 0 });
      const before = await nodes();
      expect(await service.nodes(other, "alice")).toEqual([]);
      expect((await service.call("GET", "/v1/nodes/stats", { key: other })).body).toEqual({ players: 0, nodes: [] });
      await service.call("DELETE", "/v1/players/alice/nodes/Node1", { key: other });
      await service.call("DELETE", "/v1/players/alice", { key: other });
      expect(await service.report(other, aReport({ extra: "x", base_version: 1 }))).toMatchObject([
        { code: 5, entity: null },
      ]);
      expect(await service.report(other, aReport({ extra: "x", base_version: 0 }))).toMatchObject([
        { code: 0, entity: { version: 1, progress: 1 } },
      ]);
      expect(await nodes()).toEqual(before);
      expect((await service.call("GET", "/v1/nodes/stats", { key })).body.players).toBe(1);
    });
  });
}
