/** All types of rewards as authors know them. A type of core/rewards that is not declared here does not compile. */
import type { RewardType, RewardTypes } from "../../core/rewards/rewards.ts";
import { choiceReward } from "./types/choice.ts";
import { commandReward } from "./types/command.ts";
import type { RewardDeclaration } from "./declaration.ts";
import { effectReward } from "./types/effect.ts";
import { itemReward } from "./types/item.ts";
import { levelsReward } from "./types/levels.ts";
import { messageReward } from "./types/message.ts";
import { randomReward } from "./types/random.ts";
import { scoreboardReward } from "./types/scoreboard.ts";
import { tagReward } from "./types/tag.ts";
import { lootReward } from "./types/loot.ts";
import { commandsReward } from "./types/function.ts";
import { structureReward } from "./types/structure.ts";
import { titleReward } from "./types/title.ts";
import { soundReward } from "./types/sound.ts";
import { unlockReward } from "./types/unlock.ts";
import { progressReward } from "./types/progress.ts";
import { xpReward } from "./types/xp.ts";

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
