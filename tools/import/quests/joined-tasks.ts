/**
 * What a quest asks in all → one goal of a node: a task alone, or several as a combination. What nothing here counts falls away
 * where something is left, and is told.
 */
import type { Findings } from "../findings.ts";
import type { Goal, Quest, Task } from "./quest.ts";

export interface JoinedGoal {
  readonly goal_number: number;
  readonly goal_details?: Goal;
}

type Asked = Pick<Quest, "tasks" | "tasksNeeded" | "isInOrder">;

export function joinedTasks({ tasks, tasksNeeded, isInOrder }: Asked, findings: Findings): JoinedGoal {
  const told = tasks.filter(hasGoal);
  if (told.length === 0) {
    for (const task of tasks) for (const note of task.findings.notes) findings.add(task.findings.verdict, note);
    if (tasks.length === 0) findings.add("by_hand", "It asks nothing: choose a goal, or leave it to commands.");
    return { goal_number: 1 };
  }
  for (const task of tasks) {
    // What is left out makes it easier, and no more than that.
    for (const note of task.findings.notes) {
      if (hasGoal(task)) findings.add(task.findings.verdict, note);
      else findings.add("near", `One of its tasks is left out: ${note}`);
    }
  }
  const members = withoutTheSame(told);
  const needed = Math.min(tasksNeeded ?? members.length, members.length);
  if (members.length === 1) return alone(members[0]!);
  if (isInOrder && needed === members.length) {
    return { goal_number: 1, goal_details: { goal_type: "sequence", goals: members.map(asMember) } };
  }
  return { goal_number: needed, goal_details: { goal_type: "all_of", goals: members.map(asMember) } };
}

interface Told {
  readonly goal: Goal;
  readonly count: number;
}

const hasGoal = (task: Task): task is Task & Told => task.goal !== undefined;

/** Two tasks that ask the same ask for the greater number of the two: both count the same deeds. */
function withoutTheSame(tasks: readonly Told[]): readonly Told[] {
  const members = new Map<string, Told>();
  for (const { goal, count } of tasks) {
    const key = JSON.stringify(goal);
    members.set(key, { goal, count: Math.max(count, members.get(key)?.count ?? 0) });
  }
  return Array.from(members.values());
}

const asMember = ({ goal, count }: Told): Goal => ({
  ...goal,
  ...(count === 1 && goal["goal_type"] !== "all_of" ? {} : { count }),
});

const alone = ({ goal, count }: Told): JoinedGoal => ({ goal_number: count, goal_details: goal });
