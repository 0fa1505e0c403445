/**
 * The JSON schema of nodes, for editors: the keys described in node-schema.source.json, goals and rewards as they are declared,
 * and beside them what an editor can offer while somebody types: ids of items, entities, blocks and so on, and locales.
 * What is right is the parser's business.
 */
import { readFileSync } from "node:fs";
import { goalDetails } from "../../scripts/trees/goals/check-goal.ts";
import { limitsShape } from "../../scripts/trees/parse-limits.ts";
import { claimShape } from "../../scripts/trees/rewards/claim.ts";
import { rewardDefinitions } from "../../scripts/trees/rewards/rewards-schema.ts";
import { createSchemaWriter } from "../../scripts/trees/shapes/json-schema-of.ts";
import { byLocale } from "../../scripts/trees/shapes/vanilla-values.ts";
import type { VanillaIds } from "../../scripts/trees/vanilla-ids.ts";

type SchemaPart = Readonly<Record<string, unknown>>;

const SOURCE = new URL("./node-schema.source.json", import.meta.url);

export function nodeSchema(vanilla: VanillaIds): SchemaPart {
  const source = JSON.parse(readFileSync(SOURCE, "utf8")) as SchemaPart & {
    readonly properties: SchemaPart;
    readonly definitions: SchemaPart;
  };
  const writer = createSchemaWriter({ vanilla });
  const rewards = rewardDefinitions(writer);
  const declared = Object.entries({ ...claimShape.properties, ...limitsShape.properties });
  const properties = Object.fromEntries(declared.map(([key, shape]) => [key, writer.write(shape)]));
  // The source refers to it.
  writer.write(goalDetails({}));
  return {
    ...source,
    properties: { ...source.properties, ...properties },
    definitions: {
      ...source.definitions,
      ...writer.definitions,
      ...rewards,
      translations: byLocale({ $ref: "#/definitions/texts" }),
    },
  };
}
