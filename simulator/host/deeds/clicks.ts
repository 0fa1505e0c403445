/**
 * Clicks on blocks and on entities: what forbids them is asked before, once a click; those that do something are told
 * after, with the hand as it was and as it is then.
 */
import type { ItemWritten } from "../../deeds/written.ts";
import { wrapEntity, wrapPlayer } from "../guard/handles.ts";
import type { EntityState, ItemState, PlayerState } from "../host.ts";
import { copyItem } from "../items/items.ts";
import type { BlockPlace, DeedTools } from "./tools.ts";
import { oneLess } from "./tools.ts";

/** What the hand holds after a click: what is written, else the same. */
export interface Leaving {
  leaves?: ItemWritten | null | undefined;
  /** One of the item is used up. */
  uses?: boolean;
}

const FACE = { blockFace: "Up", faceLocation: { x: 0.5, y: 1, z: 0.5 } };

/** `false`: another pack forbade it. `does` is what the click does, before the pack is told. */
export function clickBlock(
  tools: DeedTools,
  player: PlayerState,
  { dimension, at }: BlockPlace,
  { leaving = {}, isFirstEvent = true, does }: { leaving?: Leaving; isFirstEvent?: boolean; does?: () => void } = {},
): boolean {
  const { host } = tools;
  const { guard, events, blocks } = host;
  const held = copied(tools.hand(player));
  const block = (): object => blocks.wrapBlock(dimension, at);
  const fields = (): Record<string, unknown> => ({
    player: wrapPlayer(host, player),
    block: block(),
    ...FACE,
    isFirstEvent,
  });
  let asked: { cancel: boolean } | undefined;
  events.fire("world.beforeEvents.playerInteractWithBlock", "restricted", () => {
    const event = guard.record("PlayerInteractWithBlockBeforeEvent", {
      ...fields(),
      itemStack: tools.shown(held),
      cancel: false,
    });
    asked = event as typeof asked;
    return event;
  });
  if (asked?.cancel === true) return false;
  does?.();
  const left = leave(tools, player, held, leaving);
  events.queue("world.afterEvents.playerInteractWithBlock", () =>
    guard.record("PlayerInteractWithBlockAfterEvent", {
      ...fields(),
      beforeItemStack: tools.shown(held),
      itemStack: tools.shown(left),
    }),
  );
  return true;
}

export function clickEntity(
  tools: DeedTools,
  player: PlayerState,
  target: EntityState,
  { leaving = {}, does }: { leaving?: Leaving; does?: () => void } = {},
): boolean {
  const { host } = tools;
  const { guard, events } = host;
  const held = copied(tools.hand(player));
  const fields = (): Record<string, unknown> => ({
    player: wrapPlayer(host, player),
    target: wrapEntity(host, target),
  });
  let asked: { cancel: boolean } | undefined;
  events.fire("world.beforeEvents.playerInteractWithEntity", "restricted", () => {
    const event = guard.record("PlayerInteractWithEntityBeforeEvent", {
      ...fields(),
      itemStack: tools.shown(held),
      cancel: false,
    });
    asked = event as typeof asked;
    return event;
  });
  if (asked?.cancel === true) return false;
  does?.();
  const left = leave(tools, player, held, leaving);
  events.queue("world.afterEvents.playerInteractWithEntity", () =>
    guard.record("PlayerInteractWithEntityAfterEvent", {
      ...fields(),
      beforeItemStack: tools.shown(held),
      itemStack: tools.shown(left),
    }),
  );
  return true;
}

const copied = (item: ItemState | undefined): ItemState | undefined => item && copyItem(item);

/** What the hand holds then, set and told. */
export function leave(
  tools: DeedTools,
  player: PlayerState,
  held: ItemState | undefined,
  { leaves, uses = false }: Leaving,
): ItemState | undefined {
  if (leaves !== undefined) tools.changeHand(player, leaves === null ? undefined : tools.item(leaves));
  else if (uses && held && player.gameMode !== "Creative") tools.changeHand(player, oneLess(held));
  return copied(tools.hand(player));
}
