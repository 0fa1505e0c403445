/** Every refusal has an invalid file of its own, and the parser says exactly what the table expects of it. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parseNodes, type SourceFile } from "../../scripts/trees/parse-nodes.ts";
import { formatIssue, type IssueCode } from "../../scripts/core/checks/issue.ts";
import { readVanillaIds } from "../../tools/build/vanilla-ids.ts";
import { INVALID_TREES } from "./parse-nodes-invalid-table.ts";

const vanilla = readVanillaIds();
const fixtures = fileURLToPath(new URL("../fixtures/invalid/", import.meta.url));

function readFixture(name: string): SourceFile[] {
  const files = readdirSync(`${fixtures}${name}`);
  return files.map((path) => ({ path, text: readFileSync(`${fixtures}${name}/${path}`, "utf8") }));
}

/** A record, so that a new code cannot be forgotten here: either the parser has a fixture for it, or it is said who has. */
const SAID_BY: Readonly<Record<IssueCode, "parser" | "reader" | "warning" | "pack file" | "text file">> = {
  unreadable: "reader",
  "wrong-folder": "reader",
  "file-name": "reader",
  "not-utf8": "reader",
  "no-nodes": "reader",
  "not-a-node": "parser",
  "not-json": "parser",
  "too-deep": "parser",
  "duplicate-key": "parser",
  "number-too-large": "parser",
  "no-equals-sign": "text file",
  "control-character": "text file",
  "not-an-object": "parser",
  "missing-key": "parser",
  "unknown-key": "parser",
  "refused-key": "parser",
  "misplaced-key": "parser",
  "forbidden-key": "parser",
  "wrong-type": "parser",
  "out-of-range": "parser",
  "bad-length": "parser",
  "not-a-choice": "parser",
  "bad-id": "parser",
  "forbidden-id": "parser",
  "bad-identifier": "parser",
  "bad-texture-path": "parser",
  "bad-locale": "parser",
  "bad-name-space": "parser",
  "unsupported-aux-value": "parser",
  "unknown-enchantment-number": "parser",
  "unknown-goal-type": "parser",
  "unknown-reward-type": "parser",
  "reward-kind": "parser",
  "nested-reward": "parser",
  "label-count": "parser",
  "nothing-to-claim": "parser",
  "bad-uuid": "pack file",
  "bad-icon": "pack file",
  "unknown-item": "parser",
  "unknown-entity": "parser",
  "unknown-effect": "parser",
  "unknown-enchantment": "parser",
  "unknown-potion": "parser",
  "no-potion": "parser",
  "no-durability": "parser",
  "duplicate-node": "parser",
  "colliding-ids": "parser",
  "dangling-parent": "parser",
  "parent-cycle": "parser",
  "unknown-block": "parser",
  "unknown-state": "parser",
  "unknown-biome": "parser",
  "unknown-dimension": "parser",
  "empty-range": "parser",
  "conflicting-keys": "parser",
  "wrong-distinct": "parser",
  "duplicate-value": "parser",
  "duplicate-member": "parser",
  "requires-cycle": "parser",
  "bad-date": "parser",
  "no-such-day": "parser",
  "bad-time-zone": "parser",
  "repeated-member": "parser",
  "unknown-node": "parser",
  "goal-cycle": "parser",
  "unlock-cycle": "parser",
  comment: "warning",
  "not-an-item": "parser",
  "old-variant": "parser",
  "wrong-enchantment": "parser",
  "level-too-high": "parser",
  "never-given": "parser",
  "never-met": "parser",
  "unknown-command": "parser",
  "education-only": "warning",
  "long-in-bytes": "warning",
  "odd-texture-path": "warning",
  "no-extension": "warning",
  "misspelled-key": "warning",
  "reserved-key": "warning",
};

describe("invalid trees", () => {
  it.each(Object.entries(INVALID_TREES))("%s is refused for its own reason and nothing else", (name, expected) => {
    const result = parseNodes(readFixture(name), vanilla);
    const said = result.ok ? [] : result.issues.map((issue) => [issue.file, issue.path, issue.code]);
    expect(said).toEqual(expected);
  });

  it("are each in the table", () => {
    expect(readdirSync(fixtures).sort()).toEqual(Object.keys(INVALID_TREES).sort());
  });

  it("cover every code the parser can refuse with", () => {
    const covered = new Set(Object.values(INVALID_TREES).flatMap((expected) => expected.map(([, , code]) => code)));
    const needed = Object.entries(SAID_BY).filter(([, by]) => by === "parser");
    expect(needed.map(([code]) => code).filter((code) => !covered.has(code as IssueCode))).toEqual([]);
  });

  it("are told of in one line each, with file, place, problem and what would be right", () => {
    for (const name of Object.keys(INVALID_TREES)) {
      const result = parseNodes(readFixture(name), vanilla);
      for (const issue of result.ok ? [] : result.issues) {
        const line = formatIssue(issue);
        expect(line).toBe(
          `${issue.file}:${issue.line}:${issue.column}: ${issue.path}: ${issue.problem}; expected ${issue.expected}`,
        );
        expect(line).not.toMatch(/undefined|\[object|[\r\n]/);
        expect(issue.problem.length > 5 && issue.expected.length > 3).toBe(true);
      }
    }
  });
});
