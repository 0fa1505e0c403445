/** Players as the pack sees them, beside what they are as entities: game mode, experience, messages and their screen. */
import type { GameModeName, PermissionLevel } from "../../types.ts";
import { addLevelsTo, levelOf, pointsForNext } from "../experience.ts";
import { invalidEntity, isReachable, wrapPlayer } from "../guard/handles.ts";
import type { Host, PlayerState } from "../host.ts";
import { selectSlot } from "../items/inventory.ts";
import { shownText } from "../text.ts";

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

export function definePlayers(host: Host): void {
  const { guard, world } = host;

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
  defineScreenDisplay(host);
}

function defineScreenDisplay(host: Host): void {
  const { guard, world } = host;

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
