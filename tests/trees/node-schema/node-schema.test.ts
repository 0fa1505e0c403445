/** Holds achievements/node.schema.json and the parser together: the same keys, and the same answer to every shape. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { goalShapes } from "../../../scripts/trees/goals/check-goal.ts";
import { itemDictShape } from "../../../scripts/trees/goals/types/default-get.ts";
import { repeatShape, requiresShape } from "../../../scripts/trees/parse-limits.ts";
import { nodeShape, textsShape } from "../../../scripts/trees/parse-nodes.ts";
import { VISIBLE_PATTERN } from "../../../scripts/trees/shapes/readable-text.ts";
import { NAME_SPACE_PATTERN } from "../../../scripts/core/tree/ids.ts";
import { rewardShapes } from "../../../scripts/trees/rewards/check-rewards.ts";
import { milestone } from "../../../scripts/trees/rewards/claim.ts";
import { functionReward } from "../../../scripts/trees/rewards/function-reward.ts";
import { itemTexts } from "../../../scripts/trees/rewards/types/item.ts";
import { messageTexts } from "../../../scripts/trees/rewards/types/message.ts";
import type { Shape } from "../../../scripts/core/checks/shape.ts";
import { shapeOf } from "../../../scripts/trees/shapes/check-of.ts";
import { LOCALE_PATTERN } from "../../../scripts/trees/parse-translations.ts";
import { TEXTURE_PATTERN } from "../../../scripts/trees/parse-texture.ts";
import { IDENTIFIER_PATTERN } from "../../../scripts/trees/parse-vanilla.ts";
import { nodeSchema } from "../../../tools/generate/node-schema.ts";
import { readTrees } from "../../../tools/build/read-trees.ts";
import { readVanillaIds } from "../../../tools/build/vanilla-ids.ts";
import { BEYOND_SHAPE } from "./beyond-shape.ts";
import { INVALID_TREES } from "../parse-nodes-invalid-table.ts";

interface SchemaPart {
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, SchemaPart>>;
  readonly patternProperties?: Readonly<Record<string, SchemaPart>>;
  readonly required?: readonly string[];
  readonly definitions: Readonly<Record<string, SchemaPart>>;
}

const root = fileURLToPath(new URL("../../../", import.meta.url));
const schemaText = readFileSync(`${root}achievements/node.schema.json`, "utf8");
const schema = JSON.parse(schemaText) as SchemaPart;
const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);
/** Each definition is compiled once for all the keys that lead to it. */
const ajv = new Ajv({ strict: false }).addSchema(schema, "node");
const vanilla = readVanillaIds();

const rewards = Object.entries(rewardShapes({ vanilla })).map(([type, shape]) => [`reward_${type}`, shape] as const);
const TABLES: readonly (readonly [string, Shape, SchemaPart | undefined])[] = [
  ["node", nodeShape(vanilla), schema],
  ["repeat", shapeOf(repeatShape, { vanilla }), schema.properties!["repeat"]],
  ["requires", shapeOf(requiresShape, { vanilla }), schema.properties!["requires"]],
  ["texts", textsShape, schema.definitions["texts"]],
  ["item_texts", shapeOf(itemTexts, { vanilla }), schema.definitions["item_texts"]],
  ["message_texts", shapeOf(messageTexts, { vanilla }), schema.definitions["message_texts"]],
  ["item_dict", itemDictShape({ vanilla }), schema.definitions["item_dict"]],
  ["milestone", shapeOf(milestone, { vanilla }), schema.definitions["milestone"]],
  ["function_reward", shapeOf(functionReward, { vanilla }), schema.definitions["function_reward"]],
  ...[...Object.entries(goalShapes({ vanilla })), ...rewards].map(
    ([name, shape]) => [name, shape, schema.definitions[name]] as const,
  ),
];

/** A part of a schema as one of its own, whose references lead into the whole. */
function withReferencesInto(whole: string, part: SchemaPart): object {
  return JSON.parse(JSON.stringify(part).replaceAll('"$ref":"#/', `"$ref":"${whole}#/`)) as object;
}

describe("the schema of nodes", () => {
  it.each(TABLES)(
    "has the parser's keys of %s, each with a description and an example that is right",
    (_name, shape, part) => {
      // What may be written but is not to be offered stands among the patterns.
      const unoffered = Object.entries(part?.patternProperties ?? {}).map(
        ([form, one]) => [form.slice(1, -1), one] as const,
      );
      const properties = { ...part?.properties, ...Object.fromEntries(unoffered) };
      expect(Object.keys(properties).sort()).toEqual(Object.keys(shape).sort());
      const required = Object.keys(shape).filter((key) => shape[key]?.required);
      expect([...(part?.required ?? [])].sort()).toEqual(required.sort());
      for (const [key, property] of Object.entries(properties)) {
        expect([key, (property.description ?? "").length > 9, (property.examples ?? []).length > 0]).toEqual([
          key,
          true,
          true,
        ]);
        const check = ajv.compile(withReferencesInto("node", property));
        for (const example of property.examples ?? []) expect([key, check(example)]).toEqual([key, true]);
      }
    },
  );

  it("is what npm run generate makes of the game's ids", () => {
    expect(schema).toEqual(nodeSchema(vanilla));
  });

  it("offers ids, enchantments and locales, and no misspelled key", () => {
    const offered = (name: string) =>
      (schema.definitions[name] as unknown as { anyOf: { enum: string[] }[] }).anyOf[0]!.enum;
    expect(offered("item_id")).toContain("minecraft:apple");
    expect(offered("item_id")).not.toContain("minecraft:potatoes");
    expect(offered("entity_id")).toContain("minecraft:villager_v2");
    expect(offered("effect_id")).toContain("night_vision");
    expect(Object.keys(schema.definitions["enchantment_levels"]!.properties!)).toContain("sharpness");
    expect(Object.keys(schema.definitions["translations"]!.properties!)).toContain("zh_CN");
    expect(Object.keys(schema.properties!)).not.toContain("node_descriptrion");
  });

  it("has the parser's patterns", () => {
    for (const pattern of [VISIBLE_PATTERN, TEXTURE_PATTERN, LOCALE_PATTERN, NAME_SPACE_PATTERN, IDENTIFIER_PATTERN]) {
      expect(schemaText).toContain(JSON.stringify(pattern));
    }
  });

  it.each(Object.entries(INVALID_TREES))("agrees with the parser about the files of %s", (name, expected) => {
    for (const file of readdirSync(`${root}tests/fixtures/invalid/${name}`)) {
      let value: unknown;
      try {
        value = JSON.parse(readFileSync(`${root}tests/fixtures/invalid/${name}/${file}`, "utf8"));
      } catch {
        continue;
      }
      const said = expected.filter((one) => one[0] === file);
      const shapeIssues = said.filter(([, , code]) => !BEYOND_SHAPE.includes(code));
      const tooDeepForTheParser = said.some(([, , code]) => code === "too-deep");
      if (!tooDeepForTheParser) expect([file, validate(value)]).toEqual([file, shapeIssues.length === 0]);
    }
  });

  it("accepts every shipped node", () => {
    const reading = readTrees(`${root}achievements`);
    expect(reading.files.length).toBeGreaterThan(100);
    const refused = reading.files.filter((file) => !validate(JSON.parse(file.text))).map((file) => file.path);
    expect(refused).toEqual([]);
  });
});
