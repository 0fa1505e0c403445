/**
 * The older methods of the interface, each in terms of the deeds: what a method says in a word, a deed says in a shape.
 * Also coming back from the dead.
 */
import type { Blow } from "../../types.ts";
import { AT_REST, SPAWN } from "../bodies/body-state.ts";
import { isDead, MAX_HUNGER } from "../bodies/attributes.ts";
import { travelTo } from "../bodies/travel.ts";
import type { DeedPerformer } from "../deeds/deeds.ts";
import { wrapPlayer } from "../guard/handles.ts";
import type { Host } from "../host.ts";
import { UsageError } from "../host.ts";
import { fullId } from "../items/items.ts";
import type { Sessions } from "../sessions/sessions.ts";

type Dimension = "overworld" | "nether" | "the_end";

export function describeMethods(
  host: Host,
  sessions: Sessions,
  { perform, tools }: DeedPerformer,
): Record<string, (...callArguments: never[]) => unknown> {
  const { guard, events, world } = host;

  return {
    spawnEntity(typeId: string, how: { tamedTo?: string } = {}) {
      if (fullId(typeId) === "minecraft:player") throw new UsageError("players join");
      return tools.entity({ type: typeId, ...how }, undefined).id;
    },
    removeEntity: (id: string) => perform(id, { do: "despawn" }),
    hurt(attackerId: string | null, victimId: string, blow: Blow = {}) {
      const victim = tools.someone(victimId)!;
      // However often it is hurt: this is no death.
      if (victim.health <= 1 && !isDead(victim)) victim.health = victim.maxHealth;
      perform(attackerId, { ...blow, do: "hit", entity: victimId, damage: 1 });
    },
    kill(attackerId: string | null, victim: string, { deadPlayerId, ...blow }: Blow & { deadPlayerId?: string } = {}) {
      if (deadPlayerId === undefined && fullId(victim) === "minecraft:player") {
        throw new UsageError("name the player who dies with deadPlayerId");
      }
      if (deadPlayerId !== undefined) {
        const player = sessions.online(deadPlayerId);
        // They are back without a word: who is dead cannot die.
        if (isDead(player)) player.health = player.maxHealth;
      }
      perform(attackerId, { ...blow, do: "kill", entity: deadPlayerId ?? victim });
    },
    respawn(id: string) {
      const player = sessions.online(id);
      if (!isDead(player)) throw new UsageError(`${player.name} is not dead`);
      Object.assign(player, { health: player.maxHealth, hunger: MAX_HUNGER, body: AT_REST });
      player.effects.clear();
      travelTo(host, player, SPAWN, "minecraft:overworld");
      events.queue("world.afterEvents.playerSpawn", () =>
        guard.record("PlayerSpawnAfterEvent", { player: wrapPlayer(host, player), initialSpawn: false }),
      );
    },
    setTag: (id: string, tag: string, present: boolean) =>
      perform(sessions.online(id).id, { do: "setTag", tag, present }),
    dropItem(id: string, typeId: string, amount?: number) {
      const player = sessions.online(id);
      const carried = player.inventory.slots.reduce(
        (sum, item) => sum + (item?.typeId === fullId(typeId) ? item.amount : 0),
        0,
      );
      const dropped = Math.min(carried, amount ?? carried);
      if (dropped > 0) perform(id, { do: "drop", item: typeId, amount: dropped });
      return dropped;
    },
    useItem: (id: string, typeId: string) => perform(id, { do: "useItem", item: typeId }),
    completeUse: (id: string, typeId: string) => perform(id, { do: "eat", item: typeId, ticks: 0 }),
    breakBlock: (id: string, typeId: string) => perform(id, { do: "mine", block: typeId }),
    placeBlock: (id: string, typeId: string) => perform(id, { do: "place", block: typeId }),
    hitEntity: (id: string, typeId: string) => perform(id, { do: "hit", entity: typeId, damage: 0 }),
    interactWithEntity: (id: string, typeId: string, itemTypeId?: string | null) =>
      perform(id, { do: "useEntity", entity: typeId, ...(itemTypeId ? { item: itemTypeId } : {}) }),
    changeDimension(id: string, name: Dimension) {
      const player = sessions.online(id);
      if (!world.dimensions.has(fullId(name))) throw new UsageError(`there is no dimension ${name}`);
      perform(player.id, { do: "teleport", to: player.location, dimension: name });
    },
  };
}
