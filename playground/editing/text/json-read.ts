/**
 * JSON with comments → a tree of its values with their places, for edits of the text. What is wrong with the text is told by
 * the parser of trees; here it only matters whether it can be edited.
 */
import { findNodeAtLocation, parseTree, type Node, type ParseError } from "jsonc-parser";

export type JsonNode = Node;
/** Keys and indices from the whole to a value. */
export type JsonPath = readonly (string | number)[];

/** Undefined where brackets, commas or quotation marks are wrong, so that nobody could say what an edit would change. */
export function readTree(text: string): JsonNode | undefined {
  const errors: ParseError[] = [];
  // A byte order mark is no part of the value, and keeps its place.
  const root = parseTree(text.replace(/^\uFEFF/, " "), errors, { allowTrailingComma: false, disallowComments: false });
  return errors.length === 0 && root !== undefined ? root : undefined;
}

export const nodeAt = (root: JsonNode, path: JsonPath): JsonNode | undefined => findNodeAtLocation(root, [...path]);

/** Without the assignment that would change the object for the key `__proto__`. */
export function valueOf(node: JsonNode): unknown {
  if (node.type === "array") return membersOf(node).map(valueOf);
  if (node.type !== "object") return node.value;
  const result: Record<string, unknown> = {};
  for (const property of membersOf(node)) {
    const value = property.children?.[1];
    if (value === undefined) continue;
    Object.defineProperty(result, keyOf(property), {
      value: valueOf(value),
      writable: true,
      enumerable: true,
      configurable: true,
    });
  }
  return result;
}

export const membersOf = (node: JsonNode): readonly JsonNode[] => node.children ?? [];
export const keyOf = (property: JsonNode): string => property.children![0]!.value as string;
export const endOf = (node: JsonNode): number => node.offset + node.length;

/** The first place at or after `offset` that is neither white space nor comment. */
export function skipTrivia(text: string, offset: number): number {
  let at = offset;
  for (;;) {
    while (at < text.length && /\s|\uFEFF/.test(text[at]!)) at++;
    const comment = commentEnd(text, at);
    if (comment === undefined) return at;
    at = comment;
  }
}

/** Where a comment that begins at `offset` ends. */
export function commentEnd(text: string, offset: number): number | undefined {
  if (text.startsWith("//", offset)) {
    const end = text.slice(offset).search(/[\r\n]/);
    return end === -1 ? text.length : offset + end;
  }
  if (!text.startsWith("/*", offset)) return undefined;
  const end = text.indexOf("*/", offset + 2);
  return end === -1 ? text.length : end + 2;
}

/** The end of the line where nothing but spaces and comments follow in it; undefined where more does. */
export function restOfLine(text: string, offset: number): number | undefined {
  let at = offset;
  for (;;) {
    while (at < text.length && /[ \t]/.test(text[at]!)) at++;
    if (at >= text.length || text[at] === "\n" || text[at] === "\r") return at;
    const comment = commentEnd(text, at);
    if (comment === undefined || /[\r\n]/.test(text.slice(at, comment))) return undefined;
    at = comment;
  }
}
