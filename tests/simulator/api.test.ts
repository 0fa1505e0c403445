import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { formatted, generateApi, readModule } from "../../simulator/generate-api.ts";

const generated = join(import.meta.dirname, "..", "..", "simulator", "generated");

test("the generated description is that of the installed typings", async () => {
  for (const [name, text] of Object.entries(await generateApi())) {
    expect(readFileSync(join(generated, name), "utf8") === (await formatted(text)), `${name} is up to date`).toBe(true);
  }
}, 60_000);

test("privileges are read from sentences and from tags alike", () => {
  const module = readModule(
    "m",
    "1",
    `export class A {
      /** This function can't be called in restricted-execution
       * mode. This function can be called in early-execution mode. */
      old(): void;
      /** @privilege disallow restricted-execution */
      tagged(amount: number, name?: string): void;
      /** Bounds: [1, 255] */
      readonly size: number;
    }`,
  );
  expect(module.classes["A"]?.members).toEqual({
    old: { kind: "method", parameters: [], early: true, restricted: true },
    tagged: { kind: "method", parameters: [{ type: "number" }, { type: "string", optional: true }], restricted: true },
    size: { kind: "property", type: "number", readonly: true, bounds: [1, 255] },
  });
});
