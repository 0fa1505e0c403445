/**
 * The words in which the shape of a value is declared, once, for everything that is derived from it: TypeBox schemas that
 * also bear what only this house knows (what a key is called elsewhere, checks of its own, the name of a definition). How it
 * is used:
 *
 *   const shape = describes<CakeJson>()(                        // does not compile when shape and type disagree
 *     object({
 *       layers: integer(1, 9, { says: "How many.", examples: [3], alsoCalled: ["height"] }),
 *       icing: optional(flag({ says: "Whether it is sweet.", default: true, examples: [false] })),
 *       filling: effectId({ says: "What it does.", examples: ["speed"] }),  // a value of the game: vanilla-values.ts
 *     }),
 *   );
 *   shapeOf(shape, context), checkOf(shape, context)            // check-of.ts: the checks, in our words
 *   createSchemaWriter(context).write(shape)                    // json-schema-of.ts: for editors
 *   type CakeJson = Static<typeof shape>                        // where core needs no name for it
 *
 * For the build and other tools only. Knows no key of any node.
 */
import {
  Array as TypeArray,
  Boolean as TypeBoolean,
  Enum,
  Integer,
  Literal,
  Number as TypeNumber,
  Object as TypeObject,
  Optional,
  String as TypeString,
  Unsafe,
  type Static,
  type TArray,
  type TBoolean,
  type TEnum,
  type TInteger,
  type TLiteral,
  type TNumber,
  type TObject,
  type TProperties,
  type TSchema,
  type TString,
  type TUnsafe,
} from "typebox";
import type { Check, OtherWords, RefusedKeys } from "../../core/checks/shape.ts";
import type { VanillaIds } from "../vanilla-ids.ts";

export { Optional as optional, type Static, type TObject, type TProperties, type TSchema };

/** What checks may ask of the world around one file. */
export interface ShapeContext {
  readonly vanilla: VanillaIds;
  /** Whether the build has extensions; undefined = not known. */
  readonly hasExtensions?: boolean | undefined;
}

export type JsonPart = Readonly<Record<string, unknown>>;

/** What is said of a value to people who write it. */
export interface About {
  /** One or two sentences for editors. */
  readonly says?: string;
  readonly examples?: readonly unknown[];
  readonly default?: unknown;
  /** What people write for the key because other systems call it so; in small letters. */
  readonly alsoCalled?: readonly string[];
  /** Of a choice: what people write for its values. */
  readonly otherWords?: OtherWords;
}

/** What a schema bears beside the keywords of JSON schema. */
export interface House {
  readonly alsoCalled?: readonly string[];
  readonly otherWords?: OtherWords;
  /** In place of what the keywords say. */
  readonly check?: (context: ShapeContext) => Check;
  /** After what the keywords say, for instance what several keys say together. */
  readonly also?: (context: ShapeContext) => Check;
  /** Keys that are refused with a reason of their own. */
  readonly refused?: RefusedKeys;
  /** The name under which the JSON schema has it once and refers to it. */
  readonly definition?: string;
  /** In place of the keywords, for the JSON schema. */
  readonly json?: (context: ShapeContext, write: (schema: TSchema) => JsonPart) => JsonPart;
}

const HOUSE: unique symbol = Symbol("house");

export function houseOf(schema: TSchema): House {
  return (schema as { readonly [HOUSE]?: House })[HOUSE] ?? {};
}

function options(
  { says, examples, default: value, alsoCalled, otherWords }: About,
  house: House = {},
): Record<PropertyKey, unknown> {
  return {
    ...(says === undefined ? {} : { description: says }),
    ...(examples === undefined ? {} : { examples }),
    ...(value === undefined ? {} : { default: value }),
    [HOUSE]: {
      ...house,
      ...(alsoCalled === undefined ? {} : { alsoCalled }),
      ...(otherWords === undefined ? {} : { otherWords }),
    } satisfies House,
  };
}

/** A text of `minimum` to `maximum` characters; what a `pattern` for editors says is for a check of its own to tell. */
export function text(
  about: About,
  minimum = 0,
  maximum = Infinity,
  { pattern, ...house }: Pick<House, "also" | "check"> & { readonly pattern?: string } = {},
): TString {
  return TypeString({
    ...options(about, house),
    ...(minimum > 0 ? { minLength: minimum } : {}),
    ...(maximum < Infinity ? { maxLength: maximum } : {}),
    ...(pattern === undefined ? {} : { pattern }),
  });
}

export function integer(minimum: number, maximum: number | undefined, about: About): TInteger {
  return Integer({ ...options(about), minimum, maximum: maximum ?? Number.MAX_SAFE_INTEGER });
}

export function number(minimum: number, maximum: number, about: About): TNumber {
  return TypeNumber({ ...options(about), minimum, maximum });
}

/** A number that is more than `minimum`. */
export function numberAbove(minimum: number, maximum: number, about: About): TNumber {
  return TypeNumber({ ...options(about), exclusiveMinimum: minimum, maximum });
}

export function flag(about: About): TBoolean {
  return TypeBoolean(options(about));
}

export function choice<const Values extends string[]>(values: readonly [...Values], about: About): TEnum<Values> {
  return Enum(values, options(about));
}

export function literal<const Value extends string>(value: Value, about: About): TLiteral<Value> {
  return Literal(value, options(about));
}

export function list<Member extends TSchema>(
  member: Member,
  about: About,
  most = Infinity,
  house: Pick<House, "also"> = {},
): TArray<Member> {
  return TypeArray(member, { ...options(about, house), ...(most < Infinity ? { maxItems: most } : {}) });
}

/** An object of these keys and no other. */
export function object<Properties extends TProperties>(
  properties: Properties,
  about: About = {},
  house: Pick<House, "also" | "refused" | "definition"> = {},
): TObject<Properties> {
  return TypeObject(properties, { ...options(about, house), additionalProperties: false });
}

/** Keys that may be left out. */
export function optionalKeys(schema: TObject): readonly string[] {
  const required = (schema as { readonly required?: readonly string[] }).required ?? [];
  return Object.keys(schema.properties).filter((key) => !required.includes(key));
}

/** A value that keywords cannot describe, with its own check, and what an editor is told in its place. */
export function value<Type>(about: About, house: Required<Pick<House, "check" | "json">> & House): TUnsafe<Type> {
  return Unsafe<Type>(options(about, house));
}

/** Compiles only for a schema whose values are of the type and that has each of its keys. */
export function describes<Type>() {
  return <Schema extends TSchema>(schema: Schema & Agreeing<Static<Schema>, Type>): Schema => schema;
}

/** Anything where the two are alike, nothing where they are not. */
export type Agreeing<Described, Type> = [Described] extends [Type]
  ? [keyof Type] extends [keyof Described]
    ? [keyof Described] extends [keyof Type]
      ? unknown
      : never
    : never
  : never;
