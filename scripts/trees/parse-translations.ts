/** The rules for `translations`, of nodes and of rewards alike: texts by locale, each of which may be left out. */
import { quote } from "../core/checks/issue.ts";
import { asObject, checkObject, type Check, type Shape } from "../core/checks/shape.ts";

/** Also a pattern in the JSON schema. */
export const LOCALE_PATTERN = "^[a-z]{2}_[A-Z]{2}$";
const locale = new RegExp(LOCALE_PATTERN);

export const checkTranslations =
  (texts: Shape): Check =>
  (value, scope) => {
    const translations = asObject(value, scope);
    if (translations === undefined) return;
    for (const key of Object.keys(translations)) {
      if (!locale.test(key)) {
        const match = /^([A-Za-z]{2})[-_]([A-Za-z]{2})$/.exec(key);
        const meant =
          match === null ? "en_US or zh_CN" : quote(`${match[1]!.toLowerCase()}_${match[2]!.toUpperCase()}`);
        scope.key(key).refuse("bad-locale", `${quote(key)} is not a locale`, `a locale of the game such as ${meant}`);
      }
      checkObject(texts)(translations[key], scope.at(key));
    }
  };
