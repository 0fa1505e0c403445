/** The ids of nodes: what may be one. Whether there is such a node is seen among all nodes. */
import { FORBIDDEN_IDS, isValidId } from "../../core/tree/ids.ts";
import { quote } from "../../core/checks/issue.ts";
import { isText, type Check } from "../../core/checks/shape.ts";
import { value, type About } from "./schema.ts";

const withoutSpaces = (id: string): string => id.trim().replace(/\s+/g, "_");

export const checkNodeId: Check = (given, scope) => {
  if (!isText(given, scope, `an id in quotation marks`) || isValidId(given)) return;
  if (FORBIDDEN_IDS.includes(given)) {
    scope.refuse("forbidden-id", `JavaScript gives ${quote(given)} a meaning of its own`, "another id");
  } else if (/\s/.test(given) && isValidId(withoutSpaces(given))) {
    scope.refuse("bad-id", `the id ${quote(given)} has a space in it`, quote(withoutSpaces(given)));
  } else scope.refuse("bad-id", `${quote(given)} is not an id`, `1 to 64 of the characters A-Z a-z 0-9 _ . : -`);
};

/** The definition `id` stands in the source of the JSON schema. */
export const nodeId = (about: About) =>
  value<string>(about, { check: () => checkNodeId, json: () => ({ $ref: "#/definitions/id" }) });
