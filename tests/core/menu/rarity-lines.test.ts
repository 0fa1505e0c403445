import { expect, it } from "vitest";
import type { MenuView } from "../../../scripts/core/menu/menu-view.ts";
import { rarityLines } from "../../../scripts/core/menu/node/rarity-lines.ts";
import type { Rarity } from "../../../scripts/core/menu/rarity.ts";
import type { NodeRecord } from "../../../scripts/core/progress/record.ts";
import type { Language } from "../../../scripts/core/text/languages.ts";
import type { AchievementNode } from "../../../scripts/core/tree/tree.ts";

const read = (rarity: Rarity | undefined, record: NodeRecord = { progress: 0 }, language: Language = "en_US"): string =>
  rarityLines({ language, rarity: () => rarity } as unknown as MenuView, {} as AchievementNode, record)
    .join("\n")
    .replace(/§./g, "");
const all = (completed: number, players: number): Rarity => ({ among: "all", completed, players });
const here = (completed: number, players: number): Rarity => ({ among: "here", completed, players });

it.each([
  [all(32, 1_000), "3.2"],
  [all(1, 1_000), "0.1"],
  [all(1, 1_001), "Less than 0.1"],
  [all(5, 5), "100 "],
  [all(99_999, 100_000), "99.9"],
])("of %o is %s percent", (rarity, written) => {
  expect(read(rarity)).toContain(written);
});

it("is written with the marks of the language", () => {
  expect(read(all(32, 1_000), { progress: 0 }, "de_DE")).toContain("3,2");
});

it("says of nobody that it is nobody, unless whoever reads it has the node", () => {
  expect(read(all(0, 50))).not.toMatch(/\d/);
  expect(read(all(0, 50), { progress: 1, completedAt: 7 })).toContain("2 %");
  // Completed in an earlier round.
  expect(read(here(0, 4), { progress: 0, round: 1, done: 1 })).toContain("1 of the 4");
});

it("says nothing of what is not known, of no players, and of one alone", () => {
  for (const rarity of [undefined, all(0, 0), here(0, 1), here(1, 1)]) expect(read(rarity)).toBe("");
});
