/** Which of a projectile's hits count. */
import { expect, it } from "vitest";
import { createFirstHits } from "../../../../scripts/app/goals/deeds/first-hits.ts";

it("a projectile that falls to the ground, bounces or hurts again has not hit again; one that goes through hits the next", () => {
  const hits = createFirstHits();
  expect(hits.isNew("trident", "pig")).toBe(true);
  expect(hits.isNew("trident", undefined)).toBe(false);
  expect(hits.isNew("trident", "pig")).toBe(false);
  expect(hits.isNew("trident", "cow")).toBe(true);
  expect(hits.isNew("arrow", undefined)).toBe(true);
  expect(hits.isNew("arrow", undefined)).toBe(false);
  expect(hits.isNew("arrow", "pig")).toBe(true);
});
