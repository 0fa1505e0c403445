import { expect, it } from "vitest";
import { withPlainParameters } from "../../tools/build/code/plain-parameters.ts";

/** What a module's `answer` is, before and after its functions were rewritten. */
async function answersOf(script: string): Promise<readonly [before: unknown, after: unknown]> {
  const answers = await Promise.all(
    [script, withPlainParameters(script)].map(async (text) => {
      const { answer } = (await import(`data:text/javascript,${encodeURIComponent(text)}`)) as { answer: unknown };
      return answer;
    }),
  );
  return [answers[0], answers[1]];
}

/** Functions that are rewritten, and what they are called with. */
const REWRITTEN = [
  "export const answer = (({ a }) => a)({ a: 1 })",
  "export const answer = (({ a, b: { c = 2 } = {}, ...rest }, d) => ({ a, c, rest, d }))({ a: 1, e: 3 }, 4)",
  "export const answer = (([a = 1, , b = 2] = []) => a + b)()",
  "export const answer = (({ a } = {}, b = 5) => [a, b])()",
  "function take({ a }, { b }) { let c = a + b; return c; }\nexport const answer = take({ a: 1 }, { b: 2 })",
  "class Of { constructor({ a }) { this.a = a; } sum({ b }) { return this.a + b; } }\nexport const answer = new Of({ a: 1 }).sum({ b: 2 })",
  "class Of { constructor(a) { this.a = a; } }\nclass More extends Of { constructor({ a }) { super(a); } }\nexport const answer = { ...new More({ a: 1 }) }",
  "export const answer = (({ a }) => ({ b }) => ({ c }) => [a, b, c])({ a: 1 })({ b: 2 })({ c: 3 })",
  "export const answer = [{ a: 1 }, { a: 2 }].map(({ a }) => (a, a + 1))",
  "const b = 1;\nexport const answer = (({ a = b, [`${b}2`]: c }) => [a, c])({ 12: 3 })",
];

/** Functions of which it matters when, or where, their parameters are taken apart. */
const LEFT = [
  "const b = 1;\nexport const answer = (({ a = b }) => { let b = 2; return a + b; })({})",
  "export const answer = (({ a }, b = a) => [a, b])({ a: 1 })",
  "function take({ a }) { var a; return a; }\nexport const answer = take({ a: 1 })",
  "function take({ a }) { function a() {} return typeof a; }\nexport const answer = take({ a: 1 })",
  "function* take({ a }) { yield a; }\nlet told = 'nothing';\ntry { take(undefined); } catch { told = 'at the call'; }\nexport const answer = told",
  "export const answer = (({ a = () => 1 }) => a())({})",
  "function take({ a = this.b }) { return a; }\nexport const answer = take.call({ b: 1 }, {})",
];

it.each(REWRITTEN)("takes its parameters apart in its body, and does what it did: %s", async (script) => {
  expect(withPlainParameters(script)).not.toBe(script);
  const [before, after] = await answersOf(script);
  expect(after).toEqual(before);
});

it.each(LEFT)("is left as it is where that could do something else: %s", (script) => {
  expect(withPlainParameters(script)).toBe(script);
});

it("leaves each line where it was, and takes names that the script does not have", async () => {
  const script =
    "const of$0 = 1;\nexport const answer = (({ a },\n  { b }) => {\n  return a + b + of$0;\n})({ a: 1 }, { b: 2 });\n";
  expect(withPlainParameters(script).split("\n")).toHaveLength(script.split("\n").length);
  const [before, after] = await answersOf(script);
  expect(after).toBe(before);
});
