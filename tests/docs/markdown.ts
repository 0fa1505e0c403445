/**
 * Reads the project's Markdown for tests that hold it true: code blocks, tables, headings and links.
 * Understands what our own files use, not all of Markdown.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { PROJECT_DIR } from "../../tools/project-dir.ts";

/** Paths relative to the project, with `/`. */
export function documents(): string[] {
  const found = readdirSync(PROJECT_DIR).filter((name) => name.endsWith(".md"));
  for (const dir of ["docs", "docs/decisions"]) {
    for (const name of readdirSync(join(PROJECT_DIR, dir))) if (name.endsWith(".md")) found.push(posix.join(dir, name));
  }
  return found;
}

export function readDocument(path: string): string {
  return readFileSync(join(PROJECT_DIR, path), "utf8").replaceAll("\r\n", "\n");
}

export function projectHas(path: string): boolean {
  return existsSync(join(PROJECT_DIR, path));
}

export interface CodeBlock {
  /** All that stands after the opening fence, such as `json node`. */
  readonly info: string;
  readonly text: string;
  /** The nearest heading above, without its `#`. */
  readonly heading: string;
}

const FENCE = /^( *)```(.*)\n([\s\S]*?)\n\1```$/gm;

export function codeBlocks(path: string, info: string): CodeBlock[] {
  const text = readDocument(path);
  return [...text.matchAll(FENCE)]
    .map((match) => ({
      info: match[2]!.trim(),
      text: match[3]!.replaceAll(new RegExp(`^${match[1]!}`, "gm"), ""),
      heading: headings(text.slice(0, match.index)).at(-1) ?? "",
    }))
    .filter((block) => block.info === info);
}

export function withoutCode(text: string): string {
  return text.replaceAll(FENCE, "");
}

export function headings(text: string): string[] {
  return [...withoutCode(text).matchAll(/^#+ (.*)$/gm)].map((match) => match[1]!);
}

/** As GitHub makes it: what follows a `#` in a link to the heading. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}_\- ]/gu, "")
    .replaceAll(" ", "-");
}

/** The rows of the table whose first column has this heading, the cells as they are written. */
export function table(path: string, firstColumn: string): string[][] {
  const lines = withoutCode(readDocument(path)).split("\n");
  const start = lines.findIndex((line) => cells(line)?.[0] === firstColumn);
  if (start < 0) throw new Error(`${path} has no table that starts with the column ${firstColumn}`);
  const rows: string[][] = [];
  for (const line of lines.slice(start + 2)) {
    const row = cells(line);
    if (!row) break;
    rows.push(row);
  }
  return rows;
}

function cells(line: string): string[] | undefined {
  if (!line.startsWith("|")) return undefined;
  const inner = line.trim().slice(1, -1);
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll("\\|", "|"));
}

/** What stands between backticks. */
export function codeIn(text: string): string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map((match) => match[1]!);
}

/** Targets of links, outside of code. */
export function links(path: string): string[] {
  const text = withoutCode(readDocument(path)).replaceAll(/`[^`]*`/g, "code");
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1]!);
}
