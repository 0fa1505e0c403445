/** What the person at the page has chosen to look at. */
import { computed, signal, type ReadonlySignal } from "@preact/signals";
import type { At } from "../protocol/commands.ts";
import { pageKey, playerKey, type NodesView, type PlayerView, type ScreenView } from "../protocol/views.ts";
import { nodes, players, screens } from "./views.ts";

export const PANELS = ["tree", "screen", "deeds", "editor", "inside"] as const;
export type PanelName = (typeof PANELS)[number];

/** On narrow screens the one panel that shows; on wide ones what stands below. */
export const openPanel = signal<PanelName>("tree");

/** The id of the node that is looked at closely, or edited. */
export const selectedNode = signal<string | null>(null);

const wanted = signal<At | null>(null);

/** The player whose screen, progress and deeds are shown: who was chosen, else the first who is online, else the first. */
export const chosenPlayer: ReadonlySignal<PlayerView | null> = computed(() => {
  const all = players.value;
  const at = wanted.value;
  const chosen = at && all.find((player) => player.server === at.server && player.playerId === at.playerId);
  return chosen ?? all.find((player) => player.isOnline) ?? all[0] ?? null;
});

export function choosePlayer({ server, playerId }: At): void {
  wanted.value = { server, playerId };
}

/** What is on the chosen player's screen; undefined while they are not online. */
export const chosenScreen: ReadonlySignal<ScreenView | undefined> = computed(() => {
  const player = chosenPlayer.value;
  return player ? screens.of(playerKey(player)) : undefined;
});

/** The chosen player's nodes of a page; undefined while there is no player. */
export function chosenNodes(pageId: string): NodesView | undefined {
  const player = chosenPlayer.value;
  return player ? nodes.of(pageKey(player, pageId)) : undefined;
}
