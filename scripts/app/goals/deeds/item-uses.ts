/**
 * From presses, releases and ends of the use button to uses of items, each once, and to what was eaten or drunk. Decides
 * which of them is the use: the press of a plain item, the release of a bow, the end of a meal, the shot of a crossbow.
 *
 *   apple     press, start … complete     a use and a meal      press, start … release     nothing
 *   bow       press, start … release      a use
 *   crossbow  press, start … complete     nothing, it is loaded
 *             press                       a use, the shot
 *   spyglass  press, start … release      a use, at the press; where none is told at the release
 */

import type { ItemUse } from "../../../core/goals/told/fact.ts";
import type { GoalIndex } from "../../../core/goals/goal-index.ts";
import { CROSSBOW, EATEN_OR_DRUNK, HELD_DOWN, SHOT_AT_RELEASE } from "../../../core/game/use-of-items.ts";
import type { Signal } from "../../../core/goals/told/signal.ts";
import type { ItemView } from "../../../core/goals/told/views.ts";
import type { Clock } from "../../ports.ts";
import type { Tracker } from "../tracker.ts";

export interface ItemUses {
  see(use: ItemUse): void;
  /** To be called every tick. */
  tick(): void;
  /** To be called while a player who leaves can still be reached. */
  left(playerId: string): void;
}

export interface ItemUsesOptions {
  readonly index: GoalIndex;
  readonly tracker: Pick<Tracker, "tally" | "offer">;
  readonly clock: Clock;
}

/** The press of these is no use yet. */
const TOLD_LATER: ReadonlySet<string> = new Set([...EATEN_OR_DRUNK, ...SHOT_AT_RELEASE]);

interface Press {
  readonly item: ItemView;
  readonly tick: number;
}

/** The button of a player. */
interface Button {
  /** The newest press that was counted as a use. */
  counted?: Press | undefined;
  /** What is held down, and whether its press was counted. */
  held?: (Press & { readonly isCounted: boolean }) | undefined;
  /** Whether these are held down is told in the same tick, in whatever order. */
  open: Press[];
}

export function createItemUses({ index, tracker, clock }: ItemUsesOptions): ItemUses {
  const buttons = new Map<string, Button>();
  /** Players with open presses. */
  const waiting = new Set<string>();

  function tell(kind: "use_item" | "consume_item", playerId: string, item: ItemView): void {
    const { type } = item;
    const watching = index.watching(kind, type);
    if (watching.all.length === 0) return;
    const rest = tracker.tally(playerId, watching);
    if (rest.length > 0) tracker.offer(rest, new UseSignal(kind, playerId, type, item, clock.tick()));
  }

  function buttonOf(playerId: string): Button {
    let button = buttons.get(playerId);
    if (!button) buttons.set(playerId, (button = { open: [] }));
    return button;
  }

  function countPress(playerId: string, button: Button, press: Press): void {
    button.counted = press;
    tell("use_item", playerId, press.item);
  }

  /** Nothing told that they are held down, so that they were uses. */
  function countOpen(playerId: string): void {
    waiting.delete(playerId);
    const button = buttonOf(playerId);
    const presses = button.open;
    button.open = [];
    for (const press of presses) countPress(playerId, button, press);
  }

  function pressed({ playerId, item, isFood }: Pressed): void {
    const { type } = item;
    if (isFood || TOLD_LATER.has(type)) return;
    const button = buttonOf(playerId);
    const press = { item, tick: clock.tick() };
    const { held } = button;
    const isHeld = held !== undefined && held.tick === press.tick && held.item.type === type;
    if (isTriggerToBeTold(type)) {
      if (isHeld) return;
      button.open.push(press);
      waiting.add(playerId);
      return;
    }
    if (isHeld) button.held = { ...held, isCounted: true };
    countPress(playerId, button, press);
  }

  function started({ playerId, item }: Pressed): void {
    const button = buttonOf(playerId);
    const tick = clock.tick();
    const { counted } = button;
    const at = button.open.findIndex((press) => press.item.type === item.type);
    if (at >= 0) button.open.splice(at, 1);
    button.held = { item, tick, isCounted: counted?.tick === tick && counted.item.type === item.type };
  }

  /** The button was let go, or the time was over. */
  function ended(playerId: string, item: ItemView, button: Button): void {
    const { held, counted } = button;
    const isSame = held?.item.type === item.type;
    if (isSame ? held.isCounted : counted?.item.type === item.type) return;
    tell("use_item", playerId, item);
  }

  function released({ playerId, item: told, isFood }: ItemUse): void {
    const button = buttonOf(playerId);
    // What was thrown is not in the hand any more.
    const item = told ?? button.held?.item;
    if (item && !isFood && item.type !== CROSSBOW && !EATEN_OR_DRUNK.has(item.type)) ended(playerId, item, button);
    button.held = undefined;
  }

  function completed({ playerId, item }: Pressed): void {
    const button = buttonOf(playerId);
    if (item.type !== CROSSBOW) ended(playerId, item, button);
    button.held = undefined;
    if (!HELD_DOWN.has(item.type)) tell("consume_item", playerId, item);
  }

  return {
    see(use) {
      if (use.phase === "released") return released(use);
      if (!isPressed(use)) return;
      if (use.phase === "pressed") pressed(use);
      else if (use.phase === "started") started(use);
      else completed(use);
    },
    tick() {
      if (waiting.size > 0) for (const playerId of [...waiting]) countOpen(playerId);
    },
    left(playerId) {
      if (waiting.has(playerId)) countOpen(playerId);
      buttons.delete(playerId);
    },
  };
}

/** What few goals ask of it is made when they do. */
class UseSignal implements Signal {
  readonly amount = 1;

  constructor(
    readonly kind: "use_item" | "consume_item",
    readonly playerId: string,
    readonly key: string,
    readonly item: ItemView,
    private readonly tick: number,
  ) {}

  get deed(): string {
    return `${this.tick} ${this.playerId} ${this.key}`;
  }
}

type Pressed = ItemUse & { readonly item: ItemView };

const isPressed = (use: ItemUse): use is Pressed => use.item !== undefined;

/** Whether only the start of a charge tells what the press was: to load or to shoot, to swing or to begin. */
const isTriggerToBeTold = (type: string): boolean => type === CROSSBOW || !type.startsWith("minecraft:");
