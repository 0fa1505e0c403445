/** Buttons that several screens have. */

import { say, type MenuView } from "../menu-view.ts";
import type { Place } from "../place.ts";
import type { MenuButton } from "../screen.ts";

export function claimButton(view: MenuView): MenuButton[] {
  if (view.owing === 0) return [];
  return [{ text: say(view, "menu.claim", { count: view.owing }), press: { kind: "claim" } }];
}

export const backButton = (view: MenuView, to: Place): MenuButton => ({ text: say(view, "menu.back"), press: to });
