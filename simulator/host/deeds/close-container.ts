/** A container is closed. */
import { containerOf, tellAccess } from "./containers.ts";
import type { DeedRun } from "./tools.ts";

export const closeContainer: DeedRun<"closeContainer"> = (tools, who, deed) => {
  const container = containerOf(tools, who, deed);
  tellAccess(tools, who, container, "Closed");
  return "entity" in container ? { entityId: container.entity.id } : {};
};
