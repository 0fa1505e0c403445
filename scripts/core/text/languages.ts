/**
 * Which languages the pack speaks and which of them a player gets. A pack without a resource pack cannot use the game's
 * translation keys, so texts are chosen here by the client's locale.
 */

export const LANGUAGES = ["en_US", "zh_CN"] as const;
export type Language = (typeof LANGUAGES)[number];

/** The shipped language nearest to a client's locale: the same, else the same tongue (`zh_TW` → `zh_CN`), else the default. */
export function languageOf(locale: string | undefined, defaultLanguage: string): Language {
  return nearestLocale(LANGUAGES, locale) ?? nearestLocale(LANGUAGES, defaultLanguage) ?? "en_US";
}

export function nearestLocale<Locale extends string>(
  candidates: readonly Locale[],
  locale: string | undefined,
): Locale | undefined {
  if (locale === undefined) return undefined;
  const wanted = locale.replace("-", "_");
  const tongue = wanted.split("_")[0];
  return candidates.find((each) => each === wanted) ?? candidates.find((each) => each.split("_")[0] === tongue);
}
