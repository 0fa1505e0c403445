/**
 * What a command is: what it takes, what it means, what it does. Knows none of them.
 */
import type { SettingName, Settings } from "../settings.ts";

export interface CommandCall {
  readonly command: string;
  readonly operands: readonly string[];
  readonly settings: Settings;
  readonly flags: CommandFlags;
}

export interface Command {
  /** As shown in help; brackets mark what may be left out. */
  readonly operands: readonly string[];
  readonly meaning: string;
  readonly settings: readonly SettingName[];
  readonly flags?: readonly CommandFlagName[];
  /** The exit status. */
  run(call: CommandCall): Promise<number>;
}

/** Flags that belong to single commands and are no settings of the service. */
export const COMMAND_FLAGS = {
  label: {
    type: "string",
    placeholder: "TEXT",
    meaning: "what to call the key in `key list` and in the log, such as the server that gets it",
  },
  new: {
    type: "boolean",
    placeholder: "",
    meaning: "found the network if it does not exist yet",
  },
} as const;

export type CommandFlagName = keyof typeof COMMAND_FLAGS;

export interface CommandFlags {
  readonly label: string;
  readonly new: boolean;
}

/** The command line makes no sense. */
export class UsageProblem extends Error {}
