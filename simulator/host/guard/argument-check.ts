/**
 * Whether a value fits a type of the typings: argument counts, kinds, enum values, bounds.
 * Does not know what the called function does.
 */
import type { ApiIndex, ApiMember, ApiParameter, ApiType } from "../api.ts";

export interface ArgumentCheck {
  /** Throws as the platform does when the arguments do not fit. */
  check(member: ApiMember, callArguments: readonly unknown[]): void;
  fits(type: ApiType, value: unknown): boolean;
  inBounds(bounds: [number, number], value: number): void;
}

export interface ArgumentCheckNeeds {
  api: ApiIndex;
  /** Whether a value is an object of this class of the platform, or of one that extends it. */
  isInstance(value: unknown, className: string): boolean;
  outOfBounds(value: number, bounds: [number, number]): Error;
}

export function createArgumentCheck({ api, isInstance, outOfBounds }: ArgumentCheckNeeds): ArgumentCheck {
  function fits(type: ApiType, value: unknown): boolean {
    if (typeof type === "string") return fitsNamed(type, value);
    if ("union" in type) return type.union.some((one) => fits(one, value));
    if ("array" in type) return Array.isArray(value) && value.every((element) => fits(type.array, element));
    if ("literal" in type) return value === type.literal;
    return isObject(value) && Object.values(value).every((one) => fits(type.record, one));
  }

  function fitsNamed(name: string, value: unknown): boolean {
    switch (name) {
      case "any":
        return true;
      case "string":
      case "boolean":
      case "function":
        return typeof value === name;
      case "number":
        return typeof value === "number" && Number.isFinite(value);
      case "undefined":
        return value === undefined || value === null;
      case "generator":
        return isObject(value) && typeof value["next"] === "function";
    }
    const values = api.enumOf(name);
    if (values) return Object.values(values).includes(value as string | number);
    if (api.classOf(name)) return isInstance(value, name);
    const shape = api.interfaceOf(name);
    return shape ? fitsInterface(name, value) : true;
  }

  function fitsInterface(name: string, value: unknown): boolean {
    if (!isObject(value)) return false;
    for (let shape = api.interfaceOf(name); shape; shape = shape.extends ? api.interfaceOf(shape.extends) : undefined) {
      for (const [key, member] of Object.entries(shape.members)) {
        const field = value[key];
        if (field === undefined) {
          if (!member.optional) return false;
          continue;
        }
        if (!fits(member.type ?? "any", field)) return false;
        for (const value of Array.isArray(field) ? (field as unknown[]) : [field]) {
          if (member.bounds && typeof value === "number") inBounds(member.bounds, value);
        }
      }
    }
    return true;
  }

  function inBounds(bounds: [number, number], value: number): void {
    if (value < bounds[0] || value > bounds[1]) throw outOfBounds(value, bounds);
  }

  function checkOne(parameter: ApiParameter, value: unknown, index: number): void {
    if (value === undefined && parameter.optional) return;
    if (!fits(parameter.type, value)) {
      throw new TypeError(
        `Native type conversion failed. Function argument [${index}] expected type: ${nameOf(parameter.type)}`,
      );
    }
    if (parameter.bounds && typeof value === "number") inBounds(parameter.bounds, value);
  }

  return {
    check(member, callArguments) {
      const parameters = member.parameters ?? [];
      const last = parameters[parameters.length - 1];
      const fewest = parameters.filter((parameter) => !parameter.optional && !parameter.rest).length;
      const most = last?.rest ? Infinity : parameters.length;
      const received = callArguments.length;
      if (received < fewest || received > most) {
        const expected = fewest === most ? `${fewest}` : `${fewest}-${most}`;
        throw new TypeError(`Incorrect number of arguments to function. Expected ${expected}, received ${received}`);
      }
      for (let index = 0; index < parameters.length; index += 1) {
        const parameter = parameters[index]!;
        if (parameter.rest) break;
        checkOne(parameter, callArguments[index], index);
      }
    },
    fits,
    inBounds,
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function nameOf(type: ApiType): string {
  if (typeof type === "string") return type;
  if ("union" in type) return type.union.map(nameOf).join(" | ");
  if ("array" in type) return `${nameOf(type.array)}[]`;
  if ("literal" in type) return `'${type.literal}'`;
  return `Record<string, ${nameOf(type.record)}>`;
}
