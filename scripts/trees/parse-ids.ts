/** What an id of a node must look like, wherever one is written. Whether there is such a node is parse-tree's business. */
import { quote } from "../core/checks/issue.ts";
import { isText, type Check } from "../core/checks/shape.ts";
import { FORBIDDEN_IDS, isValidId } from "../core/tree/ids.ts";

const withoutSpaces = (id: string): string => id.trim().replace(/\s+/g, "_");

export const checkNodeId: Check = (value, scope) => {
  if (!isText(value, scope, `an id in quotation marks`) || isValidId(value)) return;
  if (FORBIDDEN_IDS.includes(value)) {
    scope.refuse("forbidden-id", `JavaScript gives ${quote(value)} a meaning of its own`, "another id");
  } else if (/\s/.test(value) && isValidId(withoutSpaces(value))) {
    scope.refuse("bad-id", `the id ${quote(value)} has a space in it`, quote(withoutSpaces(value)));
  } else scope.refuse("bad-id", `${quote(value)} is not an id`, `1 to 64 of the characters A-Z a-z 0-9 _ . : -`);
};
