/** What an export was asked for: reads the words and flags of the command. Opens nothing. */
import { lostFlags, readFlags, unknownArgument } from "../command-line/arguments.ts";
import { KEY_VARIABLE } from "../deploy/options.ts";
import { spoken } from "../project-dir.ts";
import { nearest } from "../../scripts/core/text/nearest.ts";
import { LOCALE_PATTERN } from "../../scripts/trees/parse-translations.ts";
import { EXPORTERS } from "./exporters.ts";

export interface ExportOptions {
  readonly format: string;
  /** As it was typed, as all paths here. */
  readonly out: string;
  readonly achievements: string | undefined;
  readonly locale: string;
  /** Players' progress in place of the trees. */
  readonly progress: ProgressSource | undefined;
}

export type ProgressSource =
  { readonly file: string } | { readonly url: string; readonly key: string; readonly players: readonly string[] };

const FORMATS = Object.keys(EXPORTERS);
const PROGRESS_FORMATS: readonly string[] = ["csv", "json"];

export const EXPORT_USAGE = `Usage: ${spoken("export")} FORMAT --out DIR [--achievements DIR] [--language LOCALE]
       ${spoken("export")} csv|json --out DIR --network FILE | --cloud-url URL --player ID...

Trees for other programs and systems, or the progress of players on the cloud service.

  FORMAT              ${Object.entries(EXPORTERS)
    .map(([format, { says }]) => `${format.padEnd(6)}${says}`)
    .join(`\n${" ".repeat(22)}`)}
  --out DIR           folder that receives the files; it is made where there is none
  --achievements DIR  folder with the trees; default: achievements
  --language LOCALE   whose words goals and rewards are said in, such as de_DE; default: en_US
  --network FILE      progress of all players, from a file of \`npm run cloud -- export NETWORK FILE\`
  --cloud-url URL     address of the cloud service, to ask it for the progress of some players
  --cloud-key KEY     key of the network; or in the environment variable ${KEY_VARIABLE}, which leaves no trace in a history
  --player ID         account id of a player to ask for; may be given several times
  --help              show this text
`;

const VALUE_FLAGS: readonly string[] = [
  "--out",
  "--achievements",
  "--language",
  "--network",
  "--cloud-url",
  "--cloud-key",
  "--player",
];
const FLAGS = [...VALUE_FLAGS, "--help"];

/** @returns a text that says what is wrong with them, where something is */
export function readExportOptions(args: readonly string[], environment: NodeJS.ProcessEnv): ExportOptions | string {
  const flags =
    lostFlags(args, FLAGS, environment) ??
    readFlags(args, { values: VALUE_FLAGS, switches: ["--help"], repeatable: ["--player"] });
  if (typeof flags === "string") return flags;
  const given = (flag: string): string | undefined => flags.values.get(flag)?.[0];
  const [format, tooMany] = flags.words;
  if (format === undefined) return `it is not said as what; expected one of ${FORMATS.join(", ")}`;
  if (tooMany !== undefined) return unknownArgument(tooMany, FLAGS);
  if (!FORMATS.includes(format)) {
    const near = nearest(format, FORMATS);
    return `there is no format "${format}"; expected ${near === undefined ? `one of ${FORMATS.join(", ")}` : `"${near}"`}`;
  }
  const out = given("--out");
  if (out === undefined) return "it is not said where to; expected --out DIR";
  const locale = given("--language") ?? "en_US";
  if (!new RegExp(LOCALE_PATTERN).test(locale)) return `"${locale}" is not a locale; expected one such as de_DE`;
  const progress = readProgress(given, flags.values.get("--player") ?? [], environment);
  if (typeof progress === "string") return progress;
  if (progress !== undefined && !PROGRESS_FORMATS.includes(format))
    return `progress cannot be exported as ${format}; expected ${PROGRESS_FORMATS.join(" or ")}`;
  return { format, out, achievements: given("--achievements"), locale, progress };
}

function readProgress(
  given: (flag: string) => string | undefined,
  players: readonly string[],
  environment: NodeJS.ProcessEnv,
): ProgressSource | string | undefined {
  const file = given("--network");
  const url = given("--cloud-url");
  if (file !== undefined) {
    const other = ["--cloud-url", "--cloud-key", "--player"].find((flag) => given(flag) !== undefined);
    return other === undefined ? { file } : `${other} is given with --network; expected one or the other`;
  }
  if (url === undefined) {
    const alone = ["--cloud-key", "--player"].find((flag) => given(flag) !== undefined);
    return alone === undefined ? undefined : `${alone} is given without --cloud-url; expected both`;
  }
  const key = given("--cloud-key") ?? (environment[KEY_VARIABLE] === "" ? undefined : environment[KEY_VARIABLE]);
  if (key === undefined)
    return `--cloud-url is given without a key; expected --cloud-key KEY or the variable ${KEY_VARIABLE}`;
  if (players.length === 0)
    return "it is not said whose progress; expected --player ID, as `npm run cloud -- player list NETWORK` shows them, or --network FILE for all";
  return { url, key, players };
}
