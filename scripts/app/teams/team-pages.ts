/**
 * What teams have, kept in the world: one text a team, in the form of a player's page. Decides when it is written: with the
 * last step of a tick, so that no more than that tick can be lost, or at once where something goes out. A team whose text
 * cannot be read has no page, and nothing is written over it.
 *
 *   ach:team/<name>   the head, as of a page; its chunks below
 */

import { presentRecord } from "../../core/cloud/cloud-rounds.ts";
import type { NodeRecord } from "../../core/progress/record.ts";
import { hashText } from "../../core/saving/node-key.ts";
import { decodePage, emptyPage } from "../../core/saving/save-format.ts";
import type { AchievementNode } from "../../core/tree/tree.ts";
import type { Clock, Log, PropertyStore } from "../ports.ts";
import { keepKey, newPage, pageText, readKey, type Page } from "../records/saved-page.ts";
import { createStoredText } from "../records/stored-text.ts";

export const TEAM_KEY = "ach:team/";

export interface TeamPages {
  /** Undefined when the team's text cannot be read. */
  read(team: string, node: AchievementNode): NodeRecord | undefined;
  write(team: string, node: AchievementNode, record: NodeRecord): void;
  /** Whether the team's text can be read, or there is none yet. */
  isReadable(team: string): boolean;
  /** Writes what a team has by now, if it is not written yet. */
  save(team: string): void;
  /** The teams of which something is kept. */
  names(): readonly string[];
  /** Writes what is not written yet. */
  flush(): void;
}

export function createTeamPages(world: PropertyStore, clock: Clock, log: Log): TeamPages {
  const pages = new Map<string, Page | undefined>();
  const dirty = new Set<Page>();

  function open(team: string): Page | undefined {
    const key = TEAM_KEY + fileName(team);
    const stored = createStoredText(world, key, world.keys());
    const loaded = stored.load();
    if (loaded.state === "absent") return newPage(team, stored, emptyPage());
    const read = loaded.state === "loaded" ? decodePage(loaded.text) : { unreadable: loaded.reason };
    if (!("unreadable" in read)) return newPage(team, stored, read.page);
    log.error(
      `what team ${team} has cannot be read: ${read.unreadable}. It is kept as property ${key} of the world and not written ` +
        "over; until it is restored from a backup, its members have progress of their own",
    );
    return undefined;
  }

  function pageOf(team: string): Page | undefined {
    if (!pages.has(team)) pages.set(team, open(team));
    return pages.get(team);
  }

  /** @returns false when it is to be tried again */
  function writeText(page: Page): boolean {
    dirty.delete(page);
    try {
      const text = pageText(page);
      page.stored.save(text, text.length);
      return true;
    } catch (error) {
      dirty.add(page);
      log.error(`what team ${page.id} has could not be written and will be tried again: ${String(error)}`);
      return false;
    }
  }

  return {
    read(team, node) {
      const page = pageOf(team);
      if (!page) return undefined;
      const record = readKey(page, node.key);
      return node.repeat ? presentRecord(node, node.repeat, record, clock.nowSeconds()) : record;
    },
    write(team, node, record) {
      const page = pageOf(team);
      if (!page) return;
      keepKey(page, node.key, record);
      dirty.add(page);
    },
    isReadable: (team) => pageOf(team) !== undefined,
    save(team) {
      const page = pageOf(team);
      if (page && dirty.has(page)) writeText(page);
    },
    names() {
      const names: string[] = [];
      for (const key of world.keys()) {
        const file = key.startsWith(TEAM_KEY) ? key.slice(TEAM_KEY.length) : "";
        // Chunks lie below their head.
        const name = file === "" || file.includes("/") ? undefined : teamOfFile(file);
        if (name !== undefined) names.push(name);
      }
      return names;
    },
    flush() {
      for (const page of [...dirty]) if (!writeText(page)) return;
    },
  };
}

/** Without what parts names of properties. */
function fileName(team: string): string {
  try {
    return encodeURIComponent(team);
  } catch {
    // Half a character: no name that anybody would read.
    return `~${hashText(team, 10)}`;
  }
}

function teamOfFile(file: string): string | undefined {
  try {
    const team = decodeURIComponent(file);
    return fileName(team) === file ? team : undefined;
  } catch {
    return undefined;
  }
}
