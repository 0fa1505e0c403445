/** `ach:repair`: sets a page's unreadable data aside, where it is kept, and starts the page anew. */

import { exactMessage } from "../../core/text/message.ts";
import { describeError } from "../progress/listeners.ts";
import { defineCommand, playersParameter, textParameter } from "./command.ts";
import { overPlayers } from "./common/over-players.ts";

export const repairCommand = defineCommand({
  name: "repair",
  description: "Sets unreadable progress of a page aside and starts the page anew",
  who: "game directors",
  mandatory: [playersParameter, textParameter("page")],
  optional: [],
  run(context, request, playerIds, page) {
    const { language } = request;
    return overPlayers(context, request, playerIds, {
      name: "repair",
      nodes: [],
      visit: () => false,
      answer(session, player) {
        // Some platforms lower the case of what is typed.
        const ids = session.unreadable.map(({ pageId }) => pageId);
        const pageId = ids.find((id) => id === page) ?? ids.find((id) => id.toLowerCase() === page.toLowerCase());
        if (pageId === undefined) {
          return { ok: false, text: exactMessage(language, "repair.nothing", { player, page }) };
        }
        try {
          const kept = session.setAside(pageId) ?? "?";
          context.log.warn(
            `page ${pageId} of ${player} was unreadable and is kept as property ${kept}; the page was started anew by command`,
          );
          return { ok: true, text: exactMessage(language, "repair.done", { player, page: pageId, kept }) };
        } catch (error) {
          context.log.error(`page ${pageId} of ${player} could not be set aside: ${describeError(error)}`);
          return { ok: false, text: exactMessage(language, "repair.failed", { player, page: pageId }) };
        }
      },
    });
  },
});
