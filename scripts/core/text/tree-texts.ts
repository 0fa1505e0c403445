/**
 * The texts of a tree in other languages, from its files texts/*.lang: a table a locale, read when somebody first reads that
 * language. Rewards stay as their authors wrote them, for what is owed is known by that: texts are found by the reward's place.
 */

import { tongueOf } from "./languages.ts";

/** As the build hands it over. */
export interface TreeTextsJson {
  /** A JSON object by locale: text by key, as `mine_iron.title`. */
  readonly byLocale: Readonly<Record<string, string>>;
  /** Keys of the rewards that have any, as `mine_iron.reward.0`. */
  readonly rewards: readonly string[];
}

export interface TreeTexts {
  /** For a client's locale; undefined where neither it nor another of its tongue says it. */
  find(key: string, locale: string): string | undefined;
  /** Those that it has texts of. */
  readonly locales: readonly string[];
}

export const NO_TEXTS: TreeTextsJson = { byLocale: {}, rewards: [] };

type Table = Readonly<Record<string, string>>;

export function createTreeTexts({ byLocale }: TreeTextsJson): TreeTexts {
  const read = new Map<string, Table>();
  const known = new Map<string, readonly Table[]>();

  function tableOf(own: string): Table {
    let table = read.get(own);
    if (!table) read.set(own, (table = JSON.parse(byLocale[own]!) as Table));
    return table;
  }

  function tablesFor(locale: string): readonly Table[] {
    const wanted = locale.replace("-", "_");
    const own = Object.keys(byLocale).filter((each) => tongueOf(each) === tongueOf(wanted));
    const tables = [...own.filter((each) => each === wanted), ...own.filter((each) => each !== wanted)].map(tableOf);
    known.set(locale, tables);
    return tables;
  }

  return {
    locales: Object.keys(byLocale),
    find(key, locale) {
      const tables = known.get(locale) ?? tablesFor(locale);
      for (const table of tables) {
        const text = table[key];
        if (text !== undefined) return text;
      }
      return undefined;
    },
  };
}

interface Place {
  readonly texts: TreeTexts;
  readonly key: string;
}

const places = new WeakMap<object, Place>();

/** Lets {@link placeOf} find the texts of the rewards that have some. */
export function placeRewards(
  { rewards }: TreeTextsJson,
  texts: TreeTexts,
  rewardAt: (key: string) => object | undefined,
): void {
  for (const key of rewards) {
    const reward = rewardAt(key);
    if (reward) places.set(reward, { texts, key });
  }
}

export const placeOf = (reward: object): Place | undefined => places.get(reward);
