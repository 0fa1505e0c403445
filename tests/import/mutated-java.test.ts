/** Mutated data packs of Java Edition. */
import { it } from "vitest";
import { javaImporter } from "../../tools/import/formats/java/java-importer.ts";
import { CASTLE } from "./castle/castle-pack.ts";
import { importMutated, IS_LONG, SEED } from "./mutated-sources.ts";

const ROUNDS = IS_LONG ? 5_000 : 60;

it(`${ROUNDS} mutated packs are imported or refused in words (seed ${SEED})`, () => {
  importMutated({ importer: javaImporter, files: CASTLE, rounds: ROUNDS, built: IS_LONG ? 300 : 8 });
});
