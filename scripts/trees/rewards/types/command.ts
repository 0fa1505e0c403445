/** The reward `command`: what its author may write, and commands that Bedrock does not have. */
import { quote, type Scope } from "../../../core/checks/issue.ts";
import { has, isText, suggestion } from "../../../core/checks/shape.ts";
import type { CommandReward } from "../../../core/rewards/types/command.ts";
import { COMMANDS, INSTEAD_OF_JAVA } from "../../facts/commands.ts";
import { object, text } from "../../shapes/schema.ts";
import { declares, kind } from "../declaration.ts";

function checkCommand(value: unknown, scope: Scope): void {
  if (!isText(value, scope)) return;
  const command = value.trim().replace(/^\//, "");
  if (command === "") scope.refuse("bad-length", "the command is empty", 'a command such as "give @s diamond"');
  else if (/^\s/.test(command)) {
    scope.refuse("unknown-command", "there is a space behind the slash", quote(command.trim()));
  } else refuseUnknownCommand(command, scope);
}

/** Commands of add-ons bear a namespace. What "execute … run" runs is looked at, too. */
function refuseUnknownCommand(command: string, scope: Scope): void {
  const word = /^[^\s@"'~^]*/.exec(command)![0];
  const name = word.toLowerCase();
  if (name.includes(":")) return;
  if (COMMANDS.has(name)) {
    const inner = name === "execute" ? /\srun\s+\/?(.*)$/s.exec(command)?.[1] : undefined;
    if (inner !== undefined) refuseUnknownCommand(inner, scope);
    return;
  }
  const problem = `Bedrock has no command ${quote(word)}, so this reward can never be given`;
  const own = has(INSTEAD_OF_JAVA, name) ? INSTEAD_OF_JAVA[name] : undefined;
  const otherwise = 'a command of Bedrock, or an add-on\'s with its namespace, such as "ach:menu"';
  scope.refuse("unknown-command", problem, own ?? suggestion(name, COMMANDS, otherwise));
}

export const commandReward = declares<CommandReward>()({
  shape: object(
    {
      type: kind("command"),
      command: text(
        {
          says: "The command. @s is the player; a leading slash may be left out.",
          examples: ["playsound random.totem @s"],
          alsoCalled: ["cmd", "run", "value"],
        },
        1,
        Infinity,
        { check: () => checkCommand },
      ),
    },
    { says: "Runs a command as the player." },
  ),
  gives: "Runs a command as the player, who is `@s`. Without success it counts as not given.",
  example: { type: "command", command: "camera @s fade time 1 1 1" },
});
