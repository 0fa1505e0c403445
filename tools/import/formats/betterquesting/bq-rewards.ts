/** Rewards of BetterQuesting → those of this project. What belongs to a mod is told and left out. */
import { quote } from "../../../../scripts/core/checks/issue.ts";
import { isObject, type JsonObject } from "../../../../scripts/core/checks/shape.ts";
import { MAX_SCORE } from "../../../../scripts/trees/rewards/limits.ts";
import type { Findings } from "../../findings.ts";
import { flagIn, listIn, numberIn, objectIn, textIn, valueAt } from "../../reading/values.ts";
import { choiceOf } from "../../quests/rewards.ts";
import { givenItem, type Reward } from "../../rewards/given-item.ts";
import { amountOf, rewardsOfCommand } from "../../rewards/java-commands.ts";
import { keyOf } from "./quest-files.ts";
import { bqItem } from "./bq-items.ts";

const PLAYER = /\bVAR_(?:NAME|UUID)\b/g;

/** @param idOf the node of a quest, by the quest's key */
export function bqRewards(
  value: JsonObject,
  idOf: (key: string) => string | undefined,
  findings: Findings,
): readonly Reward[] {
  const id = textIn(valueAt(value, "rewardID")) ?? "";
  switch (id.replace(/^(?:bq_standard|betterquesting):/, "")) {
    case "item":
      return itemsIn(valueAt(value, "rewards"), findings);
    case "choice":
      return choiceOf(
        itemsIn(valueAt(value, "choices"), findings).map((reward) => ({ reward })),
        findings,
      );
    case "xp": {
      const isLevels = flagIn(valueAt(value, "isLevels")) ?? true;
      return amountOf(isLevels ? "levels" : "xp", numberIn(valueAt(value, "amount")), findings);
    }
    case "command":
      return rewardsOfCommand(textIn(valueAt(value, "command")) ?? "", PLAYER, findings);
    case "scoreboard":
      return scoreOf(value, findings);
    case "questcompletion": {
      const key = keyOf({ questID: valueAt(value, "questNum"), ...value });
      const node = key === undefined ? undefined : idOf(key);
      if (node !== undefined) return [{ type: "unlock", node }];
      findings.add("near", "A reward is left out, for the quest that it completes is not there.");
      return [];
    }
    default:
      findings.add("near", `A reward of the type ${quote(id)} is left out, for there is nothing like it here.`);
      return [];
  }
}

function itemsIn(written: unknown, findings: Findings): Reward[] {
  return listIn(written).flatMap((one) => {
    const item = bqItem(objectIn(isObject(one) ? one : undefined));
    if (item === undefined) return [];
    const { name, was, count, details } = item;
    const reward = givenItem({ id: name, count, details, ...(was === undefined ? {} : { was }) }, findings);
    return reward === undefined ? [] : [reward];
  });
}

function scoreOf(value: JsonObject, findings: Findings): readonly Reward[] {
  const objective = textIn(valueAt(value, "score"))?.trim() ?? "";
  const amount = Math.trunc(numberIn(valueAt(value, "value")) ?? 0);
  if (objective === "" || amount === 0 || Math.abs(amount) > MAX_SCORE) {
    findings.add("near", "A reward of a score is left out, for it says no objective or no number.");
    return [];
  }
  if (flagIn(valueAt(value, "relative")) === false) {
    findings.add("near", `There the score ${quote(objective)} is set to ${amount}; here so much is added.`);
  }
  return [{ type: "scoreboard", objective, amount }];
}
