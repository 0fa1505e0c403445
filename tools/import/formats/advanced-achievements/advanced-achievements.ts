/**
 * The settings of the Bukkit plugin AdvancedAchievements: one page a category, and on it the achievements of one kind below each
 * other, by their thresholds. Joins what the other files of this folder find.
 */
import { quote } from "../../../../scripts/core/checks/issue.ts";
import { createFindings, type Findings } from "../../findings.ts";
import type { Importer, ImportedPage, SourceFiles } from "../../imported.ts";
import { finished, type LooseNode } from "../../joining/loose-node.ts";
import { NO_PICTURE, PLAIN_BACKGROUND } from "../../joining/pages.ts";
import { textOf } from "../../reading/text.ts";
import { objectIn, textIn, valueAt } from "../../reading/values.ts";
import { withColours } from "../../reading/written-text.ts";
import { iconOfItem } from "../../facts/icons/icon-of-item.ts";
import { CATEGORIES } from "./categories.ts";
import { BY_COMMAND, nameOf, readConfig, readYaml, type Achievement, type Category } from "./config.ts";
import { GROUPED } from "./grouped-categories.ts";
import { rewardsIn, rewardsOf } from "./rewards.ts";

export const advancedAchievements: Importer = {
  format: "advanced-achievements",
  says: "the folder of the Bukkit plugin AdvancedAchievements, or its config.yml",
  read,
};

function read(source: SourceFiles): ReturnType<Importer["read"]> {
  const unread: { path: string; why: string }[] = [];
  const files = source.paths.filter((path) => /\.ya?ml$/i.test(path));
  const own = files.filter((path) => /(?:^|\/)config[\w-]*\.ya?ml$/i.test(path));
  for (const file of own.length > 0 ? own : files) {
    const bytes = source.bytes(file);
    const config = bytes === undefined ? undefined : readConfig(textOf(bytes), file);
    if (config === undefined) continue;
    unread.push(...config.unread);
    const beside = tablesBeside(source, file);
    const names = new Set<string>();
    const pages = config.categories.map((category) => pageOf(category, beside, names));
    return {
      pack: { name: "Achievements" },
      pages: [...pages, ...pageForAll(config.forAll, pages)],
      texts: {},
      beside: [],
      unread,
    };
  }
  return {
    refused: `${source.name} has no config.yml with categories of AdvancedAchievements, such as "Places" or "Kills"`,
  };
}

interface Beside {
  /** Of the plugin's file of words. */
  readonly words: Readonly<Record<string, unknown>>;
  /** Which items stand for categories. */
  readonly menu: Readonly<Record<string, unknown>>;
}

function tablesBeside(source: SourceFiles, config: string): Beside {
  const folder = config.slice(0, config.lastIndexOf("/") + 1);
  const table = (name: string): Readonly<Record<string, unknown>> => {
    const bytes = source.bytes(folder + name);
    return bytes === undefined ? {} : objectIn(readYaml(textOf(bytes), () => undefined));
  };
  return { words: table("lang.yml"), menu: table("gui.yml") };
}

/** How the plugin's file of words calls some categories otherwise than in small letters. */
const WORDS: Readonly<Record<string, string>> = {
  AnvilsUsed: "anvils",
  EatenItems: "eatenitems",
  HoePlowings: "hoeplowing",
  MaxLevel: "maxlevel",
  ItemDrops: "drops",
  ItemPickups: "pickups",
};

function pageOf(category: Category, { words, menu }: Beside, names: Set<string>): ImportedPage {
  const { name } = category;
  const row = GROUPED[name] ?? CATEGORIES[name] ?? { icon: "command_block", title: "Special Achievements" };
  const title = textIn(valueAt(words, `list-${WORDS[name] ?? name.toLowerCase()}`)) ?? row.title;
  const shown = textIn(valueAt(objectIn(valueAt(menu, name)), "Item"))?.toLowerCase();
  const picture = (shown === undefined ? undefined : iconOfItem(shown)) ?? iconOfItem(row.icon) ?? NO_PICTURE;
  const rootId = idOf(`category_${name}`, names);
  const last = new Map<string | undefined, string>();
  const nodes = category.achievements.map((achievement) => {
    const parent = last.get(achievement.kind) ?? rootId;
    const loose = nodeOf(category, achievement, picture, idOf(nameOf(achievement), names), parent);
    if (name !== BY_COMMAND) last.set(achievement.kind, loose.node.node_ID);
    return finished(loose);
  });
  return { folder: name, nodes: [heading(rootId, name, title, picture, nodes.length), ...nodes] };
}

/** The plugin wants names to differ; where they do not, both are imported. */
function idOf(name: string, names: Set<string>): string {
  let id = name;
  for (let number = 2; names.has(id); number++) id = `${name}_${number}`;
  names.add(id);
  return id;
}

function heading(
  id: string,
  source: string,
  title: string,
  picture: string,
  count: number,
): ReturnType<typeof finished> {
  const findings = createFindings();
  findings.add("exact", "It heads its page, and is complete when all below it are.");
  const node = {
    node_ID: id,
    title: withColours(title),
    node_description: "",
    unfinished_icon: picture,
    finished_icon: picture,
    window_background: PLAIN_BACKGROUND,
    goal_number: count,
    goal_details: { goal_type: "complete", page: id },
  };
  return finished({ source, node, findings });
}

function nodeOf(category: Category, achievement: Achievement, picture: string, id: string, parent: string): LooseNode {
  const { section, path, threshold = 1 } = achievement;
  const findings = createFindings();
  const message = textIn(valueAt(section, "Message"));
  const told = (key: string): string | undefined => {
    const text = textIn(valueAt(section, key));
    return text === undefined || text.trim() === "" ? undefined : withColours(text);
  };
  if (message === undefined) findings.add("exact", "It has no Message, without which the plugin does not start.");
  const goal = goalOf(category.name, achievement, findings);
  const reward = rewardsOf(section, findings);
  const type = textIn(valueAt(section, "Type"))?.toLowerCase();
  const node: LooseNode["node"] = {
    node_ID: id,
    parent_node: parent,
    title: told("DisplayName") ?? told("Name") ?? path,
    node_description: told("Goal") ?? told("Message") ?? "",
    unfinished_icon: picture,
    finished_icon: picture,
    goal_number: threshold,
    ...(goal === undefined ? {} : { goal_details: goal }),
    ...(reward.length === 0 ? {} : { reward }),
    ...(type === "goal" || type === "challenge" ? { frame: type } : {}),
  };
  return { source: path, node, findings };
}

function goalOf(name: string, { kind, threshold = 1, path }: Achievement, findings: Findings): object | undefined {
  if (name === BY_COMMAND) {
    findings.add("near", "There /aach give gives it; here it is /ach:grant <player> only <node>.");
    return undefined;
  }
  const grouped = GROUPED[name];
  if (grouped !== undefined) {
    const kinds = (kind ?? "").split("|").filter((one) => one.trim() !== "");
    const goal = grouped.goal(kinds, threshold, findings);
    if (goal === undefined && findings.notes.length === 0)
      findings.add("by_hand", `${quote(path)} names nothing: choose a goal.`);
    return goal;
  }
  const row = CATEGORIES[name]!;
  if (row.note !== undefined) findings.add(row.verdict, row.note);
  return row.goal?.();
}

/** What is paid for all of them is a page with one node. */
function pageForAll(written: unknown, pages: readonly ImportedPage[]): readonly ImportedPage[] {
  const findings = createFindings();
  const reward = rewardsIn(objectIn(written), findings);
  const nodes = pages.flatMap((page) => page.nodes.slice(1).map(({ node }) => node.node_ID));
  if (reward.length === 0 || nodes.length === 0) return [];
  const node = {
    node_ID: "all_achievements",
    title: "All Achievements",
    node_description: "",
    unfinished_icon: "textures/items/nether_star",
    finished_icon: "textures/items/nether_star",
    window_background: PLAIN_BACKGROUND,
    goal_number: nodes.length,
    goal_details: { goal_type: "complete", nodes },
    frame: "challenge",
    reward,
  };
  const source = "AllAchievementsReceivedRewards";
  return [{ folder: "all", nodes: [finished({ source, node, findings })] }];
}
