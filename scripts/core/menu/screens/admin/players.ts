/** Where a director chooses whom it is about: those who are here, then those whom the world knows, or those of a name. */

import { fit } from "../../../text/font/fit.ts";
import { oneLine } from "../../../text/one-line.ts";
import type { ListedPlayer } from "../../admin/admin-view.ts";
import { forDirectors } from "./for-directors.ts";
import type { FindPlayerPlace, PlayersPlace } from "../../admin/admin-place.ts";
import { say, withNotice, type MenuView } from "../../menu-view.ts";
import { HOME } from "../../place.ts";
import { backButton } from "../../rows/common.ts";
import { BUTTON_WIDTH } from "../../rows/node-row.ts";
import { ENTRIES_PER_PART, moveButtons, partOf } from "../../rows/paging.ts";
import type { MenuButton, MenuScreen } from "../../screen.ts";
import { LONGEST_QUERY } from "../search.ts";

const ALL: PlayersPlace = { kind: "players", part: 0 };

export const playersScreen = forDirectors((view, place: PlayersPlace, { players }): MenuScreen => {
  const { query } = place;
  const part = partOf(place.part, players.length);
  const found = query === undefined ? "" : say(view, "menu.found", { count: players.length, query });
  return {
    title: say(view, "admin.title"),
    body: withNotice(view, say(view, "admin.players"), ...(found === "" ? [] : [found])),
    buttons: [
      ...players.slice(part.first, part.first + ENTRIES_PER_PART).map((player) => playerButton(view, player)),
      ...moveButtons(view, part, (to) => ({ ...place, part: to })),
      { text: say(view, "admin.findPlayer"), press: { kind: "findPlayer" } },
      { text: say(view, "admin.worldSettings"), press: { kind: "worldSettings" } },
      backButton(view, query === undefined ? HOME : ALL),
    ],
  };
});

const playerButton = (view: MenuView, { playerId, name, isHere }: ListedPlayer): MenuButton => ({
  text: `${fit(oneLine(name), BUTTON_WIDTH)}§r\n${say(view, isHere ? "admin.here" : "admin.away")}`,
  press: { kind: "player", playerId },
});

export const findPlayerScreen = forDirectors((view, _place: FindPlayerPlace): MenuScreen => {
  return {
    title: say(view, "admin.findPlayer"),
    body: "",
    buttons: [backButton(view, ALL)],
    fields: [
      { kind: "text", label: say(view, "admin.findPlayer"), placeholder: say(view, "admin.partOfName"), value: "" },
    ],
    filled: ([text]) => {
      const query = String(text ?? "")
        .trim()
        .slice(0, LONGEST_QUERY);
      return query === "" ? ALL : { kind: "players", query, part: 0 };
    },
  };
});
