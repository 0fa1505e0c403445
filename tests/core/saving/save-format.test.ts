/** The save format: what is written is read back, whatever it is, and nothing is lost unseen. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isEmptyRecord, type NodeRecord } from "../../../scripts/core/progress/record.ts";
import { nodeKey } from "../../../scripts/core/saving/node-key.ts";
import { decodePage, encodePage, putRecords } from "../../../scripts/core/saving/save-format.ts";
import { checkProperty } from "../../support/properties.ts";
import { countOf, everyField, pageOf, readBack, recordsById, saved } from "./some-pages.ts";

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
    checkProperty(
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
    checkProperty(
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
});
