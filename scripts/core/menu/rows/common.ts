/** Buttons that several screens have. */

import type { NodeRecord } from "../../progress/record.ts";
import { countChoices } from "../../rewards/ledger.ts";
import type { AchievementNode } from "../../tree/tree.ts";
import { say, type MenuView } from "../menu-view.ts";
import type { Place } from "../place.ts";
import type { MenuButton } from "../screen.ts";

export function claimButton(view: MenuView): MenuButton[] {
  if (view.owing === 0) return [];
  return [{ text: say(view, "menu.claim", { count: view.owing }), press: { kind: "claim" } }];
}

/** To get what one node owes. */
export function claimButtonOf(view: MenuView, node: AchievementNode, record: NodeRecord): MenuButton[] {
  if (!record.owed) return [];
  const choices = countChoices(record, node.rewards);
  const text = say(view, choices > 0 ? "menu.claimChoose" : "menu.claimThis");
  return [{ text: choices > 1 ? `${text} (×${choices})` : text, press: { kind: "claim", nodeId: node.id } }];
}

export const backButton = (view: MenuView, to: Place): MenuButton => ({ text: say(view, "menu.back"), press: to });
