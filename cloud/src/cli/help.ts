/** The text of `--help`, made from the commands, their flags and the settings. */
import { environmentName, SETTINGS, type SettingName } from "../settings.ts";
import { COMMAND_FLAGS, type CommandFlagName } from "./command.ts";
import { COMMANDS } from "./commands.ts";

export function helpText(only: string | undefined): string {
  const names = only === undefined ? Object.keys(COMMANDS) : [only];
  const lines = ["Usage: npm run cloud -- COMMAND [FLAGS]", "", only === undefined ? "Commands" : "Command"];
  for (const name of names) {
    const { operands, meaning } = COMMANDS[name]!;
    lines.push(`  ${[name, ...operands].join(" ")}`, `      ${meaning}`);
  }
  const settings = Object.keys(SETTINGS) as SettingName[];
  const flags = Object.keys(COMMAND_FLAGS) as CommandFlagName[];
  lines.push("", "Flags (a flag beats its environment variable, which beats the default)");
  for (const flag of flags) {
    const takers = names.filter((name) => COMMANDS[name]!.flags?.includes(flag));
    if (takers.length > 0) lines.push(...describeFlag(flag, only === undefined ? takers : []));
  }
  for (const setting of settings) {
    if (names.some((name) => COMMANDS[name]!.settings.includes(setting))) lines.push(...describeSetting(setting));
  }
  if (only === undefined) {
    lines.push("", "All commands but serve and health take of these only --database, and what is said to be theirs.");
    lines.push("Exit status: 0 done, 1 failed, 2 called wrongly.");
  }
  return `${lines.join("\n")}\n`;
}

function describeFlag(name: CommandFlagName, takers: readonly string[]): string[] {
  const { placeholder, meaning, type } = COMMAND_FLAGS[name];
  const environment = type === "boolean" ? `${environmentName(name)}=1` : environmentName(name);
  const of = takers.length > 0 ? `; of ${takers.join(", ")}` : "";
  return [`  ${`--${name} ${placeholder}`.trimEnd()}   (${environment}${of})`, `      ${meaning}`];
}

function describeSetting(name: SettingName): string[] {
  const setting = SETTINGS[name];
  const unit = "unit" in setting && setting.unit !== "" ? ` ${setting.unit}` : "";
  const standard = setting.default === "" ? "none" : `${setting.default}${unit}`;
  return [
    `  --${name} ${setting.placeholder}   (${environmentName(name)}; default ${standard})`,
    `      ${setting.meaning}`,
  ];
}
