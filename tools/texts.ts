/**
 * `bedrock-achievements texts`: begins or completes a tree's file of texts in a language, with the author's words as values, and keeps
 * every line that is there. Which texts a tree has is said elsewhere.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { parseNodes } from "../scripts/trees/parse-nodes.ts";
import { LOCALE_PATTERN } from "../scripts/trees/parse-translations.ts";
import { LANG_FILE, TEXTS_FOLDER } from "../scripts/trees/texts/parse-texts.ts";
import { callerDir, lostFlags, unknownArgument } from "./command-line/arguments.ts";
import { formatIssue } from "../scripts/core/checks/issue.ts";
import { decodeText } from "./packing/decode-text.ts";
import { readTrees } from "./build/read-trees.ts";
import { readVanillaIds } from "./build/vanilla-ids.ts";
import { HOME_DIR, PROJECT_DIR, spoken } from "./project-dir.ts";
import { processTerminal, type Terminal } from "./command-line/terminal.ts";
import { completedTexts } from "./texts/completed-texts.ts";

const USAGE = `Usage: ${spoken("texts")} --language LOCALE [--achievements DIR]

  --language LOCALE   a locale of the game such as de_DE: which file is begun or completed
  --achievements DIR  folder with the trees; default: achievements
  --out DIR           taken as the build takes it; texts are written beside the trees
  --help              show this text
`;
const FLAGS = ["--language", "--achievements", "--out", "--help"] as const;

/** The exit status. */
export function main(args: readonly string[], terminal: Terminal = processTerminal): number {
  const baseDir = callerDir(terminal.environment, terminal.cwd, PROJECT_DIR);
  const wrong = (problem: string): number => {
    terminal.err(`${problem}\n\n${USAGE}`);
    return 1;
  };
  if (args.includes("--help") || args.includes("-h")) {
    terminal.out(USAGE);
    return 0;
  }
  const lost = lostFlags(args, FLAGS, terminal.environment);
  if (lost !== undefined) return wrong(lost);
  const given = new Map<string, string>();
  for (let index = 0; index < args.length; index++) {
    const [flag = "", inline] = args[index]!.split("=");
    if (!(FLAGS as readonly string[]).includes(flag)) return wrong(unknownArgument(args[index]!, FLAGS));
    const value = inline ?? args[++index];
    if (value === undefined || value === "" || value.startsWith("--")) return wrong(`${flag} has no value`);
    given.set(flag, value);
  }
  const locale = given.get("--language");
  if (locale === undefined) return wrong("it is not said which language; expected --language de_DE or another locale");
  if (!new RegExp(LOCALE_PATTERN).test(locale)) return wrong(`"${locale}" is not a locale; expected one such as de_DE`);
  const folder = given.get("--achievements");
  return complete(
    folder === undefined ? join(HOME_DIR, "achievements") : resolve(baseDir, folder),
    locale,
    terminal,
    baseDir,
  );
}

function complete(folder: string, locale: string, terminal: Terminal, baseDir: string): number {
  const reading = readTrees(folder);
  const vanilla = readVanillaIds();
  const parsed = parseNodes(reading.files, vanilla, { idsElsewhere: reading.idsElsewhere });
  const issues = [...reading.issues, ...(parsed.ok ? [] : parsed.issues)];
  if (issues.length > 0 || !parsed.ok) {
    for (const issue of issues) terminal.err(`${formatIssue(issue)}\n`);
    terminal.err("\nnothing was written; the nodes must be right first\n");
    return 1;
  }
  const file = join(folder, TEXTS_FOLDER, locale + LANG_FILE);
  const decoded = existsSync(file) ? decodeText(readFileSync(file)) : ({ ok: true, text: "" } as const);
  // Said by the reader of the folder already.
  if (!decoded.ok) return 1;
  const { text, added, unused } = completedTexts(decoded.text, parsed.nodes, vanilla, locale);
  const shown = relative(baseDir, file);
  for (const key of unused) terminal.err(`${shown}: ${key} is no text of these nodes; expected the line taken out\n`);
  if (added === 0) {
    terminal.out(`${shown} has every text\n`);
    return 0;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  terminal.out(`${shown}: added ${added} ${added === 1 ? "text" : "texts"} to translate\n`);
  return 0;
}
