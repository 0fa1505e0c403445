/**
 * What a node is, as written in JSON and as the rules read it.
 * Only shapes: parsing is in parse-nodes, the index over all nodes in tree.
 */

import type { RewardJson } from "../rewards/rewards.ts";

/** A goal exactly as its author wrote it; what its keys mean is the goal types' business. */
export type GoalJson = Readonly<Record<string, unknown>> & { readonly goal_type: string };

export type ClaimKind = "auto" | "menu";

/** What is paid once when so many nodes of a page are complete. */
export interface MilestoneJson {
  readonly at: number;
  readonly reward: readonly RewardJson[];
}

/** Texts of one node in one language. */
export interface NodeTexts {
  readonly title?: string;
  readonly node_description?: string;
}

/** A node exactly as its author wrote it, after it passed the parser. Keys keep the ancestor's names. */
export interface NodeJson {
  readonly node_ID: string;
  readonly parent_node?: string;
  readonly depend_parent?: boolean;
  readonly title: string;
  /** Required, but an author may have written {@link node_descriptrion} instead. */
  readonly node_description?: string;
  /** The ancestor's misspelling; read where `node_description` is absent. */
  readonly node_descriptrion?: string;
  readonly unfinished_icon: string;
  readonly finished_icon: string;
  readonly use_default_icon_background?: boolean;
  readonly goal_number: number;
  readonly goal_details?: GoalJson | Record<string, never>;
  readonly window_background?: string;
  readonly reward?: readonly RewardJson[];
  /** Whether the reward is given at once or waits in the menu; absent = as the setting says. */
  readonly claim?: ClaimKind;
  /** On a root only. */
  readonly milestones?: readonly MilestoneJson[];
  readonly is_hidden?: boolean;
  readonly finish_tip?: boolean;
  readonly is_cloud?: boolean;
  readonly auto_sent_cloud?: boolean;
  readonly translations?: Readonly<Record<string, NodeTexts>>;
  readonly requires?: RequiresJson;
  /** A day or a time, `2026-12-24` or `2026-12-24T18:00+01:00`. */
  readonly not_before?: string;
  /** As `not_before`; a day is included as a whole. */
  readonly not_after?: string;
  readonly repeat?: RepeatJson;
  readonly frame?: Frame;
  readonly announce?: boolean;
  /** Progress and completion belong to the player's team. */
  readonly team?: boolean;
  /** For editors only. */
  readonly $schema?: string;
}

/** Nodes that must be complete before anything counts: all of them, or `count`. */
export interface RequiresJson {
  readonly nodes: readonly string[];
  readonly count?: number;
}

export interface RepeatJson {
  readonly every: "day" | "week" | "month" | "completion" | { readonly hours: number };
  /** How often it can be completed in all. */
  readonly times?: number;
  readonly time_zone?: string;
}

/** How much of a feat a node is. */
export type Frame = "task" | "goal" | "challenge";
export const FRAMES = ["task", "goal", "challenge"] as const satisfies readonly Frame[];
