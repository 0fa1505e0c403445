/**
 * What can follow in a line that is being typed into the chat: commands, and their parameters by what the world tells of them.
 * Pure: text in, words out.
 */
import type { CommandView } from "../../../protocol/views.ts";
import { nearest } from "../../../../scripts/core/text/nearest.ts";

export interface Completing {
  readonly commands: readonly CommandView[];
  readonly playerNames: readonly string[];
  readonly nodeIds: readonly string[];
  readonly pageIds: readonly string[];
}

export interface Completion {
  /** Where in the line the word begins that is being typed. */
  readonly from: number;
  readonly words: readonly string[];
  /** How the command goes on, as the world writes it. */
  readonly usage: string;
}

const MOST_WORDS = 50;
const SELECTORS = ["@s", "@a", "@p", "@r"];
const VANILLA = ["/tag", "/scoreboard", "/xp", "/effect", "/give", "/scriptevent", "/title", "/say"];

export function completionOf(line: string, known: Completing): Completion {
  if (!line.startsWith("/")) return { from: 0, words: [], usage: "" };
  const words = wordsOf(line);
  const typed = words.at(-1)!;
  const from = line.length - typed.length;
  if (words.length === 1) return { from, words: ranked(typed, [...known.commands.map(named), ...VANILLA]), usage: "" };
  const command = known.commands.find((one) => named(one) === words[0]);
  if (!command) return { from, words: [], usage: "" };
  const parameter = parametersOf(command.usage)[words.length - 2];
  const options = parameter === undefined ? [] : optionsOf(parameter, known);
  return { from, words: ranked(typed, options), usage: command.usage };
}

/** A name in quotation marks is one word, also while its end is still to come. The last one is empty after a blank. */
function wordsOf(line: string): string[] {
  const words = [""];
  let isQuoted = false;
  for (const character of line) {
    if (character === '"') isQuoted = !isQuoted;
    if (character === " " && !isQuoted) words.push("");
    else words.push(words.pop()! + character);
  }
  return words;
}

const named = ({ name }: CommandView): string => `/${name}`;

/** What stands between brackets, in order. */
const parametersOf = (usage: string): string[] => [...usage.matchAll(/[<[]([^>\]]*)[>\]]/g)].map(([, inner]) => inner!);

function optionsOf(parameter: string, { playerNames, nodeIds, pageIds }: Completing): readonly string[] {
  const [name = "", type] = parameter.split(": ");
  if (type === undefined) {
    const options = parameter.split("|");
    // Long lists are not written out: those of nodes begin with some of them.
    return options.every((one) => nodeIds.includes(one)) ? nodeIds : options;
  }
  const quoted = playerNames.map((one) => (/^\w+$/.test(one) ? one : `"${one}"`));
  if (type === "PlayerSelector") return [...quoted, ...SELECTORS];
  if (name === "name") return quoted;
  if (name === "page") return pageIds;
  if (name === "node") return nodeIds;
  return name === "delta" ? ["1", "10"] : [];
}

/** Those that begin so, then those that have it somewhere; else what is nearest to it. */
function ranked(typed: string, options: readonly string[]): readonly string[] {
  const wanted = typed.toLowerCase();
  const begins = options.filter((one) => one.toLowerCase().startsWith(wanted));
  const inner = wanted.replace(/^\//, "");
  const has = options.filter((one) => !begins.includes(one) && one.toLowerCase().includes(inner));
  const found = [...begins, ...has].slice(0, MOST_WORDS);
  if (found.length > 0 || typed === "") return found;
  const close = nearest(typed, options);
  return close === undefined ? [] : [close];
}
