/** The service's command line in this process, which saves starting one for each command, and keys without it. */
import type { CommandResult } from "../../../cloud/bench/local-service.ts";
import { runCommandLine } from "../../../cloud/src/cli/run-command-line.ts";
import { openDatabase } from "../../../cloud/src/database/open-database.ts";
import { createKey } from "../../../cloud/src/keys/access-keys.ts";

/** Runs one command to its end; what it wrote is caught. One at a time. */
export async function runHere(
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<CommandResult> {
  const caught = { stdout: "", stderr: "" };
  const streams = ["stdout", "stderr"] as const;
  const real = streams.map((name) => process[name].write);
  for (const name of streams) {
    process[name].write = (text: string | Uint8Array) => {
      caught[name] += String(text);
      return true;
    };
  }
  try {
    const status = await runCommandLine(words, environment);
    return { status, ...caught };
  } finally {
    for (const [index, name] of streams.entries()) process[name].write = real[index]!;
  }
}

/** A key for a network, which is founded if need be. */
export async function makeKey(place: string, network: string): Promise<string> {
  const database = await openDatabase(place);
  try {
    const creation = await createKey(database, network, { mayFound: true });
    if (creation.kind !== "created") throw new Error(creation.kind);
    return creation.key;
  } finally {
    await database.close();
  }
}
