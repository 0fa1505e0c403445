import { expect, it } from "vitest";
import { createOneATick } from "../../../scripts/app/work/one-a-tick.ts";

function turnsAt(): {
  turns: ReturnType<typeof createOneATick>;
  next: () => string[];
  did: string[];
  work: (key: string) => void;
} {
  let tick = 1;
  const did: string[] = [];
  const turns = createOneATick(() => tick);
  return {
    turns,
    did,
    work: (key) => turns.take(key, () => void did.push(key)),
    next() {
      tick += 1;
      did.length = 0;
      turns.tick();
      return [...did];
    },
  };
}

it("do one piece of work a tick, in its order, the first at once", () => {
  const { work, next, did } = turnsAt();
  for (const key of ["a", "b", "c"]) work(key);
  expect(did).toEqual(["a"]);
  expect([next(), next(), next()]).toEqual([["b"], ["c"], []]);
  work("d");
  expect(did).toEqual(["d"]);
});

it("do what somebody needs now, once, and forget what is dropped", () => {
  const { turns, work, next, did } = turnsAt();
  for (const key of ["a", "b", "c", "d"]) work(key);
  turns.hurry("c");
  turns.hurry("c");
  turns.hurry("nothing");
  turns.drop("b");
  expect(did).toEqual(["a", "c"]);
  expect([turns.isWaiting("b"), turns.isWaiting("c"), turns.isWaiting("d")]).toEqual([false, false, true]);
  expect([next(), next()]).toEqual([["d"], []]);
});

it("go on after work that throws", () => {
  const { turns, work, next } = turnsAt();
  work("a");
  turns.take("b", () => {
    throw new Error("no");
  });
  work("c");
  expect(next).toThrow("no");
  expect(next()).toEqual(["c"]);
});
