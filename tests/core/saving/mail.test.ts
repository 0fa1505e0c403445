import { describe, expect, it } from "vitest";
import {
  decodeMailbox,
  emptyMailbox,
  encodeMailbox,
  postLetter,
  type Letter,
  type Mailbox,
} from "../../../scripts/core/saving/mail.ts";

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

  it("keeps deeds of members apart where their order matters, and counts the same one otherwise", () => {
    const box = emptyMailbox();
    const deed = (key: string, isInOrder: boolean) =>
      void postLetter(box, "members", "a", 1, {
        members: { steps: [{ key, amount: 1, values: ["x", null] }], isInOrder },
      });
    for (const key of ["one", "two", "one"]) deed(key, false);
    for (const key of ["three", "four", "four", "three"]) deed(key, true);
    const bySequence = (letters: Iterable<Letter>): unknown[] =>
      [...letters]
        .sort((one, other) => one.sequence - other.sequence)
        .map(({ steps, delta }) => [steps![0]!.key, delta]);
    const expected = [
      ["two", 1],
      ["one", 2],
      ["three", 1],
      ["four", 2],
      ["three", 1],
    ];
    expect(bySequence(box.letters.values())).toEqual(expected);
    const read = decodeMailbox(encodeMailbox(box)) as Mailbox;
    expect(bySequence(read.letters.values())).toEqual(expected);
  });

  it("keeps letters apart where their order matters, unless they are very many, and counts what does not add up", () => {
    const box = emptyMailbox();
    const post = (nodeId: string, delta: number, isApart = false) =>
      postLetter(box, delta === 0 ? "finish" : "progress", nodeId, delta, { isInOrder: true, isApart });
    for (const [nodeId, delta] of [
      ["a", 2],
      ["a", 1],
      ["b", 0],
      ["b", 0],
      ["a", 1],
      ["b", 0],
    ] as const)
      post(nodeId, delta);
    for (const delta of [3, 3, 1, 3]) post("c", delta, true);
    const told = (letters: Iterable<Letter>): unknown[] =>
      [...letters]
        .sort((one, other) => one.sequence - other.sequence)
        .map(({ nodeId, delta, times }) => [nodeId, delta, times]);
    const expected = [
      ["a", 3, undefined],
      ["b", 0, undefined],
      ["a", 1, undefined],
      ["b", 0, undefined],
    ];
    expected.push(
      ...[
        ["c", 3, 2],
        ["c", 1, 1],
        ["c", 3, 1],
      ],
    );
    expect(told(box.letters.values())).toEqual(expected);
    const { lastSequence } = box;
    post("a", 5)();
    post("c", 1, true)();
    post("c", 3, true)();
    const read = decodeMailbox(encodeMailbox(box)) as Mailbox;
    expect([told(read.letters.values()), read.lastSequence]).toEqual([expected, lastSequence]);
    for (let time = 0; time < 3_000; time++) post(time % 2 === 0 ? "a" : "b", 1);
    expect(box.letters.size).toBeLessThan(600);
  });

  it.each([
    "{",
    "[]",
    "null",
    '{"version":2,"lastSequence":0,"letters":[]}',
    '{"version":1,"lastSequence":0,"letters":[{}]}',
    '{"version":1,"lastSequence":1,"letters":[{"sequence":1,"kind":"members","nodeId":"a","delta":1}]}',
    '{"version":1,"lastSequence":1,"letters":[{"sequence":1,"kind":"members","nodeId":"a","delta":1,"steps":[{"key":1}]}]}',
  ])("never takes %s for an empty one", (text) => {
    expect(decodeMailbox(text)).toHaveProperty("unreadable");
  });
});
