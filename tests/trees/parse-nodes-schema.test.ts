/** Holds achievements/node.schema.json and the parser together: the same keys, and the same answer to every shape. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { IssueCode } from "../../scripts/core/checks/issue.ts";
import { goalShapes } from "../../scripts/trees/goals/check-goal.ts";
import { itemDictShape } from "../../scripts/trees/goals/types/default-get.ts";
import { repeatShape, requiresShape } from "../../scripts/trees/parse-limits.ts";
import { nodeShape, parseNodes, textsShape } from "../../scripts/trees/parse-nodes.ts";
import { VISIBLE_PATTERN } from "../../scripts/trees/shapes/readable-text.ts";
import { NAME_SPACE_PATTERN } from "../../scripts/core/tree/ids.ts";
import { rewardShapes } from "../../scripts/trees/rewards/check-rewards.ts";
import { milestone } from "../../scripts/trees/rewards/claim.ts";
import { functionReward } from "../../scripts/trees/rewards/function-reward.ts";
import { itemTexts } from "../../scripts/trees/rewards/types/item.ts";
import { messageTexts } from "../../scripts/trees/rewards/types/message.ts";
import type { Shape } from "../../scripts/core/checks/shape.ts";
import { shapeOf } from "../../scripts/trees/shapes/check-of.ts";
import { LOCALE_PATTERN } from "../../scripts/trees/parse-translations.ts";
import { TEXTURE_PATTERN } from "../../scripts/trees/parse-texture.ts";
import { IDENTIFIER_PATTERN } from "../../scripts/trees/parse-vanilla.ts";
import { nodeSchema } from "../../tools/generate/node-schema.ts";
import { readTrees } from "../../tools/build/read-trees.ts";
import { readVanillaIds } from "../../tools/build/vanilla-ids.ts";
import { INVALID_TREES } from "./parse-nodes-invalid-table.ts";

// Slow on a busy machine is not wrong.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

interface SchemaPart {
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, SchemaPart>>;
  readonly patternProperties?: Readonly<Record<string, SchemaPart>>;
  readonly required?: readonly string[];
  readonly definitions: Readonly<Record<string, SchemaPart>>;
}

const root = fileURLToPath(new URL("../../", import.meta.url));
const schemaText = readFileSync(`${root}achievements/node.schema.json`, "utf8");
const schema = JSON.parse(schemaText) as SchemaPart;
const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);
const vanilla = readVanillaIds();

/** What a schema of one file cannot know: the text before it is read, the game's ids, the other nodes. */
const BEYOND_SHAPE: readonly IssueCode[] = [
  "not-json",
  "too-deep",
  "duplicate-key",
  "number-too-large",
  "forbidden-key",
  "unknown-item",
  "unknown-entity",
  "unknown-effect",
  "unknown-enchantment",
  "unknown-potion",
  "no-potion",
  "no-durability",
  "not-an-item",
  "wrong-enchantment",
  "level-too-high",
  "never-given",
  "never-met",
  "unknown-command",
  "duplicate-node",
  "colliding-ids",
  "dangling-parent",
  "parent-cycle",
  "unknown-block",
  "unknown-state",
  "unknown-biome",
  "unknown-dimension",
  "unknown-potion",
  "empty-range",
  "wrong-distinct",
  "duplicate-value",
  "duplicate-member",
  "requires-cycle",
  "no-such-day",
  "unknown-node",
  "goal-cycle",
  "unlock-cycle",
  "nested-reward",
  "label-count",
  "nothing-to-claim",
  "misplaced-key",
];

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
        const check = new Ajv({ strict: false }).compile({ ...property, definitions: schema.definitions });
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

  it("agrees with the parser about generated nodes", () => {
    const texture = ["textures/items/apple", "textures/", "/textures/a", "textures/../a", "textures/a\\b", ""];
    const ids = ["a", "page", "a b", "", "constructor", "__proto__", "x".repeat(65), "A_.:-9"];
    const numbers = [0, 1, -1, 1.5, 2304, 2305, 255, 256, 1e6, 1e6 + 1, 2 ** 24, 2 ** 24 + 1, 2 ** 31 - 1, 2 ** 31];
    const odd = ["", "1", "a:b", "x ", "t".repeat(256), "😀".repeat(50), 0, 1, true, false, null, [], {}, ...numbers];
    const anything = fc.oneof(fc.constantFrom<unknown>(...odd), fc.jsonValue({ maxDepth: 2 }));
    /** Mostly right values, so that one wrong one is what decides. */
    const mostly = (...right: unknown[]) =>
      fc.oneof({ weight: 60, arbitrary: fc.constantFrom(...right) }, { weight: 1, arbitrary: anything });
    const rarely = (right: fc.Arbitrary<unknown>, ...wrong: unknown[]) =>
      fc.oneof({ weight: 60, arbitrary: right }, { weight: 1, arbitrary: fc.constantFrom(...wrong) });
    const record = (required: Record<string, fc.Arbitrary<unknown>>, optional: Record<string, fc.Arbitrary<unknown>>) =>
      fc.record({ ...required, ...optional }, { requiredKeys: Object.keys(required) }).chain((value) =>
        fc.oneof(
          { weight: 25, arbitrary: fc.constant(value) },
          {
            weight: 1,
            arbitrary: fc.constantFrom(...Object.keys(value)).map((key) => ({ ...value, [key]: undefined })),
          },
          { weight: 1, arbitrary: fc.constant({ ...value, extra: 1 }) },
        ),
      );
    const levels = fc.oneof(
      fc.dictionary(mostly("sharpness", "mending") as fc.Arbitrary<string>, mostly(1, 3), { maxKeys: 2 }),
      anything,
    );
    const pairs = fc.array(fc.oneof(fc.tuple(mostly(0, 9, 40), mostly(1, 2)), anything), { maxLength: 2 });
    const amount = { amount: mostly(...numbers) };
    const held = (type: string, key: Record<string, fc.Arbitrary<unknown>>) =>
      record(
        {
          type: fc.constant(type),
          of: fc.oneof(
            fc.array(record({ type: mostly("xp"), amount: mostly(1), ...key }, {}), { maxLength: 2 }),
            anything,
          ),
        },
        {},
      );
    const entry = fc.oneof(
      record({ function_name: mostly("f", "") }, { name_space: mostly("a:b", "a", 1), data: mostly({}, { a: [] }) }),
      record(
        { type: fc.constant("item"), item: mostly("apple", "a:b") },
        {
          count: mostly(1, 2304),
          name: mostly("n"),
          lore: fc.oneof(fc.array(mostly("l")), anything),
          enchantments: levels,
        },
      ),
      record({ type: mostly("xp", "levels", "scoreboard", "xpp"), ...amount }, {}),
      record({ type: fc.constant("scoreboard"), objective: mostly("o"), ...amount }, {}),
      record({ type: fc.constant("command"), command: mostly("say", "/say") }, {}),
      record(
        { type: fc.constant("effect"), effect: mostly("speed"), seconds: mostly(...numbers) },
        { amplifier: mostly(...numbers) },
      ),
      record({ type: fc.constant("message"), text: mostly("t") }, { to: mostly("player", "all", "none") }),
      record({ type: fc.constant("tag"), tag: mostly("t", "t".repeat(255)) }, {}),
      record({ type: fc.constant("xp"), amount: fc.constant(1) }, { function_name: fc.constant("f") }),
      record({ type: fc.constant("loot"), table: mostly("chests/a", "/a.json", "a b") }, {}),
      record({ type: mostly("function"), function: mostly("/function a/b", "a", "..") }, {}),
      record({ type: fc.constant("structure"), structure: mostly("a:b", "c") }, {}),
      record({ type: mostly("unlock", "progress"), node: mostly("a", "b c"), amount: mostly(1) }, {}),
      held("choice", { label: mostly("L") }),
      held("random", { weight: mostly(1, 0.5, 0) }),
      anything,
    );
    const item = record(
      { newItemName: mostly("apple", "a:b") },
      { newAuxValue: mostly(0, 0, 1), enchantData: fc.oneof(pairs, levels), count: fc.constant(1) },
    );
    const goal = fc.oneof(
      record({ goal_type: mostly("default_kill"), entity_identifier: mostly("cow", "a:b") }, {}),
      record({ goal_type: mostly("default_get"), item_dict: fc.oneof(item, anything) }, {}),
      fc.constantFrom<unknown>({}, { goal_type: "other" }, { entity_identifier: "cow" }),
      anything,
    );
    const flag = mostly(true, false);
    const textures = fc.oneof(
      { weight: 30, arbitrary: fc.constant(texture[0]) },
      { weight: 1, arbitrary: mostly(...texture) },
    );
    const id = fc.oneof({ weight: 30, arbitrary: fc.constant("a") }, { weight: 1, arbitrary: mostly(...ids) });
    const translations = fc.dictionary(
      mostly("zh_CN", "de_DE", "en") as fc.Arbitrary<string>,
      fc.oneof(record({ title: mostly("t") }, { node_description: mostly("d") }), anything),
      { maxKeys: 2 },
    );
    const node = record(
      {
        node_ID: id,
        title: mostly("t"),
        node_description: mostly("d"),
        window_background: textures,
        unfinished_icon: textures,
        finished_icon: textures,
        goal_number: mostly(1, 5, 2 ** 31),
      },
      {
        node_descriptrion: mostly("d"),
        parent_node: id,
        goal_details: goal,
        reward: fc.oneof(fc.array(entry, { maxLength: 2 }), anything),
        claim: fc.oneof(
          { weight: 20, arbitrary: fc.constantFrom("auto", "menu") },
          { weight: 1, arbitrary: mostly("x") },
        ),
        milestones: fc.oneof(
          { weight: 20, arbitrary: fc.constantFrom([], [{ at: 1, reward: [{ type: "xp", amount: 1 }] }]) },
          {
            weight: 1,
            arbitrary: fc.array(record({ at: mostly(1), reward: fc.array(entry, { maxLength: 1 }) }, {}), {
              maxLength: 1,
            }),
          },
          { weight: 1, arbitrary: anything },
        ),
        is_cloud: flag,
        is_hidden: flag,
        depend_parent: flag,
        finish_tip: flag,
        auto_sent_cloud: flag,
        use_default_icon_background: flag,
        translations: fc.oneof(translations, anything),
        requires: rarely(
          record(
            { nodes: fc.array(rarely(fc.constantFrom<unknown>("b", "c"), "a b"), { minLength: 1, maxLength: 2 }) },
            {},
          ),
          {},
          { nodes: [] },
          { nodes: ["b", "b"] },
          { nodes: ["b"], count: 0 },
          ["b"],
        ),
        not_before: rarely(
          fc.constantFrom<unknown>("2026-12-24", "2026-02-30", "2026-12-24T18:00:30.5+01:00"),
          "2026-13-01",
          "2026-12-24T24:00",
          20261224,
        ),
        not_after: rarely(
          fc.constantFrom<unknown>("2027-12-24", "2027-01-01T00:00Z"),
          "2027-01-01T00:00+14:30",
          "tomorrow",
        ),
        repeat: rarely(
          record(
            { every: rarely(fc.constantFrom<unknown>("day", "month", { hours: 5 }), { hours: 0 }, {}, "year", 1) },
            { times: mostly(1), time_zone: rarely(fc.constantFrom<unknown>("+01:00", "Z"), "+1", "-15:00") },
          ),
          "day",
          {},
        ),
        frame: rarely(fc.constantFrom<unknown>("task", "challenge"), "hero"),
        announce: flag,
        $schema: mostly("s"),
      },
    );
    let accepted = 0;
    fc.assert(
      fc.property(fc.oneof({ weight: 20, arbitrary: node }, { weight: 1, arbitrary: anything }), (given) => {
        const text = JSON.stringify(given);
        const result = parseNodes([{ path: "n.json", text }], vanilla);
        const shapeIssues = (result.ok ? [] : result.issues).filter((one) => !BEYOND_SHAPE.includes(one.code));
        if (shapeIssues.length === 0) accepted++;
        expect([validate(JSON.parse(text)), shapeIssues]).toEqual([shapeIssues.length === 0, shapeIssues]);
      }),
      { numRuns: 1500 },
    );
    // Agreement in refusing everything would prove little. About thirty are accepted, give or take six.
    expect(accepted).toBeGreaterThan(8);
  });
});
