/**
 * What the goals remember for a while of a team: the time of a sequence, the steps of the last seconds. The members of a
 * team do its goals together, so they share it as they share what is saved. Knows nothing of who is in which team.
 */

import { createMemory, type Memory } from "../../../core/goals/members/combine.ts";
import type { AchievementNode } from "../../../core/tree/tree.ts";

export interface TeamMemories {
  /** The team's, for its nodes; otherwise the player's own. */
  of(playerId: string, node: AchievementNode, own: Memory): Memory;
  /** A team of which nobody is here any more is forgotten. */
  left(playerId: string): void;
}

interface Shared {
  readonly memory: Memory;
  readonly playerIds: Set<string>;
}

export function createTeamMemories(teamOf: (playerId: string) => string | undefined): TeamMemories {
  const byTeam = new Map<string, Shared>();
  return {
    of(playerId, node, own) {
      const team = node.team ? teamOf(playerId) : undefined;
      if (team === undefined) return own;
      let shared = byTeam.get(team);
      if (!shared) byTeam.set(team, (shared = { memory: createMemory(), playerIds: new Set() }));
      shared.playerIds.add(playerId);
      return shared.memory;
    },
    left(playerId) {
      for (const [team, { playerIds }] of byTeam) {
        if (playerIds.delete(playerId) && playerIds.size === 0) byTeam.delete(team);
      }
    },
  };
}
