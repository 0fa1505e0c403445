/**
 * Flags that never arrived as flags. npm keeps those for itself that stand behind no `--`, and PowerShell swallows the `--`
 * of `npm run cloud -- …`: then a flag becomes an environment variable of npm's, and its value a bare word.
 */
import { SETTINGS, type SettingName } from "../settings.ts";
import { COMMAND_FLAGS } from "./command.ts";

/** What npm took, and how it gets through; undefined where npm took nothing. */
export function findSwallowedFlag(
  flags: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const swallowed = flags.filter((flag) => environment[`npm_config_${flag.replaceAll("-", "_")}`] !== undefined);
  if (swallowed.length === 0) return undefined;
  return (
    `npm kept ${swallowed.map((flag) => `--${flag}`).join(" and ")} for itself; put -- before the command ` +
    "(npm run cloud -- COMMAND …), and in PowerShell, which swallows it, quote it ('--') or use " +
    "`node cloud/start.mjs COMMAND …`"
  );
}

/** The flag that a bare word looks to be the value or the name of, as it would be written. */
export function suggestFlag(word: string, flags: readonly string[]): string | undefined {
  const [name = "", value] = word.replace(/^[-/]+/, "").split(/[=:](.*)/s, 2);
  if (flags.includes(name)) return `--${name} ${value || placeholderOf(name)}`.trimEnd();
  const likely = likelyFlag(word);
  return likely !== undefined && flags.includes(likely) ? `--${likely} ${word}` : undefined;
}

function likelyFlag(word: string): SettingName | undefined {
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(word) || word === "localhost" || word.includes("::")) return "host";
  if (/^\d+$/.test(word)) return "port";
  if (/^postgres(ql)?:/.test(word) || /\.(db|sqlite3?)$/.test(word)) return "database";
  if (/\.(pem|crt|cer)$/.test(word)) return "tls-cert";
  if (/\.key$/.test(word)) return "tls-key";
  return undefined;
}

function placeholderOf(name: string): string {
  if (name in SETTINGS) return SETTINGS[name as SettingName].placeholder;
  return name in COMMAND_FLAGS ? COMMAND_FLAGS[name as keyof typeof COMMAND_FLAGS].placeholder : "";
}
