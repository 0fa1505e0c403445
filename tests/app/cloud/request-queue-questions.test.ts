import { describe, expect, it } from "vitest";
import type { CloudReply } from "../../../scripts/app/ports.ts";
import { answerTo, failed, later, lineWithClient, refused } from "./held-queue.ts";

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
    await sent[0]!.settle(later);
    pass(20);
    expect(sent).toHaveLength(2);
    await sent[1]!.settle(failed);
    pass(500);
    expect(sent).toHaveLength(2);
    expect(happened).toEqual(["it failed"]);
  });
});

describe("a question that fails whenever it is asked", () => {
  /** Asks again at once, for ever, and answers as the test says; reports are always answered. */
  function poisoned(reply: CloudReply<never>) {
    const line = lineWithClient();
    const { ask, pass, sent } = line;
    const askAgain = (): void => ask("poisoned", askAgain);
    askAgain();
    let settled = 0;
    return {
      ...line,
      async live(ticks: number) {
        for (let tick = 0; tick < ticks; tick++) {
          pass(1);
          for (; settled < sent.length; settled++) {
            const each = sent[settled]!;
            await each.settle(each.what === "poisoned" ? reply : answerTo(each));
          }
        }
      },
      askedTimes: () => sent.filter(({ what }) => what === "poisoned").length,
    };
  }

  it.each([
    ["fails", failed],
    ["is refused", refused],
    ["is put off", later],
  ])("holds up reports by a second at most, however often it %s", async (_how, reply) => {
    const { live, push, happened, askedTimes } = poisoned(reply);
    await live(6_000);
    expect(askedTimes()).toBeGreaterThan(5);
    for (let op = 1; op <= 5; op++) {
      push();
      await live(21);
      expect(happened.filter((what) => what.startsWith("op-"))).toHaveLength(op);
    }
  });

  it("holds up nothing when it is refused", async () => {
    const { live, line, ask, happened } = poisoned(refused);
    await live(100);
    expect(line.state()).toEqual({ lastError: refused.problem, breaker: "closed", pauseTicks: 0 });
    ask("another");
    await live(1);
    expect(happened).toContain("another answered");
  });

  it("holds up other questions by ten seconds at most, which go before it", async () => {
    const { live, ask, happened, askedTimes } = poisoned(failed);
    await live(6_000);
    // It is asked ever more seldom.
    expect(askedTimes()).toBeLessThan(40);
    ask("another");
    await live(2 * 200);
    expect(happened).toContain("another answered");
  });
});

describe("after a failed question", () => {
  it("the others go one at a time until something is answered, those that failed last", async () => {
    const { ask, pass, sent } = lineWithClient();
    const askAgain = (name: string): void => ask(name, () => askAgain(name));
    for (const name of ["a", "b", "c"]) askAgain(name);
    pass(1);
    for (const each of sent) await each.settle(failed);
    ask("d");
    pass(40);
    expect(sent.slice(3).map(({ what }) => what)).toEqual(["a"]);
    await sent[3]!.settle(failed);
    pass(40);
    await sent[4]!.settle(answerTo(sent[4]!));
    pass(1);
    expect(sent.slice(4).map(({ what }) => what)).toEqual(["b", "c", "d", "a"]);
  });

  it("a report goes although the question that is asked next is never answered", async () => {
    const { ask, pass, push, sent } = lineWithClient();
    ask("first");
    pass(1);
    await sent[0]!.settle(failed);
    ask("silent");
    pass(20);
    push();
    pass(1);
    expect(sent.map(({ what }) => what)).toEqual(["first", "silent", "reports"]);
  });

  it("what was asked for with Retry-After is kept by reports, too", async () => {
    const { ask, pass, push, sent } = lineWithClient();
    ask("it");
    pass(1);
    await sent[0]!.settle({ ...failed, retryAfterSeconds: 5 });
    push();
    pass(99);
    expect(sent).toHaveLength(1);
    pass(1);
    expect(sent).toHaveLength(2);
  });
});
