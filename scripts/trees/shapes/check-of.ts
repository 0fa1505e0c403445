/**
 * From a declared shape to its check, in the words of core/checks. Reads the keywords of JSON schema that schema.ts writes;
 * whatever it does not know it refuses to make a check of, rather than to let everything pass.
 */
import {
  checkChoice,
  checkFlag,
  checkInteger,
  checkList,
  checkNumber,
  checkObject,
  checkText,
  isObject,
  type Check,
  type KeyRule,
  type Shape,
} from "../../core/checks/shape.ts";
import { houseOf, optionalKeys, type ShapeContext, type TObject, type TSchema } from "./schema.ts";

interface Keywords {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly string[];
  readonly items?: TSchema;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
}

/** The check of a declared shape. */
export function checkOf(schema: TSchema, context: ShapeContext): Check {
  const { check, also } = houseOf(schema);
  const own = check === undefined ? checkOfKeywords(schema, context) : check(context);
  if (also === undefined) return own;
  const more = also(context);
  return (value, scope) => {
    own(value, scope);
    more(value, scope);
  };
}

/** The rules of an object's keys, for those who check its keys themselves. */
export function shapeOf(schema: TObject, context: ShapeContext): Shape {
  const optional = optionalKeys(schema);
  const rules = Object.entries(schema.properties).map(([key, of]): readonly [string, KeyRule] => {
    const { alsoCalled } = houseOf(of);
    return [
      key,
      {
        check: checkOf(of, context),
        ...(optional.includes(key) ? {} : { required: true as const }),
        ...(alsoCalled === undefined ? {} : { alsoCalled }),
      },
    ];
  });
  return Object.fromEntries(rules);
}

function checkOfKeywords(schema: TSchema, context: ShapeContext): Check {
  const keywords = schema as Keywords;
  if (typeof keywords.const === "string") return checkChoice([keywords.const]);
  if (keywords.enum !== undefined)
    return checkChoice(keywords.enum, "not-a-choice", undefined, houseOf(schema).otherWords);
  switch (keywords.type) {
    case "string":
      return checkText(keywords.minLength, keywords.maxLength);
    case "integer":
      return checkInteger(keywords.minimum!, keywords.maximum);
    case "number":
      return keywords.exclusiveMinimum === undefined
        ? checkNumber(keywords.minimum!, keywords.maximum!)
        : checkNumber(keywords.exclusiveMinimum, keywords.maximum!, true);
    case "boolean":
      return checkFlag;
    case "array":
      return checkList(checkOf(keywords.items!, context), keywords.maxItems);
    case "object":
      return checkOfObject(schema as TObject, context);
    default:
      throw new Error(`there is no check for the shape ${JSON.stringify(schema)}`);
  }
}

/** Made when it is first needed: shapes may hold each other. */
function checkOfObject(schema: TObject, context: ShapeContext): Check {
  let check: Check | undefined;
  return (value, scope) => {
    const example = (schema as { readonly examples?: readonly unknown[] }).examples?.find(isObject);
    check ??= checkObject(shapeOf(schema, context), houseOf(schema).refused, example);
    check(value, scope);
  };
}
