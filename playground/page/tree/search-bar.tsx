/** Finds nodes by their words, and goes from one to the next. */
import type { JSX } from "preact";
import type { AchievementNode } from "../../../scripts/core/tree/tree.ts";

interface SearchBarProps {
  readonly query: string;
  readonly found: readonly AchievementNode[];
  /** The node that is chosen now. */
  readonly present: string | null;
  onQuery(query: string): void;
  onFound(node: AchievementNode): void;
}

export function SearchBar({ query, found, present, onQuery, onFound }: SearchBarProps): JSX.Element {
  const at = found.findIndex(({ id }) => id === present);

  function go(step: 1 | -1): void {
    if (found.length === 0) return;
    const next = at < 0 ? (step > 0 ? 0 : found.length - 1) : (at + step + found.length) % found.length;
    onFound(found[next]!);
  }

  return (
    <form
      class="tree-search"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        go(1);
      }}
    >
      <input
        type="search"
        value={query}
        placeholder="Find a node"
        aria-label="Find a node"
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || !event.shiftKey) return;
          event.preventDefault();
          go(-1);
        }}
      />
      <output class="tree-count" aria-live="polite">
        {query.trim() === "" ? "" : `${at < 0 ? "" : `${at + 1} of `}${found.length}`}
      </output>
      <button
        type="button"
        class="button"
        aria-label="Find the one before"
        disabled={found.length === 0}
        onClick={() => go(-1)}
      >
        ‹
      </button>
      <button type="submit" class="button" aria-label="Find the next" disabled={found.length === 0}>
        ›
      </button>
    </form>
  );
}
