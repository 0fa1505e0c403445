/**
 * The drawing for keys and for whoever cannot see it: a tree of the nodes around the one with the focus, which moves along the
 * lines as they are drawn. The canvas shows where it is.
 */
import type { JSX } from "preact";
import { nodeTexts } from "../../../scripts/core/text/node-texts.ts";
import type { AchievementNode, Tree } from "../../../scripts/core/tree/tree.ts";
import { detailText } from "../../drawing/details.ts";
import type { PageLayout, PlacedNode, Reading } from "../../drawing/layout.ts";
import type { Looks } from "../../drawing/node-look.ts";
import { plainText } from "../../drawing/text/styled-text.ts";
import { moved, type Move } from "./view/moves.ts";

interface TreeKeysProps {
  readonly tree: Tree;
  readonly layout: PageLayout;
  readonly looks: Looks;
  readonly reading: Reading;
  readonly focused: string | null;
  readonly selected: string | null;
  onFocus(placed: PlacedNode | undefined): void;
  onSelect(nodeId: string | null): void;
}

const MOVES: Readonly<Record<string, Move>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
  Home: "first",
  End: "last",
};

/** Siblings before and after, and children: pages of thousands are never in the document as a whole. */
const MOST_BESIDE = 12;

export function TreeKeys(props: TreeKeysProps): JSX.Element {
  const { tree, layout, looks, reading, focused, selected, onFocus, onSelect } = props;
  const present = (focused === null ? undefined : layout.byId.get(focused)) ?? layout.nodes[0]!;

  function begin(): void {
    onFocus((selected === null ? undefined : layout.byId.get(selected)) ?? present);
  }

  function press(event: KeyboardEvent): void {
    const move = MOVES[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (move) onFocus(moved(layout, present, move));
    else if (event.key === "Enter" || event.key === " ") onSelect(present.node.id);
    else if (event.key === "Escape") onSelect(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div
      class="tree-keys"
      role="tree"
      tabIndex={0}
      aria-label={`Nodes of ${titleOf(layout.page, reading)}`}
      aria-activedescendant={itemId(present.node)}
      onFocus={begin}
      onBlur={() => onFocus(undefined)}
      onKeyDown={press}
    >
      {around(tree, present.node).map((node) => {
        const siblings = node.parentId === undefined ? [node] : tree.children(node.parentId);
        const detail = detailText(node, looks.get(node.id), reading.words);
        return (
          <div
            key={node.id}
            id={itemId(node)}
            role="treeitem"
            aria-level={node.depth + 1}
            aria-setsize={siblings.length}
            aria-posinset={siblings.indexOf(node) + 1}
            aria-selected={node.id === selected}
            // Screen readers for touch click what they read out.
            onClick={() => onSelect(node.id)}
          >
            {titleOf(node, reading)}
            {detail === "" ? "" : `, ${detail}`}
          </div>
        );
      })}
    </div>
  );
}

const titleOf = (node: AchievementNode, { locale }: Reading): string => plainText(nodeTexts(node, locale).title);
const itemId = (node: AchievementNode): string => `tree-node-${node.id}`;

/** The way to the node, its siblings nearby and its first children, in the tree's order. */
function around(tree: Tree, node: AchievementNode): AchievementNode[] {
  const above = [...tree.ancestors(node.id)].reverse();
  const siblings = node.parentId === undefined ? [node] : tree.children(node.parentId);
  const at = siblings.indexOf(node);
  const before = siblings.slice(Math.max(0, at - MOST_BESIDE), at);
  const after = siblings.slice(at + 1, at + 1 + MOST_BESIDE);
  return [...above, ...before, node, ...tree.children(node.id).slice(0, MOST_BESIDE), ...after];
}
