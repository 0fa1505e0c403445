/** The players: who is looked at, who joins and leaves, and what each of them is. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { ServerIndex } from "../../protocol/commands.ts";
import { playerKey, type PlayerView } from "../../protocol/views.ts";
import { choosePlayer, chosenPlayer } from "../../state/choices.ts";
import { act } from "../../state/link.ts";
import { players, servers } from "../../state/views.ts";
import { Choice } from "../frame/choice.tsx";
import { Icon } from "../frame/icon.tsx";
import { Menu } from "../frame/menu.tsx";
import { PlayerChoices } from "../frame/player-choices.tsx";
import { nameOf } from "./server-controls.tsx";

/** Names that are offered, one after the other. */
const NAMES = ["Alex", "Steve", "Mei", "Noor", "Kai", "Zuri", "Efe", "Sunny", "Ari", "Makena"];
const LONGEST_NAME = 32;

export function PlayerControl(): JSX.Element {
  const chosen = chosenPlayer.value;
  return (
    <Menu
      class="menu-players"
      label={chosen ? `Players: ${chosen.name} is looked at` : "Players: Add a player"}
      button={
        <>
          <Icon name="player" />
          <span class={`dot dot-${chosen?.isOnline ? "up" : "down"}`} aria-hidden="true" />
          {chosen?.name ?? "Add a player"}
        </>
      }
    >
      {() => (
        <>
          <p class="sheet-title">Players</p>
          {players.value.map((player) => (
            <PlayerRow key={playerKey(player)} player={player} isChosen={player === chosen} />
          ))}
          {chosen?.isOnline && <PlayerDetails player={chosen} />}
          <AddPlayer />
        </>
      )}
    </Menu>
  );
}

function PlayerRow({ player, isChosen }: { readonly player: PlayerView; readonly isChosen: boolean }): JSX.Element {
  const { server, playerId, name, isOnline, isDead, locale, gameMode, permissionLevel } = player;
  const again = { server, name, locale, gameMode, permissionLevel };
  return (
    <div class="sheet-line">
      <button type="button" class="sheet-row" aria-pressed={isChosen} onClick={() => choosePlayer(player)}>
        {name}
        <small>
          {nameOf(server)}
          {isOnline ? (isDead ? ", dead" : "") : ", offline"}
        </small>
      </button>
      {isDead && (
        <button type="button" class="button" onClick={() => void act("respawn", { server, playerId })}>
          Respawn
        </button>
      )}
      <button
        type="button"
        class="button"
        aria-label={`${isOnline ? "Leave" : "Join"}: ${name}, ${nameOf(server)}`}
        onClick={() => void (isOnline ? act("leave", { server, playerId }) : act("join", again))}
      >
        {isOnline ? "Leave" : "Join"}
      </button>
    </div>
  );
}

function PlayerDetails({ player }: { readonly player: PlayerView }): JSX.Element {
  return (
    <fieldset class="fields">
      <legend>{player.name}</legend>
      <PlayerChoices player={player} />
    </fieldset>
  );
}

function freeName(taken: readonly string[]): string {
  const further = taken.map((_, index) => `Player ${index + 1}`);
  return [...NAMES, ...further].find((name) => !taken.includes(name)) ?? NAMES[0]!;
}

function AddPlayer(): JSX.Element {
  const [typed, setTyped] = useState("");
  const [wanted, setWanted] = useState<ServerIndex>(0);
  const up = servers.value.filter(({ state }) => state === "up");
  const server = up.find((one) => one.server === wanted)?.server ?? up[0]?.server;
  const offered = freeName(players.value.map(({ name }) => name));
  async function add(): Promise<void> {
    if (server === undefined) return;
    const name = typed.trim() === "" ? offered : typed.trim();
    setTyped("");
    const joined = await act("join", { server, name });
    if (joined) choosePlayer({ server, playerId: joined.playerId });
  }
  return (
    <form
      class="fields"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <label class="field">
        New player
        <input
          value={typed}
          maxLength={LONGEST_NAME}
          placeholder={offered}
          autoComplete="off"
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      {up.length > 1 && (
        <Choice
          label="on"
          value={String(server)}
          options={up.map((one) => [String(one.server), nameOf(one.server)])}
          onChoose={(value) => setWanted(Number(value) as ServerIndex)}
        />
      )}
      <button type="submit" class="button button-strong" disabled={server === undefined}>
        <Icon name="add" />
        Join
      </button>
    </form>
  );
}
