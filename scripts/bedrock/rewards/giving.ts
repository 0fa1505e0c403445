/** What every file of this room is to do: give one type of reward to a player, and say what is left of it to give. */

import type { Player } from "@minecraft/server";
import type { Given } from "../../app/ports.ts";

/**
 * @param left how much of the reward is still to be given
 * @returns or throws what the platform throws, and nothing of it was given then
 */
export type Give<Reward> = (player: Player, reward: Reward, left: number) => Given;

export const ALL_GIVEN: Given = { left: 0 };
