/** One quest of FTB Quests → a quest as all books have it: what it asks, pays and waits for, when it shows, how often it can be done. */
import type { JsonObject } from "../../../../scripts/core/checks/shape.ts";
import { createFindings, type Findings } from "../../findings.ts";
import { iconOfItem } from "../../facts/icons/icon-of-item.ts";
import { countIn, flagIn, listIn, numberIn, textIn, valueAt } from "../../reading/values.ts";
import { tickedOff } from "../../quests/deed-tasks.ts";
import type { Parents, Quest, Words } from "../../quests/quest.ts";
import { sourceOf } from "../../quests/book-trees.ts";
import { wordsOfId } from "../../quests/rewards.ts";
import { repeatAfter } from "../../quests/repeats.ts";
import { idIn, objectsAt, sameId, type WrittenChapter } from "./book-files.ts";
import { ftbItem } from "./ftb-items.ts";
import { belowEachOther } from "../../quests/words.ts";
import type { RewardReader } from "./ftb-rewards.ts";
import { ftbTask, typeOf } from "./ftb-tasks.ts";
import type { FtbWords } from "./ftb-words.ts";
import { writtenObjects } from "../../quests/written-objects.ts";

export interface QuestContext {
  readonly chapter: WrittenChapter;
  /** Of the whole book. */
  readonly data: JsonObject;
  readonly words: FtbWords;
  readonly rewards: RewardReader;
  /** What a quest may wait for, by id: quests stand for themselves, for their tasks, and for all of their chapter. */
  readonly waitedFor: ReadonlyMap<string, readonly string[]>;
}

export function ftbQuest(value: JsonObject, key: string, context: QuestContext): Quest {
  const { chapter, data, words } = context;
  const findings = createFindings();
  const inherited = (name: string): unknown =>
    valueAt(value, name) ?? valueAt(chapter.value, name) ?? valueAt(data, name);
  const id = idIn(valueAt(value, "id")) ?? key;
  const tasks = writtenObjects(valueAt(value, "tasks"), "tasks", findings);
  const title = titleOf(value, id, tasks, words);
  const subtitle = words.say("quest", id, "quest_subtitle", valueAt(value, "subtitle"));
  const description = words.say("quest", id, "quest_desc", valueAt(value, "description") ?? valueAt(value, "text"));
  const isConsuming = flagIn(inherited("consume_items") ?? valueAt(data, "default_consume_items")) === true;
  const asked = tasks.filter((task) => flagIn(valueAt(task, "optional_task")) !== true);
  if (asked.length < tasks.length) findings.add("exact", "Tasks that it is complete without are left out.");
  const read = asked.map((task) => ftbTask(task, { isConsuming }));
  const icon = iconOf(value, tasks);
  const repeats =
    flagIn(valueAt(value, "can_repeat")) ?? flagIn(valueAt(chapter.value, "default_repeatable_quest")) ?? false;
  return {
    key,
    source: sourceOf(chapter.name, id, title.own),
    id: `quest_${id}`,
    title,
    description: belowEachOther(subtitle, description),
    ...(icon === undefined ? {} : { icon }),
    parents: parentsOf(value, context, findings),
    countsEarly: textIn(inherited("progression_mode")) === "flexible",
    tasks: read.length === 0 ? [tickedOff()] : read,
    isInOrder: flagIn(inherited("require_sequential_tasks")) === true,
    rewards: writtenObjects(valueAt(value, "rewards"), "rewards", findings).flatMap((reward) =>
      context.rewards(reward, findings),
    ),
    more: {
      ...(flagIn(valueAt(value, "invisible")) === true ? { is_hidden: true } : {}),
      ...(flagIn(inherited("disable_toast")) === true ? { finish_tip: false } : {}),
      ...claimOf(value, data),
      ...(repeats ? repeatAfter(numberIn(valueAt(value, "repeat_cooldown")) ?? 0, findings) : {}),
    },
    isOptional: flagIn(valueAt(value, "optional")) === true,
    findings,
  };
}

function titleOf(value: JsonObject, id: string, tasks: readonly JsonObject[], words: FtbWords): Words {
  const own = words.say("quest", id, "title", valueAt(value, "title"));
  if (own.own.trim() !== "") return own;
  const [first] = tasks;
  if (first === undefined) return { own: `Quest ${id}`, translations: new Map() };
  const ofTask = words.say("task", idIn(valueAt(first, "id")) ?? "", "title", valueAt(first, "title"));
  if (ofTask.own.trim() !== "") return ofTask;
  const item = typeOf(first) === "item" ? ftbItem(valueAt(first, "item")).items[0]?.name : undefined;
  const named =
    item ??
    ["entity", "dimension", "biome", "structure", "advancement", "stat"]
      .map((key) => textIn(valueAt(first, key)))
      .find((one) => one !== undefined);
  return {
    own: (named === undefined ? "" : wordsOfId(named)) || wordsOfId(typeOf(first)) || `Quest ${id}`,
    translations: new Map(),
  };
}

function iconOf(value: JsonObject, tasks: readonly JsonObject[]): string | undefined {
  const shown = [valueAt(value, "icon"), ...tasks.flatMap((task) => [valueAt(task, "icon"), valueAt(task, "item")])];
  for (const one of shown) {
    const [item] = ftbItem(one).items;
    const icon = item === undefined || item.name.startsWith("#") ? undefined : iconOfItem(item.name, item.was);
    if (icon !== undefined) return icon;
  }
  return undefined;
}

function parentsOf(value: JsonObject, { waitedFor }: QuestContext, findings: Findings): Parents {
  const written = [...listIn(valueAt(value, "dependencies")), valueAt(value, "dependency")].flatMap(
    (one) => idIn(one) ?? [],
  );
  const keys = written.flatMap((id) => waitedFor.get(sameId(id)) ?? [sameId(id)]);
  const how = textIn(valueAt(value, "dependency_requirement")) ?? "all_completed";
  if (how.endsWith("_started"))
    findings.add("near", "There its parents need only be begun; here they must be complete.");
  const least = countIn(valueAt(value, "min_required_dependencies"));
  if (least !== undefined) return { keys, count: least };
  return how.startsWith("one_") ? { keys, count: 1 } : { keys };
}

/** Where the book says that rewards wait for a click. */
function claimOf(value: JsonObject, data: JsonObject): Readonly<Record<string, unknown>> {
  const said = objectsAt(value, "rewards").map((reward) => textIn(valueAt(reward, "auto")) ?? "default");
  const byDefault = textIn(valueAt(data, "default_autoclaim_rewards"));
  const isClicked =
    said.length > 0 && said.every((one) => one === "disabled" || (one === "default" && byDefault === "disabled"));
  return isClicked ? { claim: "menu" } : {};
}
