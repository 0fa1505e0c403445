/**
 * Which languages the pack speaks and which of them a player gets. A pack without a resource pack cannot use the game's
 * translation keys, so texts are chosen here by the client's locale.
 */

/** Each has its file in languages/ and its row in language-table. */
export const LANGUAGES = ["en_US", "zh_CN", "de_DE", "fr_FR", "ru_RU", "es_ES", "pt_BR", "ja_JP"] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * The language that the player chose, else the shipped one nearest to their client's locale: the same, else one of the same
 * tongue (`zh_TW` → `zh_CN`), else the default, else English.
 */
export function languageOf(locale: string | undefined, defaultLanguage: string, chosen?: string): Language {
  return (
    nearestLocale(LANGUAGES, chosen) ??
    nearestLocale(LANGUAGES, locale) ??
    nearestLocale(LANGUAGES, defaultLanguage) ??
    "en_US"
  );
}

export const tongueOf = (locale: string): string => locale.split(/[_-]/)[0]!.toLowerCase();

export function nearestLocale<Locale extends string>(
  candidates: readonly Locale[],
  locale: string | undefined,
): Locale | undefined {
  if (locale === undefined) return undefined;
  const wanted = locale.replace("-", "_");
  const tongue = tongueOf(locale);
  return candidates.find((each) => each === wanted) ?? candidates.find((each) => tongueOf(each) === tongue);
}
