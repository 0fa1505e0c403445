/** Pages to save and to read back: a record with every field, arbitrary records, and what a reader finds of them. */
import fc from "fast-check";
import type { CloudRecord, NodeRecord, PendingReport } from "../../../scripts/core/progress/record.ts";
import { nodeKey } from "../../../scripts/core/saving/node-key.ts";
import {
  decodePage,
  emptyPage,
  putRecords,
  recordAt,
  type SavedPage,
} from "../../../scripts/core/saving/save-format.ts";
import { isValidId } from "../../../scripts/core/tree/ids.ts";

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
  claims: "-_0zZ9",
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
      claims: "abcdefABCDEF",
      lost: "XyZ_-9",
      extra: 'a "牛" ~ \u2028',
      baseVersion: 6,
      reset: true,
    } satisfies Required<PendingReport>,
  ],
  reset: true,
};
export const everyField: Required<NodeRecord> = {
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
  waiting: [[20_782, 3, { abcdeABCDE0: 0, "fghijFGHIJ0.klmnoKLMNO0": 1 }]],
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
export const saved: [string, NodeRecord][] = [
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

export function pageOf(records: Iterable<readonly [string, NodeRecord]>, mail = 4): SavedPage {
  const page = emptyPage();
  page.mail = mail;
  putRecords(page, new Map([...records].map(([id, record]) => [nodeKey(id), record])));
  return page;
}

/** What a reader finds under each of the ids. */
export function readBack(text: string, ids: readonly string[]): { mail: number; records: (NodeRecord | undefined)[] } {
  const read = decodePage(text);
  if ("unreadable" in read) throw new Error(read.unreadable);
  return { mail: read.page.mail, records: ids.map((id) => recordAt(read.page, nodeKey(id))) };
}

export function countOf({ rows, others }: SavedPage): number {
  return [...rows].reduce((sum, [shape, text]) => sum + text.length / shape.width, others.size);
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
export const recordsById = fc
  .dictionary(id, record, { maxKeys: 40 })
  .map((records) => new Map(Object.entries(records)));
