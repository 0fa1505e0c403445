/** What is taken out of an import until it builds: no more than what is complained of. */
import { expect, it } from "vitest";
import { readVanillaIds } from "../../tools/build/vanilla-ids.ts";
import type { DraftNode, NodeValue } from "../../tools/import/output/drafts.ts";
import { mend, type Mended } from "../../tools/import/output/mend.ts";
import { createNode } from "../build/workshop.ts";

function mended(more: Readonly<Record<string, unknown>>, texts: Readonly<Record<string, string>> = {}): Mended {
  const draft: DraftNode = {
    source: "s",
    path: "page/a.json",
    value: createNode("a", more) as NodeValue,
    verdict: "exact",
    notes: [],
  };
  return mend([draft], new Map([["de_DE", new Map(Object.entries(texts))]]), readVanillaIds());
}

const only = ({ nodes }: Mended): DraftNode => nodes[0]!;

it("of a hundred members half of which are wrong the others stay, and the number fits", () => {
  const goals = Array.from({ length: 100 }, (_, index) => ({
    goal_type: "have_item",
    item: index % 2 === 0 ? "minecraft:apple" : `minecraft:nothing_${index}`,
    count: index + 1,
  }));
  const { value, verdict, notes } = only(mended({ goal_number: 100, goal_details: { goal_type: "all_of", goals } }));
  const kept = (value["goal_details"] as { readonly goals: readonly unknown[] }).goals;
  expect(kept).toEqual(goals.filter((_, index) => index % 2 === 0));
  expect([value["goal_number"], verdict, notes.length]).toEqual([50, "near", 50]);
});

it("an id that is not there leaves its list, and the last one takes the goal along", () => {
  const kill = (entity: unknown) => only(mended({ goal_details: { goal_type: "kill", entity } }));
  const one = kill(["minecraft:cow", "minecraft:cwo", "minecraft:pig"]);
  expect([one.value["goal_details"], one.verdict]).toEqual([
    { goal_type: "kill", entity: ["minecraft:cow", "minecraft:pig"] },
    "near",
  ]);
  const none = kill("minecraft:cwo");
  expect([none.value["goal_details"], none.verdict]).toEqual([undefined, "by_hand"]);
});

it("wrong rewards, keys, parents and texts go, and all else stays", () => {
  const { nodes, texts } = mended(
    {
      reward: [
        { type: "xp", amount: 5 },
        { type: "item", item: "minecraft:dimond" },
        { type: "gold" },
        { type: "levels", amount: 1 },
      ],
      parent_node: "nowhere",
      frame: "star",
      nonsense: 1,
      title: "",
    },
    { "a.title": "Titel", "b.title": "Niemand" },
  );
  const { value } = nodes[0]!;
  expect(value["reward"]).toEqual([
    { type: "xp", amount: 5 },
    { type: "levels", amount: 1 },
  ]);
  expect(value).toMatchObject({
    node_ID: "a",
    title: "a",
    window_background: expect.stringMatching(/^textures\//) as string,
  });
  for (const key of ["parent_node", "frame", "nonsense"]) expect(value).not.toHaveProperty(key);
  expect([...texts.get("de_DE")!]).toEqual([["a.title", "Titel"]]);
});

it("keeps what an author wrote, and says nothing of files around it", () => {
  const draft: DraftNode = {
    source: "s",
    path: "a.json",
    value: createNode("a", {
      frame: "star",
      goal_details: { goal_type: "kill", entity: "minecraft:cwo" },
    }) as NodeValue,
    verdict: "exact",
    notes: [],
  };
  const { nodes } = mend([draft], new Map(), readVanillaIds(), {
    files: [{ path: "own.json", text: JSON.stringify(createNode("own", { frame: "moon" })) }],
    isKept: (id, key) => id === "a" && key === "frame",
  });
  expect(nodes[0]!.value["frame"]).toBe("star");
  expect(nodes[0]!.value).not.toHaveProperty("goal_details");
});
