/** Mutated data packs of Java Edition. */
import { it } from "vitest";
import { javaImporter } from "../../../tools/import/formats/java/java-importer.ts";
import { CASTLE } from "../castle/castle-pack.ts";
import { importMutated } from "./mutated-sources.ts";
import { shortOrLong } from "../../support/long.ts";

const ROUNDS = shortOrLong(60, 5_000);

it(`${ROUNDS} mutated packs are imported or refused in words`, () => {
  importMutated({ importer: javaImporter, files: CASTLE, rounds: ROUNDS, built: shortOrLong(8, 300) });
});
