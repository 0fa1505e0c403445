/**
 * What the deployment was asked for: reads the flags and the key's environment variable, and resolves paths.
 * Knows neither servers nor packs; whether a path or an address is any good is found out by whoever uses it.
 */
import { join, resolve } from "node:path";
import { spoken } from "../project-dir.ts";

export interface DeployOptions {
  /** Absolute path of the server's folder. */
  readonly serverDir: string;
  /** The world's folder name; undefined = the one that server.properties names. */
  readonly world: string | undefined;
  /** As they were typed; both or none. */
  readonly cloud: { readonly url: string; readonly key: string } | undefined;
  /** Absolute path of a built server pack; undefined = the project's own. */
  readonly packDir: string | undefined;
  /** Absolute path of trees whose server pack is to be built now, in place of a built one. */
  readonly achievementsDir: string | undefined;
  readonly dryRun: boolean;
  readonly remove: boolean;
  /** Worth telling, but no reason to stop. */
  readonly warnings: readonly string[];
}

export type ParsedDeployOptions =
  | { readonly kind: "options"; readonly options: DeployOptions }
  | { readonly kind: "help" }
  | { readonly kind: "wrong"; readonly problem: string };

export const KEY_VARIABLE = "CLOUD_KEY";

export const DEPLOY_USAGE = `Usage: ${spoken("deploy")} --server DIR [--world NAME] [--cloud-url URL --cloud-key KEY] [--dry-run] [--remove]

  --server DIR     folder of a Bedrock Dedicated Server that is stopped
  --world NAME     folder name of the world below worlds; default: level-name in server.properties
  --cloud-url URL  address of the cloud service; without it, the server's cloud configuration stays as it is
  --cloud-key KEY  key of the network; or in the environment variable ${KEY_VARIABLE}, which leaves no trace in a history
  --pack DIR       a server pack that was built elsewhere; default: that of
                   last time, else dist/server, built when it is missing
  --out DIR        folder that the packs were built into: its server pack is meant
  --achievements DIR  folder with trees: their server pack is built now, and kept nowhere else
  --dry-run        print what would be done, change nothing
  --remove         take back everything that this command did
  --help           show this text
`;

const PACK_FLAGS = ["--pack", "--out", "--achievements"] as const;
const VALUE_FLAGS = ["--server", "--world", "--cloud-url", "--cloud-key", ...PACK_FLAGS] as const;
const SWITCHES = ["--dry-run", "--remove"] as const;
type ValueFlag = (typeof VALUE_FLAGS)[number];
type Switch = (typeof SWITCHES)[number];

/**
 * @param args what follows the script's name
 * @param environment where the key may be
 * @param baseDir the folder that relative paths start from
 */
export function parseDeployOptions(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  baseDir: string,
): ParsedDeployOptions {
  const values = new Map<ValueFlag, string>();
  const switches = new Set<Switch>();
  for (let index = 0; index < args.length; index++) {
    const argument = args[index] ?? "";
    const equals = argument.startsWith("--") ? argument.indexOf("=") : -1;
    const flag = equals === -1 ? argument : argument.slice(0, equals);
    if (flag === "--help" || flag === "-h") return { kind: "help" };
    if (equals === -1 && isOneOf(SWITCHES, flag)) {
      switches.add(flag);
      continue;
    }
    if (isOneOf(SWITCHES, flag)) return wrong(`${flag} has a value; expected it alone`);
    if (!isOneOf(VALUE_FLAGS, flag)) {
      // Only the flag, or its place: what stands there may be a key that lost its flag.
      const what = flag.startsWith("-") ? `unknown flag "${flag}"` : `argument ${index + 1} belongs to no flag`;
      return wrong(`${what}; expected one of ${[...VALUE_FLAGS, ...SWITCHES, "--help"].join(", ")}`);
    }
    const value = equals === -1 ? args[++index] : argument.slice(equals + 1);
    if (value === undefined || value === "" || (equals === -1 && value.startsWith("--"))) {
      return wrong(`${flag} has no value; expected one after it`);
    }
    if (values.has(flag)) return wrong(`${flag} is given twice; expected it once`);
    values.set(flag, value);
  }
  return combine(values, switches, environment, baseDir);
}

function combine(
  values: ReadonlyMap<ValueFlag, string>,
  switches: ReadonlySet<Switch>,
  environment: NodeJS.ProcessEnv,
  baseDir: string,
): ParsedDeployOptions {
  const server = values.get("--server");
  if (server === undefined) return wrong("--server is missing; expected the folder of a Bedrock Dedicated Server");
  const remove = switches.has("--remove");
  const url = values.get("--cloud-url");
  const typedKey = values.get("--cloud-key");
  if (remove) {
    const senseless = (["--cloud-url", "--cloud-key", ...PACK_FLAGS] as const).find((flag) => values.has(flag));
    if (senseless !== undefined) return wrong(`${senseless} has no meaning with --remove; expected one of the two`);
  }
  if (url === undefined && typedKey !== undefined) {
    return wrong("--cloud-key is given without --cloud-url; expected both or neither");
  }
  const variable = environment[KEY_VARIABLE];
  const key = typedKey ?? (variable === "" ? undefined : variable);
  if (url !== undefined && key === undefined) {
    return wrong(`--cloud-url is given without a key; expected --cloud-key KEY or the variable ${KEY_VARIABLE}`);
  }
  const warnings: string[] = [];
  if (url === undefined && key !== undefined && !remove) {
    warnings.push(`${KEY_VARIABLE} is set, but without --cloud-url it is not used`);
  }
  const [packFlag, otherFlag] = PACK_FLAGS.filter((flag) => values.has(flag));
  if (otherFlag !== undefined) return wrong(`${packFlag!} and ${otherFlag} are given; expected one of them`);
  const pack = values.get("--pack");
  const out = values.get("--out");
  const trees = values.get("--achievements");
  const packDir = pack ?? (out === undefined ? undefined : join(out, "server"));
  return {
    kind: "options",
    options: {
      serverDir: resolve(baseDir, server),
      world: values.get("--world"),
      cloud: url === undefined || key === undefined ? undefined : { url, key },
      packDir: packDir === undefined ? undefined : resolve(baseDir, packDir),
      achievementsDir: trees === undefined ? undefined : resolve(baseDir, trees),
      dryRun: switches.has("--dry-run"),
      remove,
      warnings,
    },
  };
}

function isOneOf<Name extends string>(names: readonly Name[], name: string): name is Name {
  return (names as readonly string[]).includes(name);
}

function wrong(problem: string): ParsedDeployOptions {
  return { kind: "wrong", problem };
}
