/** What the engine is asked for where only players are of interest. */

export const PLAYER = "minecraft:player";

export const OF_PLAYERS = { type: PLAYER };
