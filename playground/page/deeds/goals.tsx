/** The goals in words, by page, each with a button that has the chosen player do it. */
import { computed, effect, signal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { JSX } from "preact";
import { chosenNodes, selectedNode } from "../../state/choices.ts";
import { tree } from "../../state/trees.ts";
import type { NodeView, PlayerView } from "../../protocol/views.ts";
import { Icon } from "../frame/icon.tsx";
import { goalPages, searched, type GoalPage, type GoalPart, type GoalRow } from "./goal-list.ts";
import { isDoing, pursue, stopPursuing, type Times } from "./pursuing.ts";

/** Of the person at the page, not of the player. */
const LOCALE = navigator.language.replace("-", "_");
/** More are not shown at once: a search narrows them down. */
const MOST_ROWS = 150;

const sought = signal("");
const times = signal<Times>(1);
const isOpenOnly = signal(false);
const openedPages = signal<ReadonlySet<string>>(new Set());

/** Whoever chooses a node in the tree finds its goal here. */
effect(() => {
  const pageId = tree.peek()?.node(selectedNode.value ?? "")?.pageId;
  if (pageId !== undefined) openedPages.value = new Set([...openedPages.peek(), pageId]);
});

const pages = computed(() => (tree.value ? goalPages(tree.value, LOCALE) : []));
const found = computed(() => searched(pages.value, sought.value));

export function Goals({ player }: { readonly player: PlayerView }): JSX.Element {
  const list = found.value;
  return (
    <>
      <GoalsBar />
      {list.length === 0 && (
        <p class="empty">{pages.value.length === 0 ? "No trees are loaded yet." : "No goal has these words."}</p>
      )}
      {list.map((page, index) => (
        <Page key={page.id} page={page} player={player} isFirst={index === 0} />
      ))}
    </>
  );
}

const TIMES: readonly (readonly [Times, string, string])[] = [
  [1, "×1", "×1: once"],
  [10, "×10", "×10: ten times"],
  ["done", "Until done", "Until done: until it is complete"],
];

function GoalsBar(): JSX.Element {
  return (
    <div class="deeds-bar">
      <input
        type="search"
        class="deeds-search"
        aria-label="Search goals"
        placeholder="Search goals"
        value={sought.value}
        onInput={({ currentTarget }) => (sought.value = currentTarget.value)}
      />
      <div class="group" role="group" aria-label="How often">
        {TIMES.map(([value, text, label]) => (
          <button
            key={text}
            type="button"
            class="button"
            title={label}
            aria-pressed={times.value === value}
            onClick={() => (times.value = value)}
          >
            {text}
          </button>
        ))}
      </div>
      <label class="deeds-check">
        <input
          type="checkbox"
          checked={isOpenOnly.value}
          onChange={({ currentTarget }) => (isOpenOnly.value = currentTarget.checked)}
        />
        Only what is open
      </label>
      {isDoing.value !== null && (
        <button type="button" class="button button-strong" onClick={stopPursuing}>
          Stop
        </button>
      )}
    </div>
  );
}

interface PageProps {
  readonly page: GoalPage;
  readonly player: PlayerView;
  readonly isFirst: boolean;
}

/** Its rows are made when it is opened. */
function Page({ page, player, isFirst }: PageProps): JSX.Element {
  const isSearch = sought.value.trim() !== "";
  const isOpen = isSearch || (openedPages.value.size === 0 ? isFirst : openedPages.value.has(page.id));
  const views = chosenNodes(page.id);
  const done = page.rows.filter(({ node }) => views?.[node.id]?.completedAt !== undefined).length;
  const rows = isOpenOnly.value
    ? page.rows.filter(({ node }) => (views?.[node.id]?.state ?? "open") === "open")
    : page.rows;
  return (
    <details
      class="deeds-page"
      open={isOpen}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open === isOpen || isSearch) return;
        const before = openedPages.value.size === 0 && !isFirst ? new Set<string>() : new Set(openedPages.value);
        if (currentTarget.open) before.add(page.id);
        else before.delete(page.id);
        openedPages.value = before.size === 0 ? new Set(["none"]) : before;
      }}
    >
      <summary>
        {page.title}
        <small>
          {done} of {page.rows.length}
        </small>
      </summary>
      {isOpen && (
        <ul class="deeds-rows">
          {rows.slice(0, MOST_ROWS).map((row) => (
            <Row key={row.node.id} row={row} view={views?.[row.node.id]} player={player} />
          ))}
          {rows.length > MOST_ROWS && <li class="empty">{rows.length - MOST_ROWS} more: search for them.</li>}
        </ul>
      )}
    </details>
  );
}

interface RowProps {
  readonly row: GoalRow;
  readonly view: NodeView | undefined;
  readonly player: PlayerView;
}

function Row({ row, view, player }: RowProps): JSX.Element {
  const { node, title, words, parts } = row;
  const isThis = isDoing.value?.node === node.id;
  const isSelected = selectedNode.value === node.id;
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isSelected) line.current?.scrollIntoView({ block: "nearest" });
  }, [isSelected]);
  return (
    <li class="deed" ref={line} data-node={node.id} data-selected={isSelected ? "" : undefined}>
      <div class="deed-line">
        <button
          type="button"
          class="deed-button"
          disabled={!player.isOnline}
          aria-busy={isThis}
          onClick={() => void pursue(player, { node, times: times.value })}
        >
          {words ?? "A step by a command: scripts move it"}
        </button>
        <NodeState view={view} goal={node.goalNumber} />
      </div>
      <button
        type="button"
        class="deed-title"
        onClick={() => (selectedNode.value = node.id)}
        title="Choose it in the tree"
      >
        {title}
      </button>
      {parts.length > 0 && (
        <details class="deed-parts">
          <summary>{parts.length === 1 ? "1 part" : `${parts.length} parts`}</summary>
          <ul>
            {parts.slice(0, MOST_ROWS).map((part, at) => (
              <PartRow key={at} part={part} row={row} player={player} isDone={view?.criteria?.[at]?.isDone === true} />
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

interface PartRowProps {
  readonly part: GoalPart;
  readonly row: GoalRow;
  readonly player: PlayerView;
  readonly isDone: boolean;
}

function PartRow({ part, row, player, isDone }: PartRowProps): JSX.Element {
  const { words, path, value } = part;
  const which = { path, ...(value === undefined ? {} : { value }) };
  return (
    <li class={`deed-part deed-depth-${Math.min(part.depth, 4)}`}>
      <button
        type="button"
        class="deed-button"
        disabled={!player.isOnline}
        onClick={() => void pursue(player, { node: row.node, times: times.value, ...which })}
      >
        {words}
      </button>
      {isDone && <span class="deed-done">✔ Done</span>}
    </li>
  );
}

const STATES: Readonly<Record<NodeView["state"], string>> = {
  unreadable: "⚠ Unreadable",
  open: "",
  "not yet": "✖ Not yet",
  over: "✖ Over",
  locked: "✖ Locked",
  complete: "✔ Complete",
  resting: "✔ Done for now",
};

function NodeState({ view, goal }: { readonly view: NodeView | undefined; readonly goal: number }): JSX.Element {
  const state = view?.state ?? "open";
  return (
    <span class={`deed-state deed-state-${state.replace(" ", "-")}`}>
      {STATES[state] === "" ? `${view?.progress ?? 0}/${view?.goal ?? goal}` : STATES[state]}
      {view?.owed && (
        <>
          {" "}
          <Icon name="warning" /> reward waits
        </>
      )}
    </span>
  );
}
