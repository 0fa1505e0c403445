/**
 * Gives typed rewards through the platform's calls, never through a command line built from names: one file a type. Says
 * what is left to give and why; whether that stays owed is the ledger's business.
 */

import type { RewardGiver } from "../../app/ports.ts";
import type { GameReward, GameRewardType, RewardTypes } from "../../core/rewards/rewards.ts";
import type { PlayerDirectory } from "../players.ts";
import { giveCommand } from "./types/command.ts";
import { giveEffect } from "./types/effect.ts";
import type { Give } from "./giving.ts";
import { giveItem } from "./types/item.ts";
import { giveLevels } from "./types/levels.ts";
import { giveMessage } from "./types/message.ts";
import { whileGiving } from "./own-effects.ts";
import { giveScore } from "./types/scoreboard.ts";
import { giveTag } from "./types/tag.ts";
import { giveLoot } from "./types/loot.ts";
import { giveFunction } from "./types/function.ts";
import { giveStructure } from "./types/structure.ts";
import { giveTitle } from "./types/title.ts";
import { giveSound } from "./types/sound.ts";
import { giveXp } from "./types/xp.ts";

export const BOOK_ITEM = "ach:book";

const GIVERS: { readonly [Type in GameRewardType]: Give<RewardTypes[Type]> } = {
  item: giveItem,
  xp: giveXp,
  levels: giveLevels,
  command: giveCommand,
  effect: giveEffect,
  message: giveMessage,
  tag: giveTag,
  scoreboard: giveScore,
  loot: giveLoot,
  function: giveFunction,
  structure: giveStructure,
  title: giveTitle,
  sound: giveSound,
};

export function createRewardGiver(players: PlayerDirectory): RewardGiver {
  return {
    give(playerId, reward, left) {
      const player = players.find(playerId);
      if (!player) return { left, problem: "the player is not online" };
      return whileGiving(() => (GIVERS[reward.type] as Give<GameReward>)(player, reward, left));
    },
    giveBook(playerId) {
      const player = players.find(playerId);
      if (!player) return { left: 1, problem: "the player is not online" };
      return giveItem(player, { type: "item", item: BOOK_ITEM }, 1);
    },
  };
}
