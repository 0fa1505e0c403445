/**
 * A tree to look at: tabs of its pages, search, the drawing with its map, and what is told of the node in question. Everything
 * that it shows is handed in; what is chosen is told to whoever shows it.
 */
import type { JSX } from "preact";
import { useCallback, useEffect, useMemo, useState } from "preact/hooks";
import type { AchievementNode, Tree } from "../../../scripts/core/tree/tree.ts";
import { wordsIn } from "../../drawing/details.ts";
import { layoutPage, type PlacedNode, type Reading } from "../../drawing/layout.ts";
import type { Looks } from "../../drawing/node-look.ts";
import { measureByTable } from "../../drawing/text/text-widths.ts";
import { Minimap } from "./minimap.tsx";
import { NodeCard } from "./node-card.tsx";
import { PageTabs } from "./page-tabs.tsx";
import { SearchBar } from "./search-bar.tsx";
import { turnByKey } from "./turn-by-key.ts";
import { TreeKeys } from "./tree-keys.tsx";
import type { Emphasis } from "./view/paint-scene.ts";
import { createScene } from "./view/scene.ts";
import { foundBy } from "./view/search.ts";
import { useViewer } from "./use-viewer.ts";
import { ZoomButtons } from "./zoom-buttons.tsx";

export interface TreeBoardProps {
  readonly tree: Tree;
  readonly locale: string;
  readonly page: AchievementNode;
  /** Of the page; without any, it is the author's view. */
  readonly looks: Looks;
  readonly selected: string | null;
  onPage(pageId: string): void;
  onSelect(nodeId: string | null): void;
  /** Opens the node where it is edited. */
  onEdit(nodeId: string): void;
  /** The node was dropped on another one, to hang below it. */
  onMove(nodeId: string, parentId: string): void;
}

export function TreeBoard(props: TreeBoardProps): JSX.Element {
  const { tree, locale, page, looks, selected, onPage, onSelect } = props;
  const reading = useMemo<Reading>(() => ({ locale, words: wordsIn(locale), measure: measureByTable }), [locale]);
  const layout = useMemo(() => layoutPage(tree, page, reading), [tree, page, reading]);
  const scene = useMemo(() => createScene(layout, looks, reading), [layout, looks, reading]);
  const [query, setQuery] = useState("");
  const found = useMemo(() => foundBy(query, tree, locale), [query, tree, locale]);
  const [focused, setFocused] = useState<string | null>(null);
  const [hovered, setHovered] = useState<string | null>(null);
  const emphasis = useMemo<Emphasis>(
    () => ({ selected, focused, found: new Set(found.map(({ id }) => id)) }),
    [selected, focused, found],
  );
  const { canvas, viewer, seen } = useViewer(scene, emphasis, {
    onPick: onSelect,
    onPoint: setHovered,
    onCarry: setFocused,
    onDrop(parentId) {
      setFocused(null);
      if (selected !== null && parentId !== null) props.onMove(selected, parentId);
    },
  });
  // What was chosen elsewhere comes into view.
  useEffect(() => {
    const placed = selected === null ? undefined : layout.byId.get(selected);
    if (placed) viewer.current?.reveal(placed);
  }, [selected, layout]);

  /** To a node of whatever page, after that page is there. */
  const [wanted, setWanted] = useState<AchievementNode | undefined>();
  useEffect(() => {
    const placed = wanted && layout.byId.get(wanted.id);
    if (!placed) return;
    viewer.current?.goTo(placed);
    setWanted(undefined);
  }, [wanted, layout]);
  const goTo = useCallback(
    (node: AchievementNode) => {
      if (node.pageId !== page.id) onPage(node.pageId);
      onSelect(node.id);
      setWanted(node);
    },
    [page, onPage, onSelect],
  );
  const focus = useCallback((placed: PlacedNode | undefined) => {
    setFocused(placed?.node.id ?? null);
    if (placed) viewer.current?.reveal(placed);
  }, []);

  const shown = tree.node(hovered ?? focused ?? selected ?? "");
  /** What is told of a node leaves the node itself in sight. */
  const [isCardHigh, setCardHigh] = useState(false);
  useEffect(() => {
    const placed = shown && layout.byId.get(shown.id);
    if (placed) setCardHigh(viewer.current?.isLow(placed) ?? false);
  }, [shown, layout]);
  return (
    <div class="tree">
      <PageTabs pages={tree.pages} present={page} locale={locale} onPage={onPage} />
      <div class="tree-tools">
        <SearchBar query={query} found={found} present={selected} onQuery={setQuery} onFound={goTo} />
        <ZoomButtons viewer={viewer} />
      </div>
      <div
        class="tree-view"
        role="group"
        tabIndex={0}
        aria-label="Drawing: arrows move it, plus and minus zoom, 0 shows all of it"
        onKeyDown={(event) => {
          if (viewer.current && turnByKey(viewer.current, event)) event.preventDefault();
        }}
      >
        <canvas ref={canvas} class="tree-canvas" aria-hidden="true" />
        <TreeKeys
          tree={tree}
          layout={layout}
          looks={looks}
          reading={reading}
          focused={focused}
          selected={selected}
          onFocus={focus}
          onSelect={onSelect}
        />
        <Minimap scene={scene} seen={seen} onPoint={(at) => viewer.current?.centre(at)} />
        {shown && shown.pageId === page.id && (
          <NodeCard
            tree={tree}
            node={shown}
            look={looks.get(shown.id)}
            reading={reading}
            isHigh={isCardHigh}
            isSelected={shown.id === selected}
            onEdit={() => props.onEdit(shown.id)}
            onClose={() => onSelect(null)}
          />
        )}
      </div>
    </div>
  );
}
