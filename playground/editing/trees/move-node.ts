/** Hanging nodes below others, copying and deleting them: what becomes of the files of the nodes around. */
import type { NodeSchema } from "../schema/parts.ts";
import { OWN_ID, referencesIn } from "../schema/references.ts";
import { withValue } from "../text/json-text.ts";
import { freeId, idRefusal, pathBeside } from "./add-node.ts";
import type { TreeFiles } from "./change.ts";
import { withCopiedKeys, withKeysOfNode } from "./lang-files.ts";
import type { NodeFile, Nodes } from "./nodes.ts";
import { outcomeOf, refused, unreadable, type Outcome } from "./outcome.ts";

/** @param parent absent = a page of its own */
export function moveNode(files: TreeFiles, nodes: Nodes, schema: NodeSchema, id: string, parent?: string): Outcome {
  const node = nodes.byId.get(id);
  if (node === undefined) return refused(`there is no node ${id} any more`);
  if (parent === id) return refused("a node cannot hang below itself");
  if (parent !== undefined && !nodes.byId.has(parent)) return refused(`there is no node ${parent} any more`);
  if (parent !== undefined && nodes.below(id).some((each) => each.id === parent)) {
    return refused(`${parent} hangs below ${id} itself: move ${parent} away first`);
  }
  const text = hung(node, parent, schema, nodes);
  if (text === undefined) return unreadable(node.path);
  const says = parent === undefined ? `${id} made a page` : `${id} moved below ${parent}`;
  return outcomeOf(files, new Map([[node.path, text]]), says, id);
}

function hung(node: NodeFile, parent: string | undefined, schema: NodeSchema, nodes: Nodes): string | undefined {
  const order = Object.keys(schema.properties ?? {});
  if (!node.isWhole) return undefined;
  const text = withValue(node.text, ["parent_node"], parent, { order });
  if (text === undefined || parent !== undefined || node.value["window_background"] !== undefined) return text;
  const of = pageOf(node, nodes)?.value["window_background"];
  const background = typeof of === "string" ? of : "textures/blocks/stone";
  return withValue(text, ["window_background"], background, { order });
}

function pageOf(node: NodeFile, nodes: Nodes): NodeFile | undefined {
  const seen = new Set<NodeFile>();
  let at: NodeFile | undefined = node;
  while (at?.parent !== undefined && !seen.has(at)) {
    seen.add(at);
    at = nodes.byId.get(at.parent);
  }
  return at ?? nodes.roots[0];
}

export interface Copying {
  readonly id: string;
  /** Of the copy. */
  readonly newId: string;
  /** Absent = beside the node that is copied. */
  readonly parent?: string;
  readonly withChildren: boolean;
}

/** Copies name each other where the nodes that they are copies of do. */
export function copyNode(files: TreeFiles, nodes: Nodes, schema: NodeSchema, copying: Copying): Outcome {
  const { id, newId, withChildren } = copying;
  const node = nodes.byId.get(id);
  if (node === undefined) return refused(`there is no node ${id} any more`);
  const wrong = idRefusal(newId, nodes);
  if (wrong !== undefined) return refused(wrong);
  const copied = withChildren ? nodes.below(id) : [node];
  const ids = new Map([[id, newId]]);
  for (const each of copied) if (each !== node) ids.set(each.id, freeIdAmong(`${newId}_${each.id}`, nodes, ids));
  const after = new Map<string, string>();
  const order = Object.keys(schema.properties ?? {});
  for (const each of copied) {
    if (!each.isWhole) return unreadable(each.path);
    let text = withValue(each.text, [OWN_ID], ids.get(each.id));
    for (const { path, id: named } of referencesIn(schema, each.value)) {
      const copy = ids.get(named);
      if (copy !== undefined) text = text && withValue(text, path, copy);
    }
    if (each === node && copying.parent !== undefined) {
      text = text && withValue(text, ["parent_node"], copying.parent, { order });
    }
    if (text === undefined) return unreadable(each.path);
    const beside = each === node && copying.parent !== undefined ? nodes.byId.get(copying.parent) : each;
    const taken = new Map([...files, ...after]);
    after.set(pathBeside((beside ?? each).path, ids.get(each.id)!, taken), text);
  }
  const texts = withCopiedKeys(files, new Set(nodes.byId.keys()), ids);
  const says = copied.length === 1 ? `${id} copied as ${newId}` : `${id} and ${copied.length - 1} below it copied`;
  return outcomeOf(files, new Map([...after, ...texts]), says, newId);
}

function freeIdAmong(wanted: string, nodes: Nodes, ids: ReadonlyMap<string, string>): string {
  const taken = new Set(ids.values());
  let id = freeId(wanted, nodes);
  for (let number = 2; taken.has(id); number++) id = freeId(`${wanted.slice(0, 54)}_${number}`, nodes);
  return id;
}

/** `rehang`: the children hang below the parent of what is deleted; `delete`: they go, too. */
export type Children = "rehang" | "delete";

export function deleteNode(
  files: TreeFiles,
  nodes: Nodes,
  schema: NodeSchema,
  id: string,
  children: Children,
): Outcome {
  const node = nodes.byId.get(id);
  if (node === undefined) return refused(`there is no node ${id} any more`);
  const gone = children === "delete" ? nodes.below(id) : [node];
  const after = new Map<string, string | undefined>();
  if (children === "rehang") {
    for (const child of nodes.childrenOf(id)) {
      const text = hung(child, node.parent, schema, nodes);
      if (text === undefined) return unreadable(child.path);
      after.set(child.path, text);
    }
  }
  for (const each of gone) after.set(each.path, undefined);
  const ids = new Set(nodes.byId.keys());
  let rest = files;
  for (const each of gone) rest = new Map([...rest, ...texts(withKeysOfNode(rest, ids, each.id, () => undefined))]);
  for (const [path, text] of rest) if (files.get(path) !== text) after.set(path, text);
  const says = gone.length === 1 ? `${id} deleted` : `${id} and ${gone.length - 1} below it deleted`;
  return outcomeOf(files, after, says, node.parent);
}

const texts = (of: ReadonlyMap<string, string | undefined>): [string, string][] =>
  [...of].flatMap(([path, text]) => (text === undefined ? [] : [[path, text]]));

/** The nodes that stay and name one that goes. */
export function whoNames(nodes: Nodes, schema: NodeSchema, ids: ReadonlySet<string>): readonly NodeFile[] {
  return [...nodes.byId.values()].filter(
    (node) => !ids.has(node.id) && referencesIn(schema, node.value).some((reference) => ids.has(reference.id)),
  );
}
