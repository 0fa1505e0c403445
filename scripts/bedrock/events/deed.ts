/**
 * What the signals of one deed have in common: by it a click that does two things is known to be one click.
 */

import { type Block, type Player, type Vector3 } from "@minecraft/server";
import { currentTick } from "../moment.ts";
import type { PresentInEvent } from "../players.ts";
import { ask } from "../views/ask.ts";

/** What is done to an entity in a tick is one deed: fed and tamed, hit and killed. */
export const deedOn = (entityId: string): string => `${currentTick()} ${entityId}`;

/** What is done to a block in a tick is one deed: clicked and opened, pressed and used. */
export const deedAt = (block: Block): string | undefined => ask(() => deedAtPlace(block.location));

export const deedAtPlace = ({ x, y, z }: Vector3): string => `${currentTick()} ${x} ${y} ${z}`;

/** Of a player whom another pack simulates the game says nothing. */
export function idOf(player: Player): string | undefined {
  return (player as PresentInEvent<Player>)?.id;
}
