/**
 * Performs acts in a world, a little at a time, so that whoever calls can look, draw or stop in between. Knows no goal.
 */
import { SimulatorError, type Simulator } from "../../simulator/types.ts";
import type { Act } from "./act.ts";

const SECONDS_PER_DAY = 86_400;
/** So many ticks are let pass before the caller is asked again. */
const SLICE_TICKS = 20;

/** @param playerId who does it; yields after each act and slice of time */
export function* perform(world: Simulator, playerId: string, acts: readonly Act[]): Generator<void, void, void> {
  for (const act of acts) {
    if (act.kind === "wait") {
      for (let left = act.ticks; left > 0; left -= SLICE_TICKS) {
        world.tick(Math.min(left, SLICE_TICKS));
        yield;
      }
      continue;
    }
    performOne(world, playerId, act);
    yield;
  }
}

function performOne(world: Simulator, playerId: string, act: Exclude<Act, { kind: "wait" }>): void {
  switch (act.kind) {
    case "deed":
      world.deed(act.who === undefined ? playerId : act.who, act.deed);
      return;
    case "dismount-if-riding":
      dismount(world, playerId);
      return;
    case "game-mode":
      world.setGameMode(playerId, act.mode);
      return;
    case "respawn":
      world.respawn(playerId);
      return;
    case "pass-days":
      passDays(world, act.days);
      return;
    case "rejoin": {
      const { name, id, persistentId, locale } = world.player(playerId);
      world.leave(playerId);
      passDays(world, act.days);
      world.tick();
      world.join({ name, id, persistentId, locale });
      world.tick(3);
      return;
    }
    case "script-event":
      world.scriptEventFromPack(act.id, act.message);
      return;
    case "command":
      world.command("console", act.line);
  }
}

function passDays(world: Simulator, days: number): void {
  if (days > 0) world.setClock(world.world().unixSeconds + days * SECONDS_PER_DAY);
}

/** Nobody says whether somebody rides; who does not cannot dismount. */
function dismount(world: Simulator, playerId: string): void {
  try {
    world.deed(playerId, { do: "dismount" });
  } catch (error) {
    if (!(error instanceof SimulatorError)) throw error;
  }
}
