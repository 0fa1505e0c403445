/**
 * Advancements of Java Edition's data packs → trees. Joins what is read of files, looks, criteria and rewards; what each means is said
 * elsewhere.
 */
import type { Importer, ImportedNode, ImportedPage, ImportedTrees, SourceFiles } from "../../imported.ts";
import { iconOfItem } from "../../facts/icons/icon-of-item.ts";
import { nodeIdOf } from "../../output/ids.ts";
import { readVanillaIds } from "../../../build/vanilla-ids.ts";
import { readAdvancements, unlocksRecipes, type Advancement } from "./advancement.ts";
import { backgroundOf, lookOf, type Look } from "./display.ts";
import { readGrants } from "./functions/grants.ts";
import { readGoal, type Surroundings } from "./goals/criteria.ts";
import { rewardsOf } from "./rewards/rewards.ts";
import { readPackFiles, type PackFiles } from "./pack-files.ts";
import { pagesOf, type PageMember } from "./pages.ts";
import { spokenText } from "./text-component.ts";

export const javaImporter: Importer = {
  format: "java",
  says: "advancements of Java Edition: data packs, or the game's own archive",
  read: readJava,
};

function readJava(source: SourceFiles): ImportedTrees | { readonly refused: string } {
  const packs = readPackFiles(source);
  const { all, unread } = readAdvancements(packs);
  if (packs.ids("advancement").length === 0) {
    return { refused: "no advancements are in it; expected files in data/<namespace>/advancement or …/advancements" };
  }
  const shown = new Set([...all.values()].flatMap(({ id, display }) => (display === undefined ? [] : [id])));
  const texts: Texts = new Map<string, Map<string, string>>();
  const missing = new Set<string>();
  const around: Surroundings = {
    packs,
    all,
    nodeOf: (id) => (shown.has(id) ? nodeIdOf(id) : undefined),
    grants: readGrants(packs, all),
  };
  const pages = pagesOf(shown, all).map(({ folder, members }): ImportedPage => ({
    folder,
    nodes: members.map((member) => nodeOf(member, around, texts, missing)),
  }));
  return {
    pack: packOf(packs, source.name),
    pages,
    texts: Object.fromEntries([...texts].map(([locale, table]) => [locale, Object.fromEntries(table)])),
    beside: [],
    unread: [...packs.unread, ...unread, ...leftOut([...all.values()]), ...missingTexts(missing)],
  };
}

function nodeOf(
  { advancement, parent, notes }: PageMember,
  around: Surroundings,
  texts: Texts,
  missing: Set<string>,
): ImportedNode {
  const id = nodeIdOf(advancement.id);
  const look = lookOf(advancement, around.packs.languages, (item) => iconOfItem(item));
  addTexts(texts, id, look);
  for (const key of [...look.texts.title.missing, ...look.texts.description.missing]) missing.add(key);
  const goal = readGoal(advancement, around);
  const rewards = rewardsOf(advancement.rewards, around.packs);
  const place =
    parent === undefined
      ? { window_background: backgroundOf(advancement, isTexture) }
      : { parent_node: nodeIdOf(parent) };
  return {
    source: advancement.id,
    node: {
      node_ID: id,
      ...place,
      ...look.keys,
      goal_number: goal.asked?.count ?? 1,
      ...(goal.asked === undefined ? {} : { goal_details: goal.asked.goal }),
      ...(rewards.list.length === 0 ? {} : { reward: rewards.list }),
    },
    verdict: goal.verdict,
    notes: [...goal.notes, ...rewards.notes, ...notes, ...look.notes],
  };
}

/** Without the list of textures every path may be one. */
const isTexture = (path: string): boolean => readVanillaIds().textures?.has(path) ?? false;

type Texts = Map<string, Map<string, string>>;

/** The languages of both games differ in the spelling of their names alone. */
const LANGUAGE = /^([a-z]{2})_([a-z]{2})$/;

function addTexts(texts: Texts, id: string, { texts: said }: Look): void {
  for (const [which, text] of Object.entries(said)) {
    for (const [language, translation] of text.translations) {
      const match = LANGUAGE.exec(language);
      if (match === null) continue;
      const locale = `${match[1]!}_${match[2]!.toUpperCase()}`;
      const table = texts.get(locale) ?? new Map<string, string>();
      texts.set(locale, table.set(`${id}.${which}`, translation));
    }
  }
}

function packOf(packs: PackFiles, name: string): ImportedTrees["pack"] {
  const [first] = packs.descriptions;
  const description = first === undefined ? "" : spokenText(first.description, packs.languages).own;
  return { name, ...(description === "" ? {} : { description: description.replace(/§./g, "") }) };
}

/** Their nodes are called by their ids. */
function missingTexts(keys: ReadonlySet<string>): ImportedTrees["unread"] {
  if (keys.size === 0) return [];
  const [first] = keys;
  const why = `${keys.size} texts are in a language file that is not here (${first!}): put the resource pack beside the data pack`;
  return [{ path: "assets/<namespace>/lang/en_us.json", why }];
}

/** What players never see. */
function leftOut(all: readonly Advancement[]): ImportedTrees["unread"] {
  const recipes = all.filter(unlocksRecipes);
  const hidden = all.filter((each) => each.display === undefined && !unlocksRecipes(each));
  return [
    ...recipes.map(({ id }) => ({ path: id, why: "recipes that become known: Bedrock has its own way for that" })),
    ...hidden.map(({ id }) => ({ path: id, why: "without a display: no player ever sees it, so it is no node" })),
  ];
}
