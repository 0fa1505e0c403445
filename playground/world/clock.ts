/**
 * The time of all worlds: it runs with the real one, stands still, goes on step by step, or leaps. Passes long times in
 * slices, so that the worker hears what else the page asks meanwhile. What happens in a tick is its owner's business.
 */
import type { ClockView } from "../protocol/views.ts";

const TICKS_PER_SECOND = 20;
/** So long a slice of ticks may take; then others have their turn. */
const SLICE_MILLISECONDS = 30;
const RUN_EVERY_MILLISECONDS = 25;
/** Time that could not be kept up with is let go, or all would stand still after a busy second. */
const MOST_BEHIND_TICKS = 10;
/** Longer times are not lived through as a whole. */
const LONGEST_LIVED_SECONDS = 600;
const LAST_LIVED_SECONDS = 60;

export interface PlaygroundClock {
  /** Unix seconds in the worlds. */
  now(): number;
  view(): ClockView;
  run(speed: number): void;
  stop(): void;
  /** Resolves when they have passed, or when it was stopped. */
  step(ticks: number): Promise<void>;
  leap(seconds: number): Promise<void>;
  /** Time passes as `work` has it pass, and no other; afterwards it goes on as it did before. */
  during(work: (passing: OwnTime) => Promise<void>): Promise<void>;
}

/** The time of one errand. */
export interface OwnTime {
  ticks(count: number): Promise<void>;
  /** They pass at once. */
  seconds(count: number): void;
  /** Whether it was not stopped. */
  isWanted(): boolean;
}

export interface ClockOptions {
  readonly startSeconds: number;
  /** One tick of all worlds. */
  readonly tick: () => void;
  /** Everybody's clocks are set to these unix seconds. */
  readonly setClocks: (seconds: number) => void;
  /** Between two ticks of a leap: whatever real time has to bring. */
  readonly settle: () => Promise<void>;
  /** Something is to be seen. */
  readonly passed: () => void;
}

export function createClock({ startSeconds, tick, setClocks, settle, passed }: ClockOptions): PlaygroundClock {
  let seconds = startSeconds;
  let speed = 1;
  let timer: ReturnType<typeof setInterval> | undefined;
  const pace = createPace();
  /** Changes when what is under way is to end. */
  let errand = 0;
  let leapOf: ClockView["leap"];

  function passTick(): void {
    tick();
    seconds += 1 / TICKS_PER_SECOND;
  }

  function runOn(): void {
    if (pace.keepUp(speed, passTick) > 0) passed();
  }

  async function pass(ticks: number, own: number, tell: (done: number) => void): Promise<void> {
    let sliceAt = performance.now();
    for (let done = 0; done < ticks && errand === own; done += 1) {
      passTick();
      await settle();
      if (performance.now() - sliceAt < SLICE_MILLISECONDS) continue;
      tell(done + 1);
      passed();
      await new Promise((resolve) => setTimeout(resolve, 0));
      sliceAt = performance.now();
    }
    passed();
  }

  function skip(length: number): void {
    seconds += length;
    setClocks(Math.floor(seconds));
  }

  function stop(): void {
    errand += 1;
    clearInterval(timer);
    timer = undefined;
    pace.forget();
    leapOf = undefined;
    passed();
  }

  return {
    now: () => Math.floor(seconds),
    view: () => ({
      isRunning: timer !== undefined,
      speed,
      seconds: Math.floor(seconds),
      ...(leapOf ? { leap: leapOf } : {}),
      ...(pace.slowness === undefined ? {} : { isSlow: pace.slowness }),
    }),
    run(wanted) {
      stop();
      speed = wanted;
      pace.begin();
      timer = setInterval(runOn, RUN_EVERY_MILLISECONDS);
      passed();
    },
    stop,
    step(ticks) {
      stop();
      return pass(ticks, errand, () => undefined);
    },
    async leap(length) {
      const wasRunning = timer !== undefined;
      stop();
      const own = errand;
      const lived = length > LONGEST_LIVED_SECONDS ? LAST_LIVED_SECONDS : length;
      leapOf = { doneSeconds: length - lived, seconds: length };
      if (lived < length) skip(length - lived);
      await pass(Math.round(lived * TICKS_PER_SECOND), own, (done) => {
        leapOf = { doneSeconds: Math.floor(length - lived + done / TICKS_PER_SECOND), seconds: length };
      });
      if (errand !== own) return;
      leapOf = undefined;
      if (wasRunning) this.run(speed);
      passed();
    },
    async during(work) {
      const wasRunning = timer !== undefined;
      stop();
      const own = errand;
      const isWanted = (): boolean => errand === own;
      try {
        await work({ ticks: (count) => pass(count, own, () => undefined), seconds: skip, isWanted });
      } finally {
        if (isWanted() && wasRunning) this.run(speed);
      }
    },
  };
}

/** What real time owes the worlds, as far as it can be kept up with. */
interface Pace {
  /** Real time counts from now on. */
  begin(): void;
  /** Has due ticks pass, for no longer than a slice. @returns how many have passed */
  keepUp(speed: number, passTick: () => void): number;
  /** Which part of the ticks that were due could be kept up with; undefined: all of them. */
  readonly slowness: number | undefined;
  forget(): void;
}

function createPace(): Pace {
  let lastAt = 0;
  let owed = 0;
  let slowness: number | undefined;
  return {
    begin() {
      lastAt = performance.now();
    },
    keepUp(speed, passTick) {
      const at = performance.now();
      owed += ((at - lastAt) / 1_000) * TICKS_PER_SECOND * speed;
      lastAt = at;
      const due = Math.floor(owed);
      let done = 0;
      while (done < due && performance.now() - at < SLICE_MILLISECONDS) {
        passTick();
        done += 1;
      }
      owed -= done;
      const isBehind = owed > MOST_BEHIND_TICKS * speed;
      slowness = isBehind ? Math.round((10 * done) / due) / 10 : undefined;
      if (isBehind) owed = 0;
      return done;
    },
    get slowness() {
      return slowness;
    },
    forget() {
      owed = 0;
      slowness = undefined;
    },
  };
}
