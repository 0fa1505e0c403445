/** Which messages there are, by the English ones: what every language must have. */

import type { en_US } from "./en_US.ts";

export type MessageKey = keyof typeof en_US;
export type Messages = Readonly<Record<MessageKey, string>>;
