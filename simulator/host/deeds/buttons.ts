/** The two buttons of a player that the game tells of. */
import { about } from "../events/event-filters.ts";
import { wrapPlayer } from "../guard/handles.ts";
import type { PlayerState } from "../host.ts";
import type { DeedTools } from "./tools.ts";

export function tellButton(
  { host }: DeedTools,
  player: PlayerState,
  button: "Jump" | "Sneak",
  newButtonState: "Pressed" | "Released",
): void {
  host.events.queue(
    "world.afterEvents.playerButtonInput",
    () =>
      host.guard.record("PlayerButtonInputAfterEvent", { player: wrapPlayer(host, player), button, newButtonState }),
    about(host, { button, buttonState: newButtonState }),
  );
}
