/**
 * Where a node names other nodes: parents, required ones, goals and rewards that speak of nodes. Found by the schema, so that a
 * new goal that names nodes is found, too.
 */
import type { JsonPath } from "../text/json-read.ts";
import { fieldOf, variantOf, type Field } from "./fields.ts";
import { isObject, keysOf, type NodeSchema } from "./parts.ts";

export interface Reference {
  readonly path: JsonPath;
  readonly id: string;
}

/** `node`: the value of a file. The node's own id is none. */
export function referencesIn(schema: NodeSchema, node: unknown): readonly Reference[] {
  const found: Reference[] = [];
  const walk = (field: Field, value: unknown, path: JsonPath): void => {
    if (field.kind === "node") {
      if (typeof value === "string") found.push({ path, id: value });
    } else if (field.kind === "variants") walk(variantOf(field.variants, value).field, value, path);
    else if (field.kind === "list" && Array.isArray(value)) {
      const item = fieldOf(schema, field.item);
      value.forEach((member, index) => walk(item, member, [...path, index]));
    } else if (field.kind === "object" && isObject(value)) {
      const { keys } = keysOf(schema, field.part, value);
      for (const [key, part] of keys) {
        if (value[key] !== undefined && !(path.length === 0 && key === OWN_ID)) {
          walk(fieldOf(schema, part), value[key], [...path, key]);
        }
      }
    }
  };
  walk({ kind: "object", part: schema }, node, []);
  return found;
}

export const OWN_ID = "node_ID";
