/**
 * What a language must have to say every goal: one row a goal type, condition and combination, and its grammar in a few
 * functions. Rows are templates: `{key}` is what the goal says there, `{#key|noun}` so many of it (the noun where the goal
 * says nothing), `{key:form}` a form of its words that the grammar knows, `[…]` falls away where a key in it is not said, ` | ` begins what is said as conditions are. A row may have
 * forms by the goal's number. Which row is taken is goal-text's business.
 */

import type { Text } from "../numbers/plurals.ts";

export type NounKind = "entity" | "item" | "block" | "effect" | "potion" | "biome" | "dimension" | "thing";
export type Unit = "seconds" | "minutes" | "hours" | "days" | "blocks" | "points";
/** As goals have them; texts know nothing of goals, and where they are said the compiler holds the two together. */
type Combination = "any_of" | "all_of" | "some_of" | "some_nodes" | "sequence" | "distinct" | "values" | "within";
type Difference = "entity" | "item" | "block" | "biome" | "dimension" | "effect" | "day" | "player" | "position";
type Condition =
  | "dimension"
  | "biome"
  | "near"
  | "y"
  | "in_block"
  | "on_block"
  | "time"
  | "weather"
  | "moon"
  | "holding"
  | "offhand"
  | "wearing"
  | "riding"
  | "effect"
  | "level"
  | "health"
  | "hunger"
  | "alone"
  | "tag"
  | "score"
  | "difficulty"
  | "game_mode";
type Posture = "sneaking" | "sprinting" | "swimming" | "gliding" | "in_water" | "on_ground";
/** What patterns say of a thing beside its id. */
export type Quality =
  | "baby"
  | "!baby"
  | "form"
  | "family"
  | "name"
  | "tag"
  | "color"
  | "variant"
  | "enchantments"
  | "potion"
  | "durability"
  | "states";

export interface GoalWords {
  /**
   * By goal type. A more special row goes first: `type~value` below a `distinct` by it, `type.unit`, `type.key` where the
   * goal says that key, `type.+` where it says any of its own.
   */
  readonly goals: Readonly<Record<string, Text>>;
  readonly combinations: Readonly<Record<Combination, Text>>;
  readonly each: Readonly<Record<Difference, string>>;
  /** In the order in which they are said. A `!` is the row for false. */
  readonly conditions: Readonly<Record<Condition | Posture | `!${Posture}`, string>>;
  /** `{noun}` is the noun and what was said of it before, `{v}` what is wanted. */
  readonly qualities: Readonly<Record<Quality, string>>;
  /** Of a `visit`. */
  readonly place: string;
  /** What a thing is called of which nothing else is said. */
  readonly nouns: Readonly<Record<"entity" | "item" | "block", string>>;
  /** Words of the platform and of authors, as `cause.fall`; those that are none here are said as they are. */
  readonly terms: Readonly<Record<string, string>>;
  /** `{n}` is how many. */
  readonly units: Readonly<Record<Unit, Text>>;
  /** How often, after what is done; nothing is said of once. */
  readonly times: Text;
  /** What a list leaves out. */
  readonly more: Text;
  readonly grammar: Grammar;
}

/** Numbers in the writing of the language. */
export type WrittenRange = string | { readonly min?: string; readonly max?: string };

export interface Grammar {
  /** One of several, whichever. */
  anyOf(nouns: readonly string[], kind: NounKind): string;
  /** @param written the number as the language writes it */
  count(n: number, written: string, nouns: readonly string[], kind: NounKind): string;
  /** A name as it stands after a preposition or a verb, with its article: `{v:dat}`. Languages that bend names have it. */
  inForm?(name: string, kind: NounKind, form: string): string;
  or(words: readonly string[]): string;
  and(words: readonly string[]): string;
  range(range: WrittenRange): string;
  quote(text: string): string;
  /** Between the members of a combination. */
  readonly separator: string;
  /** Between the members of a sequence. */
  readonly then: string;
  /** A goal and what must hold for the player meanwhile. */
  sentence(goal: string, conditions: readonly string[]): string;
  /** Conditions before what a combination lists. */
  heading(conditions: readonly string[]): string;
  /** Within another sentence. */
  inner(text: string): string;
}
