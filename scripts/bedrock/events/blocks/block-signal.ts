/** What all deeds at a block have in common: which deed and where it was, asked of the game only when a goal wants to know. */

import type { Block } from "@minecraft/server";
import type { Signal, SignalKind } from "../../../core/goals/told/signal.ts";
import type { BlockView, Place } from "../../../core/goals/told/views.ts";
import { blockView, placeOfBlock } from "../../views/block.ts";
import { deedAt } from "../deed.ts";

export abstract class BlockSignal implements Signal {
  abstract readonly kind: SignalKind;
  readonly amount = 1;

  constructor(
    readonly playerId: string,
    protected readonly place: Block,
  ) {}

  get deed(): string | undefined {
    return deedAt(this.place);
  }

  get at(): Place | undefined {
    return placeOfBlock(this.place);
  }

  /** As it is when a goal looks. */
  protected blockNow(): BlockView | undefined {
    return blockView(this.place);
  }
}
