/** What the chosen player does: a button for each goal of the trees, and what else happens in a world. */
import { signal } from "@preact/signals";
import type { JSX } from "preact";
import { chosenPlayer } from "../../state/choices.ts";
import { nothingYet } from "../../state/nothing-yet.ts";
import { Goals } from "./goals.tsx";
import { NetworkDeeds } from "./network-deeds.tsx";
import { OtherPackDeeds } from "./other-pack-deeds.tsx";
import { PlayerDeeds } from "./player-deeds.tsx";
import "./deeds.css";

const KINDS = {
  goals: "Goals",
  player: "Player",
  network: "Servers and cloud",
  packs: "Other packs",
} as const;
type Kind = keyof typeof KINDS;

const shown = signal<Kind>("goals");

export function DeedsPanel(): JSX.Element {
  const player = chosenPlayer.value;
  return (
    <div class="deeds">
      <div class="deeds-kinds" role="group" aria-label="Kinds of deeds">
        {(Object.keys(KINDS) as Kind[]).map((kind) => (
          <button
            key={kind}
            type="button"
            class="button"
            aria-pressed={shown.value === kind}
            onClick={() => (shown.value = kind)}
          >
            {KINDS[kind]}
          </button>
        ))}
      </div>
      {shown.value === "network" && <NetworkDeeds />}
      {shown.value !== "network" && !player && (
        <p class="empty">{nothingYet.value ?? "Let a player join first: the button is in the header."}</p>
      )}
      {shown.value === "goals" && player && <Goals player={player} />}
      {shown.value === "player" && player && <PlayerDeeds player={player} />}
      {shown.value === "packs" && player && <OtherPackDeeds player={player} />}
    </div>
  );
}
