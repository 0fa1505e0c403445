/**
 * What AdvancedAchievements pays → rewards of this project: items, experience, money, commands. What only a plugin can pay is
 * told and left out.
 */
import { isObject, type JsonObject } from "../../../../scripts/core/checks/shape.ts";
import type { Findings } from "../../findings.ts";
import { numberIn, textIn, valueAt } from "../../reading/values.ts";
import { withColours } from "../../reading/written-text.ts";
import { givenItem, type Reward } from "../../rewards/given-item.ts";
import { amountOf, rewardsOfCommand } from "../../rewards/java-commands.ts";

/** The plugin knows places and worlds of the player, too, for which commands here have nothing. */
const PLAYER = /\bPLAYER\b/g;
const PLACE = /\bPLAYER_(?:WORLD|X|Y|Z)\b/;

export function rewardsOf(section: JsonObject, findings: Findings): readonly Reward[] {
  const written = valueAt(section, "Reward") ?? valueAt(section, "Rewards");
  return isObject(written) ? rewardsIn(written, findings) : [];
}

export function rewardsIn(table: JsonObject, findings: Findings): readonly Reward[] {
  const rewards: Reward[] = [];
  const money = numberIn(valueAt(table, "Money"));
  if (money !== undefined && Math.trunc(money) !== 0) {
    findings.add("near", 'Money of the plugin Vault is points of the scoreboard objective "money" here.');
    rewards.push({ type: "scoreboard", objective: "money", amount: Math.trunc(money) });
  }
  for (const line of linesIn(valueAt(table, "Item") ?? valueAt(table, "Items")))
    rewards.push(...itemOf(line, findings));
  if (Object.hasOwn(table, "Experience")) {
    rewards.push(...amountOf("xp", numberIn(valueAt(table, "Experience")), findings));
  }
  for (const [key, what] of [
    ["IncreaseMaxHealth", "health"],
    ["IncreaseMaxOxygen", "breath"],
  ] as const) {
    if (Object.hasOwn(table, key))
      findings.add("near", `A reward of more ${what} for ever is left out: scripts cannot give it.`);
  }
  const command = valueAt(table, "Command") ?? valueAt(table, "Commands");
  const lines = isObject(command) ? linesIn(valueAt(command, "Execute")) : linesIn(command);
  for (const line of lines) {
    if (PLACE.test(line))
      findings.add("near", `A reward is left out, for commands here know no places by name: ${line}`);
    else rewards.push(...rewardsOfCommand(line, PLAYER, findings));
  }
  return rewards;
}

/** A list, or one text with semicolons. */
function linesIn(written: unknown): readonly string[] {
  if (Array.isArray(written)) return (written as unknown[]).filter((line) => typeof line === "string");
  return (textIn(written) ?? "").split(/;\s*/).filter((line) => line.trim() !== "");
}

/** `diamond 3 Name of it`. */
function itemOf(line: string, findings: Findings): readonly Reward[] {
  const [material = "", count, ...name] = line.trim().split(/\s+/);
  const [, id = material, data] = /^([^:]+):(\d+)$/.exec(material) ?? [];
  const reward = givenItem(
    {
      id: id.toLowerCase(),
      count: Math.max(1, Math.floor(numberIn(count) ?? 1)),
      details: { name: withColours(name.join(" ")) },
      ...(data === undefined ? {} : { was: { data: Number(data) } }),
    },
    findings,
  );
  return reward === undefined ? [] : [reward];
}
