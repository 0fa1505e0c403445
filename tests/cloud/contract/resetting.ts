/**
 * A reset as a report of a world: it counts once for its operation, whenever it arrives, and takes no completion out of
 * the count.
 */
import { describe, expect, it } from "vitest";
import type { CloudReportResult } from "../../../scripts/core/cloud/protocol.ts";
import { memberNode } from "../../../scripts/core/cloud/member-nodes.ts";
import { nodeKey } from "../../../scripts/core/saving/node-key.ts";
import { aReport, aReset, TEST_TIME_MS } from "../support/service.ts";
import type { FreshNetwork } from "./fresh-network.ts";

export function describeResetting(network: FreshNetwork): void {
  describeResets(network);
  describeResetsAmongReports(network);
  describeCompletions(network);
}

function describeResets(network: FreshNetwork): void {
  const { call, report, one, nodes } = network;

  describe("a reported reset", () => {
    it("takes progress, completion and extra back, and nothing else", async () => {
      await one({ delta: 10, extra: "all", base_version: 0, round: 2 });
      const reset = aReset();
      const entity = {
        achievement_id: "Node1",
        progress: 0,
        max_progress: 10,
        completed_at: 0,
        extra: "",
        version: 2,
        completions: 1,
        round: 2,
      };
      expect(await report(reset)).toEqual([{ op: reset.op, code: 0, message: "", entity, completed_now: false }]);
      expect(await nodes()).toEqual([entity]);
    });

    it("counts once, however often and late it arrives, and is answered as first", async () => {
      await one({ delta: 4 });
      const reset = aReset();
      const [answer] = await report(reset);
      await one({ delta: 10 });
      expect(await report(reset)).toEqual([answer]);
      await call("DELETE", "/v1/players/alice/nodes/Node1");
      await one({ delta: 3 });
      expect(await report(reset, reset)).toEqual([answer, answer]);
      expect(await nodes()).toMatchObject([{ progress: 3, version: 5, completions: 1 }]);
    });

    it("counts once when it arrives many times at the same moment, together with increments", async () => {
      await one({ delta: 4 });
      const reset = aReset();
      const answers = await Promise.all(Array.from({ length: 20 }, () => report(reset, aReport({ goal: 1000 }))));
      for (const [first] of answers) expect(first).toEqual(answers[0]![0]);
      expect(await nodes()).toMatchObject([{ version: 22 }]);
    });

    it("of a node that is not there makes one that is empty, at version 1", async () => {
      const reset = aReset();
      const [answer] = await report(reset);
      const entity = {
        achievement_id: "Node1",
        progress: 0,
        max_progress: 0,
        completed_at: 0,
        extra: "",
        version: 1,
        completions: 0,
        round: 0,
      };
      expect(answer).toMatchObject({ code: 0, entity });
      expect(await one({ extra: "x", base_version: 0 })).toMatchObject({ code: 5, entity });
      expect(await one({ delta: 10 })).toMatchObject({ completed_now: true, entity: { version: 2, completions: 1 } });
      expect(await report(reset)).toEqual([answer]);
    });

    it.each(["reported", "asked for by an operator"])(
      "%s takes back what was done of the node's members, once",
      async (how) => {
        const member = memberNode(nodeKey("Node1"), "abcDEF");
        const others = [memberNode(nodeKey("Node2"), "abcDEF"), "member.Node1"];
        for (const node of ["Node1", member, ...others]) await one({ node, delta: 1, goal: 1 });
        const reset = aReset();
        const take = () =>
          how === "reported" ? report(reset) : call("DELETE", "/v1/players/alice/nodes/Node1").then(() => undefined);
        await take();
        const left = [0, 0, 1, 1];
        const progress = async () => {
          const stored = new Map((await nodes()).map((each) => [each.achievement_id, each.progress]));
          return ["Node1", member, ...others].map((node) => stored.get(node));
        };
        expect(await progress()).toEqual(left);
        expect(await one({ node: member, delta: 1, goal: 1 })).toMatchObject({ completed_now: true });
        if (how !== "reported") return;
        await take();
        expect(await progress()).toEqual([0, 1, 1, 1]);
      },
    );

    it("conflicts with what was based on the past", async () => {
      await one({ extra: "a", base_version: 0 });
      await report(aReset());
      expect(await one({ extra: "b", base_version: 1 })).toMatchObject({ code: 5, entity: { version: 2, extra: "" } });
    });
  });
}

function describeResetsAmongReports(network: FreshNetwork): void {
  const { call, report, one, nodes } = network;

  describe("among other reports, a reset", () => {
    it("takes its place in their order", async () => {
      const results = await report(
        aReport({ delta: 10 }),
        aReset(),
        aReport({ delta: 4 }),
        aReset({ node: "Node2" }),
        aReport({ delta: 6 }),
      );
      expect(results.map(({ code, completed_now, entity }) => [code, completed_now, entity?.progress])).toEqual([
        [0, true, 10],
        [0, false, 0],
        [0, false, 4],
        [0, false, 0],
        [0, true, 10],
      ]);
      expect((await nodes())[0]).toMatchObject({ version: 4, completions: 2, completed_at: TEST_TIME_MS / 1000 });
    });

    it("is another thing than an increment under the same id", async () => {
      const reset = aReset();
      await report(reset);
      expect(await one({ op: reset.op })).toMatchObject({ code: 6, completed_now: false, entity: { version: 1 } });
      expect(await report({ ...reset, node: "Node2" })).toMatchObject([{ code: 6, entity: null }]);
      const increment = aReport();
      await report(increment);
      expect(await report(aReset({ op: increment.op }))).toMatchObject([{ code: 6, entity: { progress: 1 } }]);
    });

    it("of an erased player restores nothing", async () => {
      await one({ delta: 10 });
      const reset = aReset();
      await report(reset);
      await call("DELETE", "/v1/players/alice");
      expect(await report(reset)).toMatchObject([{ code: 6, entity: null, completed_now: false }]);
      expect(await nodes()).toEqual([]);
    });
  });
}

function describeCompletions(network: FreshNetwork): void {
  const { call, report, one } = network;

  describe("the count of completions", () => {
    it("rises with each completion and is lowered by no reset and no goal", async () => {
      const counts: (number | undefined)[] = [];
      const note = ({ entity }: CloudReportResult) => counts.push(entity?.completions);
      note(await one({ delta: 9 }));
      note(await one({ delta: 1 }));
      note(await one({ delta: 1, goal: 50 }));
      await call("DELETE", "/v1/players/alice/nodes/Node1");
      note(await one({ delta: 10 }));
      const [reset] = await report(aReset());
      note(reset!);
      note(await one({ delta: 10 }));
      expect(counts).toEqual([0, 1, 1, 2, 2, 3]);
    });

    it("begins anew for a player who was erased", async () => {
      await one({ delta: 10 });
      await call("DELETE", "/v1/players/alice");
      expect(await one({ delta: 10 })).toMatchObject({ completed_now: true, entity: { completions: 1 } });
    });
  });
}
