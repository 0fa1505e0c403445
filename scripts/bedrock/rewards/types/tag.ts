/** A tag. Whoever has it already has been given it. */

import type { TagReward } from "../../../core/rewards/types/tag.ts";
import { ALL_GIVEN, type Give } from "../giving.ts";

export const giveTag: Give<TagReward> = (player, { tag }) => {
  player.addTag(tag);
  return ALL_GIVEN;
};
