/** Where a director says how far an order reaches, or how much is to be added. */

import { isDelta } from "../../../progress/delta.ts";
import { nodesOfScope } from "../../../tree/scope.ts";
import type { AchievementNode } from "../../../tree/tree.ts";
import { forDirectors } from "./for-directors.ts";
import type { AmountPlace, ScopePlace } from "../../admin/admin-place.ts";
import { say, titleOf, withNotice, type MenuView } from "../../menu-view.ts";
import type { Place } from "../../place.ts";
import { backButton } from "../../rows/common.ts";
import type { MenuScreen } from "../../screen.ts";

/** How far something can reach from the node: where nothing is above or below it, some ways come to the same. */
function reaches({ tree }: MenuView, node: AchievementNode): readonly ("only" | "from" | "until" | "through")[] {
  const hasBelow = tree.children(node.id).length > 0;
  const hasAbove = node.parentId !== undefined;
  return [
    "only",
    ...(hasBelow ? (["from"] as const) : []),
    ...(hasAbove ? (["until"] as const) : []),
    ...(hasBelow && hasAbove ? (["through"] as const) : []),
  ];
}

export const scopeScreen = forDirectors((view, { what, nodeId, from }: ScopePlace): MenuScreen | Place => {
  const node = view.tree.node(nodeId);
  if (!node) return from;
  return {
    title: titleOf(view, node),
    body: withNotice(view, say(view, what === "grant" ? "admin.grant" : "admin.revoke")),
    buttons: [
      ...reaches(view, node).map((scope) => ({
        text: say(view, `admin.scope.${scope}`, { count: nodesOfScope(view.tree, scope, node).length }),
        press: { kind: "confirm" as const, playerId: from.playerId, order: { do: what, scope, nodeId }, from },
      })),
      backButton(view, from),
    ],
  };
});

export const amountScreen = forDirectors((view, place: AmountPlace): MenuScreen | Place => {
  const { nodeId, letter, from } = place;
  const node = view.tree.node(nodeId);
  if (!node) return from;
  const { playerId } = from;
  return {
    title: titleOf(view, node),
    body: "",
    buttons: [backButton(view, from)],
    fields: [
      {
        kind: "text",
        label: say(view, letter === undefined ? "admin.progress" : "admin.mailProgress"),
        placeholder: `1 – ${node.goalNumber}`,
        value: "1",
      },
    ],
    filled: ([text]) => {
      const delta = Number(text);
      const order =
        letter === undefined
          ? ({ do: "progress", nodeId, delta } as const)
          : ({ do: "mail", letter, nodeId, delta } as const);
      // What cannot be added is refused as it is of the command.
      return isDelta(delta)
        ? { kind: "confirm", playerId, order, from }
        : { kind: "operate", playerId, order, then: from };
    },
  };
});
