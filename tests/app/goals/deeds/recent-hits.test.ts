import { expect, it } from "vitest";
import { createRecentHits } from "../../../../scripts/app/goals/deeds/recent-hits.ts";

it("keeps the last player who hit, and everybody of a shared kill, the newest last", () => {
  const hits = createRecentHits();
  hits.note("cow", false, "ann", 1);
  hits.note("cow", false, "bob", 2);
  hits.note("wither", true, "ann", 1);
  hits.note("wither", true, "bob", 2);
  hits.note("wither", true, "ann", 3);
  expect(hits.of("cow")).toEqual([{ playerId: "bob", tick: 2 }]);
  expect(hits.of("wither").map(({ playerId }) => playerId)).toEqual(["bob", "ann"]);
  hits.forget("cow");
  hits.forget("wither");
  expect([hits.of("cow"), hits.of("wither")]).toEqual([[], []]);
});

it("has an end: victims whose hits cannot count any more, and the oldest of too many, are forgotten", () => {
  const hits = createRecentHits();
  for (let index = 0; index < 10; index++) hits.note(`old${index}`, false, "ann", 0);
  hits.note("new", false, "ann", 500);
  expect(hits.of("old9")).toEqual([]);
  for (let index = 0; index < 10_000; index++) hits.note(`cow${index}`, false, "ann", 600);
  expect(hits.of("cow0")).toEqual([]);
  for (const kept of [9_999, 9_999 - 4_095]) expect(hits.of(`cow${kept}`)).toHaveLength(1);
  for (let index = 0; index < 100; index++) hits.note(`wither${index}`, true, "ann", 600);
  expect(hits.of("wither0")).toEqual([]);
  for (let index = 0; index < 1_000; index++) hits.note("wither99", true, `player${index}`, 600);
  expect(hits.of("wither99").length).toBeLessThanOrEqual(256);
});
