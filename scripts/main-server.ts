/** Entry of the server pack: adds what only a dedicated server has. */

import { noCloud } from "./app/cloud/cloud.ts";
import { createCloudSync } from "./app/cloud/cloud-sync.ts";
import { log } from "./bedrock/platform.ts";
import { observeAccounts } from "./bedrock/server/accounts.ts";
import { createCloudClient } from "./bedrock/server/cloud-client.ts";
import { readCloudConfiguration, serverVariable } from "./bedrock/server/configuration.ts";
import { startPack } from "./main.ts";

const configuration = readCloudConfiguration();
if ("absent" in configuration) {
  const tell = configuration.isMistake ? log.warn : log.info;
  tell(`there is no cloud: ${configuration.absent}. Cloud nodes are kept in this world`);
}
startPack({
  variable: serverVariable,
  persistentId: observeAccounts(),
  openCloud: (needs) =>
    "absent" in configuration
      ? noCloud({ clock: needs.clock, random: Math.random, reason: configuration.absent })
      : createCloudSync({ ...needs, client: createCloudClient(configuration), random: Math.random }),
});
