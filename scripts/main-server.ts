/** Entry of the server pack: adds what only a dedicated server has. */

import { serverVariable } from "./bedrock/server/variables.ts";
import { startPack } from "./main.ts";

startPack(serverVariable);
