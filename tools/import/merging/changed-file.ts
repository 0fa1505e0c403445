/** The text of a node's file with other values, in the form that its author gave it. */
import { isSame, withValue } from "../../../playground/editing/text/json-text.ts";
import { nodeText, type NodeValue } from "../output/drafts.ts";
import type { PresentNode } from "./merge-nodes.ts";

/** @param order the keys as they are usually written */
export function changedText(present: PresentNode, value: NodeValue, order: readonly string[]): string {
  if (isSame(present.value, value)) return present.text;
  if (present.text === nodeText(present.value, order)) return nodeText(value, order);
  let text: string | undefined = present.text;
  for (const key of new Set([...Object.keys(present.value), ...Object.keys(value)])) {
    if (text !== undefined && !isSame(present.value[key], value[key]))
      text = withValue(text, [key], value[key], { order });
  }
  return text ?? nodeText(value, order);
}
