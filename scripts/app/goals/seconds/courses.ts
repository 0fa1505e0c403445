/**
 * Goals made of time, gathered by what they ask of the moment: time counts for all goals of a course or for none. Knows neither
 * players nor clocks.
 */

import type { Watcher } from "../../../core/goals/goal-index.ts";
import type { PlayerView } from "../../../core/goals/told/views.ts";

export interface Timed {
  readonly watcher: Watcher;
  /** Not counted as steps yet, or since the last death. */
  ticks: number;
  /** Units that were told of lately. */
  told: number;
}

export interface Clocked extends Timed {
  /** Whether time counted for it when it was brought up to date. */
  isOpen: boolean;
  /** Whether its ticks have become more and it was not told yet. */
  isDue: boolean;
}

/** Goals that ask the same of the moment: time counts for all of them or for none. */
export interface Course {
  readonly conditions: Watcher["leaf"]["conditions"];
  readonly inAnyMode: boolean;
  /** Whether one of them may be closed by the time of the clock alone. */
  isDated: boolean;
  readonly goals: Clocked[];
  /** Ticks since they were brought up to date. */
  pending: number;
  /** The least that is missing to any of them. */
  missing: number;
  /** With so many ticks they are brought up to date. */
  enough: number;
}

export function coursesOf(all: readonly Clocked[]): Course[] {
  const courses = new Map<string, Course>();
  for (const timed of all) {
    const { node, leaf, inAnyMode } = timed.watcher;
    const isDated = node.closesAt !== undefined || node.opensAt !== undefined || node.repeat !== undefined;
    const key = `${inAnyMode} ${wheresOf(leaf)}`;
    const course = courses.get(key);
    if (course) {
      course.goals.push(timed);
      course.isDated ||= isDated;
    } else
      courses.set(key, {
        conditions: leaf.conditions,
        inAnyMode,
        isDated,
        goals: [timed],
        pending: 0,
        missing: Infinity,
        enough: 0,
      });
  }
  return [...courses.values()];
}

/** What the goal and the combinations around it ask, as a text. */
function wheresOf(leaf: Watcher["leaf"]): string {
  const wheres: unknown[] = [leaf.json["where"]];
  for (let { parent } = leaf; parent; parent = parent.parent) wheres.push(parent.json["where"]);
  return JSON.stringify(wheres.filter((where) => where !== undefined));
}

export function allHold(conditions: Course["conditions"], view: PlayerView): boolean {
  for (let place = 0; place < conditions.length; place++) if (!conditions[place]!.test(view)) return false;
  return true;
}
