/** A sound that the player alone hears. */

import type { SoundReward } from "../../../core/rewards/types/sound.ts";
import { ALL_GIVEN, type Give } from "../giving.ts";

export const giveSound: Give<SoundReward> = (player, { sound }) => {
  player.playSound(sound);
  return ALL_GIVEN;
};
