/** A controller, where the browser has one: its cross and stick move, A presses, B closes. Looked at only while one is there. */
import type { Direction } from "./moving-focus.ts";

export interface PadUse {
  move(direction: Direction): void;
  press(): void;
  close(): void;
}

/** Buttons of the standard layout. */
const [A, B, UP, DOWN, LEFT, RIGHT] = [0, 1, 12, 13, 14, 15];
const STICK = 0.6;
/** What is held goes on after so long. */
const REPEAT_MILLISECONDS = 220;

/** @returns ends it */
export function followGamepad(use: PadUse): () => void {
  let frame = 0;
  let heldSince = new Map<string, number>();

  function look(now: number): void {
    frame = 0;
    const pad = navigator.getGamepads().find((one) => one !== null);
    if (!pad) return;
    const held = new Map<string, number>();
    for (const [name, act, repeats] of actsOf(pad, use)) {
      const since = heldSince.get(name);
      const isDue = since === undefined || (repeats && now - since > REPEAT_MILLISECONDS);
      held.set(name, isDue ? now : since);
      if (isDue) act();
    }
    heldSince = held;
    frame = requestAnimationFrame(look);
  }

  const begin = (): void => {
    if (frame === 0) frame = requestAnimationFrame(look);
  };
  addEventListener("gamepadconnected", begin);
  begin();
  return () => {
    removeEventListener("gamepadconnected", begin);
    cancelAnimationFrame(frame);
  };
}

type Held = readonly [name: string, act: () => void, repeats: boolean];

function actsOf({ buttons, axes }: Gamepad, use: PadUse): Held[] {
  const isDown = (at: number): boolean => buttons[at]?.pressed === true;
  const [x = 0, y = 0] = axes;
  const rows: readonly (readonly [boolean, Held])[] = [
    [isDown(UP) || y < -STICK, ["up", () => use.move("up"), true]],
    [isDown(DOWN) || y > STICK, ["down", () => use.move("down"), true]],
    [isDown(LEFT) || x < -STICK, ["left", () => use.move("left"), true]],
    [isDown(RIGHT) || x > STICK, ["right", () => use.move("right"), true]],
    [isDown(A), ["press", () => use.press(), false]],
    [isDown(B), ["close", () => use.close(), false]],
  ];
  return rows.flatMap(([isHeld, held]) => (isHeld ? [held] : []));
}
