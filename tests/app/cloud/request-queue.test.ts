import { describe, expect, it } from "vitest";
import { answerTo, failed, later, lineWithClient, refused } from "./held-queue.ts";

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
    expect(line.state()).toMatchObject({ lastError: "nonsense", pauseTicks: 0 });
  });
});

describe("after an outcome", () => {
  it.each([
    ["answered", undefined, 20, "closed"],
    ["later, without a time", later, 20, "waiting"],
    ["later, with a time", { ...later, retryAfterSeconds: 7 }, 140, "waiting"],
    ["later, says the platform", { kind: "later", by: "platform" }, 20, "waiting"],
    ["refused", refused, 20, "waiting"],
    ["failed", failed, 20, "waiting"],
    ["failed, with a longer time asked for", { ...failed, retryAfterSeconds: 9 }, 180, "waiting"],
    ["failed, with an hour asked for", { ...failed, retryAfterSeconds: 3_600 }, 72_000, "waiting"],
    ["failed, with an absurd time asked for", { ...failed, retryAfterSeconds: 1e9 }, 72_000, "waiting"],
  ] as const)("%s: quiet for so long", async (_case, reply, quietTicks, breaker) => {
    const { line, pass, push, sent } = lineWithClient();
    push();
    pass(1);
    await sent[0]!.settle(reply ?? answerTo(sent[0]!));
    expect(line.state()).toMatchObject({ breaker });
    push();
    pass(quietTicks - 1);
    expect(sent).toHaveLength(1);
    pass(1);
    expect(sent).toHaveLength(2);
  });

  it.each([
    ["without a time", undefined, [20, 40, 80, 160, 320, 640, 1_200, 1_200]],
    ["with a time that is too short each time", 3, [60, 60, 80, 160, 320, 640, 1_200, 1_200]],
  ])("later, again and again %s: the wait grows, and starts anew after an answer", async (_case, asked, waits) => {
    const { line, pass, push, sent } = lineWithClient(0.9999);
    push();
    pass(1);
    for (const [index, wait] of waits.entries()) {
      await sent[index]!.settle(asked === undefined ? later : { ...later, retryAfterSeconds: asked });
      expect(line.state().pauseTicks).toBe(wait);
      pass(wait);
    }
    await sent[waits.length]!.settle(answerTo(sent[waits.length]!));
    push();
    pass(20);
    await sent[waits.length + 1]!.settle(later);
    expect(line.state().pauseTicks).toBe(20);
  });

  it("later: the same reports go again, before newer ones, and nobody is told of a failure", async () => {
    const { pass, push, sent, happened } = lineWithClient();
    push(2);
    pass(1);
    await sent[0]!.settle(later);
    push();
    pass(21);
    expect(sent[1]!.reports.map(({ op }) => op)).toEqual(["op-1", "op-2", "op-3"]);
    expect(happened).toEqual([]);
  });

  it("failed: each owner is told, and decides by itself whether to send again", async () => {
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
    expect(line.state().lastError).toBeDefined();
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
    expect(line.state()).toMatchObject({ breaker: "open", lastError: "failure 2" });
    push(200);
    pass(line.state().pauseTicks);
    expect(line.state().breaker).toBe("probing");
    pass(200);
    expect(sent).toHaveLength(4);
    await sent[3]!.settle(answerTo(sent[3]!));
    expect(line.state()).toMatchObject({ breaker: "closed" });
    pass(20);
    expect(sent).toHaveLength(6);
  });

  it("waits longer with each failure, never beyond a minute", async () => {
    const { line, pass, push, sent } = lineWithClient(0.999);
    const pauses: number[] = [];
    for (let round = 0; round < 9; round++) {
      push();
      pass(1);
      await sent[round]!.settle(failed);
      pauses.push(line.state().pauseTicks);
      pass(line.state().pauseTicks);
    }
    expect(pauses).toEqual([20, 40, 80, 160, 320, 640, 1_199, 1_199, 1_199]);
  });
});

describe("while reports fail", () => {
  it("it is found out with reports and questions in turn, whichever hurries more", async () => {
    const { ask, pass, push, sent } = lineWithClient();
    const askAgain = (): void => ask("question", askAgain);
    const pushAgain = (): void => push(1, undefined, pushAgain);
    pushAgain();
    pass(1);
    await sent[0]!.settle(failed);
    for (const _each of "1234") askAgain();
    for (let probe = 1; probe <= 6; probe++) {
      while (sent.length === probe) pass(1);
      // Nothing goes beside it.
      pass(100);
      expect(sent).toHaveLength(probe + 1);
      await sent[probe]!.settle(failed);
    }
    expect(sent.slice(1).map(({ what }) => what)).toEqual([
      "question",
      "reports",
      "question",
      "reports",
      "question",
      "reports",
    ]);
  });

  it("a refused question does not say that reports are taken again", async () => {
    const { line, ask, pass, push, sent } = lineWithClient(0);
    for (let round = 0; round < 3; round++) {
      push();
      while (sent.length === round) pass(1);
      await sent[round]!.settle(failed);
    }
    ask("it");
    pass(line.state().pauseTicks);
    await sent[3]!.settle(refused);
    expect(line.state()).toMatchObject({ breaker: "probing" });
  });

  it("requests that were under way together and failed together count as one failure", async () => {
    const { line, pass, push, sent } = lineWithClient();
    push(100);
    pass(21);
    push(100);
    pass(20);
    expect(sent).toHaveLength(4);
    for (const each of sent) await each.settle(failed);
    expect(line.state()).toMatchObject({ breaker: "waiting", pauseTicks: 20 });
  });
});

it("asked by the cloud to send later, it says why nothing leaves, and for how long", async () => {
  const { line, pass, push, sent } = lineWithClient();
  push();
  pass(1);
  await sent[0]!.settle({ ...later, retryAfterSeconds: 60 });
  pass(200);
  const { lastError, ...state } = line.state();
  expect(state).toEqual({ breaker: "waiting", pauseTicks: 1_000 });
  expect(lastError).toMatch(/./);
  pass(1_000);
  expect(line.state().breaker).toBe("closed");
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
