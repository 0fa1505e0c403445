/** Holds achievements/node.schema.json and the parser together for nodes that nobody thought of. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import fc from "fast-check";
import { expect, it } from "vitest";
import { parseNodes } from "../../../scripts/trees/parse-nodes.ts";
import { readVanillaIds } from "../../../tools/build/vanilla-ids.ts";
import { BEYOND_SHAPE } from "./beyond-shape.ts";
import { anything, node } from "./generated-nodes.ts";
import { checkProperty } from "../../support/properties.ts";
import { isWhole } from "../../support/seed.ts";

const schemaFile = fileURLToPath(new URL("../../../achievements/node.schema.json", import.meta.url));
const schema = JSON.parse(readFileSync(schemaFile, "utf8")) as object;
const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);
const vanilla = readVanillaIds();

it("the schema agrees with the parser about generated nodes", () => {
  let accepted = 0;
  checkProperty(
    fc.property(fc.oneof({ weight: 20, arbitrary: node }, { weight: 1, arbitrary: anything }), (given) => {
      const text = JSON.stringify(given);
      const result = parseNodes([{ path: "n.json", text }], vanilla);
      const shapeIssues = (result.ok ? [] : result.issues).filter((one) => !BEYOND_SHAPE.includes(one.code));
      if (shapeIssues.length === 0) accepted++;
      expect([validate(JSON.parse(text)), shapeIssues]).toEqual([shapeIssues.length === 0, shapeIssues]);
    }),
    1500,
  );
  // Agreement in refusing everything would prove little. About thirty are accepted, give or take six.
  if (isWhole) expect(accepted).toBeGreaterThan(8);
});
