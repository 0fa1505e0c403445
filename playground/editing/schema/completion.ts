/**
 * What can stand at a place in a node's text, and what is said of it: keys that are missing there, values that are right. Also in
 * texts that are not finished, for that is when it is asked.
 */
import { getLocation, parseTree } from "jsonc-parser";
import { valueOf, type JsonPath } from "../text/json-read.ts";
import { fieldOf, variantOf, type Field } from "./fields.ts";
import { isObject, keysOf, type NodeSchema, type Part } from "./parts.ts";

export interface Offer {
  /** What is seen. */
  readonly label: string;
  /** What is written in the place of what stands there. */
  readonly text: string;
  readonly says?: string;
  readonly kind: "key" | "value";
}

export interface Completion {
  readonly from: number;
  readonly to: number;
  readonly offers: readonly Offer[];
}

/** Of the nodes that there are. */
export interface KnownNode {
  readonly id: string;
  readonly title: string;
}

export function completionAt(
  schema: NodeSchema,
  text: string,
  offset: number,
  nodes: readonly KnownNode[],
): Completion | undefined {
  const location = getLocation(text, offset);
  const root = parseTree(text);
  const value: unknown = root === undefined ? {} : valueOf(root);
  const token = location.previousNode;
  const isIn = token !== undefined && token.offset <= offset && offset <= token.offset + token.length;
  const from = isIn ? token.offset : wordStart(text, offset);
  const to = isIn ? token.offset + token.length : offset;
  if (location.isAtPropertyKey) {
    const holder = location.path.slice(0, -1);
    const field = fieldAt(schema, value, holder);
    if (field === undefined) return undefined;
    return { from, to, offers: keyOffers(schema, field, at(value, holder), text.slice(to)) };
  }
  const field = fieldAt(schema, value, location.path);
  return field === undefined ? undefined : { from, to, offers: valueOffers(schema, field, nodes) };
}

/** Letters without a quotation mark before them: what somebody begins with. */
const wordStart = (text: string, offset: number): number =>
  offset - /[A-Za-z0-9_.:-]*$/.exec(text.slice(0, offset))![0].length;

export interface Said {
  readonly from: number;
  readonly to: number;
  readonly key: string;
  readonly says: string;
}

/** What is said of the key or value at a place. */
export function helpAt(schema: NodeSchema, text: string, offset: number): Said | undefined {
  const { path, previousNode: token } = getLocation(text, offset);
  if (token === undefined || offset < token.offset || offset > token.offset + token.length) return undefined;
  const root = parseTree(text);
  const field = root === undefined ? undefined : fieldAt(schema, valueOf(root), path);
  const chosen = field?.kind === "choice" ? field.choices.find(({ value }) => value === token.value)?.says : undefined;
  const says = chosen ?? field?.says;
  if (says === undefined) return undefined;
  const key = path.findLast((part) => typeof part === "string") ?? "";
  return { from: token.offset, to: token.offset + token.length, key, says };
}

/** The field that a path leads to, given all that stands there by now. */
export function fieldAt(schema: NodeSchema, value: unknown, path: JsonPath): Field | undefined {
  let field: Field = { kind: "object", part: schema };
  let here: unknown = value;
  for (const step of path) {
    const below = stepInto(schema, field, here, step);
    if (below === undefined) return undefined;
    field = fieldOf(schema, below);
    here = at(here, [step]);
  }
  return field;
}

function stepInto(schema: NodeSchema, field: Field, value: unknown, step: string | number): Part | undefined {
  switch (field.kind) {
    case "variants": {
      const variant = variantOf(field.variants, value);
      return stepInto(schema, variant.field, value, step);
    }
    case "list":
      return typeof step === "number" ? field.item : undefined;
    case "table":
      return typeof step === "string" ? field.item : undefined;
    case "object":
      return typeof step === "string" ? keysOf(schema, field.part, value).keys.get(step) : undefined;
    default:
      return undefined;
  }
}

function at(value: unknown, path: JsonPath): unknown {
  return path.reduce<unknown>((holder, key) => {
    if (Array.isArray(holder) && typeof key === "number") return holder[key];
    return isObject(holder) && typeof key === "string" ? holder[key] : undefined;
  }, value);
}

function keyOffers(schema: NodeSchema, field: Field, value: unknown, rest: string): readonly Offer[] {
  const there = isObject(value) ? value : {};
  const hasValue = /^\s*:/.test(rest);
  const offer = (key: string, part: Part): Offer => {
    const own = fieldOf(schema, part);
    const text = JSON.stringify(key) + (hasValue ? "" : `: ${opening(own)}`);
    return { label: key, text, kind: "key", ...(own.says === undefined ? {} : { says: own.says }) };
  };
  if (field.kind === "table") {
    return field.suggestions.filter((key) => !(key in there)).map((key) => offer(key, field.item));
  }
  const object = field.kind === "variants" ? variantOf(field.variants, value).field : field;
  if (object.kind !== "object") return [];
  const { keys } = keysOf(schema, object.part, value);
  return [...keys].filter(([key]) => !(key in there)).map(([key, part]) => offer(key, part));
}

function opening(field: Field): string {
  const examples = field.part.examples;
  switch (field.kind) {
    case "flag":
      return String(field.part.default !== true);
    case "number":
      return typeof examples?.[0] === "number" ? String(examples[0]) : "1";
    case "list":
      return "[]";
    case "object":
    case "table":
    case "json":
      return "{}";
    case "choice":
      return typeof field.choices[0]?.value === "string" ? '""' : JSON.stringify(field.choices[0]?.value ?? null);
    default:
      return '""';
  }
}

function valueOffers(schema: NodeSchema, field: Field, nodes: readonly KnownNode[]): readonly Offer[] {
  const offer = (value: unknown, says?: string): Offer => {
    const label = typeof value === "string" ? value : JSON.stringify(value);
    return { label, text: JSON.stringify(value), kind: "value", ...(says === undefined ? {} : { says }) };
  };
  switch (field.kind) {
    case "choice":
      return field.choices.map(({ value, says }) => offer(value, says));
    case "id":
      return field.suggestions.map((id) => offer(id));
    case "node":
      return nodes.map(({ id, title }) => offer(id, title));
    case "flag":
      return [offer(true), offer(false)];
    case "variants":
      return field.variants.flatMap((variant) => valueOffers(schema, variant.field, nodes));
    case "list":
    case "object":
      return [];
    default:
      return (field.part.examples ?? []).map((example) => offer(example, "an example"));
  }
}
