/**
 * The shape of a filter follows from its kind in the row of its goal type; kinds that say too little by themselves
 * (bounds of a range, which ids, which text) leave it to the authoring file.
 */
import type { FilterKindName } from "../../core/goals/filters.ts";
import { TRAVEL_MODES } from "../../core/goals/types/travel.ts";
import { choice, flag, value, type About, type ShapeContext, type TSchema } from "../shapes/schema.ts";
import { checkChoice } from "../../core/checks/shape.ts";
import { oneOrMore } from "./lists.ts";
import { blockPattern, entityPattern, itemPattern } from "./patterns.ts";

interface FilterShape {
  readonly form: string;
  readonly shape?: (about: About) => TSchema;
}

const cause = value<string>(
  {},
  {
    definition: "damage_cause",
    check: ({ vanilla }: ShapeContext) => checkChoice(Array.from(vanilla.damageCauses)),
    json: ({ vanilla }: ShapeContext) => ({ enum: Array.from(vanilla.damageCauses).sort() }),
  },
);

export const FILTER_SHAPES: Readonly<Record<FilterKindName, FilterShape>> = {
  entity: { form: "ENTITY", shape: entityPattern },
  item: { form: "ITEM", shape: itemPattern },
  block: { form: "BLOCK", shape: blockPattern },
  range: { form: "RANGE" },
  ids: { form: "id or list" },
  cause: { form: "cause or list", shape: (about) => oneOrMore(cause, about) },
  mode: { form: "way or list", shape: (about) => oneOrMore(choice([...TRAVEL_MODES, "any"], {}), about) },
  text: { form: "text" },
  flag: { form: "true or false", shape: flag },
};
