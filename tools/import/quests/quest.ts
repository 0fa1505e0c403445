/**
 * A quest book of any mod as importers of quests read it: chapters with quests, each with what it asks and pays. Only shapes; how
 * they become pages and nodes is elsewhere.
 */
import type { Findings } from "../findings.ts";
import type { ImportedTrees } from "../imported.ts";
import type { Reward } from "../rewards/given-item.ts";

export type Goal = Readonly<Record<string, unknown>>;

/** One thing that a quest asks. */
export interface Task {
  readonly findings: Findings;
  /** Absent where nothing here counts it, which the findings say. */
  readonly goal?: Goal;
  /** So many steps of the goal. */
  readonly count: number;
}

/** Texts in all languages that the book has. */
export interface Words {
  /** In English where there is English. */
  readonly own: string;
  /** By language as Java Edition calls it: `de_de`. */
  readonly translations: ReadonlyMap<string, string>;
}

export interface Parents {
  /** Keys of quests, of any chapter. */
  readonly keys: readonly string[];
  /** How many of them are enough; absent = all. */
  readonly count?: number;
}

export interface Quest {
  /** By which other quests name it. */
  readonly key: string;
  /** As the report calls it. */
  readonly source: string;
  readonly id: string;
  readonly title: Words;
  readonly description: Words;
  /** A texture path. */
  readonly icon?: string;
  readonly parents: Parents;
  /** Whether what is done before the parents are complete counts there. */
  readonly countsEarly: boolean;
  readonly tasks: readonly Task[];
  /** How many of the tasks are enough; absent = all. */
  readonly tasksNeeded?: number;
  /** Whether tasks must be done in their order. */
  readonly isInOrder: boolean;
  readonly rewards: readonly Reward[];
  /** Further keys of the node: `claim`, `is_hidden`, `repeat` and so on. */
  readonly more: Readonly<Record<string, unknown>>;
  /** Whether the chapter is complete without it. */
  readonly isOptional: boolean;
  /** Of all but the tasks. */
  readonly findings: Findings;
}

export interface Chapter {
  readonly source: string;
  readonly id: string;
  readonly folder: string;
  readonly title: Words;
  readonly description: Words;
  readonly icon?: string;
  readonly isHidden: boolean;
  readonly quests: readonly Quest[];
  readonly notes: readonly string[];
}

export interface Book {
  readonly name: string;
  readonly chapters: readonly Chapter[];
  readonly unread: ImportedTrees["unread"];
}

export const plainWords = (own: string): Words => ({ own, translations: new Map() });
