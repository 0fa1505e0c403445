/**
 * Reads the JSON schema that the trees' own shapes are written out to: what stands behind a reference, and which keys an object
 * may have as it is by now. Follows what the schema says, so that a new goal or reward is known by its schema alone.
 */

/** A part of a JSON schema, as far as ours uses its words. */
export interface Part {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly enumDescriptions?: readonly string[];
  readonly const?: unknown;
  readonly anyOf?: readonly Part[];
  readonly oneOf?: readonly Part[];
  readonly allOf?: readonly Part[];
  readonly not?: Part;
  readonly if?: Part;
  readonly then?: Part;
  readonly else?: Part;
  readonly properties?: Readonly<Record<string, Part>>;
  readonly patternProperties?: Readonly<Record<string, Part>>;
  readonly additionalProperties?: Part | boolean;
  readonly propertyNames?: Part;
  readonly required?: readonly string[];
  readonly items?: Part;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly minProperties?: number;
  readonly pattern?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
}

export interface NodeSchema extends Part {
  readonly definitions: Readonly<Record<string, Part>>;
}

/** A part without reference, and the name of the definition that it came from. */
export interface Resolved {
  readonly part: Part;
  readonly name?: string;
}

const PREFIX = "#/definitions/";

export function resolve(schema: NodeSchema, given: Part): Resolved {
  let part = given;
  let name: string | undefined;
  // A definition that only refers to itself would never end.
  for (let steps = 0; part.$ref !== undefined && steps < 10; steps++) {
    name = part.$ref.slice(PREFIX.length);
    const { $ref: _, ...own } = part;
    part = { ...(schema.definitions[name] ?? {}), ...own };
  }
  return name === undefined ? { part } : { part, name };
}

export interface ObjectKeys {
  /** In the order of the schema. */
  readonly keys: ReadonlyMap<string, Part>;
  readonly required: ReadonlySet<string>;
  /** What other keys hold; absent = there are none. */
  readonly others?: Part;
}

/** `value`: the object as it is by now, which decides what else belongs to it. */
export function keysOf(schema: NodeSchema, part: Part, value: unknown): ObjectKeys {
  const keys = new Map<string, Part>();
  const required = new Set<string>();
  const refused = new Set<string>();
  let others: Part | undefined;
  const gather = (given: Part, depth: number): void => {
    if (depth > 12) return;
    const { part: here } = resolve(schema, given);
    for (const [key, own] of Object.entries(here.properties ?? {})) {
      // The first to speak of a key knows all that it may be; later ones repeat what it is by now.
      const known = keys.get(key);
      if (known === undefined || (known.description === undefined && own.description !== undefined)) keys.set(key, own);
    }
    for (const key of here.required ?? []) required.add(key);
    if (typeof here.additionalProperties === "object") others ??= here.additionalProperties;
    for (const each of here.allOf ?? []) gather(each, depth + 1);
    for (const key of [...refusedKeys(here), ...othersOfOne(here, value)]) refused.add(key);
    if (here.if === undefined) return;
    const follows = holds(schema, here.if, value) ? here.then : here.else;
    if (follows !== undefined) gather(follows, depth + 1);
  };
  gather(part, 0);
  for (const key of refused) keys.delete(key);
  return others === undefined ? { keys, required } : { keys, required, others };
}

/** `not: { required: ["count"] }`: a key that others of this shape have. Of several named at once only one may be there. */
function refusedKeys({ not }: Part): readonly string[] {
  if (not === undefined) return [];
  return [not, ...(not.anyOf ?? [])].flatMap(({ required }) => (required?.length === 1 ? required : []));
}

/** `oneOf: [{ required: ["type"] }, { required: ["function_name"] }]`: where the one is there, the other is not. */
function othersOfOne({ oneOf = [] }: Part, value: unknown): readonly string[] {
  const ways = oneOf.map(({ required = [] }) => required);
  const isThere = (keys: readonly string[]): boolean => isObject(value) && keys.some((key) => value[key] !== undefined);
  return ways.some(isThere) ? ways.filter((keys) => !isThere(keys)).flat() : [];
}

/** As far as conditions in our schema go; what is not known of a value does not speak against it. */
export function holds(schema: NodeSchema, condition: Part, value: unknown): boolean {
  const { part } = resolve(schema, condition);
  if ("const" in part && value !== part.const) return false;
  if (part.enum !== undefined && !part.enum.includes(value)) return false;
  if (part.minLength !== undefined && !(typeof value === "string" && value.length >= part.minLength)) return false;
  if (part.not !== undefined && holds(schema, part.not, value)) return false;
  if (part.allOf?.some((each) => !holds(schema, each, value))) return false;
  if (part.anyOf !== undefined && !part.anyOf.some((each) => holds(schema, each, value))) return false;
  const object = isObject(value) ? value : {};
  if (part.required?.some((key) => object[key] === undefined)) return false;
  return Object.entries(part.properties ?? {}).every(
    ([key, own]) => object[key] === undefined || holds(schema, own, object[key]),
  );
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
