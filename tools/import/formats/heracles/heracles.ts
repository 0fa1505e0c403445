/** Books of Heracles: one JSON file a quest, in groups. Joins what the other files of this folder find. */
import { isObject, type JsonObject } from "../../../../scripts/core/checks/shape.ts";
import { createFindings, type Findings } from "../../findings.ts";
import { iconOfItem } from "../../facts/icons/icon-of-item.ts";
import { bedrockLootTable } from "../../facts/places.ts";
import type { Importer, SourceFiles } from "../../imported.ts";
import { languagesIn, type LanguageTables } from "../../reading/languages.ts";
import { flagIn, listIn, numberIn, objectIn, textIn, valueAt } from "../../reading/values.ts";
import { quote } from "../../../../scripts/core/checks/issue.ts";
import { sourceOf, treesOfBook } from "../../quests/book-trees.ts";
import { tickedOff } from "../../quests/deed-tasks.ts";
import { plainWords, type Chapter, type Quest, type Words } from "../../quests/quest.ts";
import { choiceOf, wordsOfId } from "../../quests/rewards.ts";
import { repeatAfter } from "../../quests/repeats.ts";
import { belowEachOther, firstWords, wordsOf } from "../../quests/words.ts";
import { givenItem, type Reward } from "../../rewards/given-item.ts";
import { amountOf, rewardsOfCommand } from "../../rewards/java-commands.ts";
import { itemDetails } from "../../things/item-details.ts";
import { heraclesTask } from "./heracles-tasks.ts";
import { groupsOf, readHeraclesFiles, type WrittenQuest } from "./quest-files.ts";
import { writtenObjects } from "../../quests/written-objects.ts";

export const heracles: Importer = {
  format: "heracles",
  says: "the folder config/heracles of a modpack",
  read,
};

function read(source: SourceFiles): ReturnType<Importer["read"]> {
  const files = readHeraclesFiles(source);
  if (files === undefined) {
    return { refused: `${source.name} has no folder "quests" with JSON files of Heracles, one a quest` };
  }
  const languages = languagesIn(source);
  const groups = new Map<string, WrittenQuest[]>(files.groups.map((name) => [name, []]));
  for (const quest of files.quests) {
    const [first] = groupsOf(quest);
    groups.set(first!, [...(groups.get(first!) ?? []), quest]);
  }
  const chapters = Array.from(groups).filter(([, quests]) => quests.length > 0);
  return treesOfBook({
    name: "Quests",
    chapters: chapters.map(([name, quests]) => chapterOf(name, quests, languages)),
    unread: files.unread,
  });
}

function chapterOf(name: string, written: readonly WrittenQuest[], languages: LanguageTables): Chapter {
  const quests = written.map((quest) => questOf(quest, name, languages));
  const icon = quests.find((quest) => quest.icon !== undefined)?.icon;
  return {
    source: name,
    id: `group_${name}`,
    folder: name,
    title: firstWords(wordsOf(name, languages), plainWords(name)),
    description: plainWords(""),
    ...(icon === undefined ? {} : { icon }),
    isHidden: false,
    quests,
    notes: [],
  };
}

function questOf(written: WrittenQuest, group: string, languages: LanguageTables): Quest {
  const { id, value } = written;
  const findings = createFindings();
  const display = objectIn(valueAt(value, "display"));
  const settings = objectIn(valueAt(value, "settings"));
  const title = firstWords(wordsOf(valueAt(display, "title"), languages), plainWords(wordsOfId(id)), plainWords(id));
  const [, ...others] = groupsOf(written);
  if (others.length > 0) findings.add("exact", `There it is shown in ${others.map(quote).join(", ")}, too.`);
  const tasks = writtenObjects(valueAt(value, "tasks"), "tasks", findings).map((task) => heraclesTask(task));
  const icon = iconOf(valueAt(display, "icon"), valueAt(value, "tasks"));
  const hidden = (textIn(valueAt(settings, "hidden")) ?? "").toUpperCase();
  const isManual = flagIn(valueAt(settings, "autoClaimRewards")) === false;
  return {
    key: id,
    source: sourceOf(group, id, title.own),
    id: /^[A-Za-z_]/.test(id) ? id : `quest_${id}`,
    title,
    description: descriptionOf(display, languages),
    ...(icon === undefined ? {} : { icon }),
    parents: { keys: listIn(valueAt(value, "dependencies")).filter((one) => typeof one === "string") },
    countsEarly: false,
    tasks: tasks.length === 0 ? [tickedOff()] : tasks,
    isInOrder: false,
    rewards: rewardsIn(valueAt(value, "rewards"), findings),
    more: {
      ...(hidden === "COMPLETED" ? { is_hidden: true } : {}),
      ...(isManual ? { claim: "menu" } : {}),
      ...(flagIn(valueAt(settings, "repeatable")) === true ? repeatAfter(0, findings) : {}),
    },
    isOptional: false,
    findings,
  };
}

function descriptionOf(display: JsonObject, languages: LanguageTables): Words {
  const written = valueAt(display, "description");
  const lines = Array.isArray(written)
    ? listIn(written).filter((line) => typeof line === "string")
    : [textIn(written) ?? ""];
  return belowEachOther(
    wordsOf(valueAt(display, "subtitle"), languages),
    wordsOf(lines.join("\n"), languages, withoutTags),
  );
}

/** Descriptions are written in tags: headings, lines, breaks, and places of tasks and rewards. */
const withoutTags = (text: string): string =>
  text
    .replace(/<br\s*\/?>/gi, "\n")
    .replace(/<[a-z/][^<>]*>/gi, "")
    .replace(/^\s*(?:Tasks|Rewards):\s*$/gim, "")
    .replace(/[ \t]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();

function iconOf(written: unknown, tasks: unknown): string | undefined {
  const shown = [objectIn(written), ...Object.values(objectIn(tasks)).map(objectIn)].map((one) => valueAt(one, "item"));
  for (const item of shown) {
    const name = isObject(item) ? textIn(valueAt(item, "id")) : textIn(item);
    const icon = name === undefined || name.startsWith("#") || name === "minecraft:air" ? undefined : iconOfItem(name);
    if (icon !== undefined) return icon;
  }
  return undefined;
}

const PLAYER = /\{player\}|%player%/g;
const MAX_CHOICES = 10;

const rewardsIn = (written: unknown, findings: Findings, isInside = false): readonly Reward[] =>
  writtenObjects(written, "rewards", findings).flatMap((reward) => rewardOf(reward, findings, isInside));

function rewardOf(value: JsonObject, findings: Findings, isInside: boolean): readonly Reward[] {
  const type = (textIn(valueAt(value, "type")) ?? "").replace(/^heracles:/, "");
  switch (type) {
    case "item":
      return itemOf(valueAt(value, "item"), findings);
    case "xp": {
      const isPoints = /^points$/i.test(textIn(valueAt(value, "xptype")) ?? "");
      return amountOf(isPoints ? "xp" : "levels", numberIn(valueAt(value, "amount")) ?? 1, findings);
    }
    case "command":
      return rewardsOfCommand(textIn(valueAt(value, "command")) ?? "", PLAYER, findings);
    case "loottable": {
      const named = bedrockLootTable(textIn(valueAt(value, "loot_table")) ?? "");
      if ("table" in named) return [{ type: "loot", table: named.table }];
      findings.add("near", `A reward is left out: ${named.missing}.`);
      return [];
    }
    case "selectable":
      if (!isInside) return selectable(value, findings);
  }
  findings.add("near", `A reward of the type ${quote(type)} is left out, for there is nothing like it here.`);
  return [];
}

function itemOf(written: unknown, findings: Findings): readonly Reward[] {
  const item = isObject(written) ? written : { id: written };
  const id = textIn(valueAt(item, "id"));
  if (id === undefined) {
    findings.add("near", "A reward is left out, for it names no item.");
    return [];
  }
  const count = Math.max(1, Math.floor(numberIn(valueAt(item, "count") ?? valueAt(item, "Count")) ?? 1));
  const details = itemDetails(valueAt(item, "nbt") ?? valueAt(item, "components") ?? valueAt(item, "tag"));
  const reward = givenItem({ id, count, details }, findings);
  return reward === undefined ? [] : [reward];
}

function selectable(value: JsonObject, findings: Findings): readonly Reward[] {
  const options = Object.values(objectIn(valueAt(value, "rewards")))
    .filter(isObject)
    .flatMap((option) => {
      const [reward] = rewardOf(option, findings, true);
      const label = textIn(valueAt(option, "title"))?.trim() ?? "";
      return reward === undefined ? [] : [{ reward, ...(label === "" ? {} : { label }) }];
    });
  const times = Math.min(Math.max(1, Math.floor(numberIn(valueAt(value, "amount")) ?? 1)), MAX_CHOICES);
  if (times > 1) findings.add("near", `There ${times} different ones are chosen; here the same may be chosen again.`);
  return Array.from({ length: times }, () => choiceOf(options, findings)).flat();
}
