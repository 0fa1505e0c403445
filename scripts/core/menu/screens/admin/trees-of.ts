/**
 * The trees as they stand for another player: the screens that players themselves see, with what a director can have done
 * to a node, and without what is each player's own business.
 */

import { oneLine } from "../../../text/one-line.ts";
import { forDirectors } from "./for-directors.ts";
import type { TreesOfPlace, TreesPlace } from "../../admin/admin-place.ts";
import type { Order } from "../../admin/order.ts";
import type { Intent } from "../../action.ts";
import { say, withNotice, type MenuView } from "../../menu-view.ts";
import type { Place } from "../../place.ts";
import { backButton } from "../../rows/common.ts";
import type { MenuButton, MenuScreen } from "../../screen.ts";

type DrawTrees = (view: MenuView, place: TreesPlace) => { readonly place: Place; readonly screen: MenuScreen };

const TREES: ReadonlySet<string> = new Set<TreesPlace["kind"]>(["home", "page", "part", "node", "search"]);
const isOfTrees = (asked: Intent): asked is TreesPlace => TREES.has(asked.kind);

export const treesOfScreen = (draw: DrawTrees) =>
  forDirectors((view, place: TreesOfPlace, admin): MenuScreen | Place => {
    const { playerId } = place;
    const card = admin.card(playerId);
    if (!card) return { kind: "players", part: 0 };
    const trees = admin.treesOf(playerId);
    const drawn = draw({ ...trees, gathered: view.gathered }, place.at);
    if (!isOfTrees(drawn.place)) return { kind: "player", playerId };
    const { title, body, fields, filled } = drawn.screen;
    const here: TreesOfPlace = { ...place, at: drawn.place };
    const wrapped = (asked: Intent): Intent =>
      isOfTrees(asked) ? { kind: "treesOf", playerId, at: asked } : { kind: "player", playerId };
    const buttons = drawn.screen.buttons.flatMap((button): MenuButton[] =>
      isOfTrees(button.press) ? [{ ...button, press: wrapped(button.press) }] : [],
    );
    return {
      title: drawn.place.kind === "home" ? oneLine(card.name) : title,
      body: withNotice(view, ...(drawn.place.kind === "home" ? [] : [oneLine(card.name)]), body),
      buttons: [
        ...(drawn.place.kind === "node" ? orderButtons(view, here, drawn.place.nodeId, card.isHere) : []),
        ...buttons,
        ...(drawn.place.kind === "home" ? [backButton(view, { kind: "player", playerId })] : []),
      ],
      ...(fields && filled ? { fields, filled: (values) => wrapped(filled(values)) } : {}),
    };
  });

/** What can be done to a node: of a player who is here at once, of others when they are back. */
function orderButtons(view: MenuView, from: TreesOfPlace, nodeId: string, isHere: boolean): MenuButton[] {
  const { playerId } = from;
  const confirm = (order: Order): Place => ({ kind: "confirm", playerId, order, from });
  if (isHere) {
    return [
      { text: say(view, "admin.grant"), press: { kind: "scope", what: "grant", nodeId, from } },
      { text: say(view, "admin.revoke"), press: { kind: "scope", what: "revoke", nodeId, from } },
      { text: say(view, "admin.progress"), press: { kind: "amount", nodeId, from } },
      { text: say(view, "admin.rewardReset"), press: confirm({ do: "reward_reset", nodeId }) },
    ];
  }
  return [
    { text: say(view, "admin.mailGrant"), press: confirm({ do: "mail", letter: "grant", nodeId, delta: 0 }) },
    { text: say(view, "admin.mailFinish"), press: confirm({ do: "mail", letter: "finish", nodeId, delta: 0 }) },
    { text: say(view, "admin.mailProgress"), press: { kind: "amount", nodeId, letter: "progress", from } },
  ];
}
