/**
 * Every setting of the service: flag, environment variable, type, unit, default and meaning, in one table.
 * The command line, the environment, `--help` and the docs all come from it.
 */

interface SettingDescription<T extends "text" | "integer"> {
  readonly type: T;
  /** As it is shown in help, after the flag. */
  readonly placeholder: string;
  readonly default: T extends "text" ? string : number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly unit?: string;
  readonly meaning: string;
}

function text(placeholder: string, standard: string, meaning: string): SettingDescription<"text"> {
  return { type: "text", placeholder, default: standard, meaning };
}

function integer(
  standard: number,
  unit: string,
  meaning: string,
  [minimum, maximum]: readonly [number, number],
): SettingDescription<"integer"> {
  return { type: "integer", placeholder: "N", default: standard, minimum, maximum, unit, meaning };
}

const BILLION = 1_000_000_000;

export const SETTINGS = {
  database: text(
    "PLACE",
    "./data/cloud.db",
    "where progress is kept: a file's path (SQLite) or postgres://USER:PASSWORD@HOST/NAME",
  ),
  host: text("ADDRESS", "127.0.0.1", "address to listen on; 0.0.0.0 and :: are all addresses of this machine"),
  port: integer(8787, "", "TCP port to listen on; 0 = any free one", [0, 65_535]),
  "tls-cert": text("FILE", "", "certificate chain (PEM); with --tls-key the service speaks HTTPS; empty = plain HTTP"),
  "tls-key": text("FILE", "", "private key (PEM) of --tls-cert"),
  "rate-limit": integer(200, "requests/s", "requests per key may make on average; 0 = no limit", [0, BILLION]),
  "rate-burst": integer(0, "requests", "requests per key may make at once; 0 = twice the rate limit", [0, BILLION]),
  "headers-timeout": integer(10, "s", "time a client has for a request's headers", [1, 3_600]),
  "request-timeout": integer(20, "s", "time a client has for a whole request", [1, 3_600]),
  "keep-alive": integer(75, "s", "time an idle connection is kept open", [1, 86_400]),
  "max-connections": integer(10_000, "connections", "more are closed at once", [1, 1_000_000]),
  "max-waiting-reports": integer(
    4_000,
    "reports",
    "reports that may wait for the disk; more are answered 503",
    [50, 1_000_000],
  ),
  "max-event-loop-delay": integer(
    300,
    "ms",
    "a process that stays slower than this answers 503 until it has caught up; 0 = never",
    [0, 60_000],
  ),
  "transaction-reports": integer(250, "reports", "reports that are stored in one transaction at most", [1, 10_000]),
  "operation-days": integer(30, "days", "how long operation ids are remembered at least", [30, 3_650]),
  "cleanup-interval": integer(60, "s", "pause between two rounds of removing old operation ids", [1, 86_400]),
  "postgres-connections": integer(8, "connections", "connections to PostgreSQL of this process at most", [3, 1_000]),
  "database-wait": integer(30, "s", "how long to wait for the database when starting", [0, 3_600]),
  "shutdown-timeout": integer(8, "s", "after SIGTERM, time to answer what is under way", [0, 9]),
  "log-level": text("LEVEL", "info", "fatal, error, warn, info, debug, trace or silent"),
  "log-format": text("FORM", "auto", "text, json, or auto: text at a terminal, JSON lines elsewhere"),
} as const satisfies Record<string, SettingDescription<"text"> | SettingDescription<"integer">>;

export type SettingName = keyof typeof SETTINGS;
export type Settings = {
  readonly [K in SettingName]: (typeof SETTINGS)[K] extends SettingDescription<"integer"> ? number : string;
};

const CHOICES: Partial<Record<SettingName, readonly string[]>> = {
  "log-level": ["fatal", "error", "warn", "info", "debug", "trace", "silent"],
  "log-format": ["auto", "text", "json"],
};

/** A setting that cannot be used: which, where it came from, what would be right. */
export class SettingProblem extends Error {}

export function environmentName(name: string): string {
  return `CLOUD_${name.toUpperCase().replaceAll("-", "_")}`;
}

/** A flag beats the environment, which beats the default. An empty environment variable counts as absent. */
export function readSettings(
  flags: Readonly<Partial<Record<SettingName, string>>>,
  environment: Readonly<Record<string, string | undefined>>,
): Settings {
  const settings: Record<string, string | number> = {};
  for (const name of Object.keys(SETTINGS) as SettingName[]) {
    const fromEnvironment = environment[environmentName(name)];
    const [given, origin] =
      flags[name] !== undefined
        ? [flags[name], `--${name}`]
        : [fromEnvironment === "" ? undefined : fromEnvironment, environmentName(name)];
    settings[name] = given === undefined ? SETTINGS[name].default : parse(name, given, origin);
  }
  const result = settings as unknown as Settings;
  if ((result["tls-cert"] === "") !== (result["tls-key"] === "")) {
    throw new SettingProblem("--tls-cert and --tls-key come together; expected both or neither");
  }
  return result;
}

function parse(name: SettingName, given: string, origin: string): string | number {
  const setting: SettingDescription<"text"> | SettingDescription<"integer"> = SETTINGS[name];
  if (setting.type === "text") {
    const choices = CHOICES[name];
    if (choices?.includes(given) === false) {
      throw new SettingProblem(`${origin} is ${JSON.stringify(given)}; expected one of ${choices.join(", ")}`);
    }
    if ((name === "database" || name === "host") && given === "") {
      throw new SettingProblem(`${origin} is empty; expected ${setting.meaning}`);
    }
    return given;
  }
  const { minimum = 0, maximum = Number.MAX_SAFE_INTEGER } = setting;
  const value = /^\d{1,15}$/.test(given) ? Number(given) : NaN;
  if (!(value >= minimum && value <= maximum)) {
    throw new SettingProblem(
      `${origin} is ${JSON.stringify(given)}; expected a whole number from ${minimum} to ${maximum}` +
        (setting.unit ? ` (${setting.unit})` : ""),
    );
  }
  return value;
}

export function defaultSettings(changes: Partial<Settings> = {}): Settings {
  return { ...readSettings({}, {}), ...changes };
}
