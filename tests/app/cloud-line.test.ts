import { describe, expect, it } from "vitest";
import { createCloudLine, type ReportItem } from "../../scripts/app/cloud-line.ts";
import type { CloudClient, CloudReply } from "../../scripts/app/ports.ts";
import type { CloudEntity, CloudReport, CloudReportResult } from "../../scripts/core/cloud-protocol.ts";

interface Sent {
  readonly what: "report" | "fetch" | "reset";
  readonly reports: readonly CloudReport[];
  readonly settle: (reply: CloudReply<never>) => Promise<void>;
}

function lineWithClient(random = 0.999) {
  const sent: Sent[] = [];
  let tick = 0;
  let cancelled = 0;
  function held<Value>(what: Sent["what"], reports: readonly CloudReport[] = []): Promise<CloudReply<Value>> {
    return new Promise((resolve) => {
      sent.push({
        what,
        reports,
        async settle(reply) {
          resolve(reply);
          await new Promise((later) => setImmediate(later));
        },
      });
    });
  }
  const client: CloudClient = {
    report: (reports) => held("report", reports),
    fetch: () => held("fetch"),
    reset: () => held("reset"),
    cancelAll() {
      cancelled += 1;
    },
  };
  const clock = { nowSeconds: () => 0, nowMilliseconds: () => 0, tick: () => tick };
  const line = createCloudLine(client, clock, () => random);
  const happened: string[] = [];
  let last = 0;
  return {
    line,
    sent,
    happened,
    cancelled: () => cancelled,
    pass(ticks: number) {
      for (let count = 0; count < ticks; count++) {
        tick += 1;
        line.tick();
      }
    },
    push(count = 1, extra?: string) {
      for (let index = 0; index < count; index++) {
        const op = `op-${++last}`;
        const base = { op, player: "p", node: "n", delta: 1, goal: 5 };
        const item: ReportItem = {
          report: extra === undefined ? base : { ...base, extra, base_version: 0 },
          answered: () => happened.push(`${op} answered`),
          failed: () => happened.push(`${op} failed`),
        };
        line.push(item);
      }
    },
    ask: (name: string) =>
      line.ask<readonly CloudEntity[]>({
        ask: (cloud) => cloud.fetch("p"),
        answered: () => happened.push(`${name} answered`),
        failed: () => happened.push(`${name} failed`),
      }),
  };
}

const answerTo = ({ reports }: Sent): CloudReply<never> =>
  ({ kind: "answered", value: reports.map(({ op }) => ({ op }) as CloudReportResult) }) as never;
const failed = { kind: "failed", problem: "no cloud" } as const;

describe("reports", () => {
  it("leave at once when the line is idle", () => {
    const { pass, push, sent } = lineWithClient();
    pass(100);
    push();
    pass(1);
    expect(sent).toHaveLength(1);
  });

  it("leave together, up to 50 in a request and two requests a second", () => {
    const { pass, push, sent } = lineWithClient();
    push(130);
    pass(20);
    expect(sent.map(({ reports }) => reports.length)).toEqual([50, 50]);
    pass(1);
    expect(sent.map(({ reports }) => reports.length)).toEqual([50, 50, 30]);
  });

  it("are fewer in a request when their extras are long, so that the body stays within the cloud's limit", () => {
    const { pass, push, sent } = lineWithClient();
    push(50, "€".repeat(1_300));
    pass(1);
    for (const { reports } of sent) {
      expect(new TextEncoder().encode(JSON.stringify({ reports })).length).toBeLessThanOrEqual(65_536);
      expect(reports.length).toBeGreaterThan(10);
    }
  });

  it("leave in the order in which they came, and each is told its own answer", async () => {
    const { pass, push, sent, happened } = lineWithClient();
    push(3);
    pass(1);
    await sent[0]!.settle(answerTo(sent[0]!));
    expect(sent[0]!.reports.map(({ op }) => op)).toEqual(["op-1", "op-2", "op-3"]);
    expect(happened).toEqual(["op-1 answered", "op-2 answered", "op-3 answered"]);
  });

  it("stand alone: one senseless result fails its own report, tells the operator, and the others are answered", async () => {
    const { line, pass, push, sent, happened } = lineWithClient();
    push(3);
    pass(1);
    const value = sent[0]!.reports.map(({ op }) => (op === "op-2" ? { problem: "nonsense" } : { op }));
    await sent[0]!.settle({ kind: "answered", value } as never);
    expect(happened).toEqual(["op-1 answered", "op-2 failed", "op-3 answered"]);
    expect(line.state()).toMatchObject({ reachable: true, lastError: "nonsense", pauseTicks: 0 });
  });

  it("do not wait for the window when they are hurried, as at a leave", () => {
    const { line, pass, push, sent } = lineWithClient();
    push();
    pass(1);
    push();
    line.hurry();
    pass(1);
    expect(sent).toHaveLength(2);
  });
});

describe("after an outcome", () => {
  it.each([
    ["answered", undefined, 1, "closed", true],
    ["later, without a time", { kind: "later" }, 20, "closed", undefined],
    ["later, with a time", { kind: "later", retryAfterSeconds: 7 }, 140, "closed", undefined],
    ["failed", failed, 20, "closed", false],
    ["failed, with a longer time asked for", { ...failed, retryAfterSeconds: 9 }, 180, "closed", false],
    ["failed, with an absurd time asked for", { ...failed, retryAfterSeconds: 1e9 }, 12_000, "closed", false],
  ] as const)("%s: quiet for so long", async (_case, reply, quietTicks, breaker, reachable) => {
    const { line, pass, push, sent } = lineWithClient();
    push();
    pass(1);
    await sent[0]!.settle(reply ?? answerTo(sent[0]!));
    expect(line.state()).toMatchObject({ breaker, reachable });
    push();
    line.hurry();
    pass(quietTicks - 1);
    expect(sent).toHaveLength(1);
    pass(1);
    expect(sent).toHaveLength(2);
  });

  it("later: the same reports go again, before newer ones, and nobody is told of a failure", async () => {
    const { pass, push, sent, happened } = lineWithClient();
    push(2);
    pass(1);
    await sent[0]!.settle({ kind: "later" });
    push();
    pass(21);
    expect(sent[1]!.reports.map(({ op }) => op)).toEqual(["op-1", "op-2", "op-3"]);
    expect(happened).toEqual([]);
  });

  it("failed: each owner is told, and decides himself whether to send again", async () => {
    const { pass, push, sent, happened } = lineWithClient();
    push(2);
    pass(1);
    await sent[0]!.settle(failed);
    pass(2_000);
    expect(happened).toEqual(["op-1 failed", "op-2 failed"]);
    expect(sent).toHaveLength(1);
  });

  it("no answer in time: as failed, and an answer that comes after all changes nothing", async () => {
    const { line, pass, push, sent, happened } = lineWithClient();
    push();
    pass(301);
    expect(happened).toEqual(["op-1 failed"]);
    await sent[0]!.settle(answerTo(sent[0]!));
    expect(happened).toEqual(["op-1 failed"]);
    expect(line.state().reachable).toBe(false);
  });
});

describe("trouble that lasts", () => {
  it("opens the breaker at the third failure in a row; then one request probes, and one answer closes it", async () => {
    const { line, pass, push, sent } = lineWithClient(0.5);
    for (let round = 0; round < 3; round++) {
      push();
      pass(200);
      await sent[round]!.settle({ ...failed, problem: `failure ${round}` });
    }
    expect(line.state()).toMatchObject({ breaker: "open", reachable: false, lastError: "failure 2" });
    push(200);
    pass(line.state().pauseTicks);
    expect(line.state().breaker).toBe("probing");
    pass(200);
    expect(sent).toHaveLength(4);
    await sent[3]!.settle(answerTo(sent[3]!));
    expect(line.state()).toMatchObject({ breaker: "closed", reachable: true });
    pass(21);
    expect(sent).toHaveLength(6);
  });

  it("waits longer with each failure, never beyond a minute", async () => {
    const { line, pass, push, sent } = lineWithClient(0.999);
    const pauses: number[] = [];
    for (let round = 0; round < 9; round++) {
      push();
      line.hurry();
      pass(1);
      await sent[round]!.settle(failed);
      pauses.push(line.state().pauseTicks);
      pass(line.state().pauseTicks);
    }
    expect(pauses).toEqual([20, 40, 80, 160, 320, 640, 1_199, 1_199, 1_199]);
  });
});

describe("questions", () => {
  it("are asked at once, four at a time", async () => {
    const { ask, pass, sent, happened } = lineWithClient();
    for (let index = 1; index <= 6; index++) ask(`question ${index}`);
    pass(5);
    expect(sent).toHaveLength(4);
    await sent[0]!.settle(answerTo(sent[0]!));
    pass(1);
    expect(sent).toHaveLength(5);
    expect(happened).toEqual(["question 1 answered"]);
  });

  it("are asked again by the line when it is told later, by their owner when they failed", async () => {
    const { ask, pass, sent, happened } = lineWithClient();
    ask("it");
    pass(1);
    await sent[0]!.settle({ kind: "later" });
    pass(20);
    expect(sent).toHaveLength(2);
    await sent[1]!.settle(failed);
    pass(500);
    expect(sent).toHaveLength(2);
    expect(happened).toEqual(["it failed"]);
  });
});

it("closed, it gives up what is under way and sends nothing more", async () => {
  const { line, pass, push, sent, happened, cancelled } = lineWithClient();
  push();
  pass(1);
  line.close();
  await sent[0]!.settle(answerTo(sent[0]!));
  push();
  pass(500);
  expect(cancelled()).toBe(1);
  expect(sent).toHaveLength(1);
  expect(happened).toEqual([]);
});
