/** Which messages there are, by the English ones: what every language must have. */

import type { en_US } from "./languages/en_US.ts";

export type MessageKey = keyof ReturnType<typeof en_US>["messages"];
