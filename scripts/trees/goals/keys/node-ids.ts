/** A node's id in a goal, and a list of them. Whether there are such nodes only the whole tree can tell. */
import type { Check } from "../../../core/checks/shape.ts";
import { checkText } from "../../../core/checks/shape.ts";
import { value, type About } from "../../shapes/schema.ts";
import { checkMembers, refuseNoList } from "./lists.ts";

/** The definition `id` stands in the source of the JSON schema. */
const ID = { $ref: "#/definitions/id" };

export const nodeId = (about: About) => value<string>(about, { check: () => checkText(1, 64), json: () => ID });

export const nodeIds = (about: About) =>
  value<readonly string[]>(about, {
    check: (): Check => (given, scope) => {
      if (Array.isArray(given)) checkMembers(given, scope, checkText(1, 64));
      else refuseNoList(given, scope, "a list of node_IDs");
    },
    json: () => ({ type: "array", items: ID, minItems: 1 }),
  });
