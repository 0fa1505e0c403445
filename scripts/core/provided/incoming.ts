/**
 * The text of another pack's trees while it comes, in pieces that follow each other: cut into lines, which are read a few at a
 * time. Nothing of it counts before all of it is there and its checksum fits. Who sends it and when is not its business.
 */

import type { TreeTextsJson } from "../text/tree-texts.ts";
import type { NodeJson } from "../tree/node.ts";
import { readLine } from "./check-line.ts";
import { addToChecksum, checksumText, TREES_LIMITS, type TreesOffer } from "./format.ts";

export interface IncomingTrees {
  readonly nodes: readonly NodeJson[];
  readonly texts: TreeTextsJson;
  /** By the node's id, where a line tells of one: why it cannot be taken. */
  readonly wrong: ReadonlyMap<string, string>;
  /** Why lines cannot be taken of which it is not known what they are. */
  readonly wrongLines: readonly string[];
}

export interface Incoming {
  /** How much of the text is there. */
  readonly have: number;
  /** Lines that were not read yet. */
  readonly backlog: number;
  /**
   * A piece that begins at a place of the text. What is there already is passed over.
   * @returns whether it brought anything: not where something between is missing
   */
  take(at: number, piece: string): boolean;
  /** Reads up to so many lines. @returns how many */
  read(most: number): number;
  /** What came, or why it cannot be used; undefined until all is there and read. */
  result(): IncomingTrees | { readonly problem: string } | undefined;
}

export function createIncoming({ checksum, characters }: TreesOffer): Incoming {
  let have = 0;
  let sum = 0;
  let rest = "";
  let lines: string[] = [];
  let firstLine = 0;
  let problem: string | undefined;
  const nodes: NodeJson[] = [];
  const wrong = new Map<string, string>();
  const wrongLines: string[] = [];
  const texts = new Map<string, Record<string, string>>();
  const rewards: string[] = [];

  function enter(line: string): void {
    if (line.length > TREES_LIMITS.lineCharacters) problem = `a line has ${line.length} characters`;
    else if (line !== "") lines.push(line);
  }

  function takeLine(text: string): void {
    const line = readLine(text);
    if (line.kind === "node") nodes.push(line.node);
    else if (line.kind === "reward texts") rewards.push(...line.line.rewards);
    else if (line.kind === "texts") addTexts(texts, line.line.locale, line.line.texts);
    else if (line.nodeId === undefined) wrongLines.push(line.problem);
    else wrong.set(line.nodeId, line.problem);
    if (wrongLines.length > TREES_LIMITS.nodes) problem = "most of its lines are neither nodes nor texts";
    if (nodes.length + wrong.size > TREES_LIMITS.nodes) problem = `it has more than ${TREES_LIMITS.nodes} nodes`;
  }

  return {
    get have() {
      return have;
    },
    get backlog() {
      return lines.length - firstLine;
    },
    take(at, piece) {
      if (problem !== undefined || at > have) return false;
      const text = piece.slice(have - at, characters - at);
      if (text === "") return false;
      have += text.length;
      sum = addToChecksum(sum, text);
      const cut = (rest + text).split("\n");
      rest = cut.pop()!;
      for (const line of cut) enter(line);
      if (rest.length > TREES_LIMITS.lineCharacters) enter(rest);
      if (have === characters) enter(rest);
      return true;
    },
    read(most) {
      const end = Math.min(lines.length, firstLine + most);
      const count = end - firstLine;
      for (; firstLine < end && problem === undefined; firstLine++) takeLine(lines[firstLine]!);
      if (firstLine === lines.length) {
        lines = [];
        firstLine = 0;
      }
      return count;
    },
    result() {
      if (problem !== undefined) return { problem };
      if (have < characters || lines.length > 0) return undefined;
      if (checksumText(sum) !== checksum)
        return { problem: "its checksum does not fit: what came is not what was sent" };
      const byLocale = Object.fromEntries([...texts].map(([locale, table]) => [locale, JSON.stringify(table)]));
      return { nodes, texts: { byLocale, rewards }, wrong, wrongLines };
    },
  };
}

function addTexts(
  texts: Map<string, Record<string, string>>,
  locale: string,
  more: Readonly<Record<string, string>>,
): void {
  let table = texts.get(locale);
  // Without a prototype: a key can be called like anything.
  if (!table) texts.set(locale, (table = Object.create(null) as Record<string, string>));
  for (const [key, text] of Object.entries(more)) table[key] = text;
}
