/** Entry of the world pack: stable modules only. */

import { startPack } from "./main.ts";

startPack();
