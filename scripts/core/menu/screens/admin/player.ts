/** What a director sees of one player, and what they can have done to the player as a whole. */

import { fit } from "../../../text/font/fit.ts";
import { oneLine } from "../../../text/one-line.ts";
import type { PlayerCard } from "../../admin/admin-view.ts";
import { forDirectors } from "./for-directors.ts";
import type { PlayerPlace } from "../../admin/admin-place.ts";
import type { Order } from "../../admin/order.ts";
import { say, withNotice, type MenuView } from "../../menu-view.ts";
import { HOME, type Place } from "../../place.ts";
import { backButton } from "../../rows/common.ts";
import { BUTTON_WIDTH } from "../../rows/node-row.ts";
import type { MenuButton, MenuScreen } from "../../screen.ts";

/** The others get their turn when these are repaired. */
const MAX_UNREADABLE = 15;

export const playerScreen = forDirectors((view, place: PlayerPlace, admin): MenuScreen | Place => {
  const card = admin.card(place.playerId);
  if (!card) return { kind: "players", part: 0 };
  return {
    title: oneLine(card.name),
    body: withNotice(view, ...(card.isHere ? [] : [say(view, "admin.awayNow")]), ...card.lines),
    buttons: [
      {
        text: say(view, "admin.achievements"),
        press: { kind: "treesOf", playerId: card.playerId, at: HOME },
      },
      ...(card.isHere ? hereButtons(view, card, place) : awayButtons(view, card, place)),
      backButton(view, { kind: "players", part: 0 }),
    ],
  };
});

const confirm = ({ playerId }: PlayerCard, order: Order, from: PlayerPlace): Place => ({
  kind: "confirm",
  playerId,
  order,
  from,
});

function hereButtons(view: MenuView, card: PlayerCard, place: PlayerPlace): MenuButton[] {
  const { playerId, pending } = card;
  return [
    ...card.unreadable.slice(0, MAX_UNREADABLE).map((pageId) => ({
      text: fit(say(view, "admin.repair", { page: pageId }), BUTTON_WIDTH),
      press: confirm(card, { do: "repair", pageId }, place),
    })),
    ...(pending === undefined || pending === 0
      ? []
      : [
          {
            text: say(view, "admin.retry", { count: pending }),
            press: { kind: "operate" as const, playerId, order: { do: "retry" as const }, then: place },
          },
        ]),
    {
      text: say(view, "admin.grantAll"),
      press: confirm(card, { do: "grant", scope: "everything" }, place),
    },
    {
      text: say(view, "admin.revokeAll"),
      press: confirm(card, { do: "revoke", scope: "everything" }, place),
    },
  ];
}

function awayButtons(view: MenuView, card: PlayerCard, place: PlayerPlace): MenuButton[] {
  const forget = (inCloudToo: boolean): MenuButton => ({
    text: say(view, inCloudToo ? "admin.forgetInCloud" : "admin.forget"),
    press: confirm(card, { do: "forget", inCloudToo }, place),
  });
  return [forget(false), ...(card.pending === undefined ? [] : [forget(true)])];
}
