/** Which buttons there are for the goals of a tree, and which member of a goal each of them means. */
import { expect, it } from "vitest";
import { goalPages, searched } from "../../../playground/page/deeds/goal-list.ts";
import { createTree } from "../../../scripts/core/tree/tree.ts";
import { child, root } from "../../support/nodes.ts";

const kill = (entity: string) => ({ goal_type: "kill", entity });
const pages = goalPages(
  createTree([
    root("a", { title: "§6Page A" }),
    child("plain", "a", { goal_details: kill("cow"), goal_number: 5 }),
    child("scripted", "a"),
    child("nested", "a", {
      goal_number: 2,
      goal_details: {
        goal_type: "all_of",
        goals: [
          { goal_type: "sequence", goals: [kill("pig"), kill("sheep")] },
          { goal_type: "distinct", by: "entity", of: ["zombie", "husk"], goal: kill("zombie") },
        ],
      },
    }),
    root("b"),
    child("other", "b", { goal_details: { goal_type: "sleep" } }),
  ]),
  "en_US",
);
const rowOf = (id: string) => pages.flatMap(({ rows }) => rows).find(({ node }) => node.id === id)!;

it("says each goal in words, without formatting codes, and which only scripts move", () => {
  expect(pages.map(({ id, title }) => [id, title])).toEqual([
    ["a", "Page A"],
    ["b", "Title of b"],
  ]);
  expect(rowOf("plain")).toMatchObject({ words: "Kill 5 cows", parts: [] });
  expect(rowOf("scripted").words).toBeUndefined();
});

it("leads from each part to its member or value, however deep it is", () => {
  expect(rowOf("nested").parts.map(({ depth, path, value }) => [depth, path, value])).toEqual([
    [0, [0], undefined],
    [1, [0, 0], undefined],
    [1, [0, 1], undefined],
    [0, [1], undefined],
    [1, [1], 0],
    [1, [1], 1],
  ]);
});

it("finds goals by all of the words in titles, ids, goals and parts", () => {
  const found = (wanted: string) => searched(pages, wanted).flatMap(({ rows }) => rows.map(({ node }) => node.id));
  expect(found("COWS kill")).toEqual(["plain"]);
  expect(found("husk")).toEqual(["nested"]);
  expect(found("nothing at all")).toEqual([]);
  expect(found(" ")).toHaveLength(6);
});
