/**
 * Every statement about players' progress, written once for both databases, and how rows become values.
 * All but the clean-up name the network in their condition: a key must reach no other network's rows.
 */
import type { SqlRow } from "../database/database.ts";
import { fromStoredText, toStoredText } from "../database/stored-text.ts";
import type { StoredNode } from "./report-rules.ts";

export const NODE_COLUMNS = "progress, goal, completed_at, extra, version, completions, round, counted";

export const SELECT_NODE = `SELECT ${NODE_COLUMNS} FROM player_nodes WHERE network = ? AND player = ? AND node = ?`;

export const SELECT_PLAYER_NODES = `SELECT node, ${NODE_COLUMNS} FROM player_nodes WHERE network = ? AND player = ?`;

export const SELECT_PLAYER_EXISTS = "SELECT 1 FROM player_nodes WHERE network = ? AND player = ? LIMIT 1";

export const SELECT_COUNTED_NODES = "SELECT node FROM player_nodes WHERE network = ? AND player = ? AND counted > 0";

export const UPSERT_NODE = `
  INSERT INTO player_nodes (network, player, node, ${NODE_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (network, player, node) DO UPDATE SET progress = excluded.progress, goal = excluded.goal,
    completed_at = excluded.completed_at, extra = excluded.extra, version = excluded.version,
    completions = excluded.completions, round = excluded.round, counted = excluded.counted`;

export const DELETE_PLAYER_NODES = "DELETE FROM player_nodes WHERE network = ? AND player = ?";

export const SELECT_NAME = "SELECT name FROM player_names WHERE network = ? AND player = ?";

export const UPSERT_NAME = `
  INSERT INTO player_names (network, player, name) VALUES (?, ?, ?)
  ON CONFLICT (network, player) DO UPDATE SET name = excluded.name`;

export const DELETE_NAME = "DELETE FROM player_names WHERE network = ? AND player = ?";

export const SELECT_OPERATION = "SELECT player, fingerprint, answer FROM operations WHERE network = ? AND op = ?";

/** Changes no row where another transaction took the id meanwhile. */
export const INSERT_OPERATION = `
  INSERT INTO operations (network, op, player, fingerprint, answer, stored_at) VALUES (?, ?, ?, ?, ?, ?)
  ON CONFLICT (network, op) DO NOTHING`;

/** The ids of an erased player stay known, so that a repeat restores nothing; what they said goes. */
export const FORGET_OPERATIONS =
  "UPDATE operations SET player = '', fingerprint = '', answer = '' WHERE network = ? AND player = ?";

export const DELETE_OLD_OPERATIONS = `
  DELETE FROM operations WHERE (network, op) IN
    (SELECT network, op FROM operations WHERE stored_at < ? ORDER BY stored_at LIMIT ?)`;

/** The service's own clock, by which operations age: see operations/running-time. */
export const SELECT_RUNNING_SECONDS = "SELECT seconds FROM running_time WHERE id = 1";

export const ADVANCE_RUNNING_SECONDS = "UPDATE running_time SET seconds = ? WHERE id = 1 AND seconds < ?";

export const ADD_TO_COUNTER = `
  INSERT INTO counters (network, name, shard, value) VALUES (?, ?, ?, ?)
  ON CONFLICT (network, name, shard) DO UPDATE SET value = counters.value + excluded.value`;

export const SELECT_COUNTERS = "SELECT name, sum(value) FROM counters WHERE network = ? GROUP BY name";

/** The counter of players; the others bear a node's id, which is never empty. */
export const PLAYERS_COUNTER = "";

export function nodeFromColumns(columns: SqlRow): StoredNode {
  const [progress, goal, completedAt, extra, version, completions, round, counted] = columns;
  return {
    progress: Number(progress),
    goal: Number(goal),
    completedAt: Number(completedAt),
    extra: fromStoredText(String(extra)),
    version: Number(version),
    completions: Number(completions),
    round: Number(round),
    counted: counted !== 0,
  };
}

export function nodeRow(network: string, player: string, node: string, stored: StoredNode): SqlRow {
  return [
    network,
    toStoredText(player),
    node,
    stored.progress,
    stored.goal,
    stored.completedAt,
    toStoredText(stored.extra),
    stored.version,
    stored.completions,
    stored.round,
    stored.counted ? 1 : 0,
  ];
}

/** The name under which everything that changes a player's rows takes turns. */
export function playerLock(network: string, player: string): string {
  return `player ${network} ${player}`;
}

/** Shared by everything that changes a network's rows; an import takes it alone. */
export function networkLock(network: string): string {
  return `network ${network}`;
}
