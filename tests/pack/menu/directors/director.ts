/** A director at the menu's administration, who presses buttons by what they say. */

import { message } from "../../../../scripts/core/text/message.ts";
import type { MessageKey } from "../../../../scripts/core/text/message-key.ts";
import type { Simulator } from "../../../../simulator/index.ts";

export const words = (key: MessageKey, parameters = {}): string => message("en_US", key, parameters);

/** What a button says before its first number or name. */
const start = (key: MessageKey): string => words(key).split(/[{(“]/)[0]!.trim();

export interface Director {
  readonly playerId: string;
  readonly body: () => string;
  readonly texts: () => string[];
  press(text: string): void;
  pressKey(key: MessageKey): void;
  back(): void;
  /** Opens the menu and goes to a player. */
  goTo(player: string): void;
  /** From a player to one of their nodes, by the titles on the way. */
  goToNode(...titles: readonly string[]): void;
}

export function director(world: Simulator, name = "Dora"): Director {
  const playerId = world.join({ name, permissionLevel: 1 });
  world.tick(2);
  const buttons = (): readonly { text: string }[] => world.form(playerId)?.buttons ?? [];
  const self: Director = {
    playerId,
    body: () => world.form(playerId)?.body ?? "",
    texts: () => buttons().map(({ text }) => text),
    press(text) {
      const at = buttons().findIndex((button) => button.text.includes(text));
      if (at < 0) throw new Error(`no button “${text}” among ${JSON.stringify(self.texts())}`);
      world.press(playerId, at);
      world.tick(3);
    },
    pressKey: (key) => self.press(start(key)),
    back() {
      world.press(playerId, buttons().length - 1);
      world.tick(3);
    },
    goTo(player) {
      if (world.form(playerId)) world.closeForm(playerId);
      world.tick(2);
      world.command({ playerId }, "ach:menu");
      world.tick(3);
      self.pressKey("admin.title");
      self.press(player);
    },
    goToNode(...titles) {
      self.pressKey("admin.achievements");
      for (const title of titles) self.press(title);
    },
  };
  return self;
}
