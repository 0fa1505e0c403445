import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  defaultSettings,
  overrideSettings,
  SETTING_DEFINITIONS,
  SETTING_KEYS,
} from "../../../scripts/core/settings/settings.ts";
import { parseSettings } from "../../../scripts/trees/parse-settings.ts";
import { checkProperty } from "../../support/properties.ts";

const achievements = fileURLToPath(new URL("../../../achievements/", import.meta.url));
const read = (name: string) => readFileSync(`${achievements}${name}`, "utf8");
const schema = JSON.parse(read("settings.schema.json")) as {
  properties: Record<string, { description: string; default?: unknown; examples?: unknown[] }>;
};
const validate = new Ajv({ strict: false }).compile(schema);

describe("settings", () => {
  it("have their defaults where a file says nothing", () => {
    expect(parseSettings("{}", "settings.json")).toEqual({ ok: true, settings: defaultSettings(), warnings: [] });
    expect(parseSettings('{ "tip_seconds": 9 }', "settings.json")).toEqual({
      ok: true,
      warnings: [],
      settings: { ...defaultSettings(), tip_seconds: 9 },
    });
  });

  it("are shipped with every key at its default", () => {
    expect(parseSettings(read("settings.json"), "settings.json")).toEqual({
      ok: true,
      settings: defaultSettings(),
      warnings: [],
    });
    const withDefault = SETTING_KEYS.filter((key) => SETTING_DEFINITIONS[key].default !== undefined);
    expect(Object.keys(JSON.parse(read("settings.json")) as object).sort()).toEqual(["$schema", ...withDefault].sort());
  });

  it("are never the same object twice", () => {
    expect(defaultSettings().counted_game_modes).not.toBe(defaultSettings().counted_game_modes);
  });

  it.each([
    ['{"tip_secnds": 5}', "tip_secnds", "unknown-key"],
    ['{"tip_seconds": "5"}', "tip_seconds", "wrong-type"],
    ['{"tip_seconds": 0}', "tip_seconds", "out-of-range"],
    ['{"tip_seconds": 61}', "tip_seconds", "out-of-range"],
    ['{"tip_display": "chat"}', "tip_display", "not-a-choice"],
    ['{"tip_sound": null}', "tip_sound", "wrong-type"],
    ['{"default_language": "en_GB"}', "default_language", "not-a-choice"],
    ['{"time_zone": 1}', "time_zone", "wrong-type"],
    ['{"time_zone": "Europe/Berlin"}', "time_zone", "bad-time-zone"],
    ['{"time_zone": "+15:00"}', "time_zone", "bad-time-zone"],
    ['{"time_zone": "+1:00"}', "time_zone", "bad-time-zone"],
    ['{"team_by": "team_"}', "team_by", "wrong-type"],
    ['{"team_by": null}', "team_by", "wrong-type"],
    ['{"team_by": {}}', "team_by", "wrong-type"],
    ['{"team_by": {"tag_prefix": ""}}', "team_by.tag_prefix", "bad-length"],
    ['{"team_by": {"tag_prefx": "team_"}}', "team_by.tag_prefx", "unknown-key"],
    ['{"team_by": {"tag_prefix": "a", "objective": "b"}}', "team_by", "wrong-type"],
    ['{"counted_game_modes": "survival"}', "counted_game_modes", "wrong-type"],
    ['{"counted_game_modes": ["survival", "hardcore"]}', "counted_game_modes[1]", "not-a-choice"],
    ['{"give_book_on_first_join": 1}', "give_book_on_first_join", "wrong-type"],
    ['{"announce_completions": "true"}', "announce_completions", "wrong-type"],
    ['{"auto_claim_rewards": 0}', "auto_claim_rewards", "wrong-type"],
    ['{"tip_seconds": 5, "tip_seconds": 6}', "tip_seconds", "duplicate-key"],
    ["[]", "$", "not-an-object"],
    ["{", "$", "not-json"],
  ])("of the form %s are refused", (text, path, code) => {
    const result = parseSettings(text, "settings.json");
    expect(!result.ok && result.issues.map((one) => [one.file, one.path, one.code])).toEqual([
      ["settings.json", path, code],
    ]);
  });

  it("say what a time zone that is written otherwise would be here", () => {
    for (const [given, meant] of [
      ["+1", "+01:00"],
      ["UTC-5", "-05:00"],
      ["+0530", "+05:30"],
    ]) {
      const result = parseSettings(JSON.stringify({ time_zone: given }), "settings.json");
      expect(!result.ok && result.issues[0]?.expected).toBe(`"${meant}"`);
    }
  });

  it("name the nearest known key", () => {
    const result = parseSettings('{"tip_secnds": 5}', "settings.json");
    expect(!result.ok && result.issues[0]?.expected).toContain('"tip_seconds"');
  });

  it("of a dedicated server go over those of the file, key by key", () => {
    const variables = new Map<string, unknown>([
      ["tip_seconds", 20],
      ["counted_game_modes", ["creative"]],
      ["cloud_url", "http://127.0.0.1:8787"],
    ]);
    expect(overrideSettings({ ...defaultSettings(), tip_display: "title" }, (key) => variables.get(key))).toEqual({
      settings: { ...defaultSettings(), tip_display: "title", tip_seconds: 20, counted_game_modes: ["creative"] },
      given: new Set(["tip_seconds", "counted_game_modes"]),
      warnings: [],
    });
  });

  it("keep the old value where a dedicated server's is wrong, and tell of it", () => {
    const before = { ...defaultSettings(), tip_seconds: 7 };
    const { settings, given, warnings } = overrideSettings(before, (key) => (key === "tip_seconds" ? "20" : undefined));
    expect(settings).toEqual(before);
    expect(given).toEqual(new Set());
    expect(warnings.map((one) => [one.file, one.path, one.code])).toEqual([
      ["variables.json", "tip_seconds", "wrong-type"],
    ]);
  });

  it("have a schema with the table's keys, defaults and descriptions, and right examples", () => {
    const { $schema, ...properties } = schema.properties;
    expect($schema).toBeDefined();
    expect(Object.keys(properties).sort()).toEqual([...SETTING_KEYS].sort());
    for (const key of SETTING_KEYS) {
      const definition = SETTING_DEFINITIONS[key];
      expect([key, properties[key]?.description, properties[key]?.default]).toEqual([
        key,
        definition.description,
        definition.default,
      ]);
      for (const example of properties[key]?.examples ?? [undefined])
        expect([key, validate({ [key]: example })]).toEqual([key, true]);
    }
  });

  it("are judged alike by schema and parser, and nothing makes the parser throw", () => {
    const values = fc.oneof(
      fc.constantFrom<unknown>(
        true,
        1,
        0,
        60,
        60.5,
        2.5,
        "title",
        "action_bar",
        "zh_CN",
        "",
        ["creative"],
        ["x"],
        "+01:00",
        { tag_prefix: "t" },
        { objective: "" },
        { tag_prefix: "t", objective: "t" },
        null,
      ),
      fc.jsonValue({ maxDepth: 2 }),
    );
    const key = fc.oneof({ weight: 9, arbitrary: fc.constantFrom<string>(...SETTING_KEYS, "$schema") }, fc.string());
    checkProperty(
      fc.property(fc.oneof(fc.dictionary(key, values, { maxKeys: 2 }), fc.jsonValue()), (given) => {
        const text = JSON.stringify(given);
        expect(parseSettings(text, "s").ok).toBe(validate(JSON.parse(text)));
      }),
      500,
    );
    checkProperty(
      fc.property(fc.string({ unit: "binary" }), (value) => typeof parseSettings(value, "s").ok === "boolean"),
      300,
    );
  });
});
