/**
 * Questions and facts → what is printed and what is written: each answer beside what was expected. Decides what counts as
 * different, and that nothing of the owner's (paths, names, keys) gets into the file.
 */
import type { FactValue } from "./facts.ts";
import type { Question } from "./questions.ts";

export type Verdict = "as expected" | "different" | "learned" | "not seen" | "needs a person";

export interface Row {
  readonly id: string;
  readonly question: string;
  readonly expected: FactValue | undefined;
  readonly seen: FactValue | undefined;
  readonly verdict: Verdict;
  /** Why nothing was seen, as far as is known. */
  readonly reason?: string;
}

export interface Answers {
  readonly get: (id: string) => FactValue | undefined;
  readonly failureOf: (id: string) => string | undefined;
}

export function answer(questions: readonly Question[], answers: Answers): readonly Row[] {
  return questions.map(({ id, question, expected, byHand }) => {
    const seen = answers.get(id);
    const reason = seen === undefined ? answers.failureOf(id) : undefined;
    const verdict = byHand ? "needs a person" : verdictOf(expected, seen);
    return { id, question, expected, seen, verdict, ...(reason === undefined ? {} : { reason }) };
  });
}

function verdictOf(expected: FactValue | undefined, seen: FactValue | undefined): Verdict {
  if (seen === undefined) return "not seen";
  if (expected === undefined) return "learned";
  return seen === expected ? "as expected" : "different";
}

/** What is wrong comes last, where a terminal ends. */
const ORDER: readonly Verdict[] = ["as expected", "learned", "needs a person", "not seen", "different"];

export function formatTable(rows: readonly Row[]): string {
  const lines: string[] = [];
  for (const verdict of ORDER) {
    const group = rows.filter((row) => row.verdict === verdict);
    if (group.length === 0) continue;
    lines.push("", `== ${verdict} (${group.length})`);
    for (const row of group) lines.push(`${row.id.padEnd(24)} ${row.question}`, ...detailsOf(row));
  }
  return `${lines.join("\n")}\n`;
}

function detailsOf({ expected, seen, verdict, reason }: Row): string[] {
  if (verdict === "needs a person") return [];
  const is = seen === undefined ? `nothing${reason === undefined ? "" : ` (${reason})`}` : show(seen);
  const ought = expected === undefined ? "not known" : show(expected);
  return [`${" ".repeat(24)} expected ${ought}, the game: ${is}`];
}

function show(value: FactValue): string {
  return typeof value === "string" ? JSON.stringify(value) : String(value);
}

export function isAllAsExpected(rows: readonly Row[]): boolean {
  return rows.every(({ verdict }) => verdict !== "different" && verdict !== "not seen");
}

export interface ReportInput {
  readonly rows: readonly Row[];
  readonly project: string;
  readonly version: string;
  readonly system: string;
  readonly at: string;
  readonly problem: string | undefined;
  readonly ourLines: readonly string[];
}

/** What we have written, in which a user's name is a word like others: "nobody", "cloud". */
const OUR_WORDS: ReadonlySet<string> = new Set<keyof Row | keyof ReportInput>([
  ...(["id", "question", "expected", "verdict"] as const),
  ...(["project", "system", "at"] as const),
]);

/** More would be a log, which the file is not. */
const MAX_LINES = 100;

/** @param secrets what must not be in it: keys, folders, the user's name */
export function formatReport(input: ReportInput, secrets: readonly string[]): string {
  const { rows, ourLines, problem, ...more } = input;
  const count = (verdict: Verdict): number => rows.filter((row) => row.verdict === verdict).length;
  const counts = Object.fromEntries(ORDER.map((verdict) => [verdict, count(verdict)]));
  const report = { ...more, problem: problem ?? null, counts, rows, ourLines: ourLines.slice(0, MAX_LINES) };
  const clean = (key: string, value: unknown): unknown =>
    typeof value === "string" && !OUR_WORDS.has(key) ? scrub(value, secrets) : value;
  return `${JSON.stringify(report, clean, 2)}\n`;
}

/** Takes out what is the owner's, in each way of writing a path, and whatever looks like a key. */
export function scrub(text: string, secrets: readonly string[]): string {
  const forms = secrets.flatMap((secret) => [secret, secret.replaceAll("\\", "/"), secret.replaceAll("/", "\\")]);
  // The longest first: a folder before the one that it lies in.
  const sorted = [...new Set(forms)].filter((form) => form.length > 2).sort((a, b) => b.length - a.length);
  const known = sorted.reduce((rest, form) => rest.split(form).join("…"), text);
  return known.replace(/\bBearer\s+\S+/gi, "Bearer …");
}
