/**
 * Functions as rewards: what their commands give the player, through functions that they call. Conditions on settings are taken as
 * met, once each; everything else is told.
 */
import { bedrockItems } from "../../../facts/items.ts";
import { bedrockEffects } from "../../../facts/effects.ts";
import { readCommands, type Command } from "../functions/commands.ts";
import { withoutNamespace } from "../json.ts";
import type { PackFiles } from "../pack-files.ts";
import { itemOfCount, lootRewards } from "./loot-rewards.ts";
import { xp, type RewardJson, type RewardsRead } from "./reward-json.ts";

const MAX_DEPTH = 6;
const MAX_REWARDS = 60;
/** What commands do that is no reward, or nobody misses. */
const OF_NO_MEANING =
  /^(?:#|$|scoreboard|tellraw|title|playsound|particle|advancement|tag|say|data|stopsound|schedule|gamerule|recipe|team|bossbar)/;

export function functionRewards(name: string, packs: PackFiles): RewardsRead {
  const list: RewardJson[] = [];
  const notes = new Set<string>();
  collect(name, packs, list, notes, new Set(), 0);
  return { list: list.slice(0, MAX_REWARDS), notes: [...notes] };
}

function collect(
  name: string,
  packs: PackFiles,
  list: RewardJson[],
  notes: Set<string>,
  seen: Set<string>,
  depth: number,
): void {
  const id = name.includes(":") ? name : `minecraft:${name}`;
  // The same function under two settings is one reward.
  if (seen.has(id)) return;
  seen.add(id);
  const text = packs.text("function", id);
  if (text === undefined) {
    notes.add(`The reward function ${id} is not in the source.`);
    return;
  }
  if (depth > MAX_DEPTH) return;
  const said = new Set<string>();
  for (const command of readCommands(text)) {
    if (said.has(command.text)) continue;
    said.add(command.text);
    if (command.word === "function") collect(command.words[1] ?? "", packs, list, notes, seen, depth + 1);
    else reward(command, packs, list, notes);
  }
}

function reward(command: Command, packs: PackFiles, list: RewardJson[], notes: Set<string>): void {
  const { word, words, text } = command;
  switch (word) {
    case "xp":
    case "experience":
      return addExperience(words, list, notes);
    case "give":
      return addItem(words, list, notes);
    case "loot": {
      const table = words.indexOf("loot", 1) === -1 ? undefined : words[words.indexOf("loot", 1) + 1];
      if (words[1] !== "give" || table === undefined) break;
      const read = lootRewards(table.includes(":") ? table : `minecraft:${table}`, packs);
      list.push(...read.list);
      for (const note of read.notes) notes.add(note);
      return;
    }
    case "effect":
      return addEffect(words, list, notes);
    default:
      if (OF_NO_MEANING.test(text)) return;
  }
  notes.add(`A command of its reward is left out: ${text.slice(0, 100)}`);
}

/** `xp add @s 50 levels`, and `xp 50L @s` of before 1.13. */
function addExperience(words: readonly string[], list: RewardJson[], notes: Set<string>): void {
  const isNew = words[1] === "add";
  const amount = Number((isNew ? words[3] : words[1])?.replace(/L$/i, ""));
  const isLevels = isNew ? words[4]?.startsWith("level") : /L$/i.test(words[1] ?? "");
  if (!Number.isFinite(amount) || amount < 1) {
    if (words[1] !== "set" && words[1] !== "query")
      notes.add(`A command of its reward is left out: ${words.join(" ").slice(0, 100)}`);
    return;
  }
  list.push(isLevels === true ? { type: "levels", amount: Math.round(amount) } : xp(amount));
}

function addItem(words: readonly string[], list: RewardJson[], notes: Set<string>): void {
  const [java = "", more] = (words[2] ?? "").split(/(?=[{[])/, 2);
  const named = bedrockItems(java);
  if ("missing" in named) {
    notes.add(`The reward ${java} is left out: ${named.missing}.`);
    return;
  }
  if (more !== undefined)
    notes.add(`What is special about the reward ${withoutNamespace(java)} is left out: ${more.slice(0, 80)}`);
  list.push(itemOfCount(named.ids[0]!, Number(words[3] ?? 1) || 1));
}

function addEffect(words: readonly string[], list: RewardJson[], notes: Set<string>): void {
  const [, verb, , effect = "", seconds, amplifier] = verbFirst(words);
  if (verb === "clear") return;
  const named = bedrockEffects(effect);
  if ("missing" in named) {
    notes.add(`The effect ${effect} of its reward is left out: ${named.missing}.`);
    return;
  }
  list.push({
    type: "effect",
    effect: withoutNamespace(named.ids[0]!),
    seconds: Math.min(1_000_000, Number(seconds) || 30),
    ...(Number(amplifier) > 0 ? { amplifier: Math.min(255, Number(amplifier)) } : {}),
  });
}

/** Before 1.13 there was no verb. */
const verbFirst = (words: readonly string[]): readonly string[] =>
  words[1] === "give" || words[1] === "clear" ? words : [words[0]!, "give", ...words.slice(1)];
