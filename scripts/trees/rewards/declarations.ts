/** All types of rewards as authors know them. A type of core/rewards that is not declared here does not compile. */
import type { RewardType, RewardTypes } from "../../core/rewards/rewards.ts";
import { choiceReward } from "./choice.ts";
import { commandReward } from "./command.ts";
import type { RewardDeclaration } from "./declaration.ts";
import { effectReward } from "./effect.ts";
import { itemReward } from "./item.ts";
import { levelsReward } from "./levels.ts";
import { messageReward } from "./message.ts";
import { randomReward } from "./random.ts";
import { scoreboardReward } from "./scoreboard.ts";
import { tagReward } from "./tag.ts";
import { lootReward } from "./loot.ts";
import { commandsReward } from "./function.ts";
import { structureReward } from "./structure.ts";
import { titleReward } from "./title.ts";
import { soundReward } from "./sound.ts";
import { unlockReward } from "./unlock.ts";
import { progressReward } from "./progress.ts";
import { xpReward } from "./xp.ts";

export const REWARD_DECLARATIONS: { readonly [Type in RewardType]: RewardDeclaration<RewardTypes[Type]> } = {
  item: itemReward,
  xp: xpReward,
  levels: levelsReward,
  command: commandReward,
  effect: effectReward,
  message: messageReward,
  tag: tagReward,
  scoreboard: scoreboardReward,
  loot: lootReward,
  function: commandsReward,
  structure: structureReward,
  title: titleReward,
  sound: soundReward,
  unlock: unlockReward,
  progress: progressReward,
  choice: choiceReward,
  random: randomReward,
};

/** In the order in which they are told of. */
export const REWARD_TYPES = Object.keys(REWARD_DECLARATIONS) as RewardType[];
