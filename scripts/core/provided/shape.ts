/**
 * Whether a value has a shape, for values of people whom nobody has checked. A shape is the part of JSON schema that our own
 * shapes need, and `cases`: by the value of one key. What a shape says that is not known here, it may not say (a test holds it
 * to that).
 */

export interface Shape {
  readonly $ref?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Shape;
  readonly propertyNames?: Shape;
  readonly minProperties?: number;
  readonly items?: Shape;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly allOf?: readonly Shape[];
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly not?: Shape;
  readonly if?: Shape;
  readonly then?: Shape;
  readonly else?: Shape;
  readonly cases?: { readonly key: string; readonly of: Readonly<Record<string, Shape>> };
  readonly definitions?: Readonly<Record<string, Shape>>;
}

/** What is wrong, with the path to it; undefined: nothing. */
export type ShapeProblem = string | undefined;

type Fields = Readonly<Record<string, unknown>>;

const REFERENCE = "#/definitions/";

/** @param whole the shape with the definitions */
export function createShapeCheck(whole: Shape): (value: unknown) => ShapeProblem {
  const patterns = new Map<string, RegExp>();

  function fitsPattern(pattern: string, text: string): boolean {
    let expression = patterns.get(pattern);
    if (!expression) patterns.set(pattern, (expression = new RegExp(pattern, "u")));
    return expression.test(text);
  }

  function ofShape(shape: Shape, value: unknown, path: string): ShapeProblem {
    if (shape.$ref !== undefined) return ofShape(whole.definitions![shape.$ref.slice(REFERENCE.length)]!, value, path);
    const own = ofKind(shape, value, path);
    if (own !== undefined) return own;
    if (shape.allOf) {
      for (const one of shape.allOf) {
        const problem = ofShape(one, value, path);
        if (problem !== undefined) return problem;
      }
    }
    return ofChoice(shape, value, path);
  }

  function ofKind(shape: Shape, value: unknown, path: string): ShapeProblem {
    const { type } = shape;
    if (type !== undefined && !isOfType(type, value)) return `${path} is not of type ${type}`;
    if (shape.const !== undefined && value !== shape.const) return `${path} is not ${JSON.stringify(shape.const)}`;
    if (shape.enum && !shape.enum.includes(value)) return `${path} is ${short(value)}, which is not known here`;
    if (typeof value === "string") return ofText(shape, value, path);
    if (typeof value === "number") return ofNumber(shape, value, path);
    if (Array.isArray(value)) return ofList(shape, value, path);
    return typeof value === "object" && value !== null ? ofFields(shape, value as Fields, path) : undefined;
  }

  function ofText({ minLength = 0, maxLength = Infinity, pattern }: Shape, text: string, path: string): ShapeProblem {
    if (text.length < minLength || text.length > maxLength) return `${path} has ${text.length} characters`;
    return pattern === undefined || fitsPattern(pattern, text) ? undefined : `${path} is ${short(text)}`;
  }

  function ofNumber(shape: Shape, value: number, path: string): ShapeProblem {
    const { minimum = -Infinity, exclusiveMinimum = -Infinity, maximum = Infinity } = shape;
    const isIn = value >= minimum && value > exclusiveMinimum && value <= maximum;
    return isIn ? undefined : `${path} is ${value}`;
  }

  function ofList(shape: Shape, list: readonly unknown[], path: string): ShapeProblem {
    const { items, minItems = 0, maxItems = Infinity } = shape;
    if (list.length < minItems || list.length > maxItems) return `${path} has ${list.length} entries`;
    if (shape.uniqueItems === true && new Set(list.map((one) => JSON.stringify(one))).size < list.length) {
      return `${path} has an entry twice`;
    }
    if (!items) return undefined;
    for (let at = 0; at < list.length; at++) {
      const problem = ofShape(items, list[at], `${path}[${at}]`);
      if (problem !== undefined) return problem;
    }
    return undefined;
  }

  function ofFields(shape: Shape, fields: Fields, path: string): ShapeProblem {
    const { properties, required, additionalProperties, propertyNames, minProperties = 0, cases } = shape;
    if (required) for (const key of required) if (fields[key] === undefined) return `${path}.${key} is missing`;
    const keys = Object.keys(fields);
    if (keys.length < minProperties) return `${path} is empty`;
    for (const key of keys) {
      const known = properties && hasOwn(properties, key) ? properties[key] : undefined;
      if (!known && additionalProperties === false) return `${path}.${key} is not known here`;
      if (propertyNames && ofShape(propertyNames, key, path) !== undefined) return `${path}.${key} is not known here`;
      const own = known ?? (typeof additionalProperties === "object" ? additionalProperties : undefined);
      const problem = own && ofShape(own, fields[key], `${path}.${key}`);
      if (problem !== undefined) return problem;
    }
    if (!cases) return undefined;
    const value = fields[cases.key];
    const ofCase = typeof value === "string" && hasOwn(cases.of, value) ? cases.of[value] : undefined;
    return ofCase && ofShape(ofCase, fields, path);
  }

  function ofChoice(shape: Shape, value: unknown, path: string): ShapeProblem {
    const { anyOf, oneOf, not } = shape;
    const fits = (one: Shape): boolean => ofShape(one, value, path) === undefined;
    if (anyOf && !anyOf.some(fits)) return `${path} is none of what it may be`;
    if (oneOf && oneOf.filter(fits).length !== 1) return `${path} is not exactly one of what it may be`;
    if (not && fits(not)) return `${path} has what it may not have`;
    if (!shape.if) return undefined;
    const next = fits(shape.if) ? shape.then : shape.else;
    return next && ofShape(next, value, path);
  }

  return (value) => ofShape(whole, value, "node");
}

function isOfType(type: string, value: unknown): boolean {
  switch (type) {
    case "object":
      return typeof value === "object" && value !== null && !Array.isArray(value);
    case "array":
      return Array.isArray(value);
    case "integer":
      return Number.isSafeInteger(value);
    case "number":
      return typeof value === "number" && Number.isFinite(value);
    default:
      return typeof value === type;
  }
}

const hasOwn = (object: object, key: string): boolean => Object.prototype.hasOwnProperty.call(object, key);

export const short = (value: unknown): string => (value === undefined ? "nothing" : JSON.stringify(value).slice(0, 80));
