/** The chosen player's screen with what they can do at it: forms, chat and commands, the book. */
import { computed, signal } from "@preact/signals";
import type { JSX } from "preact";
import type { At } from "../../protocol/commands.ts";
import type { ScreenView } from "../../protocol/views.ts";
import { worldKey, type PlayerView } from "../../protocol/views.ts";
import { chosenPlayer, chosenScreen } from "../../state/choices.ts";
import { act } from "../../state/link.ts";
import { nothingYet } from "../../state/nothing-yet.ts";
import { tree } from "../../state/trees.ts";
import { commands, players, servers } from "../../state/views.ts";
import { Chat } from "./chat/chat.tsx";
import type { Completing } from "./chat/completion.ts";
import type { FormUse } from "./forms/form-dialog.tsx";
import type { Device } from "./stage/scale.ts";
import { Stage, type StageNotice } from "./stage/stage.tsx";
import "./styles/stage.css";
import "./styles/dialog.css";
import "./styles/chat.css";

const DEVICES: Readonly<Record<Device, string>> = { phone: "Phone", desktop: "Desktop" };
const BOOK = "ach:book";

const device = signal<Device>("phone");

/** What can follow in a line of the chosen player. */
const completing = computed<Completing>(() => {
  const player = chosenPlayer.value;
  const nodes = tree.value;
  return {
    commands: player ? (commands.of(worldKey(player.server)) ?? []) : [],
    playerNames: player ? players.value.filter(({ server }) => server === player.server).map(({ name }) => name) : [],
    nodeIds: nodes?.nodes.map(({ id }) => id) ?? [],
    pageIds: nodes?.pages.map(({ id }) => id) ?? [],
  };
});

export function ScreenPanel(): JSX.Element {
  const player = chosenPlayer.value;
  const view = chosenScreen.value;
  const isHere = player?.isOnline === true && view !== undefined;
  const tick = servers.value.find(({ server }) => server === player?.server)?.tick ?? 0;
  return (
    <div class="screen">
      <div class="screen-bar">
        <DeviceChoice />
        <BookButton player={player} view={view} />
      </div>
      <Stage
        view={isHere ? view : undefined}
        tick={tick}
        device={device.value}
        use={useOf(player)}
        notice={noticeFor(player)}
      />
      <Chat
        lines={view?.chat ?? []}
        known={completing.value}
        isAbsent={!isHere}
        onSend={(line) => void (player && say(player, line))}
      />
    </div>
  );
}

function DeviceChoice(): JSX.Element {
  return (
    <div class="group" role="group" aria-label="Frame">
      {(Object.keys(DEVICES) as Device[]).map((name) => (
        <button
          key={name}
          type="button"
          class="button"
          aria-pressed={device.value === name}
          onClick={() => (device.value = name)}
        >
          {DEVICES[name]}
        </button>
      ))}
    </div>
  );
}

interface BookButtonProps {
  readonly player: PlayerView | null;
  readonly view: ScreenView | undefined;
}

/** Whoever has the book opens it; everybody may type the command. */
function BookButton({ player, view }: BookButtonProps): JSX.Element {
  const hasBook = (player?.items[BOOK] ?? 0) > 0;
  const open = (): void => {
    if (!player) return;
    const { server, playerId } = player;
    if (hasBook) void act("deed", { server, who: playerId, deed: { do: "useItem", item: BOOK } });
    else void say(player, "/ach:menu");
  };
  return (
    <button
      type="button"
      class="button"
      disabled={player?.isOnline !== true || Boolean(view?.form)}
      onClick={open}
      title={hasBook ? "Uses the achievement book" : "Types /ach:menu"}
    >
      {hasBook ? "Open the book" : "Open the menu"}
    </button>
  );
}

const FIRST_NAME = "Alex";

/** Instead of a screen. Whoever dies has no form any more: what they had open is taken back at their respawn. */
function noticeFor(player: PlayerView | null): StageNotice | undefined {
  const isUp = servers.value.some(({ server, state }) => server === (player?.server ?? 0) && state === "up");
  if (!player) {
    if (!isUp) return { text: nothingYet.value ?? "The world is starting." };
    const onPress = (): void => void act("join", { server: 0, name: FIRST_NAME });
    return { text: "No player has joined yet.", action: { text: `Let ${FIRST_NAME} join`, onPress } };
  }
  const { server, playerId, name, isOnline, isDead, locale, gameMode, permissionLevel } = player;
  if (!isOnline) {
    const text = `${name} is not in the world.`;
    const again = { server, name, locale, gameMode, permissionLevel };
    return isUp ? { text, action: { text: "Join again", onPress: () => void act("join", again) } } : { text };
  }
  if (!isDead) return undefined;
  return { text: `${name} died.`, action: { text: "Respawn", onPress: () => void respawn({ server, playerId }) } };
}

async function respawn(at: At): Promise<void> {
  if (chosenScreen.peek()?.form) await act("closeForm", at);
  await act("respawn", at);
}

function useOf(player: PlayerView | null): FormUse {
  const at = player ? { server: player.server, playerId: player.playerId } : undefined;
  return {
    press: (button) => void (at && act("press", { ...at, button })),
    submit: (values) => void (at && act("submitForm", { ...at, values })),
    fill: (field, value) => void (at && act("fillField", { ...at, field, value })),
    close: () => void (at && act("closeForm", at)),
  };
}

/** A command, or words that everybody on the server hears. */
async function say({ server, playerId, name }: PlayerView, line: string): Promise<void> {
  if (line.startsWith("/")) {
    await act("command", { server, origin: { playerId }, line });
    return;
  }
  const told = JSON.stringify({ rawtext: [{ text: `<${name}> ${line}` }] });
  await act("command", { server, origin: "console", line: `tellraw @a ${told}` });
}
