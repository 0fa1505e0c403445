/**
 * What in a server's own settings will surprise whoever deploys: that nobody may join, that the pack's messages are not
 * shown, that players have no account. Reads and says; the settings are the owner's, so nothing is changed for them.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readOwnersJson } from "./json.ts";

export interface AdviceQuery {
  readonly serverDir: string;
  /** Whether the server is connected to a cloud by now. */
  readonly hasCloud: boolean;
}

/** Each one says what is so, what comes of it, and what to do. Empty when nothing is worth a word. */
export function adviseOnServer({ serverDir, hasCloud }: AdviceQuery): readonly string[] {
  const settings = readProperties(join(serverDir, "server.properties"));
  const isOn = (key: string): boolean => settings.get(key)?.toLowerCase() === "true";
  const advice: string[] = [];
  const list = ["allow-list", "white-list"].find(isOn);
  const listProblem = list === undefined ? undefined : describeAllowList(serverDir);
  if (list !== undefined && listProblem !== undefined) {
    advice.push(
      `${list}=true in server.properties, and ${listProblem}: nobody can join. Type allowlist add NAME in the server's console for each player, or set ${list}=false`,
    );
  }
  const isOffline = settings.get("online-mode")?.toLowerCase() === "false";
  if (list !== undefined && isOffline) {
    advice.push(
      `${list}=true and online-mode=false in server.properties: servers were seen that refuse to start with both. Set one of them otherwise`,
    );
  }
  if (!isOn("content-log-console-output-enabled")) {
    advice.push(
      "content-log-console-output-enabled is not true in server.properties: the console shows none of the pack's messages, and warnings are lost. Set it to true before you look for a fault",
    );
  }
  if (hasCloud && isOffline) {
    advice.push(
      "online-mode=false in server.properties: the server learns no player's account, so their cloud nodes stay in this world. Set it to true where players are to share progress",
    );
  }
  for (const name of listArchives(join(serverDir, "behavior_packs"))) {
    advice.push(
      `behavior_packs/${name}: a server reads no .mcpack files, and this command has installed what is needed. Delete it, so that it does not become a second pack`,
    );
  }
  return advice;
}

/** Why it lets nobody in; undefined when there is somebody in it. */
function describeAllowList(serverDir: string): string | undefined {
  // The older name counts where only that one is there.
  const name = ["allowlist.json", "whitelist.json"].find((file) => existsSync(join(serverDir, file)));
  if (name === undefined) return "there is no allowlist.json";
  const reading = readOwnersJson(readFileSync(join(serverDir, name)));
  if (!reading.ok || !Array.isArray(reading.value)) return `${name} cannot be read as a list`;
  return reading.value.length === 0 ? `${name} is empty` : undefined;
}

function listArchives(dir: string): readonly string[] {
  return existsSync(dir) ? readdirSync(dir).filter((name) => /\.mc(pack|addon)$/i.test(name)) : [];
}

/** The last one counts, as everywhere in such files. */
function readProperties(path: string): ReadonlyMap<string, string> {
  const text = existsSync(path) ? readFileSync(path, "utf8") : "";
  const lines = text.matchAll(/^[ \t]*([\w-]+)[ \t]*=(.*)$/gm);
  return new Map([...lines].map((match) => [match[1]!, match[2]!.trim()]));
}
