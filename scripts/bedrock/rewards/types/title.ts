/** Words in the middle of the player's screen, in their language by then. */

import type { TitleReward } from "../../../core/rewards/types/title.ts";
import { ALL_GIVEN, type Give } from "../giving.ts";

/** As long as the game's own titles are there. */
const STAY_TICKS = 70;
const FADE_IN_TICKS = 10;
const FADE_OUT_TICKS = 20;

export const giveTitle: Give<TitleReward> = (player, { text, subtitle }) => {
  player.onScreenDisplay.setTitle(text, {
    stayDuration: STAY_TICKS,
    fadeInDuration: FADE_IN_TICKS,
    fadeOutDuration: FADE_OUT_TICKS,
    ...(subtitle === undefined ? {} : { subtitle }),
  });
  return ALL_GIVEN;
};
