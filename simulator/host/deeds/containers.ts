/** What opening and closing a container have in common: which one it is, and whom the game names. */
import type { Actor, Deeds } from "../../deeds/deed.ts";
import { about } from "../events/event-filters.ts";
import { wrapEntity } from "../guard/handles.ts";
import type { EntityState } from "../host.ts";
import { UsageError } from "../host.ts";
import { isContainer } from "../terrain/block-rules.ts";
import type { BlockPlace, DeedTools } from "./tools.ts";

export type Container = { place: BlockPlace } | { entity: EntityState };

export function containerOf(tools: DeedTools, who: Actor, deed: Deeds["openContainer"]): Container {
  const { block, entity, ...where } = deed;
  const one = tools.someone(who);
  if (block !== undefined && entity !== undefined) throw new UsageError("a block is opened, or an entity");
  if (entity !== undefined) return { entity: tools.entity(entity, one, where) };
  const place = tools.block(one, block, where.at);
  if (!isContainer(place.block.typeId)) throw new UsageError(`${place.block.typeId} is no container`);
  return { place };
}

export function tellAccess(tools: DeedTools, who: Actor, container: Container, what: "Opened" | "Closed"): void {
  const { host } = tools;
  const { events, guard, blocks } = host;
  const one = tools.someone(who);
  const sourceField = what === "Opened" ? "openSource" : "closeSource";
  const source = (): object => ({ ...(one ? { entity: wrapEntity(host, one) } : {}) });
  if ("entity" in container) {
    const { entity } = container;
    events.queue(
      `world.afterEvents.entityContainer${what}`,
      () =>
        guard.record(`EntityContainer${what}AfterEvent`, { entity: wrapEntity(host, entity), [sourceField]: source() }),
      about(host, { entity, other: one }),
    );
    return;
  }
  const { dimension, at, block } = container.place;
  events.queue(
    `world.afterEvents.blockContainer${what}`,
    () =>
      guard.record(`BlockContainer${what}AfterEvent`, {
        block: blocks.wrapBlock(dimension, at),
        dimension: guard.wrap("Dimension", dimension),
        [sourceField]: source(),
      }),
    about(host, { block, other: one }),
  );
}
