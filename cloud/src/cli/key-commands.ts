/** `key create`, `key list` and `key revoke`: what they print. What a key is, is in keys/access-keys. */
import { nearest } from "./nearest.ts";
import { createKey, keyIdOf, KEYS_FOR_ROTATION, listKeys, revokeKey } from "../keys/access-keys.ts";
import { UsageProblem, type CommandCall } from "./command.ts";
import { describeUnknownNetwork, requireNetworkName } from "./network-operand.ts";
import { describeAge, formatTable } from "./table.ts";
import { withDatabase, withExistingDatabase } from "./with-database.ts";

const MAX_LABEL_CHARACTERS = 64;

export async function keyCreate({ operands, settings, flags }: CommandCall): Promise<number> {
  const [network = ""] = operands;
  requireNetworkName(network);
  requireLabel(flags.label);
  return withDatabase(settings.database, async (database) => {
    const creation = await createKey(database, network, { label: flags.label, mayFound: flags.new });
    if (creation.kind === "unknown-network") {
      const problem = await describeUnknownNetwork(database, network);
      throw new Error(`${problem}\ncloud: to found it: key create ${network} --new`);
    }
    const { id, key, keysOfNetwork, isFounded } = creation;
    if (keysOfNetwork > KEYS_FOR_ROTATION) {
      process.stderr.write(
        `cloud: network ${network} has ${keysOfNetwork} keys now; \`key list\` shows when each was used last, and ` +
          "`key revoke ID` ends one that is not in use\n",
      );
    }
    const founded = isFounded ? `Network ${network} is founded. ` : "";
    process.stdout.write(`${founded}Key ${id} for network ${network}. It is shown only this once:\n${key}\n`);
    return 0;
  });
}

export async function keyList({ settings }: CommandCall): Promise<number> {
  const keys = await withExistingDatabase(settings.database, listKeys);
  const now = Date.now() / 1000;
  const rows = [["ID", "NETWORK", "LABEL", "AGE", "LAST USE"]];
  for (const { id, network, label, createdAt, lastUsedAt } of keys) {
    const lastUse = lastUsedAt === 0 ? "never" : `${describeAge(now - lastUsedAt)} ago`;
    rows.push([id, network, label, describeAge(now - createdAt), lastUse]);
  }
  process.stdout.write(formatTable(rows));
  return 0;
}

export async function keyRevoke({ operands, settings }: CommandCall): Promise<number> {
  const id = keyIdOf(operands[0] ?? "");
  return withExistingDatabase(settings.database, async (database) => {
    if (!(await revokeKey(database, id))) {
      const near = nearest(
        id,
        (await listKeys(database)).map((key) => key.id),
      );
      const hint = near === undefined ? "`key list` shows them" : `did you mean ${near}?`;
      throw new Error(`no key in use has the id ${JSON.stringify(id)}; ${hint}`);
    }
    process.stdout.write(`Key ${id} is revoked.\n`);
    return 0;
  });
}

function requireLabel(label: string): void {
  const isTooLong = [...label].length > MAX_LABEL_CHARACTERS;
  if (!isTooLong && !/\p{Cc}/u.test(label)) return;
  throw new UsageProblem(
    `--label is ${JSON.stringify(label)}; expected at most ${MAX_LABEL_CHARACTERS} characters in one line`,
  );
}
