/**
 * Saves full of players who have completed a whole tree: one player completes it in a world, and the save is multiplied.
 * Knows nothing of how progress is saved.
 */

import { startWorld, type WorldSave } from "../../simulator/index.ts";

const MAX_TICKS = 4_000;

export async function saveOfCompletePlayers(
  packDirectory: string,
  nodeCount: number,
  playerCount: number,
  revoked: readonly string[] = [],
): Promise<WorldSave> {
  const world = await startWorld({ packDirectory });
  world.tick();
  world.join({ name: "Player0" });
  world.tick(20);
  world.command("console", "ach:grant @a everything");
  for (let tick = 0; world.sentScriptEvents().length < nodeCount; tick += 20) {
    if (tick >= MAX_TICKS) throw new Error(`only ${world.sentScriptEvents().length} nodes were completed`);
    world.tick(20);
  }
  for (const node of revoked) world.command("console", `ach:revoke @a only ${node}`);
  world.tick(60);
  const save = world.shutdown();
  const first = save.players[0]!;
  const players = Array.from({ length: playerCount }, (_, index) => ({
    ...first,
    id: String(-1_000 - index),
    name: `Player${index}`,
    persistentId: `ACCOUNT${index}`,
  }));
  return { ...save, players };
}

export const namesOf = (save: WorldSave): { name: string }[] => save.players.map(({ name }) => ({ name }));
