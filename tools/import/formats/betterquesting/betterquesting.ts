/**
 * Books of BetterQuesting, from Minecraft 1.7 on: lines of quests in one JSON file, or a folder with a file a quest. Joins what the
 * other files of this folder find.
 */
import type { JsonObject } from "../../../../scripts/core/checks/shape.ts";
import { createFindings, type Findings } from "../../findings.ts";
import { iconOfItem } from "../../facts/icons/icon-of-item.ts";
import type { Importer, SourceFiles } from "../../imported.ts";
import { languagesIn, type LanguageTables } from "../../reading/languages.ts";
import { flagIn, listIn, numberIn, objectIn, textIn, valueAt } from "../../reading/values.ts";
import { sourceOf, treesOfBook } from "../../quests/book-trees.ts";
import { tickedOff } from "../../quests/deed-tasks.ts";
import { plainWords, type Chapter, type Parents, type Quest } from "../../quests/quest.ts";
import { repeatAfter } from "../../quests/repeats.ts";
import { firstWords, wordsOf } from "../../quests/words.ts";
import { bqItem } from "./bq-items.ts";
import { bqRewards } from "./bq-rewards.ts";
import { bqTasks } from "./bq-tasks.ts";
import { keyOf, propertiesOf, readQuestFiles } from "./quest-files.ts";
import { writtenObjects } from "../../quests/written-objects.ts";

export const betterQuesting: Importer = {
  format: "betterquesting",
  says: "the folder config/betterquesting of a modpack, or its DefaultQuests.json",
  read,
};

function read(source: SourceFiles): ReturnType<Importer["read"]> {
  const files = readQuestFiles(source);
  if (files === undefined) {
    return {
      refused: `${source.name} has no JSON file with a "questDatabase", and no folder "Quests", as BetterQuesting has`,
    };
  }
  const unread = [...files.unread];
  const languages = languagesIn(source);
  const quests = new Map<string, JsonObject>();
  for (const quest of files.quests) {
    const key = keyOf(quest);
    if (key === undefined) unread.push({ path: "questDatabase", why: "A quest has no questID." });
    else if (quests.has(key)) unread.push({ path: "questDatabase", why: `A second quest has the questID ${key}.` });
    else quests.set(key, quest);
  }
  const free = new Set(quests.keys());
  const readOne = (line: string, key: string): Quest =>
    questOf(quests.get(key)!, key, line, languages, (other) => (quests.has(other) ? idOf(other) : undefined));
  const chapters = files.lines.map((line, index) => {
    const keys = listIn(valueAt(line, "quests")).flatMap((entry) => keyOf(entry) ?? []);
    const own = Array.from(new Set(keys)).filter((key) => free.delete(key));
    const shown = keys.filter((key) => quests.has(key)).length - own.length;
    return chapterOf(line, index, languages, shown, (name) => own.map((key) => readOne(name, key)));
  });
  if (free.size > 0) chapters.push(elsewhere(Array.from(free, (key) => readOne("no line", key))));
  return treesOfBook({ name: "Quests", chapters: chapters.filter((chapter) => !isEmptyHeading(chapter)), unread });
}

const idOf = (key: string): string => `quest_${key}`;

/** A line all of whose quests are on others. */
const isEmptyHeading = ({ quests, notes }: Chapter): boolean => quests.length === 0 && notes.length > 0;

/** Marks of packs, and line breaks of language files. */
const tidy = (text: string): string =>
  text
    .replace(/%n|\\n/g, "\n")
    .replace(/\[\/?(?:note|warn|quest|url|link)\]/gi, "")
    .trim();

function chapterOf(
  line: JsonObject,
  index: number,
  languages: LanguageTables,
  shown: number,
  questsIn: (name: string) => Quest[],
): Chapter {
  const properties = propertiesOf(line);
  const key = keyOf({ lineID: valueAt(line, "lineID") ?? index, ...line }) ?? String(index);
  const title = firstWords(wordsOf(properties["name"], languages, tidy), plainWords(`Line ${index + 1}`));
  const icon = iconOf(properties["icon"]);
  const name = `line ${key}`;
  return {
    source: name,
    id: `line_${key}`,
    folder: title.own.replace(/§./gu, ""),
    title,
    description: wordsOf(properties["desc"] ?? properties["description"], languages, tidy),
    ...(icon === undefined ? {} : { icon }),
    isHidden: textIn(properties["visibility"]) === "HIDDEN",
    quests: questsIn(name),
    notes: shown > 0 ? [`It shows ${shown} quests that are on other pages here.`] : [],
  };
}

/** Nobody sees these in the book, but other quests may wait for them. */
const elsewhere = (quests: readonly Quest[]): Chapter => ({
  source: "no line",
  id: "line_none",
  folder: "other-quests",
  title: plainWords("Other Quests"),
  description: plainWords(""),
  isHidden: true,
  quests,
  notes: ["Its quests are on no line of the book."],
});

function questOf(
  value: JsonObject,
  key: string,
  line: string,
  languages: LanguageTables,
  nodeOf: (key: string) => string | undefined,
): Quest {
  const findings = createFindings();
  const properties = propertiesOf(value);
  const title = firstWords(wordsOf(properties["name"], languages, tidy), plainWords(`Quest ${key}`));
  const written = writtenObjects(valueAt(value, "tasks"), "tasks", findings);
  const tasks = written.flatMap((task) => bqTasks(task));
  const icon = iconOf(properties["icon"]);
  const rewards = writtenObjects(valueAt(value, "rewards"), "rewards", findings);
  return {
    key,
    source: sourceOf(line, key, title.own),
    id: idOf(key),
    title,
    description: wordsOf(properties["desc"] ?? properties["description"], languages, tidy),
    ...(icon === undefined ? {} : { icon }),
    parents: parentsOf(value, properties, findings),
    countsEarly: flagIn(properties["lockedprogress"]) === true,
    // What asks nothing, or only what is complete anyway, is complete as soon as somebody looks.
    tasks: tasks.length === 0 ? [tickedOff()] : tasks,
    ...taskLogic(textIn(properties["tasklogic"]) ?? "AND", findings),
    isInOrder: false,
    rewards: rewards.flatMap((reward) => bqRewards(reward, nodeOf, findings)),
    more: {
      ...(["HIDDEN", "COMPLETED"].includes(textIn(properties["visibility"]) ?? "") ? { is_hidden: true } : {}),
      ...(flagIn(properties["ismain"]) === true ? { frame: "goal" } : {}),
      ...(flagIn(properties["issilent"]) === true ? { finish_tip: false } : {}),
      ...(flagIn(properties["autoclaim"]) === false ? { claim: "menu" } : {}),
      ...repeatOf(properties["repeattime"], findings),
    },
    isOptional: false,
    findings,
  };
}

const TICKS_A_SECOND = 20;

function repeatOf(written: unknown, findings: Findings): Readonly<Record<string, unknown>> {
  const ticks = numberIn(written) ?? -1;
  return ticks < 0 ? {} : repeatAfter(ticks / TICKS_A_SECOND, findings);
}

function taskLogic(logic: string, findings: Findings): { readonly tasksNeeded?: number } {
  switch (logic.toUpperCase()) {
    case "AND":
      return {};
    case "OR":
      return { tasksNeeded: 1 };
    case "XOR":
      findings.add("near", "There exactly one of its tasks must be done; here one is enough.");
      return { tasksNeeded: 1 };
    default:
      findings.add("by_hand", `Its tasks are joined by ${logic}, for which there is nothing here: say what is meant.`);
      return {};
  }
}

function parentsOf(value: JsonObject, properties: Readonly<Record<string, unknown>>, findings: Findings): Parents {
  const keys = listIn(valueAt(value, "preRequisites")).flatMap((one) => keyOf(one) ?? []);
  const logic = (textIn(properties["questlogic"]) ?? "AND").toUpperCase();
  if (keys.length === 0 || logic === "AND") return { keys };
  if (logic === "OR") return { keys, count: 1 };
  if (logic === "XOR") {
    findings.add("near", "There exactly one of its parents must be complete; here one is enough.");
    return { keys, count: 1 };
  }
  findings.add("near", `Its parents are joined by ${logic}, for which there is nothing here: it waits for none.`);
  return { keys: [] };
}

function iconOf(written: unknown): string | undefined {
  const item = bqItem(objectIn(written));
  return item === undefined ? undefined : iconOfItem(item.name, item.was);
}
