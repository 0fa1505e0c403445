/** Every action of the menu, by its kind. */

import type { Action } from "../../../core/menu/action.ts";
import type { Act, ActionContext, Outcome } from "./action-context.ts";
import { claim, take } from "./claim.ts";
import { fold, list } from "./list.ts";
import { operate } from "./operate.ts";
import { pin, wish } from "./wish.ts";
import { setWorld } from "./set-world.ts";

const ACTIONS: { readonly [Kind in Action["kind"]]: Act<Extract<Action, { readonly kind: Kind }>> } = {
  claim,
  take,
  list,
  fold,
  wish,
  pin,
  operate,
  setWorld,
  close: () => ({ next: undefined }),
};

export const isAction = (asked: { readonly kind: string }): asked is Action =>
  Object.prototype.hasOwnProperty.call(ACTIONS, asked.kind);

export const act = (asked: Action, context: ActionContext): Outcome =>
  (ACTIONS[asked.kind] as Act<Action>)(asked, context);
