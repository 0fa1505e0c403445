/** What the actions of the menu act on, and what they answer. */

import type { Place } from "../../../core/menu/place.ts";
import type { Language } from "../../../core/text/languages.ts";
import type { Tree } from "../../../core/tree/tree.ts";
import type { Completions } from "../../progress/completions/completions.ts";
import type { WishStore } from "../../players/wish-store.ts";
import type { PlayerSession } from "../../records/player-records.ts";
import type { Choices } from "../../rewards/choices.ts";
import type { OperationContext } from "../../operations/operation.ts";
import type { PlayerMemory } from "../menu-memory.ts";

export interface ActionContext {
  readonly tree: Tree;
  readonly completions: Completions;
  readonly choices: Choices;
  readonly session: PlayerSession;
  readonly memory: PlayerMemory;
  readonly wishStore: WishStore;
  /** What the operations of directors act on. */
  readonly operations: OperationContext;
  readonly language: Language;
  /** Where the player was when they pressed, or before they had to choose. */
  readonly place: Place;
}

export interface Outcome {
  /** Undefined = the menu closes. */
  readonly next: Place | undefined;
  /** How it went, for the player. */
  readonly notice?: string | undefined;
}

export type Act<Asked> = (asked: Asked, context: ActionContext) => Outcome;
