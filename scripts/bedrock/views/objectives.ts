/**
 * The scoreboard's objectives by name. All who are looked at in one tick are asked for the same ones: the game is asked once.
 */

import { world, type Scoreboard, type ScoreboardObjective } from "@minecraft/server";
import { currentTick, gameCall } from "../moment.ts";

/** What there was of a name in a tick. */
interface Known {
  tick: number;
  objective: ScoreboardObjective | undefined;
}

/** There is one. */
let scoreboard: Scoreboard | undefined;
/** Names that some goal asks for: there are no others. Without a prototype any of them is one. */
const known = Object.create(null) as Record<string, Known | undefined>;

export function objectiveNow(name: string): ScoreboardObjective | undefined {
  const found = known[name];
  // Where the tick is not known yet it is none of those that were found.
  if (found !== undefined && found.tick === gameCall.tick) return found.objective;
  const tick = currentTick();
  if (found?.tick === tick) return found.objective;
  scoreboard ??= world.scoreboard;
  const objective = scoreboard.getObjective(name);
  if (found) {
    found.tick = tick;
    found.objective = objective;
  } else known[name] = { tick, objective };
  return objective;
}
