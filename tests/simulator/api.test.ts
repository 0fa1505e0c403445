import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { formatted, generateApi, readModule } from "../../simulator/node/generate-api.ts";

const generated = join(import.meta.dirname, "..", "..", "simulator", "generated");

test("the generated description is that of the installed typings", async () => {
  for (const [name, text] of Object.entries(await generateApi())) {
    expect(readFileSync(join(generated, name), "utf8") === (await formatted(text)), `${name} is up to date`).toBe(true);
  }
});

test("privileges are read from sentences and from tags alike", () => {
  const module = readModule(
    "m",
    "1",
    `export class A {
      /** This function can't be called in restricted-execution
       * mode. This function can be called in early-execution mode. */
      old(): void;
      /**
       * @privilege no-restricted-execution - The words may change. */
      tagged(amount: number, name?: string): void;
      /** @privilege early-execution-allowed - The words may change.
       * @param count how many */
      soon(count: number): void;
      /** @privilege restricted-execution-read-only - The words may change. */
      edited: number;
      /** @privilege early-execution-readable - The words may change. */
      readonly read: number;
      /** Bounds: [1, 255] */
      readonly size: number;
    }`,
  );
  expect(module.classes["A"]?.members).toEqual({
    old: { kind: "method", parameters: [], early: true, restricted: true },
    tagged: { kind: "method", parameters: [{ type: "number" }, { type: "string", optional: true }], restricted: true },
    soon: { kind: "method", parameters: [{ type: "number" }], early: true },
    edited: { kind: "property", type: "number", restricted: true },
    read: { kind: "property", type: "number", readonly: true, early: true },
    size: { kind: "property", type: "number", readonly: true, bounds: [1, 255] },
  });
});

test("a privilege that is not known is refused, so that newer typings are not half read", () => {
  const typings = `export class A {\n/** @privilege only-on-sundays */\na(): void; }`;
  expect(() => readModule("m", "1", typings)).toThrow("only-on-sundays");
});
