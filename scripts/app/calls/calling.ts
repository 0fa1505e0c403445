/** What a call of another pack is made of, for whoever has methods to offer: who calls, with what, and how it is refused. */

import type { Reason, Refusal } from "../../core/calls/protocol.ts";

export type Arguments = Readonly<Record<string, unknown>>;

/** Who calls, as far as methods see it. */
export interface CallingPack {
  /** The event on which it hears answers. */
  readonly reply: string;
  /** Whether it is a pack, or the console, and no player. */
  readonly isPack: boolean;
}

/** What a method returns that came to nothing and says itself why. */
export class CallRefused {
  readonly refusal: Refusal;

  constructor(reason: Reason, detail: string) {
    this.refusal = { reason, detail };
  }
}
