/** The time of all worlds: it runs or stands, goes on by steps, or leaps. */
import type { JSX } from "preact";
import { act } from "../../state/link.ts";
import { clock } from "../../state/views.ts";
import { Icon } from "../frame/icon.tsx";
import { Menu } from "../frame/menu.tsx";

const LEAPS = [
  ["10 seconds", 10],
  ["1 minute", 60],
  ["10 minutes", 600],
  ["1 hour", 3_600],
  ["1 day", 86_400],
  ["1 week", 604_800],
] as const;

const SPEEDS = [1, 4, 20] as const;

export function TimeControl(): JSX.Element {
  const { isRunning, speed, seconds, leap, isSlow } = clock.value;
  const isLeaping = leap !== undefined;
  return (
    <div class="group" role="group" aria-label="Time">
      <button
        type="button"
        class="button"
        aria-label={isRunning ? "Stop the time" : isLeaping ? "End the leap" : "Let the time run"}
        title={isRunning ? "Stop the time" : "Let the time run"}
        onClick={() => void (isRunning || isLeaping ? act("stop", {}) : act("run", { speed }))}
      >
        <Icon name={isRunning || isLeaping ? "pause" : "play"} />
      </button>
      <button
        type="button"
        class="button"
        aria-label="One tick"
        title="One tick"
        onClick={() => void act("step", { ticks: 1 })}
      >
        <Icon name="step" />
      </button>
      <Menu
        label="Let time leap"
        isValue
        button={
          <>
            <Icon name="leap" />
            <time class="clock" dateTime={new Date(seconds * 1_000).toISOString()}>
              {leap ? `${Math.floor((100 * leap.doneSeconds) / leap.seconds)} %` : timeText(seconds)}
            </time>
          </>
        }
      >
        {(close) => (
          <>
            <p class="sheet-title">Let pass at once</p>
            {LEAPS.map(([text, length]) => (
              <button
                key={text}
                type="button"
                class="sheet-row"
                onClick={() => {
                  close();
                  void act("leap", { seconds: length });
                }}
              >
                {text}
              </button>
            ))}
            <p class="sheet-title">Run so many times as fast</p>
            <div class="sheet-choices">
              {SPEEDS.map((each) => (
                <button
                  key={each}
                  type="button"
                  class="button"
                  aria-pressed={isRunning && each === speed}
                  onClick={() => void act("run", { speed: each })}
                >
                  {each}×
                </button>
              ))}
            </div>
            <p class="sheet-note">{dateText(seconds)}</p>
          </>
        )}
      </Menu>
      {isSlow !== undefined && <span class="slow">{Math.round(isSlow * 100)} % of full speed</span>}
    </div>
  );
}

const timeText = (seconds: number): string => new Date(seconds * 1_000).toISOString().slice(11, 19);
const dateText = (seconds: number): string =>
  `${new Date(seconds * 1_000).toISOString().slice(0, 10)} in the worlds (UTC)`;
