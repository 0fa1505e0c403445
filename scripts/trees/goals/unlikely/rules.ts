/** Which rule of the game stands behind which key of which goal type. What is in no row is possible with anything. */
import type { GameRule } from "./game-rule.ts";
import { BREAK, CLICK, OPEN_BLOCK, PLACE } from "./block-rules.ts";
import {
  BREED,
  CURE,
  HURT_BY,
  KILLED,
  OPEN_ENTITY,
  OWN_PROJECTILE,
  PROJECTILE,
  RIDE,
  SHEAR,
  TAME,
} from "./entity-rules.ts";
import { BUY, EAT, ENCHANT, FISH, WORN } from "./item-rules.ts";

export const GAME_RULES: Readonly<Record<string, Readonly<Record<string, GameRule>>>> = {
  break_block: { block: BREAK },
  breed: { entity: BREED },
  consume_item: { item: EAT },
  cure: { entity: CURE },
  deal_damage: { projectile: OWN_PROJECTILE },
  default_kill: { entity_identifier: KILLED },
  die: { by: HURT_BY },
  enchant: { item: ENCHANT },
  fish: { item: FISH },
  kill: { entity: KILLED, projectile: OWN_PROJECTILE },
  open_container: { block: OPEN_BLOCK, entity: OPEN_ENTITY },
  place_block: { block: PLACE },
  ride: { entity: RIDE },
  shear: { entity: SHEAR },
  shoot: { projectile: OWN_PROJECTILE },
  take_damage: { by: HURT_BY, projectile: PROJECTILE },
  tame: { entity: TAME },
  trade: { item: BUY },
  use_block: { block: CLICK },
  wear: WORN,
};
