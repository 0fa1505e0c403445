/**
 * Counts kept up to date by the transactions that change them, so that statistics never scan the players.
 */
import { compareIds, memberOf } from "../../../scripts/core/cloud/protocol.ts";
import type { NodeStatsResponse } from "../../../scripts/core/cloud/protocol.ts";
import type { Reader, SqlRow, Transaction } from "../database/database.ts";
import { ADD_TO_COUNTER, PLAYERS_COUNTER, SELECT_COUNTERS } from "./statements.ts";

/** Collects one transaction's steps; `write` adds them up in one fixed order, so that transactions never deadlock. */
export function createCounterSteps(shard: number) {
  const steps = new Map<string, { network: string; name: string; step: number }>();

  function add(network: string, name: string, step: number): void {
    const key = `${network} ${name}`;
    const entry = steps.get(key);
    if (entry === undefined) steps.set(key, { network, name, step });
    else entry.step += step;
  }

  return {
    addPlayers: (network: string, step: number) => add(network, PLAYERS_COUNTER, step),
    addCompletions: (network: string, node: string, step: number) => add(network, node, step),
    write: async (tx: Transaction): Promise<void> => {
      const rows: SqlRow[] = [...steps.entries()]
        .filter(([, { step }]) => step !== 0)
        .sort(([a], [b]) => compareIds(a, b))
        .map(([, { network, name, step }]) => [network, name, shard, step]);
      if (rows.length > 0) await tx.run(ADD_TO_COUNTER, rows);
    },
  };
}

export async function readStats(reader: Reader, network: string): Promise<NodeStatsResponse> {
  let players = 0;
  const nodes: { achievement_id: string; completed: number }[] = [];
  for (const [name, sum] of await reader.all(SELECT_COUNTERS, [network])) {
    // PostgreSQL hands a sum of integers on as text.
    const count = Number(sum);
    if (name === PLAYERS_COUNTER) players = count;
    // What stands for a member of another node is nobody's achievement.
    else if (count > 0 && !memberOf(String(name))) nodes.push({ achievement_id: String(name), completed: count });
  }
  nodes.sort((a, b) => compareIds(a.achievement_id, b.achievement_id));
  return { players, nodes };
}
