/** The text of `--help`, made from the commands and the settings. */
import { environmentName, SETTINGS, type SettingName } from "../settings.ts";
import { COMMANDS, type CommandName } from "./commands.ts";

export function helpText(only: CommandName | undefined): string {
  const names = only === undefined ? (Object.keys(COMMANDS) as CommandName[]) : [only];
  const lines = ["Usage: npm run cloud -- COMMAND [SETTINGS]", "", only === undefined ? "Commands" : "Command"];
  for (const name of names) {
    const { operands, meaning } = COMMANDS[name];
    lines.push(`  ${[name, ...operands].join(" ")}`, `      ${meaning}`);
  }
  const settings = Object.keys(SETTINGS) as SettingName[];
  const taken = settings.filter((setting) => names.some((name) => COMMANDS[name].settings.includes(setting)));
  lines.push("", "Settings (a flag beats its environment variable, which beats the default)");
  for (const name of taken) lines.push(...describeSetting(name));
  if (only === undefined) {
    lines.push("", "All commands but serve take only --database. Exit status: 0 done, 1 failed, 2 called wrongly.");
  }
  return `${lines.join("\n")}\n`;
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
