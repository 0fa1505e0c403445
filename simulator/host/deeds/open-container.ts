/** A container is opened: by a player's click, or by an entity that does so. */
import { clickBlock, clickEntity } from "./clicks.ts";
import { containerOf, tellAccess } from "./containers.ts";
import type { DeedRun } from "./tools.ts";

export const openContainer: DeedRun<"openContainer"> = (tools, who, deed) => {
  const container = containerOf(tools, who, deed);
  const player = tools.someone(who)?.player;
  const mayOpen =
    !player ||
    ("entity" in container ? clickEntity(tools, player, container.entity) : clickBlock(tools, player, container.place));
  if (mayOpen) tellAccess(tools, who, container, "Opened");
  return "entity" in container ? { entityId: container.entity.id } : {};
};
