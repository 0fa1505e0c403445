/**
 * Makes an import build: asks the build's own checks, takes out of its nodes and texts what they complain of, and asks again until
 * nothing is left to take. What an author wrote is nobody's to take.
 */
import type { Issue } from "../../../scripts/core/checks/issue.ts";
import { checkFiles } from "../../../scripts/trees/check-files.ts";
import type { SourceFile } from "../../../scripts/trees/json/open-file.ts";
import { readLangFile } from "../../../scripts/trees/texts/lang-file.ts";
import { LANG_FILE, TEXTS_FOLDER } from "../../../scripts/trees/texts/parse-texts.ts";
import type { VanillaIds } from "../../../scripts/trees/vanilla-ids.ts";
import type { DraftNode, DraftTexts } from "./drafts.ts";
import { keysOfIssue, pathOf, strip, takeAway } from "./take-away.ts";

/** One complaint can hide the next, but each round takes something. */
const MAX_ROUNDS = 30;
/** From here on nodes that are complained of lose all they have. */
const PATIENT_ROUNDS = 20;

export interface Surroundings {
  /** Nodes that are no part of the import. */
  readonly files: readonly SourceFile[];
  /** Whether a key of a node is the author's. */
  isKept(id: string, key: string): boolean;
}

const NOTHING_AROUND: Surroundings = { files: [], isKept: () => false };

export interface Mended {
  readonly nodes: readonly DraftNode[];
  readonly texts: DraftTexts;
  /** Nodes that could not be made to build. */
  readonly lost: readonly DraftNode[];
}

/** Changes the drafts. */
export function mend(
  drafts: readonly DraftNode[],
  given: DraftTexts,
  vanilla: VanillaIds,
  around: Surroundings = NOTHING_AROUND,
): Mended {
  let nodes = drafts;
  let texts = withoutDoubtfulTexts(given);
  const lost: DraftNode[] = [];
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const files = nodes.map(({ path, value }) => ({ path, text: JSON.stringify(value, undefined, 1) }));
    const langFiles = [...texts].map(([locale, table]) => langFile(locale, table));
    const reading = { files: [...around.files, ...files], texts: langFiles.map(({ file }) => file) };
    const { issues } = checkFiles({ ...reading, issues: [], warnings: [], idsElsewhere: [] }, vanilla);
    const byPath = new Map(nodes.map((draft) => [draft.path, draft]));
    const met = new Map<DraftNode, Issue[]>();
    const wrongKeys = new Map<string, Set<string>>();
    for (const issue of issues) {
      const draft = byPath.get(issue.file);
      if (draft !== undefined) met.set(draft, [...(met.get(draft) ?? []), issue]);
      const lang = langFiles.find(({ file }) => file.path === issue.file);
      if (lang === undefined) continue;
      const key = lang.keys[(issue.line ?? 1) - 1]!;
      wrongKeys.set(lang.locale, (wrongKeys.get(lang.locale) ?? new Set<string>()).add(key));
    }
    let hasChanged = wrongKeys.size > 0;
    for (const [draft, complaints] of met) {
      const id = draft.value.node_ID;
      const ours = complaints.filter((issue) => !keysOfIssue(issue).some((key) => around.isKept(id, key)));
      if (ours.length === 0) continue;
      hasChanged = true;
      if (round >= MAX_ROUNDS - 2) lost.push(draft);
      else if (round >= PATIENT_ROUNDS) strip(draft);
      // From the end: places in lists stay those that the complaints name.
      else for (const issue of onePerPlace(ours).sort(laterFirst)) takeAway(draft, issue);
    }
    if (!hasChanged) break;
    nodes = nodes.filter((draft) => !lost.includes(draft));
    texts = without(texts, wrongKeys);
  }
  return { nodes, texts, lost };
}

/** Of several complaints of one place the first: what it was is gone with it. */
function onePerPlace(issues: readonly Issue[]): Issue[] {
  const places = new Map<string, Issue>();
  for (const issue of issues) {
    const place = MEMBER.exec(issue.path)?.[0] ?? /^[^.[]+/.exec(issue.path)?.[0] ?? issue.path;
    if (!places.has(place)) places.set(place, issue);
  }
  return [...places.values()];
}

/** The innermost member of a list; in a node's own keys the outermost. */
const MEMBER = /^(?:reward|milestones)\[\d+\]|^requires\.nodes\[\d+\]|^goal_details.*\[\d+\]/;

function laterFirst(a: Issue, b: Issue): number {
  const [one, other] = [pathOf(a.path), pathOf(b.path)];
  for (let depth = 0; depth < Math.min(one.length, other.length); depth++) {
    const [left, right] = [one[depth]!, other[depth]!];
    if (left === right) continue;
    return typeof left === "number" && typeof right === "number" ? right - left : left < right ? 1 : -1;
  }
  // What is deeper goes before what holds it.
  return other.length - one.length;
}

interface LangDraft {
  readonly locale: string;
  readonly file: SourceFile;
  /** Of each line. */
  readonly keys: readonly string[];
}

function langFile(locale: string, table: ReadonlyMap<string, string>): LangDraft {
  const path = `${TEXTS_FOLDER}/${locale}${LANG_FILE}`;
  return { locale, file: { path, text: langText(table) }, keys: [...table.keys()] };
}

export function langText(table: ReadonlyMap<string, string>): string {
  return [...table].map(([key, value]) => `${key}=${value.replace(/\r\n|\r|\n/g, "\\n")}\n`).join("");
}

/** What a line of such a file cannot say: an empty key, tabs before a number sign, spaces at the ends. */
function withoutDoubtfulTexts(texts: DraftTexts): DraftTexts {
  return new Map(
    [...texts].map(([locale, table]) => {
      const sound = [...table].flatMap(([key, given]) => {
        const value = given.replace(/\r\n|\r/g, "\n").replace(/[^\P{Cc}\n]|[\u2028-\u202e\u2066-\u2069]/gu, " ");
        const { entries, issues } = readLangFile({ path: "", text: langText(new Map([[key, value]])) });
        return issues.length === 0 && entries[0]?.key === key ? [[key, value.trimEnd()] as const] : [];
      });
      return [locale, new Map(sound)];
    }),
  );
}

function without(texts: DraftTexts, wrong: ReadonlyMap<string, ReadonlySet<string>>): DraftTexts {
  const kept = [...texts].map(
    ([locale, table]) => [locale, new Map([...table].filter(([key]) => wrong.get(locale)?.has(key) !== true))] as const,
  );
  return new Map(kept.filter(([, table]) => table.size > 0));
}
