/** What lies over the world while no form is open: action bar, title, chat lines that fade, sounds as notes. */
import type { JSX } from "preact";
import type { ScreenView } from "../../../protocol/views.ts";
import { spoken } from "../../../lettering/glyphs.ts";
import { GameText } from "../game-text.tsx";
import type { Scale } from "./scale.ts";

/** Ticks for which each stays. */
const ACTION_BAR_TICKS = 60;
const TITLE_TICKS = 80;
const CHAT_TICKS = 200;
const SOUND_TICKS = 50;
const MOST_LINES = 8;
const MOST_SOUNDS = 4;
const WHITE = "#ffffff";
const SHADOW = "#3f3f3f";

export interface HudProps {
  readonly view: ScreenView;
  readonly tick: number;
  readonly scale: Scale;
  /** Nothing but sounds is seen beside a form. */
  readonly hasForm: boolean;
}

export function Hud({ view, tick, scale, hasForm }: HudProps): JSX.Element {
  const { actionBar, title } = view;
  const isFresh = (shown: { readonly tick: number } | null, ticks: number): boolean =>
    shown !== null && tick - shown.tick < ticks;
  const lines = view.chat.filter((line) => isFresh(line, CHAT_TICKS)).slice(-MOST_LINES);
  const notes = view.sounds.filter((sound) => isFresh(sound, SOUND_TICKS)).slice(-MOST_SOUNDS);
  const { unit, width } = scale;
  return (
    <div class="hud">
      {notes.length > 0 && (
        <ul class="hud-sounds" aria-label="Sounds">
          {notes.map(({ number, id }) => (
            <li key={number} class="hud-sound">
              ♪ {id}
            </li>
          ))}
        </ul>
      )}
      {!hasForm && isFresh(title, TITLE_TICKS) && (
        <div class="hud-title">
          <p class="unseen">{spoken(`${title!.title} ${title!.subtitle ?? ""}`)}</p>
          <GameText
            text={title!.title}
            room={width / 2}
            colour={WHITE}
            unit={unit * 2}
            align="centre"
            wraps
            shadow={SHADOW}
          />
          {title!.subtitle !== undefined && (
            <GameText
              text={title!.subtitle}
              room={width - 8}
              colour={WHITE}
              unit={unit}
              align="centre"
              wraps
              shadow={SHADOW}
            />
          )}
        </div>
      )}
      {!hasForm && lines.length > 0 && (
        <div class="hud-chat" aria-hidden="true">
          {lines.map(({ number, text }) => (
            <GameText
              key={number}
              text={text}
              room={Math.min(width - 12, 320)}
              colour={WHITE}
              unit={unit}
              wraps
              shadow={SHADOW}
            />
          ))}
        </div>
      )}
      {!hasForm && isFresh(actionBar, ACTION_BAR_TICKS) && (
        <div class="hud-action-bar">
          <p class="unseen">{spoken(actionBar!.text)}</p>
          <GameText
            text={actionBar!.text}
            room={width - 8}
            colour={WHITE}
            unit={unit}
            align="centre"
            wraps
            shadow={SHADOW}
          />
        </div>
      )}
      {!hasForm && <Hotbar />}
    </div>
  );
}

function Hotbar(): JSX.Element {
  return (
    <div class="hud-hotbar" aria-hidden="true">
      {Array.from({ length: 9 }, (_, slot) => (
        <span key={slot} class={slot === 0 ? "hud-slot hud-slot-chosen" : "hud-slot"} />
      ))}
    </div>
  );
}
