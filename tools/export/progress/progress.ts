/** Players' progress as the cloud service tells it, as a table and as a document. Where it is from is others' business. */
import type { Tree } from "../../../scripts/core/tree/tree.ts";
import { csv } from "../csv.ts";
import { ownTexts } from "../node-words.ts";

/** A node of a player, in the service's words. */
export interface Entity {
  readonly achievement_id: string;
  readonly progress: number;
  readonly max_progress: number;
  /** Unix seconds, 0 = not complete. */
  readonly completed_at: number;
  readonly completions?: number;
  readonly round?: number;
}

export interface PlayerProgress {
  readonly player: string;
  /** What they are called; not everybody who has it knows. */
  readonly name?: string;
  readonly entities: readonly Entity[];
}

export const PROGRESS_FORMAT = "bedrock-achievements-progress";
export const PROGRESS_FORMAT_VERSION = 1;

const isoTime = (seconds: number): string => new Date(seconds * 1000).toISOString().replace(".000Z", "Z");

/** @param tree for titles and pages; nodes that it does not have are told without */
export function progressCsv(players: readonly PlayerProgress[], tree: Tree): string {
  const heads = "player name page id title progress goal complete completed_at completions round".split(" ");
  const rows = players.flatMap(({ player, name, entities }) =>
    entities.map((entity) => {
      const node = tree.node(entity.achievement_id);
      const { progress, max_progress: goal, completed_at: at } = entity;
      const told = [player, name, node?.pageId, entity.achievement_id, node && ownTexts(node).title, progress, goal];
      const isComplete = at > 0;
      return [
        ...told,
        isComplete ? "yes" : "no",
        isComplete ? isoTime(at) : undefined,
        entity.completions,
        entity.round,
      ];
    }),
  );
  return csv(heads, rows);
}

export function progressJson(players: readonly PlayerProgress[], tree: Tree): string {
  const document = {
    format: PROGRESS_FORMAT,
    format_version: PROGRESS_FORMAT_VERSION,
    players: players.map(({ player, name, entities }) => ({
      player,
      name: name ?? null,
      nodes: entities.map((entity) => {
        const node = tree.node(entity.achievement_id);
        return {
          id: entity.achievement_id,
          page: node?.pageId ?? null,
          title: node ? ownTexts(node).title : null,
          progress: entity.progress,
          goal: entity.max_progress,
          completed_at: entity.completed_at > 0 ? isoTime(entity.completed_at) : null,
          completions: entity.completions ?? null,
          round: entity.round ?? null,
        };
      }),
    })),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

/** @returns undefined for what is no such thing */
export function entityOf(value: unknown): Entity | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { achievement_id: id, progress, max_progress: goal, completed_at: at, completions, round } = value as Entity;
  if (typeof id !== "string" || ![progress, goal, at].every((number) => Number.isSafeInteger(number))) return undefined;
  if (!Number.isFinite(new Date(at * 1000).getTime())) return undefined;
  return {
    achievement_id: id,
    progress,
    max_progress: goal,
    completed_at: at,
    ...(Number.isSafeInteger(completions) ? { completions } : {}),
    ...(Number.isSafeInteger(round) ? { round } : {}),
  };
}

const byCodePoint = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

export const sorted = (players: readonly PlayerProgress[]): PlayerProgress[] =>
  players
    .map((each) => ({
      ...each,
      entities: [...each.entities].sort((one, other) => byCodePoint(one.achievement_id, other.achievement_id)),
    }))
    .sort((one, other) => byCodePoint(one.player, other.player));
