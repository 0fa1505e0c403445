/**
 * A node's goal in words as one line. It is made once a language, since lists show it again and again; what names nodes, of
 * which not everybody may know, is made anew for each reader.
 */

import type { AchievementNode } from "../../tree/tree.ts";
import { textWidth } from "../font/fit.ts";
import type { Language } from "../languages.ts";
import { oneLine } from "../one-line.ts";
import { goalText, type GoalReader } from "./goal-text.ts";

export interface GoalLine {
  readonly text: string;
  readonly width: number;
}

const known = new Map<Language, WeakMap<AchievementNode, GoalLine>>();

/** Undefined where only scripts and commands move the node. */
export function goalLineOf(node: AchievementNode, reader: GoalReader): GoalLine | undefined {
  const { goal } = node;
  if (goal === undefined) return undefined;
  let ofLanguage = known.get(reader.language);
  if (!ofLanguage) known.set(reader.language, (ofLanguage = new WeakMap()));
  const before = ofLanguage.get(node);
  if (before) return before;
  const named = new Set<string>();
  const text = oneLine(
    goalText(goal, node.goalNumber, {
      ...reader,
      titleOf(nodeId) {
        named.add(nodeId);
        return reader.titleOf(nodeId);
      },
    }),
  );
  const line = { text, width: textWidth(text) };
  if (named.size === 0) ofLanguage.set(node, line);
  return line;
}
