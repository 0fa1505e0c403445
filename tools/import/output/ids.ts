/**
 * Foreign names as ids of nodes: the same name is the same id at every import, no two names share one, and whatever names a node
 * follows. What the names mean is the importers' business.
 */
import { createHash } from "node:crypto";
import { nodeKey } from "../../../scripts/core/saving/node-key.ts";
import { isValidId } from "../../../scripts/core/tree/ids.ts";
import type { NodeSchema } from "../../../playground/editing/schema/parts.ts";
import { referencesIn } from "../../../playground/editing/schema/references.ts";
import type { ImportedNode, ImportedTrees } from "../imported.ts";

const MAX_LENGTH = 64;
const HASH_LENGTH = 10;

/** A slash becomes a colon, which commands can take without quotation marks and no part of a Java name has. */
export function nodeIdOf(name: string): string {
  const id = name.replaceAll("/", ":");
  if (isValidId(id)) return id;
  const hash = BigInt(`0x${createHash("sha256").update(name).digest("hex")}`)
    .toString(36)
    .slice(0, HASH_LENGTH);
  const rest = id.replace(/[^A-Za-z0-9_.:-]+/g, "_").slice(0, MAX_LENGTH - HASH_LENGTH - 1);
  return `${rest}_${hash}`;
}

/** Ids that are right and differ, everywhere. Of two nodes with the same one, others mean the first. */
export function withRightIds(trees: ImportedTrees, schema: NodeSchema): ImportedTrees {
  const ids = new Set<string>();
  const keys = new Set<string>();
  const renamed = new Map<string, string>();
  const own = new Map<ImportedNode, string>();
  for (const entry of trees.pages.flatMap(({ nodes }) => nodes)) {
    const given = entry.node.node_ID;
    const id = freeId(given, ids, keys);
    ids.add(id);
    keys.add(nodeKey(id));
    own.set(entry, id);
    if (!renamed.has(given)) renamed.set(given, id);
  }
  const name = (id: string): string => renamed.get(id) ?? id;
  const texts = Object.entries(trees.texts).map(([locale, table]) => [locale, withRenamedTexts(table, renamed)]);
  return {
    ...trees,
    pages: trees.pages.map((page) => ({
      ...page,
      nodes: page.nodes.map((entry) => ({ ...entry, node: withReferences(entry.node, own.get(entry)!, name, schema) })),
    })),
    texts: Object.fromEntries(texts) as ImportedTrees["texts"],
  };
}

function freeId(given: string, ids: ReadonlySet<string>, keys: ReadonlySet<string>): string {
  const isFree = (id: string): boolean => !ids.has(id) && !keys.has(nodeKey(id));
  let id = nodeIdOf(given);
  for (let number = 2; !isFree(id); number++) id = nodeIdOf(`${given.slice(0, 200)} ${number}`);
  return id;
}

/** Changes a copy in place: nobody else has it. */
export function withReferences(
  node: ImportedNode["node"],
  id: string,
  name: (id: string) => string,
  schema: NodeSchema,
): ImportedNode["node"] {
  const copy = structuredClone({ ...node, node_ID: id });
  for (const { path, id: named } of referencesIn(schema, copy)) {
    const last = path[path.length - 1]!;
    const holder = path.slice(0, -1).reduce<unknown>((value, part) => (value as Holder)[part], copy) as Holder;
    if (holder !== copy || last !== "node_ID") holder[last] = name(named);
  }
  return copy;
}

type Holder = Record<string | number, unknown>;

/** A key begins with its node's id, and ids may have dots. */
function withRenamedTexts(
  table: Readonly<Record<string, string>>,
  renamed: ReadonlyMap<string, string>,
): Readonly<Record<string, string>> {
  const entries = Object.entries(table).map(([key, text]) => {
    for (let dot = key.lastIndexOf("."); dot > 0; dot = key.lastIndexOf(".", dot - 1)) {
      const id = renamed.get(key.slice(0, dot));
      if (id !== undefined) return [id + key.slice(dot), text];
    }
    return [key, text];
  });
  return Object.fromEntries(entries) as Record<string, string>;
}
