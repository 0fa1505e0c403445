/**
 * From declared shapes to the JSON schema that editors read. What has a name stands once among the definitions and is
 * referred to; what our own checks alone can know is left to them.
 */
import { houseOf, type JsonPart, type ShapeContext, type TObject, type TSchema } from "./schema.ts";

export interface SchemaWriter {
  /** The part for a shape; definitions that it refers to are among {@link definitions} by then. */
  write(schema: TSchema): JsonPart;
  readonly definitions: Readonly<Record<string, JsonPart>>;
}

export function createSchemaWriter(context: ShapeContext): SchemaWriter {
  const definitions: Record<string, JsonPart> = {};

  function write(schema: TSchema): JsonPart {
    const { definition, json } = houseOf(schema);
    if (definition === undefined) return { ...about(schema), ...body(schema) };
    if (!(definition in definitions)) {
      // Taken before it is filled: it may refer to itself.
      definitions[definition] = {};
      definitions[definition] = json === undefined ? { ...about(schema), ...body(schema) } : body(schema);
    }
    const reference = { $ref: `#/definitions/${definition}` };
    return json === undefined ? reference : { ...reference, ...about(schema) };
  }

  function body(schema: TSchema): JsonPart {
    const { json } = houseOf(schema);
    if (json !== undefined) return json(context, write);
    const part: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(schema)) {
      if (ABOUT.has(key)) continue;
      if (key === "properties") part[key] = eachOf((schema as TObject).properties, write);
      else if (key === "items") part[key] = write(value as TSchema);
      else part[key] = value;
    }
    return part;
  }

  return { write, definitions };
}

const ABOUT: ReadonlySet<string> = new Set(["description", "examples", "default"]);

function about(schema: TSchema): JsonPart {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => ABOUT.has(key)));
}

function eachOf(properties: Readonly<Record<string, TSchema>>, write: (schema: TSchema) => JsonPart): JsonPart {
  return Object.fromEntries(Object.entries(properties).map(([key, schema]) => [key, write(schema)]));
}
