/**
 * What a value of the schema is to somebody who fills in a form: a text, a number, one of several, a list, an object, or one of
 * several forms that are written differently. Knows no key of any node, goal or reward by name.
 */
import { isObject, keysOf, resolve, type NodeSchema, type Part } from "./parts.ts";

export interface Choice {
  readonly value: unknown;
  readonly says?: string;
}

export interface Variant {
  readonly field: Field;
  /** In words, apart from the others of the same value. */
  readonly name: string;
}

export type Field = { readonly says?: string; readonly part: Part } & (
  | { readonly kind: "text"; readonly most?: number }
  | { readonly kind: "number"; readonly isWhole: boolean; readonly least?: number; readonly most?: number }
  | { readonly kind: "flag" }
  | { readonly kind: "choice"; readonly choices: readonly Choice[] }
  /** An id with suggestions; others are allowed. */
  | { readonly kind: "id"; readonly suggestions: readonly string[] }
  | { readonly kind: "node" }
  | { readonly kind: "texture" }
  | { readonly kind: "list"; readonly item: Part; readonly least: number }
  | { readonly kind: "object" }
  /** Keys that their author names, all with values of one kind. */
  | { readonly kind: "table"; readonly suggestions: readonly string[]; readonly item: Part }
  | { readonly kind: "variants"; readonly variants: readonly Variant[] }
  /** Whatever JSON. */
  | { readonly kind: "json" }
);

/** Objects with more keys than these are tables: nobody looks through forty empty fields. */
const MAX_KEYS_OF_FORM = 30;

const known = new WeakMap<NodeSchema, WeakMap<Part, Field>>();

export function fieldOf(schema: NodeSchema, given: Part): Field {
  const ofSchema = known.get(schema) ?? new WeakMap<Part, Field>();
  known.set(schema, ofSchema);
  const field = ofSchema.get(given) ?? readField(schema, given);
  ofSchema.set(given, field);
  return field;
}

function readField(schema: NodeSchema, given: Part): Field {
  const { part, name } = resolve(schema, given);
  const base = { part, ...(part.description === undefined ? {} : { says: part.description }) };
  if (name === "id") return { ...base, kind: "node" };
  if (name === "texture") return { ...base, kind: "texture" };
  if ("const" in part) return { ...base, kind: "choice", choices: [{ value: part.const }] };
  if (part.enum !== undefined) return { ...base, kind: "choice", choices: choicesOf(part) };
  if (part.anyOf !== undefined && part.properties === undefined) return ofSeveral(schema, base, part.anyOf);
  switch (part.type) {
    case "string":
      return { ...base, kind: "text", ...(part.maxLength === undefined ? {} : { most: part.maxLength }) };
    case "integer":
    case "number":
      return { ...base, kind: "number", isWhole: part.type === "integer", ...boundsOf(part) };
    case "boolean":
      return { ...base, kind: "flag" };
    case "array":
      return { ...base, kind: "list", item: part.items ?? {}, least: part.minItems ?? 0 };
    case "object":
      return objectField(base, part);
    default:
      return part.allOf === undefined ? { ...base, kind: "json" } : { ...base, kind: "object" };
  }
}

type Base = { readonly part: Part; readonly says?: string };

const choicesOf = (part: Part): readonly Choice[] =>
  (part.enum ?? []).map((value, index) => {
    const says = part.enumDescriptions?.[index];
    return says === undefined ? { value } : { value, says };
  });

/** Bounds that only say what a number can be at all are none to speak of. */
function boundsOf({ minimum, maximum }: Part): { readonly least?: number; readonly most?: number } {
  return {
    ...(minimum !== undefined && minimum > -Number.MAX_SAFE_INTEGER ? { least: minimum } : {}),
    ...(maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER ? { most: maximum } : {}),
  };
}

function objectField(base: Base, part: Part): Field {
  const keys = Object.keys(part.properties ?? {});
  const isOpen = typeof part.additionalProperties === "object";
  const isBare = keys.length === 0 && part.allOf === undefined && part.then === undefined;
  if (isOpen && (isBare || keys.length > MAX_KEYS_OF_FORM || part.propertyNames !== undefined)) {
    return { ...base, kind: "table", suggestions: keys, item: part.additionalProperties };
  }
  return { ...base, kind: isBare ? "json" : "object" };
}

function ofSeveral(schema: NodeSchema, base: Base, options: readonly Part[]): Field {
  const fields = options.map((option) => fieldOf(schema, option));
  const [first, second] = fields;
  if (first?.kind === "choice" && second?.kind === "text" && fields.length === 2) {
    return { ...base, kind: "id", suggestions: first.choices.map(({ value }) => String(value)) };
  }
  const flat = fields.flatMap((field) =>
    field.kind === "variants" ? field.variants.map((each) => each.field) : field,
  );
  return { ...base, kind: "variants", variants: flat.map((field) => ({ field, name: nameOf(field) })) };
}

function nameOf(field: Field): string {
  switch (field.kind) {
    case "list":
      return "one of several";
    case "object":
      return isRange(field.part) ? "from … to …" : "with details";
    case "choice":
      return field.choices.length === 1 ? JSON.stringify(field.choices[0]!.value) : "one of these";
    case "number":
      return "exactly";
    case "table":
      return "a table";
    default:
      return "just one";
  }
}

const isRange = ({ properties }: Part): boolean =>
  properties !== undefined && Object.keys(properties).every((key) => key === "min" || key === "max");

/** Which of the forms a value is written in; the first for what is in none. */
export function variantOf(variants: readonly Variant[], value: unknown): Variant {
  return variants.find(({ field }) => fits(field, value)) ?? variants[0]!;
}

/** By its type alone: what is wrong in it is for the checks to tell. */
export function fits(field: Field, value: unknown): boolean {
  switch (field.kind) {
    case "text":
    case "id":
    case "node":
    case "texture":
      return typeof value === "string";
    case "number":
      return typeof value === "number";
    case "flag":
      return typeof value === "boolean";
    case "choice":
      return field.choices.some((choice) => choice.value === value);
    case "list":
      return Array.isArray(value);
    case "object":
    case "table":
      return isObject(value);
    case "variants":
      return field.variants.some((variant) => fits(variant.field, value));
    case "json":
      return true;
  }
}

/** What a field begins with when somebody adds it: nothing in it is made up. */
export function blankOf(schema: NodeSchema, field: Field): unknown {
  switch (field.kind) {
    case "flag":
      return field.part.default !== true;
    case "number":
      return Math.max(field.least ?? (field.part.exclusiveMinimum === undefined ? 1 : 1), 1);
    case "choice":
      return field.choices[0]?.value ?? "";
    case "list":
      return field.least > 0 ? [blankOf(schema, fieldOf(schema, field.item))] : [];
    case "object":
      return blankObject(schema, field.part);
    case "table":
    case "json":
      return {};
    case "variants":
      return blankOf(schema, field.variants[0]!.field);
    default:
      return "";
  }
}

function blankObject(schema: NodeSchema, part: Part): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  // What a first choice asks for shows only once it is made.
  for (let round = 0; round < 2; round++) {
    const { keys, required } = keysOf(schema, part, result);
    for (const key of required) {
      const own = keys.get(key);
      if (result[key] === undefined && own !== undefined) result[key] = blankOf(schema, fieldOf(schema, own));
    }
  }
  return result;
}

/** What was written in one form, as far as it can be said in another. */
export function inVariant(schema: NodeSchema, to: Field, value: unknown): unknown {
  if (fits(to, value)) return value;
  const single: unknown = Array.isArray(value) ? value[0] : isObject(value) ? Object.values(value)[0] : value;
  if (to.kind === "list") {
    const item = fieldOf(schema, to.item);
    return [fits(item, single) ? single : blankOf(schema, item)];
  }
  if (to.kind === "object") {
    const [key, own] = [...keysOf(schema, to.part, {}).keys][0] ?? [];
    if (key !== undefined && own !== undefined && fits(fieldOf(schema, own), value)) return { [key]: value };
    if (key !== undefined && own !== undefined && fits(fieldOf(schema, own), single)) return { [key]: single };
  }
  const one: unknown = Array.isArray(single) ? single[0] : single;
  return fits(to, one) ? one : blankOf(schema, to);
}

/** The key that says of which kind an object is; undefined where there are no kinds. */
export function kindKey(
  schema: NodeSchema,
  part: Part,
): { readonly key: string; readonly choices: readonly Choice[] } | undefined {
  for (const [key, own] of keysOf(schema, part, {}).keys) {
    const field = fieldOf(schema, own);
    if (field.kind === "choice" && field.choices.length > 1 && decides(schema, part, key)) {
      return { key, choices: field.choices };
    }
  }
  return undefined;
}

function decides(schema: NodeSchema, part: Part, key: string): boolean {
  const whole = resolve(schema, part).part;
  const parts = [whole, ...(whole.then === undefined ? [] : [whole.then])].flatMap((each) => [
    each,
    ...(each.allOf ?? []).map((one) => resolve(schema, one).part),
  ]);
  return parts.some((each) =>
    [each, ...(each.allOf ?? [])].some((one) => one.if?.properties !== undefined && key in one.if.properties),
  );
}

/** Of another kind: what this kind does not know goes, what it needs is there, and what nobody knows stays. */
export function withKind(
  schema: NodeSchema,
  part: Part,
  value: Readonly<Record<string, unknown>>,
  key: string,
  kind: unknown,
): Record<string, unknown> {
  const before = keysOf(schema, part, value).keys;
  const result: Record<string, unknown> = { ...value, [key]: kind };
  const { keys } = keysOf(schema, part, result);
  for (const own of Object.keys(value)) if (before.has(own) && !keys.has(own)) delete result[own];
  for (const own of keysOf(schema, part, result).required) {
    const needed = keys.get(own);
    if (result[own] === undefined && needed !== undefined) result[own] = blankOf(schema, fieldOf(schema, needed));
  }
  return result;
}
