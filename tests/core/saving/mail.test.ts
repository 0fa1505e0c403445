import { describe, expect, it } from "vitest";
import { decodeMailbox, EMPTY_MAILBOX, encodeMailbox, postLetter } from "../../../scripts/core/saving/mail.ts";

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
