/**
 * Changes one value in a text of JSON and nothing around it: line ends, indentation, comments and all other lines stay as their
 * author wrote them. Knows nothing of what the values mean.
 */
import { indentAt, lineStart, render, styleOf, type JsonStyle } from "./json-style.ts";
import {
  endOf,
  keyOf,
  membersOf,
  nodeAt,
  readTree,
  restOfLine,
  skipTrivia,
  valueOf,
  type JsonNode,
  type JsonPath,
} from "./json-read.ts";

interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly by: string;
}

export interface WritingOptions {
  /** The keys of the object in the order in which they are usually written; a new one goes to its place in it. */
  readonly order?: readonly string[];
  /** For what the text itself does not tell. */
  readonly like?: JsonStyle;
}

/** Undefined where the text cannot be edited, or the path leads through what is no list or object. */
export function withValue(
  text: string,
  path: JsonPath,
  value: unknown,
  options: WritingOptions = {},
): string | undefined {
  if (value === undefined) return without(text, path);
  const root = readTree(text);
  if (root === undefined) return undefined;
  const present = nodeAt(root, path);
  if (present !== undefined) return adapt(text, path, present, value, options);
  if (path.length === 0) return undefined;
  const key = path[path.length - 1]!;
  const above = nodeAt(root, path.slice(0, -1));
  if (above === undefined) {
    const whole = typeof key === "number" ? [value] : { [key]: value };
    return withValue(text, path.slice(0, -1), whole, options);
  }
  return insert(text, above, key, value, options);
}

/** The text as it is when there is nothing at the path. */
export function without(text: string, path: JsonPath): string | undefined {
  const root = readTree(text);
  if (root === undefined || path.length === 0) return undefined;
  const value = nodeAt(root, path);
  if (value === undefined) return text;
  const member = value.parent?.type === "property" ? value.parent : value;
  return applied(text, removing(text, member.parent!, member));
}

/** Puts a member of a list to another place in it. What stands between the members stays where it is. */
export function withMoved(text: string, path: JsonPath, from: number, to: number): string | undefined {
  const root = readTree(text);
  const list = root === undefined ? undefined : nodeAt(root, path);
  const members = list?.type === "array" ? membersOf(list) : [];
  if (members[from] === undefined || members[to] === undefined) return undefined;
  const order = members.map((_, index) => index);
  order.splice(to, 0, ...order.splice(from, 1));
  const edits = members.map((member, index) => {
    const moved = members[order[index]!]!;
    return { from: member.offset, to: endOf(member), by: text.slice(moved.offset, endOf(moved)) };
  });
  return applied(text, edits);
}

/** Goes down to what differs, so that all else stays untouched. */
function adapt(
  text: string,
  path: JsonPath,
  present: JsonNode,
  value: unknown,
  options: WritingOptions,
): string | undefined {
  const old = valueOf(present);
  if (isSame(old, value)) return text;
  let result: string | undefined = text;
  if (present.type === "object" && isPlainObject(value) && isPlainObject(old) && Object.keys(old).length > 0) {
    const isKept = Object.keys(old).some((key) => value[key] !== undefined);
    if (!isKept) return replaced(text, present, value, options);
    for (const key of Object.keys(old)) {
      if (value[key] === undefined) result = result && without(result, [...path, key]);
    }
    const order = path.length === 0 ? options.order : Object.keys(value);
    const within: WritingOptions = {
      ...(options.like && { like: options.like }),
      ...(order && { order }),
    };
    for (const [key, member] of Object.entries(value)) {
      if (member !== undefined) result = result && withValue(result, [...path, key], member, within);
    }
    return result;
  }
  if (present.type === "array" && Array.isArray(value) && Array.isArray(old) && old.length > 0 && value.length > 0) {
    return adaptList(text, path, old, value, options);
  }
  return replaced(text, present, value, options);
}

function adaptList(
  text: string,
  path: JsonPath,
  old: readonly unknown[],
  value: readonly unknown[],
  options: WritingOptions,
): string | undefined {
  let start = 0;
  while (start < Math.min(old.length, value.length) && isSame(old[start], value[start])) start++;
  let end = 0;
  const most = Math.min(old.length, value.length) - start;
  while (end < most && isSame(old[old.length - 1 - end], value[value.length - 1 - end])) end++;
  const changed = Math.min(old.length, value.length) - start - end;
  let result: string | undefined = text;
  for (let index = start; index < start + changed; index++) {
    result = result && withValue(result, [...path, index], value[index], options);
  }
  for (let index = old.length - end - 1; index >= start + changed; index--) {
    result = result && without(result, [...path, index]);
  }
  for (let index = start + changed; index < value.length - end; index++) {
    const root = result === undefined ? undefined : readTree(result);
    const list = root && nodeAt(root, path);
    result = result && list && insert(result, list, index, value[index], options);
  }
  return result;
}

function replaced(text: string, present: JsonNode, value: unknown, { like }: WritingOptions): string {
  const column = present.offset - lineStart(text, present.offset);
  const isLineOfParent = isInOneLine(text, containerOf(present));
  const by = render(value, styleOf(text, like), indentAt(text, present.offset), column, isLineOfParent);
  return applied(text, [{ from: present.offset, to: endOf(present), by }]);
}

const containerOf = (node: JsonNode): JsonNode | undefined =>
  node.parent?.type === "property" ? node.parent.parent : node.parent;

/** Whether the members follow each other in the line of the opening bracket. */
function isInOneLine(text: string, container: JsonNode | undefined): boolean {
  const first = container === undefined ? undefined : membersOf(container)[0];
  return container !== undefined && first !== undefined && !/[\r\n]/.test(text.slice(container.offset, first.offset));
}

function insert(
  text: string,
  container: JsonNode,
  key: string | number,
  value: unknown,
  { order, like }: WritingOptions,
): string | undefined {
  if (container.type !== (typeof key === "number" ? "array" : "object")) return undefined;
  const members = membersOf(container);
  const style = styleOf(text, like);
  if (members.length === 0) return insertFirst(text, container, key, value, style);
  const index = typeof key === "number" ? Math.min(key, members.length) : placeOf(key, members.map(keyOf), order);
  const inLine = isInOneLine(text, container);
  const indent = indentAt(text, members[0]!.offset);
  const lead = typeof key === "number" ? "" : JSON.stringify(key) + style.colon;
  const member = lead + render(value, style, indent, indent.length + lead.length, inLine);
  const between = inLine ? style.gap : style.eol + indent;
  const before = members[index - 1];
  if (before === undefined) return put(text, members[0]!.offset, `${member},${between}`);
  const isLast = index === members.length;
  const after = isLast ? endOf(before) : skipTrivia(text, endOf(before)) + 1;
  if (inLine) return put(text, after, isLast ? `,${between}${member}` : `${between}${member},`);
  const at = restOfLine(text, after) ?? after;
  if (!isLast) return put(text, at, `${between}${member},`);
  if (at === endOf(before)) return put(text, at, `,${between}${member}`);
  return applied(text, [
    { from: endOf(before), to: endOf(before), by: "," },
    { from: at, to: at, by: between + member },
  ]);
}

/** Between brackets that hold nothing, or comments. */
function insertFirst(
  text: string,
  container: JsonNode,
  key: string | number,
  value: unknown,
  style: JsonStyle,
): string {
  const whole = typeof key === "number" ? [value] : { [key]: value };
  const inside = text.slice(container.offset + 1, endOf(container) - 1);
  const indent = indentAt(text, container.offset);
  const column = container.offset - lineStart(text, container.offset);
  const isWhole = container.parent === undefined;
  const written = render(whole, isWhole ? { ...style, isCompact: false } : style, indent, column);
  if (inside.trim() === "") return applied(text, [{ from: container.offset, to: endOf(container), by: written }]);
  const within = indent + style.indent;
  const lead = typeof key === "number" ? "" : JSON.stringify(key) + style.colon;
  const member = lead + render(value, style, within, within.length + lead.length);
  const end = container.offset + 1 + inside.trimEnd().length;
  const by = `${style.eol}${within}${member}${style.eol}${indent}`;
  return applied(text, [{ from: end, to: endOf(container) - 1, by }]);
}

/** After the last of the keys that stand before it in the usual order; at the end where there is none. */
function placeOf(key: string, keys: readonly string[], order: readonly string[] = []): number {
  const rank = order.indexOf(key);
  if (rank === -1) return keys.length;
  const before = keys.findLastIndex((other) => {
    const of = order.indexOf(other);
    return of !== -1 && of < rank;
  });
  return before === -1 && !keys.some((other) => order.includes(other)) ? keys.length : before + 1;
}

function removing(text: string, container: JsonNode, member: JsonNode): TextEdit[] {
  const members = membersOf(container);
  const index = members.indexOf(member);
  const end = endOf(member);
  const inside = text.slice(container.offset + 1, endOf(container) - 1);
  if (inside.trim() === text.slice(member.offset, end)) {
    return [{ from: container.offset + 1, to: endOf(container) - 1, by: "" }];
  }
  const isLast = index === members.length - 1;
  const comma = isLast ? undefined : skipTrivia(text, end);
  const past = comma === undefined ? end : comma + 1;
  const edits: TextEdit[] = [];
  const before = members[index - 1];
  if (isLast && before !== undefined) {
    const at = skipTrivia(text, endOf(before));
    edits.push({ from: at, to: at + 1, by: "" });
  }
  const start = lineStart(text, member.offset);
  const isAlone = text.slice(start, member.offset).trim() === "" && start > 0;
  const rest = restOfLine(text, past);
  const hasCommentBeforeComma = comma !== undefined && text.slice(end, comma).trim() !== "";
  if (isAlone && rest !== undefined && !hasCommentBeforeComma) {
    const hasComment = text.slice(past, rest).trim() !== "";
    const lineEnd = text.startsWith("\r\n", rest) ? rest + 2 : Math.min(rest + 1, text.length);
    if (hasComment) edits.push({ from: member.offset, to: past + spacesAt(text, past), by: "" });
    else edits.push({ from: start, to: lineEnd, by: "" });
    return edits;
  }
  if (comma !== undefined) {
    edits.push({ from: member.offset, to: end, by: "" });
    edits.push({ from: comma, to: past + spacesAt(text, past), by: "" });
  } else if (before !== undefined) {
    const from = edits[0]!.to;
    // What stands between the two is kept where it says something.
    const isBare = text.slice(from, member.offset).trim() === "" && !/[\r\n]/.test(text.slice(from, member.offset));
    edits.push({ from: isBare ? from : member.offset, to: end, by: "" });
  } else edits.push({ from: member.offset, to: end, by: "" });
  return edits;
}

const spacesAt = (text: string, offset: number): number => /^[ \t]*/.exec(text.slice(offset))![0].length;

const put = (text: string, at: number, by: string): string => applied(text, [{ from: at, to: at, by }]);

function applied(text: string, edits: readonly TextEdit[]): string {
  return [...edits]
    .sort((a, b) => b.from - a.from)
    .reduce((result, { from, to, by }) => result.slice(0, from) + by + result.slice(to), text);
}

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** As JSON, the order of keys aside. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((member, index) => isSame(member, b[index]));
  }
  if (!isPlainObject(a) || !isPlainObject(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => isSame(a[key], b[key]));
}
