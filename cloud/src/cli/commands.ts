/**
 * All commands: operands, meaning, which settings and flags each takes. Does none of the work.
 */
import { SETTINGS, type SettingName } from "../settings.ts";
import type { Command } from "./command.ts";

const DATABASE_SETTINGS: readonly SettingName[] = ["database"];

// Each command is loaded only when it runs: `serve` is to be ready soon after a crash.
export const COMMANDS: Readonly<Record<string, Command>> = {
  serve: {
    operands: [],
    meaning: "run the service until SIGTERM",
    settings: Object.keys(SETTINGS) as SettingName[],
    run: async (call) => (await import("./serve.ts")).serve(call.settings),
  },
  health: {
    operands: [],
    meaning: "ask the service that runs with the same settings whether it is ready; status 0 = it is",
    settings: ["host", "port", "tls-cert", "tls-key"],
    run: async (call) => (await import("./health-command.ts")).health(call),
  },
  "key create": {
    operands: ["NETWORK"],
    meaning: "make a key for a network and print it as the last line; it cannot be shown again",
    settings: DATABASE_SETTINGS,
    flags: ["label", "new"],
    run: async (call) => (await import("./key-commands.ts")).keyCreate(call),
  },
  "key list": {
    operands: [],
    meaning: "show each key's id, network, label, age and last use",
    settings: DATABASE_SETTINGS,
    run: async (call) => (await import("./key-commands.ts")).keyList(call),
  },
  "key revoke": {
    operands: ["ID"],
    meaning: "make a key useless from now on",
    settings: DATABASE_SETTINGS,
    run: async (call) => (await import("./key-commands.ts")).keyRevoke(call),
  },
  "player list": {
    operands: ["NETWORK"],
    meaning: "show each player's account id, name and number of nodes",
    settings: DATABASE_SETTINGS,
    run: async (call) => (await import("./player-commands.ts")).playerList(call),
  },
  "player show": {
    operands: ["NETWORK", "PLAYER"],
    meaning: "show a player's nodes; PLAYER is an account id or a name",
    settings: DATABASE_SETTINGS,
    run: async (call) => (await import("./player-commands.ts")).playerShow(call),
  },
  "player erase": {
    operands: ["NETWORK", "PLAYER"],
    meaning: "erase a player for good; PLAYER is an account id or a name",
    settings: DATABASE_SETTINGS,
    run: async (call) => (await import("./player-commands.ts")).playerErase(call),
  },
  backup: {
    operands: ["FILE"],
    meaning: "copy the SQLite database into a new file, also while the service runs",
    settings: DATABASE_SETTINGS,
    run: async (call) => (await import("./data-commands.ts")).backup(call),
  },
  export: {
    operands: ["NETWORK", "[FILE]"],
    meaning: "write a network's progress and operation ids as JSON Lines, to FILE or (-, or none) standard output",
    settings: DATABASE_SETTINGS,
    run: async (call) => (await import("./data-commands.ts")).exportCommand(call),
  },
  import: {
    operands: ["NETWORK", "[FILE]"],
    meaning: "read an export, from FILE or (-, or none) standard input, into a network that has no progress yet",
    settings: DATABASE_SETTINGS,
    run: async (call) => (await import("./data-commands.ts")).importCommand(call),
  },
};
