/**
 * `system.run` and its like: what runs in which tick, in which order.
 * Callbacks run when due, in the order they were due and then registered; what they schedule comes a tick later at the earliest.
 */
import type { Guard } from "./guard/guard.ts";
import type { Execution } from "./execution.ts";
import type { WorldState } from "./host.ts";
import type { Scheduler } from "./packs/packs.ts";

interface Scheduled {
  callback: () => unknown;
  dueTick: number;
  everyTicks?: number;
}

export interface SchedulerNeeds {
  guard: Guard;
  execution: Execution;
  world: WorldState;
  jobStepsPerTick: number;
  sendScriptEvent(id: string, message: string): void;
}

/** Of one pack. */
export function createScheduler(needs: SchedulerNeeds): Scheduler {
  const { guard, execution, world, jobStepsPerTick } = needs;
  const scheduled = new Map<number, Scheduled>();
  const jobs = new Map<number, Generator<void, void, void>>();
  let lastId = 0;

  function add(callback: () => unknown, delayTicks: number, everyTicks?: number): number {
    lastId += 1;
    scheduled.set(lastId, {
      callback,
      dueTick: world.tick + delayTicks,
      ...(everyTicks === undefined ? {} : { everyTicks }),
    });
    return lastId;
  }

  const atLeastOne = (ticks: number | undefined): number => Math.max(1, Math.floor(ticks ?? 1));

  guard.define("System", {
    get: {
      afterEvents: () => guard.wrap("SystemAfterEvents", {}),
      beforeEvents: () => guard.wrap("SystemBeforeEvents", {}),
      currentTick: () => world.tick,
      isEditorWorld: () => false,
    },
    call: {
      run: (_state: unknown, callback: () => unknown) => add(callback, 1),
      runTimeout: (_state: unknown, callback: () => unknown, ticks?: number) => add(callback, atLeastOne(ticks)),
      runInterval: (_state: unknown, callback: () => unknown, ticks?: number) =>
        add(callback, atLeastOne(ticks), atLeastOne(ticks)),
      clearRun: (_state: unknown, id: number) => {
        scheduled.delete(id);
      },
      runJob(_state: unknown, generator: Generator<void, void, void>) {
        lastId += 1;
        jobs.set(lastId, generator);
        return lastId;
      },
      clearJob: (_state: unknown, id: number) => {
        jobs.delete(id);
      },
      waitTicks(_state: unknown, ticks: number) {
        if (ticks < 1) throw guard.error("EngineError", "waitTicks needs at least 1 tick");
        return new Promise<void>((resolve) => {
          add(resolve, atLeastOne(ticks));
        });
      },
      sendScriptEvent: (_state: unknown, id: string, message: string) => needs.sendScriptEvent(id, message),
    },
  });

  return {
    runDue() {
      const due = [...scheduled].filter(([, entry]) => entry.dueTick <= world.tick);
      due.sort(([firstId, first], [secondId, second]) => first.dueTick - second.dueTick || firstId - secondId);
      for (const [id, entry] of due) {
        // An earlier callback of this tick may have cleared it.
        if (scheduled.get(id) !== entry) continue;
        if (entry.everyTicks === undefined) scheduled.delete(id);
        else entry.dueTick = world.tick + entry.everyTicks;
        execution.run("full", "a scheduled callback", entry.callback);
      }
    },
    stepJobs() {
      for (const [id, job] of [...jobs]) {
        for (let step = 0; step < jobStepsPerTick && jobs.has(id); step += 1) {
          const result = execution.run("full", "a job", () => job.next());
          if (result === undefined || result.done === true) jobs.delete(id);
        }
      }
    },
  };
}
