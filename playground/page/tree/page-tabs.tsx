/** The tabs of all pages, each with its icon and title. */
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { nodeTexts } from "../../../scripts/core/text/node-texts.ts";
import type { AchievementNode } from "../../../scripts/core/tree/tree.ts";
import { plainText } from "../../drawing/text/styled-text.ts";
import { NodeIcon } from "./node-icon.tsx";

interface PageTabsProps {
  readonly pages: readonly AchievementNode[];
  readonly present: AchievementNode;
  readonly locale: string;
  onPage(pageId: string): void;
}

export function PageTabs({ pages, present, locale, onPage }: PageTabsProps): JSX.Element {
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [present]);
  return (
    <nav class="tree-pages" aria-label="Pages of the tree" ref={list}>
      {pages.map((page) => (
        <button
          key={page.id}
          type="button"
          class="tree-page"
          aria-current={page.id === present.id ? "page" : undefined}
          onClick={() => onPage(page.id)}
        >
          <NodeIcon node={page} locale={locale} />
          <span>{plainText(nodeTexts(page, locale).title)}</span>
        </button>
      ))}
    </nav>
  );
}
