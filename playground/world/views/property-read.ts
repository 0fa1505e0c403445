/** The whole of one dynamic property; of a player's page, what its records say. */
import type { Simulator } from "../../../simulator/types.ts";
import type { Commands, PropertyRead } from "../../protocol/commands.ts";
import { PAGE_KEY } from "../../../scripts/app/records/load-pages.ts";
import type { NodeReader } from "./node-views.ts";

export function readProperty(
  world: Simulator,
  { playerId, key }: Commands["readProperty"],
  reader: NodeReader | undefined,
  now: number,
): PropertyRead {
  const owner = playerId === null ? world.world() : world.player(playerId);
  const value = owner.dynamicProperties[key];
  if (playerId === null || !key.startsWith(PAGE_KEY) || !reader) return { value };
  const [pageId = ""] = key.slice(PAGE_KEY.length).split("/");
  const records = reader.records(owner.dynamicProperties, pageId, now);
  return typeof records === "string" ? { value, unreadable: records } : { value, records };
}
