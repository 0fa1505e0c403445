/** What the cloud has of all increments in the end, and what it must have: none lost, none twice. */

import { isByHand } from "../network-tree.ts";
import { incrementsOf, type Followed } from "./followed.ts";

/** How many increments the cloud must have of this player and node. */
export function expectedOf(
  followed: Followed,
  account: (playerId: string) => string,
  player: string,
  nodeId: string,
): number {
  const { model, books } = followed;
  const all = new Set<number>();
  for (const world of books.values()) {
    for (const [key, book] of world) {
      const [node, playerId] = key.split(" ") as [string, string];
      if (node === nodeId && account(playerId) === player) for (const increment of book.alive) all.add(increment);
    }
  }
  for (const { report } of model.stored.values()) {
    if (report.player !== player || report.node !== nodeId) continue;
    for (const increment of incrementsOf(followed, report.op, report.delta)) all.add(increment);
  }
  return all.size;
}

/** Complains of increments that went to the cloud more than once. */
export function checkDoubles(followed: Followed): void {
  const { model, complain } = followed;
  const wentWith = new Map<number, string>();
  for (const [op, { report }] of model.stored) {
    const carried = incrementsOf(followed, op, report.delta);
    if (carried.length !== report.delta) {
      complain(`operation ${op} was stored with ${report.delta}, ${carried.length} of them known`);
    }
    for (const increment of carried) {
      const other = wentWith.get(increment);
      if (other !== undefined) {
        complain(`${report.node} ${report.player}: an increment was counted twice, with ${other} and with ${op}`);
      }
      wentWith.set(increment, op);
    }
  }
}

/**
 * Complains of increments that are neither in the cloud nor given up, and of reports that went behind a reset.
 * @param storedAt when an operation was stored, in any unit
 */
export function checkLosses(
  followed: Followed,
  account: (playerId: string) => string,
  storedAt: (op: string) => number | undefined,
): void {
  const { model, books, complain } = followed;
  const carried = new Set(
    [...model.stored.values()].flatMap(({ report }) => incrementsOf(followed, report.op, report.delta)),
  );
  for (const [world, ofWorld] of books) {
    for (const [key, { alive, condemned }] of ofWorld) {
      const lost = [...alive].filter((increment) => !carried.has(increment));
      if (lost.length > 0 && !isByHand(key.slice(0, key.indexOf(" ")))) {
        complain(`${world}, ${key} (${account(key.slice(key.indexOf(" ") + 1))}): ${lost.length} were never stored`);
      }
      for (const [op, reset] of condemned) {
        const [stored, taken] = [storedAt(op), storedAt(reset)];
        if (stored !== undefined && taken !== undefined && stored > taken) {
          complain(`${world}, ${key}: report ${op} was stored after reset ${reset}, which was to take it back`);
        }
      }
    }
  }
}
