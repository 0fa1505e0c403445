/** What a world tells of a player before a way is chosen. Nodes and their progress are told by whoever asks. */
import type { Simulator } from "../../simulator/types.ts";
import type { Situation } from "./act.ts";

export type OfNodes = Pick<Situation, "progress" | "isComplete" | "nodesOf" | "turn">;

export function situationOf(world: Simulator, playerId: string, ofNodes: OfNodes): Situation {
  const players = world.players();
  const player = players.find(({ id }) => id === playerId)!;
  return {
    player: { id: playerId, name: player.name },
    at: player.location ?? { x: 0, y: 64, z: 0 },
    dimension: player.dimension,
    gameMode: player.gameMode,
    level: player.level,
    isDead: player.health === 0,
    carried: (typeId) => player.inventory.reduce((sum, item) => sum + (item?.typeId === typeId ? item.amount : 0), 0),
    freeSlots: player.inventory.filter((item) => item === null).length,
    others: players.filter(({ id, online }) => online && id !== playerId).map(({ id }) => id),
    ...ofNodes,
  };
}
