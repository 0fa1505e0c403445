/** Files of texts in other languages: what they may say, and what is said of those that are wrong. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadTrees } from "../../tools/build/trees.ts";
import { nodeTexts } from "../../scripts/core/text/node-texts.ts";
import { rewardIn } from "../../scripts/core/rewards/reward-texts.ts";
import { entryNames } from "../../scripts/core/rewards/owed-entries.ts";
import type { TypedReward } from "../../scripts/core/rewards/rewards.ts";
import { createTree } from "../../scripts/core/tree/tree.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "texts-"));
  for (const [path, node] of Object.entries(NODES)) write(path, JSON.stringify(node));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const icons = { unfinished_icon: "textures/items/apple", finished_icon: "textures/items/apple" };
const sword = { type: "item", item: "iron_sword", name: "Bane", lore: ["One", "Two"] };
const NODES = {
  "root.json": {
    node_ID: "mine",
    title: "The Mine",
    node_description: "Dig.",
    ...icons,
    goal_number: 1,
    window_background: "textures/blocks/stone",
    milestones: [{ at: 1, reward: [{ type: "title", text: "Well done", subtitle: "Really" }] }],
  },
  "child.json": {
    node_ID: "mine.iron",
    parent_node: "mine",
    title: "Iron",
    node_description: "Get some.",
    ...icons,
    goal_number: 1,
    reward: [
      sword,
      {
        type: "choice",
        of: [
          { type: "xp", amount: 5, label: "Wisdom" },
          { ...sword, label: "A sword" },
        ],
      },
      { type: "message", text: "Iron!", to: "all" },
    ],
    translations: { fr_FR: { title: "Fer" } },
  },
};

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

const load = () => loadTrees(folder, "1.0.0");

function treeWith(files: Readonly<Record<string, string>>) {
  for (const [name, text] of Object.entries(files)) write(`texts/${name}.lang`, text);
  const { trees, problems, warnings } = load();
  expect([...problems, ...warnings]).toEqual([]);
  return createTree(trees.nodes, "Z", trees.texts);
}

describe("texts of a tree", () => {
  it("are read by the reader's language, else by its tongue, else as the author wrote them", () => {
    const tree = treeWith({
      de_DE: "## Titel\n\nmine.title=Die Mine\nmine.iron.title=Eisen\nmine.iron.description=Hol=dir\\nwelches.\n",
      es_MX: "mine.iron.title=Hierro",
    });
    const iron = tree.node("mine.iron")!;
    expect(nodeTexts(iron, "de_DE")).toMatchObject({ title: "Eisen", description: "Hol=dir\nwelches." });
    expect(nodeTexts(iron, "de-AT").title).toBe("Eisen");
    expect(nodeTexts(iron, "es_ES")).toMatchObject({ title: "Hierro", description: "Get some." });
    expect(nodeTexts(iron, "ja_JP").title).toBe("Iron");
    const milestone = tree.milestones("mine")[0]!.node;
    expect(nodeTexts(milestone, "de_DE").title).toBe("Die Mine");
  });

  it("are those of rewards, of milestones and of what a choice holds, too", () => {
    const tree = treeWith({
      de_DE: [
        "mine.iron.reward.0.name=Fluch",
        "mine.iron.reward.0.lore.1=Zwei",
        "mine.iron.reward.1.of.0.label=Weisheit",
        "mine.iron.reward.1.of.1.name=Der andere",
        "mine.iron.reward.2.text=Eisen!",
        "mine.milestone.1.reward.0.subtitle=Wirklich",
      ].join("\r\n"),
    });
    const [item, choice, said] = tree.node("mine.iron")!.rewards as TypedReward[];
    expect(rewardIn(item!, "de_DE")).toMatchObject({ name: "Fluch", lore: ["One", "Zwei"] });
    expect(rewardIn(item!, "en_US")).toEqual(sword);
    expect(rewardIn(choice!, "de_DE")).toMatchObject({ labels: ["Weisheit", "A sword"] });
    const held = (choice as unknown as { of: TypedReward[] }).of[1]!;
    expect(rewardIn(held, "de_DE")).toMatchObject({ name: "Der andere" });
    expect(rewardIn(said!, "de_DE")).toMatchObject({ text: "Eisen!" });
    const title = tree.milestones("mine")[0]!.node.rewards[0] as TypedReward;
    expect(rewardIn(title, "de_DE")).toMatchObject({ text: "Well done", subtitle: "Wirklich" });
  });

  it("change nothing of what a reward and a milestone are known by", () => {
    const before = createTree(load().trees.nodes);
    const after = treeWith({ de_DE: "mine.iron.reward.0.name=Fluch\nmine.milestone.1.reward.0.text=Gut" });
    const names = (tree: typeof after) => tree.keepers.map(({ id, rewards }) => [id, entryNames(rewards)]);
    expect(names(after)).toEqual(names(before));
  });

  it("stand behind a node's own translations, and the build says where both are there", () => {
    write("texts/fr_FR.lang", "mine.iron.title=Le fer\nmine.iron.description=Va en chercher.");
    const { trees, problems, warnings } = load();
    expect(problems).toEqual([]);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(/^texts\/fr_FR\.lang:1:1: mine\.iron\.title: .*; expected /);
    const iron = createTree(trees.nodes, "Z", trees.texts).node("mine.iron")!;
    expect(nodeTexts(iron, "fr_CA")).toMatchObject({ title: "Fer", description: "Va en chercher." });
  });
});

/** A line of the file, and where and with what code it is refused. */
const WRONG: Readonly<Record<string, readonly [text: string, place: string, saying: RegExp]>> = {
  "a node that is not there": ["mine.irn.title=Eisen", "1:1: mine.irn.title: ", /"mine\.irn".*"mine\.iron"/],
  "a text that the node does not have": ["mine.titel=Die Mine", "1:1: mine.titel: ", /"titel".*expected "title"/],
  "the key of the JSON": ["mine.iron.node_description=X", "1:1: ", /expected "description"/],
  "a reward that is not there": ["mine.iron.reward.7.name=X", "1:1: ", /reward\.7\.name/],
  "a line of lore that is not there": ["mine.iron.reward.0.lore.2=X", "1:1: ", /lore\.2/],
  "a key twice": ["mine.title=A\n\n mine.title=B", "3:2: mine.title: ", /line 1/],
  "no equals sign": ["## x\nmine.title Die Mine", "2:1: mine.title Die Mine: ", /no =/],
  "no key": ["=Die Mine", "1:1: $: ", /no key/],
  "a control character": ["mine.title=Die\u0007Mine", "1:15: mine.title: ", /U\+0007/],
  "a character that turns the line round": ["mine.title=a\u202eb", "1:13: mine.title: ", /U\+202E/],
  "a title of which nothing can be seen": ["mine.title=§a ", "1:12: mine.title: ", /seen/],
  "a text that is too long": [`mine.title=${"a".repeat(600)}`, "1:12: mine.title: ", /600/],
};

describe("a file of texts that is wrong", () => {
  it.each(Object.entries(WRONG))("is refused for %s, with its place", (_what, [text, place, saying]) => {
    write("texts/de_DE.lang", text);
    const { problems, trees } = load();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`texts/de_DE.lang:${place}`);
    expect(problems[0]).toMatch(saying);
    expect(problems[0]).toMatch(/; expected ./);
    expect(trees.nodes).toEqual([]);
  });

  it("is told of in all its lines, by their order", () => {
    write("texts/de_DE.lang", "nothing\nmine.titel=A\nmine.title=B\nmine.title=C");
    expect(load().problems.map((line) => /lang:(\d+)/.exec(line)?.[1])).toEqual(["1", "2", "4"]);
  });

  it("is refused where it is no UTF-8, or not named after a locale", () => {
    write("texts/de_DE.lang", Buffer.from("mine.title=Stra\xdfe", "latin1"));
    write("texts/de-DE.lang", "");
    write("texts/german.lang", "");
    const { problems } = load();
    expect(problems).toHaveLength(3);
    expect(problems.join("\n")).toMatch(/de_DE\.lang:1:16: .*UTF-8/);
    expect(problems.join("\n")).toMatch(/"de-DE" is not a locale.*"de_DE"/);
  });

  it("is warned of where nobody reads it", () => {
    write("de_DE.lang", "mine.title=Die Mine");
    write("texts/more/fr_FR.lang", "mine.title=La mine");
    write("texts/xx_YY.lang", "mine.title=?");
    write("texts/es_ES.lang.txt", "mine.title=La mina");
    const { problems, warnings } = load();
    expect(problems).toEqual([]);
    expect(warnings.map((line) => line.split(":")[0]).sort()).toEqual([
      "de_DE.lang",
      "texts/es_ES.lang.txt",
      "texts/more/fr_FR.lang",
      "texts/xx_YY.lang",
    ]);
  });

  it("blames no node that could not be read", () => {
    write("texts/de_DE.lang", "mine.title=Die Mine\nother.title=Andere\nmine.title=Noch eine");
    write("other.json", '{"node_ID": "other", ');
    const { problems } = load();
    expect(problems.filter((line) => line.startsWith("texts/"))).toHaveLength(1);
  });
});
