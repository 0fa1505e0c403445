/** What a director can have done to one player from the menu, in names, so that it can be held against what is true when it is done. */

import type { LetterKind } from "../../saving/mail.ts";
import type { Scope } from "../../tree/scope.ts";

/** To complete nodes, or to take them back. */
export interface ScopeOrder {
  readonly do: "grant" | "revoke";
  readonly scope: Scope;
  /** Where the scope starts; everything needs none. */
  readonly nodeId?: string;
}

export interface ProgressOrder {
  readonly do: "progress";
  readonly nodeId: string;
  readonly delta: number;
}

export interface RewardResetOrder {
  readonly do: "reward_reset";
  readonly nodeId: string;
}

/** To set a page aside that cannot be read. */
export interface RepairOrder {
  readonly do: "repair";
  readonly pageId: string;
}

export interface RetryOrder {
  readonly do: "retry";
}

export interface ForgetOrder {
  readonly do: "forget";
  readonly inCloudToo: boolean;
}

/** To have something done when the player is back. */
export interface MailOrder {
  readonly do: "mail";
  readonly letter: LetterKind;
  readonly nodeId: string;
  /** Of progress; 0 for other letters. */
  readonly delta: number;
}

export type Order = ScopeOrder | ProgressOrder | RewardResetOrder | RepairOrder | RetryOrder | ForgetOrder | MailOrder;
