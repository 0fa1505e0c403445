/** Performs acts in a world, one at a time, as whoever calls wants time to pass. Knows no goal. */
import { SimulatorError, type Simulator } from "../../simulator/types.ts";
import type { Act } from "./act.ts";

export const SECONDS_PER_DAY = 86_400;

/** How time passes: in ticks, and at once. */
export interface Passing {
  ticks(count: number): void | Promise<void>;
  seconds(count: number): void;
}

/** @param isWanted asked before each act: whether it is to go on */
export async function perform(
  world: () => Simulator,
  playerId: string,
  acts: readonly Act[],
  passing: Passing,
  isWanted: () => boolean = () => true,
): Promise<void> {
  for (const act of acts) {
    if (!isWanted()) return;
    if (act.kind === "wait") await passing.ticks(act.ticks);
    else if (act.kind === "pass-days") passing.seconds(act.days * SECONDS_PER_DAY);
    else performOne(world(), playerId, act);
  }
}

function performOne(world: Simulator, playerId: string, act: Exclude<Act, { kind: "wait" | "pass-days" }>): void {
  switch (act.kind) {
    case "deed":
      world.deed(act.who === undefined ? playerId : act.who, act.deed);
      return;
    case "dismount-if-riding":
      dismount(world, playerId);
      return;
    case "make-room":
      makeRoom(world, playerId);
      return;
    case "game-mode":
      world.setGameMode(playerId, act.mode);
      return;
    case "respawn":
      world.respawn(playerId);
      return;
    case "leave":
      world.leave(playerId);
      return;
    case "join": {
      const { name, id, persistentId, locale } = world.player(playerId);
      world.join({ name, id, persistentId, locale });
      return;
    }
    case "script-event":
      world.scriptEventFromPack(act.id, act.message);
      return;
    case "command":
      world.command("console", act.line);
  }
}

const HOTBAR_SLOTS = 9;

function makeRoom(world: Simulator, playerId: string): void {
  world.player(playerId).inventory.forEach((item, slot) => {
    if (slot >= HOTBAR_SLOTS && item?.typeId.startsWith("ach:") === false) world.setSlot(playerId, slot, null);
  });
}

/** Nobody says whether somebody rides; who does not cannot dismount. */
function dismount(world: Simulator, playerId: string): void {
  try {
    world.deed(playerId, { do: "dismount" });
  } catch (error) {
    if (!(error instanceof SimulatorError)) throw error;
  }
}
