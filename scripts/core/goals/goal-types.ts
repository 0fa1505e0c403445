/**
 * All goal types, by the name that authors write. One goal type is one file beside this and its name here.
 */

import type { GoalJson, GoalType } from "./goal-type.ts";
import { breakBlock } from "./types/break-block.ts";
import { breed } from "./types/breed.ts";
import { claim } from "./types/claim.ts";
import { complete } from "./types/complete.ts";
import { consumeItem } from "./types/consume-item.ts";
import { cure } from "./types/cure.ts";
import { dealDamage, takeDamage } from "./types/damage.ts";
import { defaultGet } from "./types/default-get.ts";
import { defaultKill } from "./types/default-kill.ts";
import { die } from "./types/die.ts";
import { dropItem } from "./types/drop-item.ts";
import { effect, effectsAtOnce } from "./types/effect.ts";
import { emote } from "./types/emote.ts";
import { enchant } from "./types/enchant.ts";
import { event } from "./types/event.ts";
import { experience } from "./types/experience.ts";
import { fall } from "./types/fall.ts";
import { fish } from "./types/fish.ts";
import { haveItem } from "./types/have-item.ts";
import { join } from "./types/join.ts";
import { jump } from "./types/jump.ts";
import { kill } from "./types/kill.ts";
import { level } from "./types/level.ts";
import { openContainer } from "./types/open-container.ts";
import { pickUpItem } from "./types/pick-up-item.ts";
import { placeBlock } from "./types/place-block.ts";
import { press } from "./types/press.ts";
import { ride } from "./types/ride.ts";
import { score } from "./types/score.ts";
import { shear } from "./types/shear.ts";
import { shoot } from "./types/shoot.ts";
import { sleep } from "./types/sleep.ts";
import { sneak } from "./types/sneak.ts";
import { tag } from "./types/tag.ts";
import { tame } from "./types/tame.ts";
import { playTime, survive } from "./types/time.ts";
import { totem } from "./types/totem.ts";
import { trade } from "./types/trade.ts";
import { travel } from "./types/travel.ts";
import { useBlock } from "./types/use-block.ts";
import { useEntity } from "./types/use-entity.ts";
import { useItem } from "./types/use-item.ts";
import { visit } from "./types/visit.ts";
import { wear } from "./types/wear.ts";

export const GOAL_TYPES: readonly GoalType[] = [
  breakBlock,
  breed,
  claim,
  complete,
  consumeItem,
  cure,
  dealDamage,
  takeDamage,
  defaultGet,
  defaultKill,
  die,
  dropItem,
  effect,
  emote,
  enchant,
  event,
  experience,
  fall,
  fish,
  haveItem,
  join,
  jump,
  kill,
  level,
  openContainer,
  pickUpItem,
  placeBlock,
  press,
  ride,
  score,
  shear,
  shoot,
  sleep,
  sneak,
  tag,
  tame,
  playTime,
  survive,
  totem,
  trade,
  travel,
  useBlock,
  useEntity,
  useItem,
  visit,
  wear,
];

const byName = new Map(GOAL_TYPES.map((type) => [type.name, type]));

/** @returns undefined for a combination, and for what is no goal type */
export function goalTypeOf(goal: GoalJson): GoalType | undefined {
  if (goal.goal_type === effect.name && goal["at_once"] !== undefined) return effectsAtOnce;
  return byName.get(goal.goal_type);
}
