/**
 * The shape of a filter follows from its kind in the row of its goal type; kinds that say too little by themselves
 * (bounds of a range, which ids, which text) leave it to the authoring file.
 */
import type { FilterKindName } from "../../core/goals/filters/filters.ts";
import { TRAVEL_MODES } from "../../core/goals/types/travel.ts";
import { choice, flag, value, type About, type ShapeContext, type TSchema } from "../shapes/schema.ts";
import { quote } from "../../core/checks/issue.ts";
import { checkChoice, has, type Check } from "../../core/checks/shape.ts";
import { CAUSES_OF_JAVA } from "../facts/java-names.ts";
import { oneOrMore } from "./keys/lists.ts";
import { blockPattern, entityPattern, itemPattern } from "./keys/patterns.ts";

interface FilterShape {
  readonly form: string;
  readonly shape?: (about: About) => TSchema;
}

function checkCause(known: readonly string[]): Check {
  const check = checkChoice(known);
  return (given, scope) => {
    const name = typeof given === "string" && !known.includes(given) ? given.toLowerCase().replace(/_/g, "") : "";
    // A name of the platform in other letters is the nearest anyway.
    if (!has(CAUSES_OF_JAVA, name)) return check(given, scope);
    const expected = `${quote(CAUSES_OF_JAVA[name]!)}, as it is called here`;
    scope.refuse("not-a-choice", `${quote(given as string)} is unknown`, expected);
  };
}

const cause = value<string>(
  {},
  {
    definition: "damage_cause",
    check: ({ vanilla }: ShapeContext) => checkCause(Array.from(vanilla.damageCauses)),
    json: ({ vanilla }: ShapeContext) => ({ enum: Array.from(vanilla.damageCauses).sort() }),
  },
);

const mode = choice([...TRAVEL_MODES, "any"], {
  otherWords: {
    elytra: "glide",
    run: "sprint",
    foot: "walk",
    crouch: "sneak",
    ladder: "climb",
    water: "swim",
    raft: "boat",
  },
});

export const FILTER_SHAPES: Readonly<Record<FilterKindName, FilterShape>> = {
  entity: { form: "ENTITY", shape: entityPattern },
  item: { form: "ITEM", shape: itemPattern },
  block: { form: "BLOCK", shape: blockPattern },
  range: { form: "RANGE" },
  ids: { form: "id or list" },
  cause: { form: "cause or list", shape: (about) => oneOrMore(cause, about) },
  mode: { form: "way or list", shape: (about) => oneOrMore(mode, about) },
  text: { form: "text" },
  flag: { form: "true or false", shape: flag },
};
