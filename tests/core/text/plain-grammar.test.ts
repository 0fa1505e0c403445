/** Goals of a language that bends no words: a label, and what belongs to it. */
import { expect, it } from "vitest";
import { plainGrammar } from "../../../scripts/core/text/goals/grammars/plain-grammar.ts";

const marks = {
  or: " oder ",
  and: " und ",
  comma: ", ",
  count: "{noun} × {n}",
  quotes: ["„", "“"],
  details: [" – ", "; ", "."],
  atLeast: "ab {min}",
  atMost: "bis {max}",
  between: "{min} bis {max}",
  separator: "; ",
  then: "; dann ",
} as const;
const grammar = plainGrammar(marks);

it("things are counted by their plain name, and one is the name alone", () => {
  expect(grammar.count(1, "1", ["Kuh"], "entity")).toBe("Kuh");
  expect(grammar.count(1000, "1.000", ["Kuh", "Wolf", "Schwein"], "entity")).toBe("Kuh, Wolf oder Schwein × 1.000");
});

it("details follow the goal in the marks of the language, and a goal without any has none of these", () => {
  expect(grammar.sentence("Töten", [])).toBe("Töten");
  expect(grammar.sentence("Töten", ["mit Bogen", "im Nether"])).toBe("Töten – mit Bogen; im Nether.");
});

it("ranges are said by what they have", () => {
  const ranges = ["5", { min: "1" }, { max: "2" }, { min: "1", max: "2" }];
  expect(ranges.map((range) => grammar.range(range))).toEqual(["5", "ab 1", "bis 2", "1 bis 2"]);
});
