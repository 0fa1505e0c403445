/** Where a player chooses among rewards: their labels as buttons. */

import { choicesOf, countChoices } from "../../rewards/ledger.ts";
import { rewardIn } from "../../rewards/reward-texts.ts";
import { labelsOf } from "../../rewards/types/choice.ts";
import { oneLine } from "../../text/one-line.ts";
import { say, titleOf, withNotice, type MenuView } from "../menu-view.ts";
import { HOME, type ChoosePlace, type Place } from "../place.ts";
import { ENTRIES_PER_PART, moveButtons, partOf } from "../rows/paging.ts";
import type { MenuScreen } from "../screen.ts";

export function chooseScreen(view: MenuView, place: ChoosePlace): MenuScreen | Place {
  const node = view.tree.keeper(place.nodeId);
  const record = node && view.record(node);
  const choice = record && choicesOf(record, node.rewards)[0];
  if (!node || !choice) return HOME;
  const labels = labelsOf(rewardIn(choice.reward, view.locale));
  const part = partOf(place.part, labels.length);
  const count = countChoices(record, node.rewards);
  return {
    title: titleOf(view, node),
    body: withNotice(view, count > 1 ? say(view, "menu.chooseOf", { count }) : say(view, "menu.choose")),
    buttons: [
      ...labels.slice(part.first, part.first + ENTRIES_PER_PART).map((label, index) => ({
        text: oneLine(label),
        press: {
          kind: "take" as const,
          nodeId: node.id,
          option: choice.options[part.first + index]!,
          isAlone: place.isAlone === true,
        },
      })),
      ...moveButtons(view, part, (to) => ({ ...place, part: to })),
      { text: say(view, "menu.later"), press: HOME },
    ],
  };
}
