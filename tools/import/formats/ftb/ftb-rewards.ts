/**
 * Rewards of FTB Quests → those of this project. Tables of rewards become choices and draws; what belongs to a mod is told and left
 * out.
 */
import { quote } from "../../../../scripts/core/checks/issue.ts";
import { isObject, type JsonObject } from "../../../../scripts/core/checks/shape.ts";
import type { Findings } from "../../findings.ts";
import { bedrockLootTable } from "../../facts/places.ts";
import { countIn, flagIn, numberIn, textIn, valueAt } from "../../reading/values.ts";
import { choiceOf, drawOf, type Option } from "../../quests/rewards.ts";
import { givenItem, type Reward } from "../../rewards/given-item.ts";
import { amountOf, rewardsOfCommand } from "../../rewards/java-commands.ts";
import { idIn, objectsAt, sameId } from "./book-files.ts";
import { ftbItem } from "./ftb-items.ts";
import type { FtbWords } from "./ftb-words.ts";

export interface RewardTables {
  /** By id, or by the number that old versions gave them. */
  find(reward: JsonObject): JsonObject | undefined;
}

export function rewardTables(tables: readonly JsonObject[]): RewardTables {
  const byId = new Map(tables.map((table) => [sameId(idIn(valueAt(table, "id")) ?? ""), table]));
  const byOrder = new Map(tables.map((table) => [numberIn(valueAt(table, "order_index")), table]));
  return {
    find(reward) {
      const inside = valueAt(reward, "table_data");
      if (isObject(inside)) return inside;
      const id = idIn(valueAt(reward, "table_id"));
      if (id !== undefined) return byId.get(sameId(id));
      return byOrder.get(numberIn(valueAt(reward, "table")) ?? NaN);
    },
  };
}

/** `{p}` is the player, `{x}` a place and so on. */
const PLAYER = /\{(?:p|player)\}/g;
const MAX_DRAWS = 10;

export interface RewardReader {
  (reward: JsonObject, findings: Findings, depth?: number): readonly Reward[];
}

export function ftbRewards(tables: RewardTables, words: FtbWords): RewardReader {
  const read: RewardReader = (value, findings, depth = 0) => {
    const type = (textIn(valueAt(value, "type")) ?? "item").replace(/^ftbquests:/, "");
    switch (type) {
      case "item":
        return itemsOf(value, findings);
      case "xp":
        return amountOf("xp", numberIn(valueAt(value, "xp")) ?? 100, findings);
      case "xp_levels":
        return amountOf("levels", numberIn(valueAt(value, "xp_levels")) ?? 5, findings);
      case "command":
        return rewardsOfCommand(textIn(valueAt(value, "command")) ?? "", PLAYER, findings);
      case "gamestage":
      case "stage": {
        const tag = textIn(valueAt(value, "stage"))?.trim() ?? "";
        return tag === "" || flagIn(valueAt(value, "remove")) === true
          ? leftOut(type, findings)
          : [{ type: "tag", tag }];
      }
      case "toast": {
        const said = words.say("reward", idIn(valueAt(value, "id")) ?? "", "title", valueAt(value, "title")).own;
        return said === "" ? leftOut(type, findings) : [{ type: "message", text: said }];
      }
      case "choice":
      case "random":
      case "loot":
      case "all_table":
        return depth > 0 ? leftOut(type, findings) : ofTable(type, value, findings);
      default:
        return leftOut(type, findings);
    }
  };
  const optionsOf = (table: JsonObject, findings: Findings): Option[] =>
    objectsAt(table, "rewards").flatMap((entry) => {
      const weight = numberIn(valueAt(entry, "weight")) ?? 1;
      const title = words.say("reward", idIn(valueAt(entry, "id")) ?? "", "title", valueAt(entry, "title")).own;
      const [reward, ...more] = read(entry, findings, 1);
      if (more.length > 0)
        findings.add("near", "Of several things that one entry of a table gives, the first is given.");
      return reward === undefined ? [] : [{ reward, weight, ...(title === "" ? {} : { label: title }) }];
    });
  const ofTable = (type: string, value: JsonObject, findings: Findings): readonly Reward[] => {
    const table = tables.find(value);
    if (table === undefined) {
      findings.add("near", "A reward is left out, for its table is not there.");
      return [];
    }
    const options = optionsOf(table, findings);
    if (options.length === 0 && objectsAt(table, "rewards").length === 0) return ofLootTable(table, findings);
    if (type === "all_table") return options.map(({ reward }) => reward);
    if (type === "choice") return choiceOf(options, findings);
    if ((numberIn(valueAt(table, "empty_weight")) ?? 0) > 0)
      findings.add("near", "There a draw may be empty; here it never is.");
    const certain = options.filter(({ weight }) => weight === 0).map(({ reward }) => reward);
    const drawn = options.filter(({ weight = 1 }) => weight > 0);
    const times = type === "loot" ? Math.min(countIn(valueAt(table, "loot_size")) ?? 1, MAX_DRAWS) : 1;
    return [...certain, ...Array.from({ length: times }, () => drawOf(drawn, findings)).flat()];
  };
  return read;
}

function ofLootTable(table: JsonObject, findings: Findings): readonly Reward[] {
  const named = bedrockLootTable(textIn(valueAt(table, "loot_table_id")) ?? "");
  if ("table" in named) return [{ type: "loot", table: named.table }];
  findings.add("near", "A reward is left out, for its table is empty.");
  return [];
}

function leftOut(type: string, findings: Findings): readonly Reward[] {
  findings.add("near", `A reward of the type ${quote(type)} is left out, for there is nothing like it here.`);
  return [];
}

function itemsOf(value: JsonObject, findings: Findings): readonly Reward[] {
  const { items, count, details } = ftbItem(valueAt(value, "item"));
  const [item] = items;
  if (item === undefined || item.name.startsWith("#")) {
    findings.add("near", "A reward is left out, for it names no item.");
    return [];
  }
  if ((numberIn(valueAt(value, "random_bonus")) ?? 0) > 0)
    findings.add("near", "There some more of a reward may be given by chance.");
  const reward = givenItem(
    {
      id: item.name,
      count: countIn(valueAt(value, "count")) ?? count,
      details,
      ...(item.was === undefined ? {} : { was: item.was }),
    },
    findings,
  );
  return reward === undefined ? [] : [reward];
}
