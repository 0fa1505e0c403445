import { describe, expect, it } from "vitest";
import { createTurns } from "../../../scripts/app/work/turns.ts";

/** Takes up to `most` a turn till nothing waits; who got what, in order. */
function serve(turns: ReturnType<typeof createTurns<number>>, most: number, turnCount = Infinity): [string, number][] {
  const served: [string, number][] = [];
  for (let count = 0; count < turnCount; count++) {
    const turn = turns.next();
    if (!turn) break;
    for (let taken = 0; taken < most && turn.peek() !== undefined; taken++) served.push([turn.playerId, turn.take()!]);
  }
  return served;
}

describe("turns", () => {
  it("go round, and give each player all of theirs in order", () => {
    const turns = createTurns<number>();
    for (let item = 0; item < 2000; item++) for (const player of ["a", "b", "c"]) turns.add(player, item);
    expect(turns.size).toBe(6000);
    const served = serve(turns, 10);
    expect(served.slice(0, 30).map(([player]) => player)).toEqual([..."aaaaaaaaaabbbbbbbbbbcccccccccc"]);
    for (const player of ["a", "b", "c"]) {
      expect(served.filter(([whose]) => whose === player).map(([, item]) => item)).toEqual(
        Array.from({ length: 2000 }, (_, item) => item),
      );
    }
    expect(turns.isEmpty).toBe(true);
    expect(turns.next()).toBeUndefined();
  });

  it("serve who has just come before those who have a thousand to do, and forget nobody over newcomers", () => {
    const turns = createTurns<number>();
    for (let item = 0; item < 1000; item++) for (let player = 0; player < 100; player++) turns.add(`p${player}`, item);
    const served = serve(turns, 10, 115);
    expect(new Set(served.map(([player]) => player)).size).toBe(100);
    turns.add("new", 1);
    expect(serve(turns, 10, 2)).toContainEqual(["new", 1]);
    const others: string[] = [];
    for (let round = 0; round < 300; round++) {
      turns.add(`newcomer ${round}`, 1);
      const [[whose] = [""]] = serve(turns, 1, 1);
      if (!whose.startsWith("newcomer")) others.push(whose);
    }
    expect(new Set(others).size).toBeGreaterThan(25);
  });

  it("take back what was not done, before what came since, and drop a player's list as a whole", () => {
    const turns = createTurns<number>();
    [1, 2, 3].forEach((item) => turns.add("a", item));
    turns.add("b", 9);
    const turn = turns.next()!;
    expect([turn.take(), turn.take(), turn.take(), turn.take()]).toEqual([1, 2, 3, undefined]);
    turns.add("a", 4);
    turn.putBack([2, 3]);
    expect(turns.waiting("a")).toBe(3);
    expect(turns.size).toBe(4);
    expect(serve(turns, 5).filter(([player]) => player === "a")).toEqual([
      ["a", 2],
      ["a", 3],
      ["a", 4],
    ]);
    turns.add("a", 5);
    turns.drop("a");
    expect(turns.isEmpty).toBe(true);
    expect(turns.next()).toBeUndefined();
  });
});
