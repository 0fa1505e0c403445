/**
 * Entities and players as the pack sees them. Each look-up gives a new object of equal id, as the platform may;
 * after a player left, all their objects are invalid but for id and type.
 */
import type { Place } from "../../deeds/written.ts";
import type { GameModeName, PermissionLevel } from "../../types.ts";
import { AT_REST, SPAWN } from "../bodies/body-state.ts";
import { maxHealthOf } from "../bodies/species.ts";
import { propertyCallsOf } from "../dynamic-properties.ts";
import { addLevelsTo, levelOf, pointsForNext } from "../experience.ts";
import { invalidEntity, isReachable, wrapPlayer } from "../guard/handles.ts";
import type { EntityState, Host, ItemState, PlayerState } from "../host.ts";
import { selectSlot, type Inventories } from "../items/inventory.ts";
import { fullId, newItem } from "../items/items.ts";
import { shownText } from "../text.ts";
import { matchesQuery } from "./entity-query.ts";

const MAX_TAG_LENGTH = 255;

export function changeGameMode(host: Host, player: PlayerState, gameMode: GameModeName): void {
  const from = player.gameMode;
  if (from === gameMode) return;
  const { events, guard } = host;
  let asked: { cancel: boolean } | undefined;
  events.fire("world.beforeEvents.playerGameModeChange", "restricted", () => {
    const fields = { player: wrapPlayer(host, player), fromGameMode: from, toGameMode: gameMode, cancel: false };
    const event = guard.record("PlayerGameModeChangeBeforeEvent", fields);
    asked = event as typeof asked;
    return event;
  });
  if (asked?.cancel === true) return;
  player.gameMode = gameMode;
  events.queue("world.afterEvents.playerGameModeChange", () =>
    guard.record("PlayerGameModeChangeAfterEvent", {
      player: wrapPlayer(host, player),
      fromGameMode: from,
      toGameMode: gameMode,
    }),
  );
}

export function addXp(player: PlayerState, amount: number): void {
  player.totalXp = Math.max(0, player.totalXp + Math.floor(amount));
}

export function addXpLevels(player: PlayerState, levels: number): void {
  player.totalXp = addLevelsTo(player.totalXp, Math.floor(levels));
}

export function defineEntities(host: Host, inventories: Inventories): void {
  const { guard, world } = host;

  guard.define("Entity", {
    invalid: (entity: EntityState) => invalidEntity(host, entity),
    get: {
      id: (entity: EntityState) => entity.id,
      typeId: (entity: EntityState) => entity.typeId,
      isValid: (entity: EntityState) => isReachable(entity),
      nameTag: (entity: EntityState) => entity.nameTag,
      dimension: (entity: EntityState) => guard.wrap("Dimension", world.dimensions.get(entity.dimension)!),
      scoreboardIdentity: (entity: EntityState) =>
        [...world.objectives.values()].some((objective) => objective.scores.has(entity.id))
          ? guard.wrap("ScoreboardIdentity", { participant: entity.id })
          : undefined,
    },
    set: {
      nameTag(entity: EntityState, value: string) {
        entity.nameTag = value;
      },
    },
    call: {
      ...propertyCallsOf(host, (entity: EntityState) => entity.properties),
      addTag(entity: EntityState, tag: string) {
        if (tag.length > MAX_TAG_LENGTH) {
          throw guard.error("ArgumentOutOfBoundsError", "A tag has at most 255 characters.", {
            value: tag.length,
            minValue: 1,
            maxValue: MAX_TAG_LENGTH,
          });
        }
        const isNew = !entity.tags.has(tag);
        entity.tags.add(tag);
        return isNew;
      },
      removeTag: (entity: EntityState, tag: string) => entity.tags.delete(tag),
      hasTag: (entity: EntityState, tag: string) => entity.tags.has(tag),
      getTags: (entity: EntityState) => [...entity.tags],
      addItem(entity: EntityState, item: object) {
        const player = playerBehind(entity);
        const left = inventories.add(player, guard.unwrap<ItemState>(item, "ItemStack"));
        return left && guard.wrap("ItemStack", left);
      },
      matches: (entity: EntityState, query: Record<string, unknown>) => matchesQuery(host, entity, query),
      runCommand(entity: EntityState, line: string) {
        const count = host.runVanillaCommand(line, entity);
        return guard.record("CommandResult", { successCount: count });
      },
    },
  });
  guard.define("CommandResult", {});

  function playerBehind(entity: EntityState): PlayerState {
    if (!entity.player) throw new Error(`the simulator does not imitate inventories of ${entity.typeId} yet`);
    return entity.player;
  }

  guard.define("Player", {
    get: {
      name: (player: PlayerState) => player.name,
      commandPermissionLevel: (player: PlayerState) => player.permissionLevel,
      playerPermissionLevel: (player: PlayerState) => (player.permissionLevel > 0 ? 2 : 1),
      level: (player: PlayerState) => levelOf(player.totalXp).level,
      xpEarnedAtCurrentLevel: (player: PlayerState) => levelOf(player.totalXp).rest,
      totalXpNeededForNextLevel: (player: PlayerState) => pointsForNext(levelOf(player.totalXp).level),
      selectedSlotIndex: (player: PlayerState) => player.selectedSlot,
      onScreenDisplay: (player: PlayerState) => guard.wrap("ScreenDisplay", player),
      clientSystemInfo: (player: PlayerState) => guard.wrap("ClientSystemInfo", player),
    },
    set: {
      commandPermissionLevel(player: PlayerState, level: PermissionLevel) {
        player.permissionLevel = level;
      },
      selectedSlotIndex(player: PlayerState, slot: number) {
        guard.arguments.inBounds([0, 8], slot);
        selectSlot(host, player, slot);
      },
    },
    call: {
      addExperience(player: PlayerState, amount: number) {
        addXp(player, amount);
        return player.totalXp;
      },
      addLevels(player: PlayerState, levels: number) {
        addXpLevels(player, levels);
        return levelOf(player.totalXp).level;
      },
      resetLevel(player: PlayerState) {
        player.totalXp = 0;
      },
      getTotalXp: (player: PlayerState) => player.totalXp,
      getGameMode: (player: PlayerState) => player.gameMode,
      setGameMode: (player: PlayerState, mode?: GameModeName) => changeGameMode(host, player, mode ?? "Survival"),
      sendMessage(player: PlayerState, message: unknown) {
        player.screen.messages.push(shownText(message));
      },
      playSound(player: PlayerState, id: string) {
        player.screen.sounds.push({ tick: world.tick, id });
      },
    },
  });

  guard.define("ClientSystemInfo", {
    invalid: (player: PlayerState) => invalidEntity(host, player),
    get: {
      locale: (player: PlayerState) => player.locale,
      platformType: () => "Desktop",
      maxRenderDistance: () => 16,
    },
  });
  guard.define("ScreenDisplay", {
    invalid: (player: PlayerState) => invalidEntity(host, player),
    get: { isValid: (player: PlayerState) => isReachable(player) },
    call: {
      setActionBar(player: PlayerState, text: unknown) {
        player.screen.actionBars.push({ tick: world.tick, text: shownText(text) });
      },
      setTitle(player: PlayerState, title: unknown, options?: { subtitle?: unknown }) {
        player.screen.titles.push({
          tick: world.tick,
          title: shownText(title),
          ...(options?.subtitle === undefined ? {} : { subtitle: shownText(options.subtitle) }),
        });
      },
      updateSubtitle(player: PlayerState, subtitle: unknown) {
        const last = player.screen.titles[player.screen.titles.length - 1];
        if (last) last.subtitle = shownText(subtitle);
      },
    },
  });
}

export function newEntity(id: string, typeId: string, location: Place = SPAWN): EntityState {
  const health = maxHealthOf(typeId);
  return {
    id,
    typeId,
    valid: true,
    isUnloaded: false,
    nameTag: "",
    tags: new Set(),
    effects: new Map(),
    properties: new Map(),
    dimension: "minecraft:overworld",
    location,
    body: AT_REST,
    health,
    maxHealth: health,
  };
}

/** The item in somebody's hand, made up when they do not own it. */
export function handItem(typeId: string): ItemState {
  return newItem(fullId(typeId));
}
