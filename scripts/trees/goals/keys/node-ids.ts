/** A list of nodes' ids. Whether there are such nodes only the whole tree can tell. */
import type { Check } from "../../../core/checks/shape.ts";
import { checkText } from "../../../core/checks/shape.ts";
import { value, type About } from "../../shapes/schema.ts";
import { checkMembers, refuseNoList } from "./lists.ts";

export const nodeIds = (about: About) =>
  value<readonly string[]>(about, {
    check: (): Check => (given, scope) => {
      if (Array.isArray(given)) checkMembers(given, scope, checkText(1, 64));
      else refuseNoList(given, scope, "a list of node_IDs");
    },
    json: () => ({ type: "array", items: { type: "string", minLength: 1, maxLength: 64 }, minItems: 1 }),
  });
