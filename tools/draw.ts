/**
 * `bedrock-achievements draw`: the pages of a tree as pictures, one file a page, with an index to look at in a browser. What a page looks
 * like is the drawing's business, what is a right tree the parsers'.
 */
import { join, resolve } from "node:path";
import { LOCALE_PATTERN } from "../scripts/trees/parse-translations.ts";
import { nearest } from "../scripts/core/text/nearest.ts";
import { createTree } from "../scripts/core/tree/tree.ts";
import { callerDir, lostFlags, readFlags, unknownArgument } from "./command-line/arguments.ts";
import { loadTrees } from "./build/trees.ts";
import { drawTree } from "./draw/draw-tree.ts";
import { createRasterizer } from "./draw/png.ts";
import { writePictures } from "./draw/write-pictures.ts";
import { HOME_DIR, PROJECT_DIR, spoken } from "./project-dir.ts";
import { processTerminal, type Terminal } from "./command-line/terminal.ts";

const USAGE = `Usage: ${spoken("draw")} --out DIR [--achievements DIR] [--page NODE] [--language LOCALE] [--png]

  --out DIR           folder that receives a picture of each page (SVG) and index.html; it is made where there is none
  --achievements DIR  folder with the trees; default: achievements
  --page NODE         only the page of this root, without an index
  --language LOCALE   whose translations are drawn, such as de_DE; default: en_US
  --png               also a PNG of each page, with the fonts of this machine
  --help              show this text
`;
const VALUE_FLAGS = ["--out", "--achievements", "--page", "--language"] as const;
const FLAGS = [...VALUE_FLAGS, "--png", "--help"] as const;

interface Options {
  readonly out: string;
  readonly achievements: string | undefined;
  readonly page: string | undefined;
  readonly locale: string;
  readonly hasPng: boolean;
}

/** The exit status. */
export async function main(args: readonly string[], terminal: Terminal = processTerminal): Promise<number> {
  if (args.includes("--help") || args.includes("-h")) {
    terminal.out(USAGE);
    return 0;
  }
  const options = readOptions(args, terminal.environment);
  if (typeof options === "string") {
    terminal.err(`${options}\n\n${USAGE}`);
    return 1;
  }
  return draw(options, terminal, callerDir(terminal.environment, terminal.cwd, PROJECT_DIR));
}

/** @returns a text that says what is wrong with them, where something is */
function readOptions(args: readonly string[], environment: NodeJS.ProcessEnv): Options | string {
  const lost = lostFlags(args, FLAGS, environment);
  if (lost !== undefined) return lost;
  const flags = readFlags(args, { values: VALUE_FLAGS, switches: ["--png"] });
  if (typeof flags === "string") return flags;
  if (flags.words.length > 0) return unknownArgument(flags.words[0]!, FLAGS);
  const given = (flag: (typeof VALUE_FLAGS)[number]): string | undefined => flags.values.get(flag)?.[0];
  const out = given("--out");
  if (out === undefined) return "it is not said where the pictures go; expected --out DIR";
  const locale = given("--language") ?? "en_US";
  if (!new RegExp(LOCALE_PATTERN).test(locale)) return `"${locale}" is not a locale; expected one such as de_DE`;
  return {
    out,
    locale,
    hasPng: flags.switches.has("--png"),
    achievements: given("--achievements"),
    page: given("--page"),
  };
}

async function draw(options: Options, terminal: Terminal, baseDir: string): Promise<number> {
  const { achievements } = options;
  const folder = achievements === undefined ? join(HOME_DIR, "achievements") : resolve(baseDir, achievements);
  const { trees, problems } = loadTrees(folder, "0.0.0");
  if (problems.length > 0) {
    for (const problem of problems) terminal.err(`${problem}\n`);
    terminal.err("\nnothing was drawn; the nodes must be right first\n");
    return 1;
  }
  const tree = createTree(trees.nodes, trees.settings.time_zone, trees.texts);
  const pages = tree.pages.filter(({ id }) => options.page === undefined || id === options.page);
  if (pages.length === 0) {
    const near = nearest(
      options.page ?? "",
      tree.pages.map(({ id }) => id),
    );
    terminal.err(`there is no page "${options.page}"${near === undefined ? "" : `; expected ${near}`}\n`);
    return 1;
  }
  const rasterizer = options.hasPng ? await createRasterizer() : undefined;
  if (typeof rasterizer === "string") {
    terminal.err(`${rasterizer}; nothing was drawn\n`);
    return 1;
  }
  const pictures = drawTree(tree, pages, options.locale);
  const target = resolve(baseDir, options.out);
  const problem = writePictures(target, pictures, {
    ...(options.page === undefined ? { indexLocale: options.locale } : {}),
    ...(rasterizer === undefined ? {} : { rasterizer }),
  });
  if (problem !== undefined) {
    terminal.err(`${problem}\n`);
    return 1;
  }
  const nodes = pictures.reduce((sum, picture) => sum + picture.nodeCount, 0);
  const what = `${pages.length} ${pages.length === 1 ? "page" : "pages"} with ${nodes} nodes`;
  terminal.out(`drew ${what} into ${target}${options.page === undefined ? "; look at index.html" : ""}\n`);
  return 0;
}
