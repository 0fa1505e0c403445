/** Asks a director whether they mean it: what will happen, to how much, and what cannot be undone. The safe answer is first. */

import { oneLine } from "../../../text/one-line.ts";
import { nodesOfScope } from "../../../tree/scope.ts";
import { forDirectors } from "./for-directors.ts";
import type { ConfirmPlace } from "../../admin/admin-place.ts";
import type { Order } from "../../admin/order.ts";
import { say, titleOf, withNotice, type MenuView } from "../../menu-view.ts";
import type { Place } from "../../place.ts";
import type { MenuScreen } from "../../screen.ts";

export const confirmScreen = forDirectors((view, place: ConfirmPlace, admin): MenuScreen | Place => {
  const { playerId, order, from } = place;
  const card = admin.card(playerId);
  if (!card) return { kind: "players", part: 0 };
  return {
    title: oneLine(card.name),
    body: withNotice(view, whatHappens(view, card.name, order)),
    buttons: [
      { text: say(view, "admin.no"), press: from },
      { text: say(view, "admin.yes"), press: { kind: "operate", playerId, order, then: from } },
    ],
  };
});

function whatHappens(view: MenuView, player: string, order: Order): string {
  switch (order.do) {
    case "grant":
    case "revoke": {
      const node = order.nodeId === undefined ? undefined : view.tree.node(order.nodeId);
      const count = nodesOfScope(view.tree, order.scope, node).length;
      return say(view, order.do === "grant" ? "admin.confirm.grant" : "admin.confirm.revoke", { player, count });
    }
    case "progress":
      return say(view, "admin.confirm.progress", { player, count: order.delta, title: titleIn(view, order.nodeId) });
    case "reward_reset":
      return say(view, "admin.confirm.rewardReset", { player, title: titleIn(view, order.nodeId) });
    case "repair":
      return say(view, "admin.confirm.repair", { player, page: order.pageId });
    case "forget":
      return say(view, order.inCloudToo ? "admin.confirm.forgetInCloud" : "admin.confirm.forget", { player });
    case "mail":
      return say(view, order.letter === "progress" ? "admin.confirm.mailProgress" : "admin.confirm.mail", {
        player,
        title: titleIn(view, order.nodeId),
        ...(order.letter === "progress" ? { count: order.delta } : {}),
      });
    case "retry":
      return say(view, "admin.retry", { count: 0 });
  }
}

function titleIn(view: MenuView, nodeId: string): string {
  const node = view.tree.node(nodeId);
  return node ? titleOf(view, node) : nodeId;
}
