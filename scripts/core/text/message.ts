/** A message of the interface in a language. The words are in one file a language, en_US.ts and its like. */

import { en_US } from "./en_US.ts";
import type { Language } from "./languages.ts";
import type { MessageKey, Messages } from "./message-key.ts";
import { zh_CN } from "./zh_CN.ts";

export type MessageParameters = Readonly<Record<string, string | number>>;

const MESSAGES: Readonly<Record<Language, Messages>> = { en_US, zh_CN };

/** The message in a language, with `{name}` replaced by the parameter of that name. */
export function message(language: Language, key: MessageKey, parameters: MessageParameters = {}): string {
  return MESSAGES[language][key].replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = parameters[name];
    return value === undefined ? placeholder : String(value);
  });
}
