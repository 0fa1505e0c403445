/**
 * Single values of a node, and places in its lists. Texts in other languages are known by places in lists: they move along with
 * what they speak of.
 */
import type { NodeSchema } from "../schema/parts.ts";
import type { JsonPath } from "../text/json-read.ts";
import { nodeAt, readTree, valueOf } from "../text/json-read.ts";
import { withMoved, withValue, without } from "../text/json-text.ts";
import { isObject } from "../schema/parts.ts";
import type { FileTexts, TreeFiles } from "./change.ts";
import { withKeysOfNode } from "./lang-files.ts";
import type { NodeFile, Nodes } from "./nodes.ts";
import { outcomeOf, unreadable, type Outcome } from "./outcome.ts";

/** `value`: undefined takes the key away. */
export function setValue(
  files: TreeFiles,
  schema: NodeSchema,
  node: NodeFile,
  path: JsonPath,
  value: unknown,
): Outcome {
  const order = path.length === 1 ? { order: Object.keys(schema.properties ?? {}) } : {};
  const text = node.isWhole ? withValue(node.text, path, value, order) : undefined;
  if (text === undefined) return unreadable(node.path);
  const what = path.filter((part) => typeof part === "string").at(-1) ?? "text";
  return outcomeOf(files, new Map([[node.path, text]]), `${node.id}: ${what}`);
}

/** Takes a member out of a list of the node. */
export function removeMember(files: TreeFiles, nodes: Nodes, node: NodeFile, path: JsonPath, index: number): Outcome {
  return editList(files, nodes, node, path, without(node.text, [...path, index]), (old) =>
    old === index ? undefined : old > index ? old - 1 : old,
  );
}

/** Puts a member of a list of the node to another place in it. */
export function moveMember(
  files: TreeFiles,
  nodes: Nodes,
  node: NodeFile,
  path: JsonPath,
  from: number,
  to: number,
): Outcome {
  const length = lengthAt(node, path);
  const order = Array.from({ length }, (_, index) => index);
  order.splice(to, 0, ...order.splice(from, 1));
  return editList(files, nodes, node, path, withMoved(node.text, path, from, to), (old) => order.indexOf(old));
}

function lengthAt(node: NodeFile, path: JsonPath): number {
  const root = readTree(node.text);
  const list = root && nodeAt(root, path);
  const value = list && valueOf(list);
  return Array.isArray(value) ? value.length : 0;
}

/** `places`: where what was at a place is now; undefined = nowhere. */
function editList(
  files: TreeFiles,
  nodes: Nodes,
  node: NodeFile,
  path: JsonPath,
  text: string | undefined,
  places: (old: number) => number | undefined,
): Outcome {
  if (text === undefined) return unreadable(node.path);
  const prefix = textsPrefix(node, path);
  const texts: FileTexts =
    prefix === undefined
      ? new Map()
      : withKeysOfNode(files, new Set(nodes.byId.keys()), node.id, (rest) => {
          const at = rest.startsWith(prefix) ? /^\d+/.exec(rest.slice(prefix.length))?.[0] : undefined;
          const same = `${node.id}.${rest}`;
          if (at === undefined) return same;
          const now = places(Number(at));
          return now === undefined ? undefined : `${node.id}.${prefix}${now}${rest.slice(prefix.length + at.length)}`;
        });
  return outcomeOf(files, new Map([...texts, [node.path, text]]), `${node.id}: ${String(path.at(-1))}`);
}

/** How the keys of texts begin that speak of a list's members; undefined where none do. */
function textsPrefix(node: NodeFile, path: JsonPath): string | undefined {
  const [first, index] = path;
  if (first === "reward") return `${path.join(".")}.`;
  if (first !== "milestones" || typeof index !== "number" || path.length < 3) return undefined;
  const milestones = node.value["milestones"];
  const milestone: unknown = Array.isArray(milestones) ? milestones[index] : undefined;
  const at = isObject(milestone) ? milestone["at"] : undefined;
  return `milestone.${String(at)}.${path.slice(2).join(".")}.`;
}
