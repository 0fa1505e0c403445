/** A node's id, everywhere it is named: in its own file, in those of other nodes, and in the files of texts. */
import type { NodeSchema } from "../schema/parts.ts";
import { OWN_ID, referencesIn } from "../schema/references.ts";
import { withValue } from "../text/json-text.ts";
import { idRefusal } from "./add-node.ts";
import type { TreeFiles } from "./change.ts";
import { withKeysOfNode } from "./lang-files.ts";
import type { Nodes } from "./nodes.ts";
import { outcomeOf, refused, unreadable, type Outcome } from "./outcome.ts";

export function renameNode(files: TreeFiles, nodes: Nodes, schema: NodeSchema, id: string, newId: string): Outcome {
  if (id === newId) return { kind: "same" };
  const node = nodes.byId.get(id);
  if (node === undefined) return refused(`there is no node ${id} any more`);
  const wrong = idRefusal(newId, nodes);
  if (wrong !== undefined) return refused(wrong);
  const ids = new Set([...nodes.byId.keys()]);
  const after = new Map(withKeysOfNode(files, ids, id, (rest) => `${newId}.${rest}`));
  for (const each of nodes.byPath.values()) {
    const named = referencesIn(schema, each.value).filter((reference) => reference.id === id);
    if (named.length === 0 && each !== node) continue;
    if (!each.isWhole) return unreadable(each.path);
    let text: string | undefined = each === node ? withValue(each.text, [OWN_ID], newId) : each.text;
    for (const { path } of named) text = text && withValue(text, path, newId);
    if (text === undefined) return unreadable(each.path);
    after.set(each.path, text);
  }
  return outcomeOf(files, after, `${id} renamed to ${newId}`, newId);
}
