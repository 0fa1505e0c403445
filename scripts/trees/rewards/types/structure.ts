/** The reward `structure`: what its author may write. */
import { quote } from "../../../core/checks/issue.ts";
import type { Check } from "../../../core/checks/shape.ts";
import type { StructureReward } from "../../../core/rewards/types/structure.ts";
import { checkIdentifier } from "../../parse-vanilla.ts";
import { object, value, type About } from "../../shapes/schema.ts";
import { declares, kind } from "../declaration.ts";

/** Also the pattern in the JSON schema: an id, of which no part is a step up or on the spot. */
const STRUCTURE_PATTERN = "^(?!(?:.*[:/])?\\.{1,2}(?:/|$))([^\\s:]+:)?[^\\s:]+$";
const structure = new RegExp(STRUCTURE_PATTERN);
const checkId = checkIdentifier("structure");

const checkStructure: Check = (given, scope) => {
  if (typeof given !== "string" || structure.test(given) || !/^([^\s:]+:)?[^\s:]+$/.test(given)) checkId(given, scope);
  else scope.refuse("bad-identifier", `${quote(given)} is not an id`, 'an id such as "mystructure:statue"');
};

const structureId = (about: About) =>
  value<string>(about, {
    check: () => checkStructure,
    json: () => ({ type: "string", pattern: STRUCTURE_PATTERN }),
  });

export const structureReward = declares<StructureReward>()({
  shape: object(
    {
      type: kind("structure"),
      structure: structureId({
        says: "The structure's id. One without namespace counts as mystructure:, as the game saves them.",
        examples: ["mystructure:statue"],
        alsoCalled: ["id", "name"],
      }),
    },
    { says: "Puts a structure where the player stands." },
  ),
  gives: "A structure of the world or of a pack, its corner at the block of the player's feet.",
  example: { type: "structure", structure: "mystructure:statue" },
});
