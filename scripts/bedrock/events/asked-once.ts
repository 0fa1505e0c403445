/**
 * What several who listen to the same event ask of it, asked of the game once: each question costs as much as a dozen lines of
 * script. Who asks first decides nothing for the others.
 */

import type { Block, Entity, ItemStack, Player } from "@minecraft/server";
import type { PresentInEvent } from "../players.ts";
import { typeOfBlock } from "../views/block.ts";
import { idOf } from "./deed.ts";

interface OfPlayer {
  readonly player: Player;
}

interface OfTarget {
  readonly target: Entity;
}

interface Clicked {
  readonly beforeItemStack?: ItemStack;
  readonly itemStack?: ItemStack;
}

/** The game makes an event for each of its calls, and calls once for all who listen. */
function once<Event extends object, Answer>(question: (event: Event) => Answer): (event: Event) => Answer {
  let asked: Event | undefined;
  let answer: Answer;
  return (event) => {
    if (event !== asked) {
      answer = question(event);
      asked = event;
    }
    return answer;
  };
}

export const playerIdIn = once((event: OfPlayer) => idOf(event.player));
export const targetIn = once((event: OfTarget) => event.target as PresentInEvent<Entity>);
export const targetTypeIn = once((event: OfTarget) => targetIn(event)?.typeId);
export const blockIn = once((event: { readonly block: Block }) => event.block);
export const blockTypeIn = once((event: { readonly block: Block }) => typeOfBlock(blockIn(event)));
export const isFirstIn = once((event: { readonly isFirstEvent: boolean }) => event.isFirstEvent);
/** What was in the hand at the click, or where the game does not say what is in it now. */
export const clickedWithIn = once((event: Clicked) => event.beforeItemStack ?? event.itemStack);
export const usedIn = once((event: { readonly itemStack?: ItemStack }) => event.itemStack);
export const usedTypeIn = once((event: { readonly itemStack?: ItemStack }) => usedIn(event)?.typeId);
