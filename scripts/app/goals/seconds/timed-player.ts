/**
 * One player's goals made of time: how much of it has passed, for which of them it counts, and when they are brought up to date.
 * What a full unit means is said by the polls.
 */

import type { Watcher } from "../../../core/goals/goal-index.ts";
import type { PlayerView } from "../../../core/goals/told/views.ts";
import type { AchievementNode } from "../../../core/tree/tree.ts";
import type { Clock } from "../../ports.ts";
import type { PlayerSession } from "../../records/player-records.ts";
import { allHold, coursesOf, type Clocked, type Course, type Timed } from "./courses.ts";
import type { EachSecond, PollTools } from "./poll.ts";
import { between, type SecondLine, type SecondLines } from "./second-lines.ts";

const TICKS_PER_SECOND = 20;
/**
 * Goals are brought up to date when one of them has a full unit, and when something turns; those that may be closed by the time of
 * the clock alone so often, too, since nobody tells of it.
 */
const SETTLE_TICKS = 200;
const KEEP_TICKS = 1_200;
export interface TimeRules {
  readonly signal: "play_time" | "survive" | "sneak";
  /** Whether time passes for the player now; default: always. */
  readonly isRunning?: (view: PlayerView) => boolean;
  /** Whether the game mode makes no difference. */
  readonly inAnyMode: boolean;
  /** What the ticks come to: tells the goals, and leaves in `ticks` what is to be kept. */
  count(session: PlayerSession, timed: Timed): void;
  /** Ticks till {@link count} has something to tell. */
  missing(session: PlayerSession, timed: Timed): number;
}

/** What all players share. */
interface Shared {
  readonly tools: PollTools;
  readonly rules: TimeRules;
}

/** For which goals time passes: for all, for those in any game mode, for none. */
type Adding = "all" | "some" | "none";

/** A class, since a second of a player is to cost few calls. */
export class TimedPlayer implements EachSecond {
  private courses: readonly Course[] = [];
  private lastTick: number;
  private lastMilliseconds: number;
  private keptAt: number;
  /** The last one that was asked for. */
  private mode: string | undefined;
  private isModeCounted = false;
  private readonly rules: TimeRules;
  /** Whether time passes for everybody always. */
  private readonly isSteady: boolean;
  private readonly clock: Clock;
  private readonly lines: SecondLines;
  /** While they do what they did a second ago: the time since they went along with it is not counted one by one. */
  private line: SecondLine | undefined;
  /** Where on the line that began, and where something is to be done at the latest. */
  private lineFrom = 0;
  private lineTill = 0;
  private lineAdding: Adding = "none";

  constructor(
    readonly session: PlayerSession,
    private readonly shared: Shared,
  ) {
    this.rules = shared.rules;
    this.isSteady = shared.rules.isRunning === undefined && shared.rules.inAnyMode;
    this.clock = shared.tools.clock;
    this.lines = shared.tools.lines;
    this.lastTick = this.clock.tick();
    this.lastMilliseconds = this.clock.nowMilliseconds();
    this.keptAt = this.lastTick;
    this.takeUp();
  }

  /** The goals as they are now, with what is kept of them. */
  takeUp(): void {
    const { session, rules } = this;
    this.courses = coursesOf(
      this.shared.tools.index.all(rules.signal).map((watcher): Clocked => ({
        watcher,
        ticks: keptTicks(session, watcher),
        told: 0,
        isOpen: false,
        isDue: false,
      })),
    );
  }

  second(view: PlayerView, tick: number): void {
    const { line } = this;
    if (line !== undefined && line.last.total < this.lineTill) {
      // Most do what they did a second ago.
      if (this.isSteady || this.addingNow(view) === this.lineAdding) return;
    }
    this.passAndKeep(view, tick);
    if (this.courses.every(({ conditions }) => conditions.length === 0)) this.goAlong(tick, this.addingNow(view));
  }

  /** The time up to now does not count. */
  pause(tick: number): void {
    const { line } = this;
    if (line !== undefined && line.last.total < this.lineTill && this.lineAdding === "none") return;
    this.goOn(tick);
    this.keepInTime(tick);
    this.goAlong(tick, "none");
  }

  /** As {@link pass}, for who is not asked by the second. */
  passAndKeep(view: PlayerView, tick: number): void {
    this.pass(view, tick);
    this.keepInTime(tick);
  }

  private keepInTime(tick: number): void {
    if (tick - this.keptAt >= KEEP_TICKS) this.bringUpAndKeep();
  }

  /** The time up to now is over. */
  pass(view: PlayerView | undefined, tick: number): void {
    const { courses } = this;
    const ticks = this.goOn(tick);
    // Of who cannot be reached nothing is known, and it will be only a moment.
    if (!view) return;
    const adding = this.addingNow(view);
    if (adding === "none") return;
    let isDue = false;
    for (let place = 0; place < courses.length; place++) {
      const course = courses[place]!;
      const { conditions } = course;
      if ((adding === "all" || course.inAnyMode) && (conditions.length === 0 || allHold(conditions, view))) {
        course.pending += ticks;
      }
      if (course.pending >= course.enough) isDue = true;
    }
    if (!isDue) return;
    // Only now: what is completed may open goals of another course, whose time begins after these ticks.
    for (const course of courses) if (course.pending >= course.enough) this.settleCourse(course);
  }

  private addingNow(view: PlayerView): Adding {
    const { isRunning, inAnyMode } = this.rules;
    if (isRunning !== undefined && !isRunning(view)) return "none";
    if (inAnyMode) return "all";
    const mode = view.gameMode();
    if (mode !== this.mode) {
      this.mode = mode;
      this.isModeCounted = this.shared.tools.isCountedMode(mode);
    }
    return this.isModeCounted ? "all" : "some";
  }

  /** From the end of this second on, as long as they do the same and nobody is due. */
  private goAlong(tick: number, adding: Adding): void {
    const line = this.lines.endingAt(tick);
    if (!line || line.last.milliseconds !== this.lastMilliseconds) return;
    this.line = line;
    this.lineAdding = adding;
    this.lineFrom = line.last.total;
    // No fewer ticks pass on the line than in the world.
    let left = this.keptAt + KEEP_TICKS - tick;
    if (adding !== "none") left = Math.min(left, this.ticksTillDue());
    this.lineTill = this.lineFrom + left;
  }

  private ticksTillDue(): number {
    return this.courses.reduce((least, { enough, pending }) => Math.min(least, enough - pending), Infinity);
  }

  /**
   * They do something else, or are asked in between: what has passed is counted, up to the second that ended before this moment.
   * For what came after it counts how it is now.
   */
  leaveLine(tick: number): void {
    const { line, lineFrom, lineAdding } = this;
    if (!line) return;
    this.line = undefined;
    const mark = line.last.tick === tick ? line.before : line.last;
    const passed = mark.total - lineFrom;
    if (passed <= 0) return;
    this.lastTick = mark.tick;
    this.lastMilliseconds = mark.milliseconds;
    if (lineAdding === "none") return;
    for (const course of this.courses) if (lineAdding === "all" || course.inAnyMode) course.pending += passed;
  }

  /** @returns the ticks up to now */
  private goOn(tick: number): number {
    this.leaveLine(tick);
    const { lastTick, lastMilliseconds } = this;
    const line = this.lines.endingAt(tick);
    this.lastTick = tick;
    if (line) {
      const { last, before } = line;
      this.lastMilliseconds = last.milliseconds;
      if (before.tick === lastTick && before.milliseconds === lastMilliseconds) return last.total - before.total;
    } else this.lastMilliseconds = this.clock.nowMilliseconds();
    return between(tick - lastTick, this.lastMilliseconds - lastMilliseconds);
  }

  settle(): void {
    for (const course of this.courses) this.settleCourse(course);
  }

  private settleCourse(course: Course): void {
    const { session, rules } = this;
    const { closedBy } = this.shared.tools;
    const { pending, goals } = course;
    course.pending = 0;
    if (pending > 0) {
      // What one of them completes may open another, whose time begins only then.
      for (const timed of goals) {
        timed.isDue = timed.isOpen;
        if (timed.isOpen) timed.ticks += pending;
      }
      for (const timed of goals) if (timed.isDue) rules.count(session, timed);
    }
    let missing = Infinity;
    for (const timed of goals) {
      timed.isOpen = closedBy(session, timed.watcher.node) === undefined;
      if (timed.isOpen) missing = Math.min(missing, rules.missing(session, timed));
    }
    course.missing = missing;
    course.enough = course.isDated ? Math.min(SETTLE_TICKS, missing) : missing;
  }

  /** Also when nothing counts: what opens by itself is found out now and then. */
  private bringUpAndKeep(): void {
    this.settle();
    this.keep();
  }

  keep(): void {
    const { session } = this;
    this.keptAt = this.clock.tick();
    session.batch(() => {
      for (const { goals } of this.courses) for (const timed of goals) keepTicks(session, timed);
    });
  }

  startAnew(tick: number): void {
    this.goOn(tick);
    for (const course of this.courses) {
      course.pending = 0;
      for (const timed of course.goals) timed.ticks = timed.told = 0;
    }
    this.settle();
    this.keep();
  }

  /** The time up to now does not count for its goals, nor what there was before. */
  forget(node: AchievementNode): void {
    for (const { goals } of this.courses) {
      for (const timed of goals) {
        if (timed.watcher.node !== node) continue;
        timed.ticks = timed.told = 0;
        timed.isOpen = false;
      }
    }
  }

  forgetTold(): void {
    for (const { goals } of this.courses) for (const timed of goals) timed.told = 0;
  }

  /** Ticks till one of the goals has something to tell, if time passes for it. */
  ticksLeft(): number {
    return this.courses.reduce((least, { missing, pending }) => Math.min(least, missing - pending), Infinity);
  }
}

function keepTicks(session: PlayerSession, timed: Timed): void {
  const { node, leaf } = timed.watcher;
  const record = session.read(node);
  const ticks = Math.max(0, Math.round(timed.ticks));
  if (!record || record.completedAt !== undefined || (record.kept?.[leaf.key] ?? 0) === ticks) return;
  session.write(node, { ...record, kept: { ...record.kept, [leaf.key]: ticks } }, "soon");
}

function keptTicks(session: PlayerSession, { node, leaf }: Watcher): number {
  return session.read(node)?.kept?.[leaf.key] ?? 0;
}

export const ticksOf = (seconds: number): number => seconds * TICKS_PER_SECOND;
