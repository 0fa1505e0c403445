/** Shapes that are declared once: the check, the JSON schema and the type that follow from one agree. */
import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createScope, type Issue } from "../../scripts/core/checks/issue.ts";
import { checkOf, shapeOf } from "../../scripts/trees/shapes/check-of.ts";
import { createSchemaWriter } from "../../scripts/trees/shapes/json-schema-of.ts";
import {
  choice,
  describes,
  flag,
  integer,
  list,
  literal,
  number,
  numberAbove,
  object,
  optional,
  text,
  value,
  type ShapeContext,
  type TSchema,
} from "../../scripts/trees/shapes/schema.ts";
import { effectId, enchantmentLevels, itemId, translations } from "../../scripts/trees/shapes/vanilla-values.ts";
import { readVanillaIds } from "../../tools/build/vanilla-ids.ts";
import { checkProperty } from "../support/properties.ts";
import { isWhole } from "../support/seed.ts";

const context: ShapeContext = { vanilla: readVanillaIds() };

interface Cake {
  readonly kind: "cake";
  readonly layers: number;
  readonly height?: number;
  readonly icing?: boolean;
  readonly flavour: "plain" | "rich";
  readonly notes?: readonly string[];
  readonly inside?: Cake;
}

const layers = { layers: integer(1, 9, { says: "How many.", examples: [3], alsoCalled: ["floors"] }) };
const cake: TSchema = object(
  {
    kind: literal("cake", {}),
    ...layers,
    height: optional(numberAbove(0, 2.5, {})),
    icing: optional(flag({ default: true })),
    flavour: choice(["plain", "rich"], {}),
    notes: optional(list(text({}, 1, 3), {}, 2)),
    inside: optional(
      value<Cake>(
        {},
        { check: (of) => (one, scope) => checkOf(cake, of)(one, scope), json: (_of, write) => write(cake) },
      ),
    ),
  },
  { says: "A cake." },
  { definition: "cake" },
);

function said(schema: TSchema, given: unknown): Issue[] {
  const issues: Issue[] = [];
  checkOf(schema, context)(given, createScope("cake.json", issues, []));
  return issues;
}

function accepts(schema: TSchema): (given: unknown) => boolean {
  const writer = createSchemaWriter(context);
  const part = writer.write(schema);
  const validate = new Ajv({ strict: false }).compile({ ...part, definitions: writer.definitions });
  return (given) => validate(given);
}

describe("a declared shape", () => {
  it("is checked in our words, each mistake at its place", () => {
    const wrong = {
      kind: "cake",
      layers: 0,
      icng: true,
      flavour: "ritch",
      notes: ["a", 5, ""],
      inside: { layers: "2" },
    };
    expect(said(cake, wrong).map(({ path, code }) => [path, code])).toEqual([
      ["layers", "out-of-range"],
      ["icng", "unknown-key"],
      ["flavour", "not-a-choice"],
      ["notes", "bad-length"],
      ["notes[1]", "wrong-type"],
      ["notes[2]", "bad-length"],
      ["inside.layers", "wrong-type"],
      ["inside.kind", "missing-key"],
      ["inside.flavour", "missing-key"],
    ]);
    expect(said(cake, { kind: "cake", floors: 3, flavour: "plain" }).map(({ expected }) => expected)).toEqual([
      '"layers", as it is called here',
    ]);
    expect(
      said(cake, { kind: "cake", layers: 3, flavour: "plain", inside: { kind: "cake", layers: 1, flavour: "rich" } }),
    ).toEqual([]);
  });

  it("accepts the same values as the JSON schema that is written of it", () => {
    const anything = fc.constantFrom<unknown>(
      null,
      "",
      "x",
      "xxxx",
      0,
      1,
      2.5,
      -1,
      true,
      [],
      ["a"],
      ["a", "b", "c"],
      {},
    );
    const mostly = (...values: unknown[]) => fc.oneof({ weight: 40, arbitrary: fc.constantFrom(...values) }, anything);
    const plain = fc.record(
      {
        kind: mostly("cake"),
        layers: mostly(1, 9),
        flavour: mostly("plain", "rich"),
        height: mostly(0.5, 2.5),
        icing: mostly(false),
        notes: mostly(["a"], ["abc", "b"]),
        extra: fc.constant(1),
      },
      { requiredKeys: ["kind", "layers", "flavour"] },
    );
    const nested = fc.tuple(plain, fc.oneof(plain, anything)).map(([outer, inside]) => ({ ...outer, inside }));
    const isRight = accepts(cake);
    let right = 0;
    checkProperty(
      fc.property(fc.oneof(plain, nested, anything), (given) => {
        const issues = said(cake, given);
        if (issues.length === 0) right++;
        expect([isRight(given), issues]).toEqual([issues.length === 0, issues]);
      }),
      1500,
    );
    if (isWhole) expect(right).toBeGreaterThan(20);
  });

  it("of values of the game is checked against the game's ids, and an editor is offered them", () => {
    const texts = object({ name: optional(text({})) }, {}, { definition: "some_texts" });
    const gift = object({
      item: itemId({ says: "What." }),
      effect: optional(effectId({})),
      levels: optional(enchantmentLevels(true, {})),
      translations: optional(translations("some_translations", texts, {})),
    });
    const wrong = {
      item: "dimond",
      effect: "swiftness",
      levels: { sharpnes: 1 },
      translations: { zh_CN: { nam: "" } },
    };
    expect(said(gift, wrong).map(({ path, code }) => [path, code])).toEqual([
      ["item", "unknown-item"],
      ["effect", "unknown-effect"],
      ["levels.sharpnes", "unknown-enchantment"],
      ["translations.zh_CN.nam", "unknown-key"],
    ]);
    const writer = createSchemaWriter(context);
    expect(writer.write(gift)["properties"]).toMatchObject({
      item: { $ref: "#/definitions/item_id", description: "What." },
    });
    expect(Object.keys(writer.definitions).sort()).toEqual([
      "effect_id",
      "enchantment_levels",
      "item_id",
      "some_texts",
      "some_translations",
    ]);
  });

  it("says what its own checks add after its keywords, and which keys it wants", () => {
    const even = object(
      { n: number(0, 10, {}) },
      {},
      {
        also: () => (given, scope) => {
          if ((given as { n: number }).n % 2 === 1) scope.at("n").refuse("out-of-range", "it is odd", "an even number");
        },
      },
    );
    expect(said(even, { n: 3 }).map(({ problem }) => problem)).toEqual(["it is odd"]);
    expect(said(even, { n: 4 })).toEqual([]);
    expect(shapeOf(object(layers), context)["layers"]).toMatchObject({ required: true, alsoCalled: ["floors"] });
  });

  it("does not compile for a type that it does not describe", () => {
    describes<{ readonly layers: number }>()(object(layers));
    // @ts-expect-error the type has a key more
    describes<{ readonly layers: number; readonly icing?: boolean }>()(object(layers));
    // @ts-expect-error the type has a key less
    describes<object>()(object(layers));
    // @ts-expect-error the type wants a text
    describes<{ readonly layers: string }>()(object(layers));
  });
});
