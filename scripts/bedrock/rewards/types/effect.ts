/** A status effect. The game counts its time in whole ticks. */

import type { EffectReward } from "../../../core/rewards/types/effect.ts";
import { ALL_GIVEN, type Give } from "../giving.ts";
import { noteEffect } from "../own-effects.ts";

const TICKS_PER_SECOND = 20;

export const giveEffect: Give<EffectReward> = (player, { effect, seconds, amplifier }) => {
  noteEffect(player.id, effect);
  player.addEffect(effect, Math.max(1, Math.round(seconds * TICKS_PER_SECOND)), { amplifier: amplifier ?? 0 });
  return ALL_GIVEN;
};
