/**
 * What a node is, as written in JSON and as the rules read it.
 * Only shapes: parsing is in parse-nodes, the index over all nodes in tree.
 */

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
  readonly goal_details?: GoalDetails | Record<string, never>;
  readonly window_background?: string;
  readonly reward?: readonly RewardJson[];
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
export const FRAMES = ["task", "goal", "challenge"] as const;
export type Frame = (typeof FRAMES)[number];

export type GoalDetails = KillGoalJson | GetGoalJson;

export interface KillGoalJson {
  readonly goal_type: "default_kill";
  readonly entity_identifier: string;
}

export interface GetGoalJson {
  readonly goal_type: "default_get";
  readonly item_dict: {
    readonly newItemName: string;
    readonly newAuxValue?: 0;
    /** Pairs of the platform's old enchantment id and level, or levels by enchantment name. */
    readonly enchantData?: readonly (readonly [number, number])[] | Readonly<Record<string, number>>;
  };
}

export type RewardJson = FunctionReward | TypedReward;

/** The ancestor's reward: calls a function registered under `name_space` with a copy of `data` plus `playID`. */
export interface FunctionReward {
  readonly function_name: string;
  readonly name_space?: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

export type TypedReward =
  | ItemReward
  | { readonly type: "xp"; readonly amount: number }
  | { readonly type: "levels"; readonly amount: number }
  | { readonly type: "command"; readonly command: string }
  | { readonly type: "effect"; readonly effect: string; readonly seconds: number; readonly amplifier?: number }
  | MessageReward
  | { readonly type: "tag"; readonly tag: string }
  | { readonly type: "scoreboard"; readonly objective: string; readonly amount: number };

export interface MessageReward {
  readonly type: "message";
  readonly text: string;
  readonly to?: "player" | "all";
  /** By locale; what is left out stays as it is. */
  readonly translations?: Readonly<Record<string, { readonly text?: string }>>;
}

export interface ItemReward {
  readonly type: "item";
  readonly item: string;
  /** Default 1. */
  readonly count?: number;
  readonly name?: string;
  readonly lore?: readonly string[];
  readonly enchantments?: Readonly<Record<string, number>>;
  /** By locale; what is left out stays as it is. */
  readonly translations?: Readonly<Record<string, { readonly name?: string; readonly lore?: readonly string[] }>>;
}
