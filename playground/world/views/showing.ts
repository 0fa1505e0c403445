/** When the page is shown something: as soon as there is something new, and no more often than it can be looked at. */
const SHOW_EVERY_MILLISECONDS = 100;

export interface Showing {
  /** At once, or as soon as the page may be shown something again. */
  soon(): void;
  end(): void;
}

export function createShowing(show: () => void): Showing {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastAt = -Infinity;
  let hasEnded = false;

  function run(): void {
    timer = undefined;
    if (hasEnded) return;
    lastAt = performance.now();
    show();
  }

  return {
    soon() {
      if (!hasEnded) timer ??= setTimeout(run, Math.max(0, lastAt + SHOW_EVERY_MILLISECONDS - performance.now()));
    },
    end() {
      hasEnded = true;
      clearTimeout(timer);
    },
  };
}
