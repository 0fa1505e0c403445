/** A key that can only switch something off: `true` is what holds without it, so writing it is a misunderstanding. */
import { describe } from "../../../core/checks/issue.ts";
import { value, type About } from "../../shapes/schema.ts";

export const literalFalse = (about: About) =>
  value<false>(about, {
    check: () => (given, scope) => {
      if (given === false) return;
      const expected = given === true ? "false, or no such key, for then all count" : "false, or no such key";
      scope.refuse(given === true ? "not-a-choice" : "wrong-type", `it is ${describe(given)}`, expected);
    },
    json: () => ({ const: false }),
  });
