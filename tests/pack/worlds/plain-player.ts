/** What a plain world knows of one player, as values. */
import type { Standing } from "./plain-node.ts";

export interface Owed {
  nodeId: string;
  round: number;
  key: string;
}

export interface Letter {
  kind: "progress" | "finish" | "grant";
  nodeId: string;
  delta: number;
}

export interface PlainPlayer {
  readonly name: string;
  isOnline: boolean;
  standings: Record<string, Standing>;
  owed: Owed[];
  /** How often each reward was paid. */
  paid: Record<string, number>;
  team: string | undefined;
  /** How many of the team's completions are theirs already. */
  roundsHad: Record<string, number>;
  milestones: string[];
  mail: Letter[];
  /** Completions that were told since the world was started. */
  told: Record<string, number>;
}
