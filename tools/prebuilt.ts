/** `npm run prebuilt`: the code of both packs and what is known of the game, for the package. */
import { PREBUILT_DIR } from "./build/code/prebuilt-text.ts";
import { writePrebuilt } from "./build/code/prebuilt.ts";

await writePrebuilt();
console.log(`the packs' code and the game's ids are in ${PREBUILT_DIR}`);
