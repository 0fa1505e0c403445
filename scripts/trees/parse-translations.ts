/** The rules for `translations`, of nodes and of rewards alike: texts by locale, each of which may be left out. */
import { quote, type Scope } from "../core/checks/issue.ts";
import { LOCALES } from "./facts/locales.ts";
import { asObject, checkObject, type Check, type Shape } from "../core/checks/shape.ts";

/** Also a pattern in the JSON schema. */
export const LOCALE_PATTERN = "^[a-z]{2}_[A-Z]{2}$";
const locale = new RegExp(LOCALE_PATTERN);

const tongueOf = (key: string): string => key.slice(0, 2);

/** `cn_ZH` and `jp_JP`: the halves swapped, or the country in place of the tongue. */
function meantLocale(key: string): string {
  const [tongue = "", country = ""] = key.split("_");
  const swapped = `${country.toLowerCase()}_${tongue.toUpperCase()}`;
  const ofCountry = LOCALES.filter((one) => one.endsWith(`_${country}`) || one.endsWith(`_${tongue.toUpperCase()}`));
  return LOCALES.includes(swapped) ? swapped : (ofCountry[0] ?? "en_US");
}

/** @returns whether it has the form of a locale */
export function checkLocale(key: string, scope: Scope): boolean {
  if (!locale.test(key)) {
    const match = /^([A-Za-z]{2})[-_]([A-Za-z]{2})$/.exec(key);
    const meant = match === null ? "en_US or zh_CN" : quote(`${match[1]!.toLowerCase()}_${match[2]!.toUpperCase()}`);
    scope.refuse("bad-locale", `${quote(key)} is not a locale`, `a locale of the game such as ${meant}`);
    return false;
  }
  if (!LOCALES.some((one) => tongueOf(one) === tongueOf(key))) {
    const problem = `the game does not come in ${quote(key)}, so nobody may ever read this`;
    scope.warn("bad-locale", problem, `a locale of the game such as ${quote(meantLocale(key))}`);
  }
  return true;
}

export const checkTranslations =
  (texts: Shape): Check =>
  (value, scope) => {
    const translations = asObject(value, scope);
    if (translations === undefined) return;
    for (const key of Object.keys(translations)) {
      // What stands under no locale may be laid out in another way: one mistake is told once.
      if (checkLocale(key, scope.key(key)))
        checkObject(texts, {}, { [Object.keys(texts)[0]!]: "…" })(translations[key], scope.at(key));
    }
  };
