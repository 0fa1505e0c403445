/** Quest books of all mods alike: what stands among tasks and rewards and is none is told, and the rest is imported. */
import { expect, it } from "vitest";
import { betterQuesting } from "../../tools/import/formats/betterquesting/betterquesting.ts";
import { ftb } from "../../tools/import/formats/ftb/ftb.ts";
import { heracles } from "../../tools/import/formats/heracles/heracles.ts";
import type { Importer } from "../../tools/import/imported.ts";
import { entriesOf, importOf } from "./imports.ts";

const XP = { type: "heracles:xp", amount: 2 };
const HUNT = { taskID: "bq_standard:hunt", target: "Zombie", required: 3 };

const BOOKS: readonly (readonly [importer: Importer, path: string, written: unknown])[] = [
  [
    ftb,
    "quests/chapters/a.snbt",
    '{ id: "1A" quests: [{ id: "2B" tasks: [{ type: "xp" value: 3 } 7] rewards: [null] }] }',
  ],
  [
    heracles,
    "quests/a.json",
    { display: { title: "A" }, tasks: { one: { ...XP, xptype: "level" }, two: 5 }, rewards: { three: null } },
  ],
  [
    betterQuesting,
    "DefaultQuests.json",
    {
      questDatabase: [{ questID: 0, tasks: [HUNT, 7], rewards: ["x"] }],
      questLines: [{ lineID: 0, quests: [{ id: 0 }] }],
    },
  ],
];

const ROWS = BOOKS.map(([importer, path, written]) => ({ format: importer.format, importer, path, written }));

it.each(ROWS)("tells of tasks and rewards that are none, in a book of $format", ({ importer, path, written }) => {
  const [, quest] = entriesOf(importOf(importer, { [path]: written }));
  expect(quest!.notes.filter((note) => /^Of its (?:tasks|rewards), 1 /.test(note))).toHaveLength(2);
  expect(quest!.node["goal_details"]).toBeDefined();
  expect(quest!.verdict).not.toBe("exact");
});
