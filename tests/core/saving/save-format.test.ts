import fc from "fast-check";
import { isValidId } from "../../../scripts/core/tree/ids.ts";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  isEmptyRecord,
  type CloudRecord,
  type NodeRecord,
  type PendingReport,
} from "../../../scripts/core/progress/record.ts";
import { nodeKey } from "../../../scripts/core/saving/node-key.ts";
import {
  decodePage,
  emptyPage,
  encodePage,
  putRecords,
  recordAt,
  type SavedPage,
} from "../../../scripts/core/saving/save-format.ts";

/** Typed so that a new field must be put here, and is then seen to be written. */
const everyCloudField: Required<CloudRecord> = {
  base: 3,
  version: 7,
  round: 6,
  madeOn: 6,
  pending: 2,
  asked: 1,
  orRound: 20_784,
  risen: 1,
  nextOp: "mx1-0a-3",
  reports: [
    {
      op: "mx1-0a-1",
      delta: 1,
      goal: 5,
      round: 20_782,
      orRound: 20_783,
      past: true,
      risen: 1,
      from: 4,
      extra: 'a "牛" ~ \u2028',
      baseVersion: 6,
      reset: true,
    } satisfies Required<PendingReport>,
  ],
  reset: true,
};
const everyField: Required<NodeRecord> = {
  progress: 5,
  completedAt: 1_700_000_000,
  paid: true,
  payAgain: true,
  owed: { abcdeABCDE0: 64, "#2": 0 },
  gifts: { abcdefabcdeABCDE0: 1_700_000_000 },
  unannounced: true,
  round: 20_783,
  done: 4,
  since: 1_700_000_000,
  paidRound: 20_782,
  moreOwed: 1,
  debt: 20_781,
  moreUnannounced: 2,
  teamDone: 5,
  ownDone: 3,
  members: {
    list: "ab_1",
    made: 2,
    done: "3-",
    low: ["3", "", "-1"],
    high: "--3-----B",
    seen: { "0": "abcdef123456" },
  },
  kept: { "": 59, abcdef: 1 },
  held: { "": [3, 10, 14], "abcdef-ghijkl": [0, 0, 1] },
  cloud: everyCloudField,
};

/** What the saved pages of every version hold. */
const saved: [string, NodeRecord][] = [
  ["a", { progress: 3 }],
  ["b", { progress: 5, completedAt: 1_700_000_000, paid: true }],
  ["c.d:e", { progress: 1, completedAt: 1, owed: { "#0": 64, "#2": 1 }, unannounced: true }],
  [
    "e",
    {
      progress: 5,
      cloud: {
        base: 3,
        version: 7,
        pending: 2,
        asked: 1,
        nextOp: "mx1-0a-3",
        reports: [
          { op: "mx1-0a-1", delta: 1, extra: '{"cow":1}', baseVersion: 6 },
          { op: "mx1-0a-2", delta: 1 },
        ],
      },
    },
  ],
  ["f", { progress: 0, cloud: { base: 0, version: 2, pending: 0, reset: true } }],
];

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

/** By what came with them. */
const laterPages: Readonly<Record<string, readonly [string, NodeRecord][]>> = {
  goals: savedWithGoals,
  rewards: savedWithRewards,
  rounds: savedWithRounds,
};

function pageOf(records: Iterable<readonly [string, NodeRecord]>, mail = 4): SavedPage {
  const page = emptyPage();
  page.mail = mail;
  putRecords(page, new Map([...records].map(([id, record]) => [nodeKey(id), record])));
  return page;
}

/** What a reader finds under each of the ids. */
function readBack(text: string, ids: readonly string[]): { mail: number; records: (NodeRecord | undefined)[] } {
  const read = decodePage(text);
  if ("unreadable" in read) throw new Error(read.unreadable);
  return { mail: read.page.mail, records: ids.map((id) => recordAt(read.page, nodeKey(id))) };
}

const count = fc.oneof(fc.nat({ max: 80 }), fc.nat({ max: 5_000 }), fc.maxSafeNat());
const id = fc.stringMatching(/^[A-Za-z0-9_.:-]{1,64}$/).filter(isValidId);
const report = fc.record(
  {
    op: id,
    delta: count,
    goal: count,
    extra: fc.string({ unit: "binary" }),
    baseVersion: count,
    round: count,
    orRound: count,
    past: fc.constant(true as const),
    reset: fc.constant(true as const),
  },
  { requiredKeys: ["op", "delta"] },
);
const cloud = fc.oneof(
  fc.record({ base: count, version: count, pending: count }),
  fc.record(
    {
      base: count,
      version: count,
      pending: count,
      madeOn: count,
      asked: count,
      orRound: count,
      nextOp: id,
      reports: fc.array(report, { maxLength: 3 }),
      reset: fc.constant(true as const),
    },
    { requiredKeys: ["base", "version", "pending"] },
  ),
);
const record: fc.Arbitrary<NodeRecord> = fc.oneof(
  fc.record({ progress: count }),
  fc.record({ progress: count, completedAt: count }),
  fc.record({ progress: count, completedAt: count, paid: fc.constant(true as const) }),
  // What the cloud has and this world is level with.
  fc.tuple(count, count, fc.boolean()).map(([base, version, isDone]) => ({
    progress: base,
    ...(isDone ? { completedAt: 1_700_000_000, paid: true as const } : {}),
    cloud: { base, version, pending: 0 },
  })),
  fc.record(
    {
      progress: count,
      completedAt: count,
      paid: fc.constant(true as const),
      payAgain: fc.constant(true as const),
      owed: fc.dictionary(
        fc.stringMatching(/^[-\w]{11}$/).filter((name) => !name.startsWith("__")),
        count,
      ),
      unannounced: fc.constant(true as const),
      round: count,
      done: count,
      since: count,
      paidRound: count,
      moreOwed: count,
      debt: count,
      moreUnannounced: count,
      cloud,
    },
    { requiredKeys: ["progress"] },
  ),
);
const recordsById = fc.dictionary(id, record, { maxKeys: 40 }).map((records) => new Map(Object.entries(records)));

describe("the save format", () => {
  it("reads back every field that a record can have, in ASCII", () => {
    const text = encodePage(pageOf([...saved, ["every", everyField]]));
    const ids = [...saved.map(([each]) => each), "every", "unknown"];
    expect(readBack(text, ids)).toEqual({
      mail: 4,
      records: [...saved.map(([, each]) => each), everyField, undefined],
    });
    // Its users count characters as bytes.
    expect(text).toMatch(/^[ -~]*$/);
  });

  it("reads back arbitrary records, whatever was kept before under the same nodes", () => {
    fc.assert(
      fc.property(recordsById, recordsById, fc.nat(), (before, after, mail) => {
        const page = pageOf(before, mail);
        const text = encodePage(page);
        const read = decodePage(text);
        if ("unreadable" in read) throw new Error(read.unreadable);
        putRecords(read.page, new Map([...after].map(([each, value]) => [nodeKey(each), value])));
        const again = encodePage(read.page);
        const both = new Map([...before, ...after]);
        const expected = [...both.values()].map((each) => (isEmptyRecord(each) ? undefined : each));
        expect(readBack(again, [...both.keys()])).toEqual({ mail, records: expected });
        expect(again).toMatch(/^[ -~]*$/);
      }),
    );
  });

  it("never takes a damaged page for an empty one, nor loses a record of it unseen", () => {
    const damage = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(30), put: fc.string() });
    fc.assert(
      fc.property(recordsById, damage, (records, { at, length, put }) => {
        fc.pre([...records.values()].some((each) => !isEmptyRecord(each)));
        const text = encodePage(pageOf(records));
        const from = Math.floor(at * text.length);
        const damaged = text.slice(0, from) + put + text.slice(from + length);
        const read = decodePage(damaged);
        if ("unreadable" in read) return;
        const whole = decodePage(text);
        if ("unreadable" in whole) throw new Error(whole.unreadable);
        expect(countOf(read.page)).toBe(countOf(whole.page));
      }),
    );
  });

  it("keeps 1,100 complete nodes in 24 KiB, in this world and in the cloud", () => {
    const ids = Array.from({ length: 1_100 }, (_, index) => `a_node_with_a_rather_long_name_${index}`);
    const done: NodeRecord = { progress: 1_000_000, completedAt: 1_790_000_000, paid: true };
    for (const each of [done, { ...done, cloud: { base: 1_000_000, version: 300, pending: 0 } }]) {
      const text = encodePage(pageOf(ids.map((nodeId) => [nodeId, each])));
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(24 * 1024);
      expect(readBack(text, ids).records.every((read) => JSON.stringify(read) === JSON.stringify(each))).toBe(true);
    }
  });

  it("leaves out nodes of which there is nothing to say", () => {
    const page = pageOf([["a", { progress: 0 }]]);
    expect(countOf(page)).toBe(0);
    putRecords(page, new Map([[nodeKey("b"), { progress: 2 }]]));
    putRecords(page, new Map([[nodeKey("b"), { progress: 0 }]]));
    expect(countOf(page)).toBe(0);
  });

  const good = encodePage(
    pageOf([
      ["a", { progress: 1 }],
      ["b", everyField],
    ]),
  );
  it.each([
    ["no text at all", ""],
    ["text that is of no form", "{"],
    ["another JSON value", "[]"],
    ["a page of version 2 as JSON", '{"version":2,"mail":0,"nodes":{}}'],
    ["a newer version's JSON", '{"version":99,"mail":0,"nodes":{}}'],
    ["a save without a version", '{"mail":0,"nodes":{}}'],
    ["a version 1 without nodes", '{"version":1,"mail":0}'],
    ["a version 1 with a wrong mail number", '{"version":1,"mail":-1,"nodes":{}}'],
    ["a version 1 with an invalid node id", '{"version":1,"mail":0,"nodes":{"a\\"b":{"progress":1}}}'],
    [
      "a version 1 with an invalid operation id",
      '{"version":1,"mail":0,"nodes":{"a":{"progress":1,"cloud":{"base":0,"version":0,"pending":1,"nextOp":"a\\"b"}}}}',
    ],
    ["a version 1 record without progress", '{"version":1,"mail":0,"nodes":{"a":{}}}'],
    ["a version 1 record with negative progress", '{"version":1,"mail":0,"nodes":{"a":{"progress":-1}}}'],
    ["a version 1 record with a fraction", '{"version":1,"mail":0,"nodes":{"a":{"progress":1.5}}}'],
    ["a version 1 record with another key", '{"version":1,"mail":0,"nodes":{"a":{"progress":1,"toString":1}}}'],
    [
      "a version 1 cloud record without its base",
      '{"version":1,"mail":0,"nodes":{"a":{"progress":1,"cloud":{"version":1,"pending":0}}}}',
    ],
    [
      "a version 1 report without its delta",
      '{"version":1,"mail":0,"nodes":{"a":{"progress":1,"cloud":{"base":0,"version":1,"pending":0,"reports":[{"op":"x"}]}}}}',
    ],
    ["a version 1 debt without a place", '{"version":1,"mail":0,"nodes":{"a":{"progress":1,"owed":{"x":1}}}}'],
    ["the beginning of a page", good.slice(0, -1)],
    ["a page without its records", good.slice(0, good.indexOf("~g")) + "~."],
    ["a wrong mail number", good.replace("2~4~", "2~-4~")],
    ["a wrong operation id", good.replace('"x":"mx1-0a-3"', '"x":"a b"')],
    ["a wrong debt", good.replace('"#2":0', '"#2":-1')],
    ["a record without progress", good.replace('"p":5,', "")],
    ["a cloud record without its base", good.replace('"c":{"b":3,', '"c":{')],
    ["rows of another width", good.replace("~g", "~g0")],
  ])("never takes %s for an empty page", (_what, text) => {
    expect(decodePage(text)).toHaveProperty("unreadable");
  });

  it.each([
    ["version", good.replace(/^2~/, "3~")],
    ["need", good.replace("~4~~", "~4~r~")],
    ["section", good.replace("~g", "~b???~g")],
    ["flag of a row", good.replace(/~g(.{6})-/, "~g$11")],
    ["field", good.replace('"p":5', '"p":5,"j":1')],
    ["field of a cloud record", good.replace('"b":3', '"b":3,"w":1')],
  ])("does not read a page without a %s that only a newer pack knows", (_what, text) => {
    expect(decodePage(text)).toHaveProperty("unreadable");
  });

  it("reads a saved page of every released version", () => {
    const folder = new URL("../../fixtures/saves/", import.meta.url);
    const files = readdirSync(folder).filter((name) => name.startsWith("page-"));
    expect(files).toEqual([
      "page-1.json",
      ...Object.keys(laterPages).map((kind) => `page-2-${kind}.txt`),
      "page-2.txt",
    ]);
    for (const file of files) {
      const [, kind = ""] = /^page-2-(\w+)/.exec(file) ?? [];
      const expected = laterPages[kind] ?? saved;
      const text = readFileSync(new URL(file, folder), "utf8").trim();
      expect(
        readBack(
          text,
          expected.map(([each]) => each),
        ),
      ).toEqual({ mail: 4, records: expected.map(([, each]) => each) });
    }
  });
});

function countOf({ rows, others }: SavedPage): number {
  return [...rows].reduce((sum, [shape, text]) => sum + text.length / shape.width, others.size);
}
