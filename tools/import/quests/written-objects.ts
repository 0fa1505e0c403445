/** The tasks or rewards of a quest as a book writes them. What is none of its kind is left out, which is told on the quest. */
import { isObject, type JsonObject } from "../../../scripts/core/checks/shape.ts";
import type { Findings } from "../findings.ts";
import { listIn, objectIn } from "../reading/values.ts";

/** @param value a list, or an object whose keys do not matter */
export function writtenObjects(value: unknown, what: "tasks" | "rewards", findings: Findings): readonly JsonObject[] {
  const written = Array.isArray(value) ? listIn(value) : Object.values(objectIn(value));
  const found = written.filter(isObject);
  if (found.length < written.length) {
    findings.add("near", `Of its ${what}, ${written.length - found.length} cannot be read and are left out.`);
  }
  return found;
}
