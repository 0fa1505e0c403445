import { describe, expect, it } from "vitest";
import { decodeMailbox, emptyMailbox, encodeMailbox, postLetter } from "../../../scripts/core/saving/mail.ts";

describe("a mailbox", () => {
  it("adds up progress on one node and keeps one letter of the other kinds", () => {
    const box = emptyMailbox();
    postLetter(box, "progress", "a", 2);
    postLetter(box, "finish", "b", 0);
    postLetter(box, "progress", "a", 3);
    postLetter(box, "finish", "b", 0);
    expect([...box.letters.values()]).toEqual([
      { sequence: 2, kind: "finish", nodeId: "b", delta: 0 },
      { sequence: 3, kind: "progress", nodeId: "a", delta: 5 },
    ]);
    expect(decodeMailbox(encodeMailbox(box))).toEqual(box);
  });

  it("takes a letter back as if it had not been posted, and adds nothing to one that may have been applied", () => {
    const box = emptyMailbox();
    postLetter(box, "progress", "a", 2);
    const before = encodeMailbox(box);
    postLetter(box, "progress", "a", 3)();
    expect(encodeMailbox(box)).toBe(before);
    box.taken = 1;
    const cut = encodeMailbox(box);
    postLetter(box, "progress", "a", 3)();
    expect(encodeMailbox(box)).toBe(cut);
    postLetter(box, "progress", "a", 3);
    postLetter(box, "progress", "a", 4);
    expect([...box.letters.values()].map(({ sequence, delta }) => [sequence, delta])).toEqual([
      [1, 2],
      [3, 7],
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
