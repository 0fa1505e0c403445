/**
 * Whose the dynamic properties of a save are. A save has those of the pack that its world was started with apart from
 * those of others; when the next world starts with another one of them, they change places. Saves of format 1 are from
 * before there were several packs: what they have is of the pack that they are started with.
 */
import type { PropertiesOfPacks, PropertyValue, WorldSave } from "../../types.ts";
import { UsageError } from "../host.ts";

interface Owner {
  dynamicProperties?: Record<string, PropertyValue>;
  otherPacks?: PropertiesOfPacks;
}

/** The save as a world has it that is started with this pack. */
export function saveFor(save: WorldSave, pack: string): WorldSave {
  const { format } = save;
  if (format !== 1 && format !== 2) {
    throw new UsageError(`this is not a save of the simulator: format ${String(format)}, neither 1 nor 2`);
  }
  const former = save.pack;
  if (former === undefined || former === pack) return save;
  const turned = <One extends Owner>(owner: One): One => exchanged(owner, former, pack);
  return {
    ...turned(save),
    pack,
    players: save.players.map((player) => ({
      ...turned(player),
      inventory: player.inventory.map((item) => item && turned(item)),
      equipment: Object.fromEntries(Object.entries(player.equipment).map(([slot, item]) => [slot, turned(item)])),
    })),
  };
}

function exchanged<One extends Owner>(owner: One, former: string, pack: string): One {
  const { [pack]: own, ...others } = owner.otherPacks ?? {};
  const left = owner.dynamicProperties ?? {};
  if (Object.keys(left).length > 0) others[former] = left;
  return { ...owner, dynamicProperties: own ?? {}, otherPacks: others };
}
