/**
 * All types of rewards, and what is asked of a reward whatever its type is. A type without its rules does not compile;
 * nor does one without the author's check (trees/rewards/types) or without somebody who gives it.
 */

import { message } from "../text/message.ts";
import type { RewardReader, RewardRules } from "./reward-type.ts";
import { choiceRules, type ChoiceReward } from "./types/choice.ts";
import { commandRules, type CommandReward } from "./types/command.ts";
import { effectRules, type EffectReward } from "./types/effect.ts";
import { itemRules, type ItemReward } from "./types/item.ts";
import { levelsRules, type LevelsReward } from "./types/levels.ts";
import { messageRules, type MessageReward } from "./types/message.ts";
import { scoreboardRules, type ScoreboardReward } from "./types/scoreboard.ts";
import { tagRules, type TagReward } from "./types/tag.ts";
import { lootRules, type LootReward } from "./types/loot.ts";
import { functionRules, type CommandsReward } from "./types/function.ts";
import { structureRules, type StructureReward } from "./types/structure.ts";
import { titleRules, type TitleReward } from "./types/title.ts";
import { randomRules, type RandomReward } from "./types/random.ts";
import { soundRules, type SoundReward } from "./types/sound.ts";
import { unlockRules, type UnlockReward } from "./types/unlock.ts";
import { progressRules, type ProgressReward } from "./types/progress.ts";
import { xpRules, type XpReward } from "./types/xp.ts";

export type TypedReward =
  | ItemReward
  | XpReward
  | LevelsReward
  | CommandReward
  | EffectReward
  | MessageReward
  | TagReward
  | ScoreboardReward
  | LootReward
  | CommandsReward
  | StructureReward
  | TitleReward
  | SoundReward
  | UnlockReward
  | ProgressReward
  | ChoiceReward<RewardJson>
  | RandomReward<RewardJson>;

/** Each type by its name. */
export type RewardTypes = { readonly [Reward in TypedReward as Reward["type"]]: Reward };
export type RewardType = keyof RewardTypes;

/** Rewards that move another node of the same player. */
export type NodeRewardType = "unlock" | "progress";
export type NodeReward = RewardTypes[NodeRewardType];
/** Rewards that hold others, one of which is owed in their place one day. */
export type HoldingRewardType = "choice" | "random";
export type HoldingReward = RewardTypes[HoldingRewardType];
export type GameRewardType = Exclude<RewardType, NodeRewardType | HoldingRewardType>;
export type GameReward = RewardTypes[GameRewardType];

/** The ancestor's reward: calls a function registered under `name_space` with a copy of `data` plus `playID`. */
export interface FunctionReward {
  readonly function_name: string;
  readonly name_space?: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

export type RewardJson = FunctionReward | TypedReward;

const RULES: { readonly [Type in RewardType]: RewardRules<RewardTypes[Type]> } = {
  item: itemRules,
  xp: xpRules,
  levels: levelsRules,
  command: commandRules,
  effect: effectRules,
  message: messageRules,
  tag: tagRules,
  scoreboard: scoreboardRules,
  loot: lootRules,
  function: functionRules,
  structure: structureRules,
  title: titleRules,
  sound: soundRules,
  unlock: unlockRules,
  progress: progressRules,
  choice: choiceRules,
  random: randomRules,
};

export function isNodeReward(reward: TypedReward): reward is NodeReward {
  return reward.type === "unlock" || reward.type === "progress";
}

export function isHolding(reward: RewardJson): reward is HoldingReward {
  return "type" in reward && (reward.type === "choice" || reward.type === "random");
}

/** Whether somewhere in the list the player is asked to choose. */
export function mayAsk(rewards: readonly RewardJson[]): boolean {
  return rewards.some((reward) => isHolding(reward) && (reward.type === "choice" || mayAsk(reward.of)));
}

/** The rules of a reward's type take it, though the compiler cannot see that the two belong together. */
function rulesOf(reward: TypedReward): RewardRules<TypedReward> {
  return RULES[reward.type];
}

/** What a reward is in the main; see {@link RewardRules.main}. */
export function mainOf(reward: RewardJson): string {
  if (!("type" in reward)) return `function ${reward.name_space ?? ""} ${reward.function_name}`;
  return rulesOf(reward).main(reward);
}

/** How much of a reward is to be given: the items of an `item` reward, 1 of any other. */
export function amountOf(reward: RewardJson): number {
  return "type" in reward ? (rulesOf(reward).amount?.(reward) ?? 1) : 1;
}

/** What a reward is, in few words; empty where there is nothing to be said of it. */
export function wordsOf(reward: RewardJson, reader: RewardReader): string {
  if ("type" in reward) return rulesOf(reward).words(reward, reader);
  return reward.function_name === "" ? "" : message(reader.language, "reward.other");
}
