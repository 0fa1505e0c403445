import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { decodePage, encodePage } from "../../../scripts/core/saving/save-format.ts";
import type { CloudRecord, NodeRecord, PendingReport } from "../../../scripts/core/progress/record.ts";
import { decodeMailbox, EMPTY_MAILBOX, encodeMailbox, postLetter } from "../../../scripts/core/saving/mail.ts";

/** Typed so that a new field must be put here, and is then seen to be written. */
const everyCloudField: Required<CloudRecord> = {
  base: 3,
  version: 7,
  madeOn: 6,
  pending: 2,
  asked: 1,
  nextOp: "mx1-0a-3",
  reports: [
    {
      op: "mx1-0a-1",
      delta: 1,
      goal: 5,
      extra: 'a "牛" \u2028',
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
  owed: { "0": 64, "2": 1 },
  unannounced: true,
  cloud: everyCloudField,
};

const records: [string, NodeRecord][] = [
  ["a", { progress: 3 }],
  ["b", { progress: 5, completedAt: 1_700_000_000, paid: true }],
  ["c.d:e", { progress: 1, completedAt: 1, owed: { "0": 64, "2": 1 }, unannounced: true }],
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

describe("the save format", () => {
  it("reads back what it wrote", () => {
    const page = { mail: 4, nodes: new Map([...records, ["every", everyField]]) };
    const text = encodePage(page);
    expect(decodePage(text)).toEqual(page);
    // Its users count characters as bytes.
    expect(text).toMatch(/^[ -~]*$/);
  });

  it("leaves out nodes of which there is nothing to say", () => {
    const text = encodePage({ mail: 0, nodes: new Map([["a", { progress: 0 }]]) });
    expect(decodePage(text)).toEqual({ mail: 0, nodes: new Map() });
  });

  it.each([
    ["text that is not JSON", "{"],
    ["another JSON value", "[]"],
    ["a save of a newer pack", '{"version":2,"mail":0,"nodes":{}}'],
    ["a save without a version", '{"mail":0,"nodes":{}}'],
    ["a save without nodes", '{"version":1,"mail":0}'],
    ["a wrong mail number", '{"version":1,"mail":-1,"nodes":{}}'],
    ["a node id that is none", '{"version":1,"mail":0,"nodes":{"a\\"b":{"progress":1}}}'],
    [
      "an operation id that is none",
      '{"version":1,"mail":0,"nodes":{"a":{"progress":1,"cloud":{"base":0,"version":0,"pending":1,"nextOp":"a\\"b"}}}}',
    ],
    ["a record without progress", '{"version":1,"mail":0,"nodes":{"a":{}}}'],
    ["negative progress", '{"version":1,"mail":0,"nodes":{"a":{"progress":-1}}}'],
    ["a fraction", '{"version":1,"mail":0,"nodes":{"a":{"progress":1.5}}}'],
    ["a key that it does not know", '{"version":1,"mail":0,"nodes":{"a":{"progress":1,"toString":1}}}'],
    [
      "a cloud record without its base",
      '{"version":1,"mail":0,"nodes":{"a":{"progress":1,"cloud":{"version":1,"pending":0}}}}',
    ],
    [
      "a report without its delta",
      '{"version":1,"mail":0,"nodes":{"a":{"progress":1,"cloud":{"base":0,"version":1,"pending":0,"reports":[{"op":"x"}]}}}}',
    ],
    ["a wrong debt", '{"version":1,"mail":0,"nodes":{"a":{"progress":1,"owed":{"x":1}}}}'],
  ])("never takes %s for an empty page", (_what, text) => {
    expect(decodePage(text)).toHaveProperty("unreadable");
  });

  it("reads a saved page of every released version", () => {
    const folder = new URL("../../fixtures/saves/", import.meta.url);
    const files = readdirSync(folder).filter((name) => name.startsWith("page-"));
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const page = decodePage(readFileSync(new URL(file, folder), "utf8").trim());
      expect(page).toEqual({ mail: 4, nodes: new Map(records) });
    }
  });
});

describe("a mailbox", () => {
  it("adds up progress on one node and keeps one letter of the other kinds", () => {
    let box = postLetter(EMPTY_MAILBOX, "progress", "a", 2);
    box = postLetter(box, "finish", "b", 0);
    box = postLetter(box, "progress", "a", 3);
    box = postLetter(box, "finish", "b", 0);
    expect(box.letters).toEqual([
      { sequence: 2, kind: "finish", nodeId: "b", delta: 0 },
      { sequence: 3, kind: "progress", nodeId: "a", delta: 5 },
    ]);
    expect(decodeMailbox(encodeMailbox(box))).toEqual(box);
  });

  it.each([
    "{",
    "[]",
    "null",
    '{"version":2,"lastSequence":0,"letters":[]}',
    '{"version":1,"lastSequence":0,"letters":[{}]}',
  ])("never takes %s for an empty one", (text) => {
    expect(decodeMailbox(text)).toHaveProperty("unreadable");
  });
});
