/** Pages as packs of every released version have saved them: all of them are read. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { NodeRecord } from "../../../scripts/core/progress/record.ts";
import { readBack, saved } from "./some-pages.ts";

/** What came later, in fields that packs of before do not know. */
const savedWithRewards: [string, NodeRecord][] = [
  // Drawn, and chosen of what was drawn; a choice that is open; one that was given.
  [
    "a",
    { progress: 1, completedAt: 1, owed: { "abcdeABCDE0.fghijFGHIJ1.klmnoKLMNO0": 3, pqrstPQRST2: 1, uvwxyUVWXY0: 0 } },
  ],
  ["b", { progress: 4, gifts: { abcdefabcdeABCDE0: 1_795_737_601 } }],
];

const savedWithGoals: [string, NodeRecord][] = [
  [
    "all",
    {
      progress: 1,
      members: { list: "ab_1", made: 1, done: "3", low: ["-1"], high: "--3-----B", seen: { "0": "abcdef" } },
    },
  ],
  ["minutes", { progress: 3, kept: { "": 59, abcdef: 1 } }],
  ["again", { progress: 4, round: 2, done: 2, since: 1_795_737_600, held: { "": [2, 10, 14] } }],
];

const savedWithRounds: [string, NodeRecord][] = [
  [
    "daily",
    { progress: 0, round: 20_784, done: 12, since: 1_795_737_600, paidRound: 20_783, owed: { abcdeABCDE0: 5 } },
  ],
  [
    "hourly",
    {
      progress: 3,
      completedAt: 1_795_737_601,
      unannounced: true,
      paid: true,
      round: 7,
      done: 6,
      since: 1_795_730_000,
      paidRound: 7,
    },
  ],
  [
    "again",
    {
      progress: 1,
      round: 9,
      done: 8,
      paidRound: 8,
      owed: { abcdeABCDE0: 1 },
      moreOwed: 2,
      debt: 6,
      unannounced: true,
      moreUnannounced: 1,
    },
  ],
];

/** As the first packs of the version wrote them: rows of complete nodes had fewer digits for their progress. */
const savedByFirstPacks: [string, NodeRecord][] = [
  ["a", { progress: 3 }],
  ["b", { progress: 5, completedAt: 1_700_000_000, paid: true }],
  ["c.d:e", { progress: 4_095, completedAt: 1_700_000_001 }],
  ["d", { progress: 200_000, completedAt: 1, paid: true, cloud: { base: 200_000, version: 9, pending: 0 } }],
  ["e", { progress: 3, cloud: { base: 3, version: 2, pending: 0 } }],
  ["f", { progress: 4_096, completedAt: 7 }],
];

/** By what came with them. */
const otherPages: Readonly<Record<string, readonly [string, NodeRecord][]>> = {
  first: savedByFirstPacks,
  goals: savedWithGoals,
  rewards: savedWithRewards,
  rounds: savedWithRounds,
};

it("reads a saved page of every released version", () => {
  const folder = new URL("../../fixtures/saves/", import.meta.url);
  const files = readdirSync(folder).filter((name) => name.startsWith("page-"));
  expect(files).toEqual(["page-1.json", ...Object.keys(otherPages).map((kind) => `page-2-${kind}.txt`), "page-2.txt"]);
  for (const file of files) {
    const [, kind = ""] = /^page-2-(\w+)/.exec(file) ?? [];
    const expected = otherPages[kind] ?? saved;
    const text = readFileSync(new URL(file, folder), "utf8").trim();
    expect(
      readBack(
        text,
        expected.map(([each]) => each),
      ),
    ).toEqual({ mail: 4, records: expected.map(([, each]) => each) });
  }
});
