/** Where the focus goes from a node by a key: along the tree as it is drawn. Pure. */
import type { PageLayout, PlacedNode } from "../../../drawing/layout.ts";

export type Move = "up" | "down" | "left" | "right" | "first" | "last";

export function moved(layout: PageLayout, from: PlacedNode, move: Move): PlacedNode {
  switch (move) {
    case "left":
      return (from.node.parentId === undefined ? undefined : layout.byId.get(from.node.parentId)) ?? from;
    case "right":
      return middleChild(layout, from) ?? from;
    case "up":
    case "down":
      return besideInColumn(layout, from, move) ?? from;
    case "first":
      return layout.nodes[0]!;
    case "last":
      return layout.nodes.at(-1)!;
  }
}

/** The line from a parent leads straight to the middle ones. */
function middleChild({ nodes }: PageLayout, from: PlacedNode): PlacedNode | undefined {
  const distance = ({ y }: PlacedNode): number => Math.abs(y - from.y);
  return nodes
    .filter(({ node }) => node.parentId === from.node.id)
    .reduce<PlacedNode | undefined>((best, one) => (best && distance(best) <= distance(one) ? best : one), undefined);
}

/** The next of the same generation, whoever its parent is. */
function besideInColumn({ nodes }: PageLayout, from: PlacedNode, move: "up" | "down"): PlacedNode | undefined {
  const side = move === "up" ? -1 : 1;
  const ahead = nodes.filter(({ node, y }) => node.depth === from.node.depth && (y - from.y) * side > 0);
  return ahead.reduce<PlacedNode | undefined>(
    (best, one) => (best && Math.abs(best.y - from.y) <= Math.abs(one.y - from.y) ? best : one),
    undefined,
  );
}
