/** What is told of one node: its texts, its goal in words, how far it is and what it waits for. */
import type { JSX } from "preact";
import { goalLineOf } from "../../../scripts/core/text/goals/node-goal.ts";
import { languageOf } from "../../../scripts/core/text/languages.ts";
import { nodeTexts } from "../../../scripts/core/text/node-texts.ts";
import type { AchievementNode, Tree } from "../../../scripts/core/tree/tree.ts";
import { detailText } from "../../drawing/details.ts";
import type { Reading } from "../../drawing/layout.ts";
import type { NodeLook } from "../../drawing/node-look.ts";
import { plainText } from "../../drawing/text/styled-text.ts";
import { NodeIcon } from "./node-icon.tsx";

interface NodeCardProps {
  readonly tree: Tree;
  readonly node: AchievementNode;
  readonly look: NodeLook | undefined;
  readonly reading: Reading;
  /** Whether it stands at the upper edge. */
  readonly isHigh: boolean;
  /** Whether it stays when the pointer goes. */
  readonly isSelected: boolean;
  onEdit(): void;
  onClose(): void;
}

export function NodeCard({
  tree,
  node,
  look,
  reading,
  isHigh,
  isSelected,
  onEdit,
  onClose,
}: NodeCardProps): JSX.Element {
  const { locale, words } = reading;
  const { title, description } = nodeTexts(node, locale);
  const detail = detailText(node, look, words);
  const isDone = look?.state === "complete" || look?.state === "owing" || look?.state === "resting";
  const titleOf = (one: AchievementNode): string => plainText(nodeTexts(one, locale).title);
  const goal = goalLineOf(node, {
    language: languageOf(locale, "en_US"),
    titleOf(id) {
      const other = tree.node(id);
      return other && titleOf(other);
    },
  });
  const required = node.locks.flatMap((lock) => lock.nodes).map(titleOf);
  return (
    <aside
      class={`node-card${isHigh ? " node-card-high" : ""}${isSelected ? "" : " node-card-passing"}`}
      aria-label={`About ${plainText(title)}`}
    >
      <NodeIcon node={node} locale={locale} isDone={isDone} />
      <div class="node-card-texts">
        <h3>{plainText(title)}</h3>
        <p class="node-card-description">{plainText(description)}</p>
        {goal && <p>{goal.text}</p>}
        {detail !== "" && <p class="node-card-state">{detail}</p>}
        {required.length > 0 && <p>After: {required.join(", ")}</p>}
        <code>{node.id}</code>
      </div>
      {isSelected && (
        <div class="node-card-buttons">
          <button type="button" class="button" onClick={onEdit}>
            Edit
          </button>
          <button type="button" class="button" aria-label="Choose no node" onClick={onClose}>
            ×
          </button>
        </div>
      )}
    </aside>
  );
}
