/** A key that is there or not: `false` would say what already holds without it. */
import { describe } from "../../../core/checks/issue.ts";
import { value, type About } from "../../shapes/schema.ts";

export const literalTrue = (about: About) =>
  value<true>(about, {
    check: () => (given, scope) => {
      if (given !== true) scope.refuse("wrong-type", `it is ${describe(given)}`, "true, or no such key");
    },
    json: () => ({ const: true }),
  });
