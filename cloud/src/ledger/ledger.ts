/**
 * All that can be done to a network's progress: report, read, reset, erase, count.
 * Every method takes the network first; nothing here reaches beyond it.
 */
import type { NodeStatsResponse } from "../../../scripts/core/cloud/protocol.ts";
import { compareIds, isMemberOf } from "../../../scripts/core/cloud/protocol.ts";
import type { Database, SqlRow } from "../database/database.ts";
import { toStoredText } from "../database/stored-text.ts";
import { createCounterSteps, readStats } from "./counters.ts";
import { applyReport, resetNodeOnce, toEntity, type Entity } from "./report-rules.ts";
import {
  DELETE_NAME,
  DELETE_PLAYER_NODES,
  FORGET_OPERATIONS,
  networkLock,
  nodeFromColumns,
  nodeRow,
  playerLock,
  SELECT_COUNTED_NODES,
  SELECT_PLAYER_EXISTS,
  SELECT_PLAYER_NODES,
  UPSERT_NODE,
} from "./statements.ts";
import type { ReportBatch } from "./report-rows.ts";
import { storeReports, type StoredBatch, type StoringContext } from "./store-reports.ts";

export interface Ledger {
  /** Stores the reports of several requests in one transaction; returns only after it is on disk. */
  storeReports(batches: readonly ReportBatch[]): Promise<StoredBatch[]>;
  /** Sorted by node id. */
  readPlayer(network: string, player: string): Promise<Entity[]>;
  /** The node after the reset; `null` where there is nothing to reset. Again on a node that is reset, changes nothing. */
  resetNode(network: string, player: string, node: string): Promise<Entity | null>;
  erasePlayer(network: string, player: string): Promise<void>;
  stats(network: string): Promise<NodeStatsResponse>;
}

export function createLedger(
  database: Database,
  nowMs: () => number = Date.now,
  rules: Pick<StoringContext, "applyReport"> = { applyReport },
): Ledger {
  const { counterShard } = database;
  const nowSeconds = () => Math.floor(nowMs() / 1000);

  return {
    storeReports: (batches) =>
      database.transaction((tx) => storeReports(tx, batches, { ...rules, nowSeconds: nowSeconds(), counterShard })),

    readPlayer: async (network, player) => {
      const rows = await database.all(SELECT_PLAYER_NODES, [network, toStoredText(player)]);
      return rows
        .map(([node, ...columns]) => toEntity(String(node), nodeFromColumns(columns)))
        .sort((a, b) => compareIds(a.achievement_id, b.achievement_id));
    },

    resetNode: (network, player, node) =>
      database.transaction(async (tx) => {
        await tx.lock([playerLock(network, player)], [networkLock(network)]);
        const rows = await tx.all(SELECT_PLAYER_NODES, [network, toStoredText(player)]);
        const counters = createCounterSteps(counterShard);
        let entity: Entity | null = null;
        const changed: SqlRow[] = [];
        for (const [name, ...columns] of rows) {
          const id = String(name);
          // What was done of its members is taken back with it.
          if (id !== node && !isMemberOf(id, node)) continue;
          const before = nodeFromColumns(columns);
          const after = resetNodeOnce(before);
          if (id === node) entity = toEntity(node, after);
          if (before.counted) counters.addCompletions(network, id, -1);
          changed.push(nodeRow(network, player, id, after));
        }
        if (changed.length > 0) await tx.run(UPSERT_NODE, changed);
        await counters.write(tx);
        return entity;
      }),

    erasePlayer: (network, player) =>
      database.transaction(async (tx) => {
        await tx.lock([playerLock(network, player)], [networkLock(network)]);
        const key = [network, toStoredText(player)];
        const [exists] = await tx.lookup(SELECT_PLAYER_EXISTS, [key]);
        const counters = createCounterSteps(counterShard);
        if (exists !== undefined) counters.addPlayers(network, -1);
        for (const [node] of await tx.all(SELECT_COUNTED_NODES, key)) {
          counters.addCompletions(network, String(node), -1);
        }
        await tx.run(DELETE_PLAYER_NODES, [key]);
        await tx.run(DELETE_NAME, [key]);
        await tx.run(FORGET_OPERATIONS, [key]);
        await counters.write(tx);
      }),

    stats: (network) => readStats(database, network),
  };
}
