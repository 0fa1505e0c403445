/**
 * What teams add to a plain world (goals.md §4 and §7): who moves whose node, and what members get of what their team has made.
 * Nodes that do not belong to teams are none of its business.
 */
import type { NodeJson } from "../../../scripts/core/tree/node.ts";
import { complete, isAtRest, newStanding, progressNow, type Standing } from "./plain-node.ts";
import type { PlainPlayer } from "./plain-player.ts";

/** A plain world as far as its teams go. */
export interface TeamWorld {
  readonly players: readonly PlainPlayer[];
  readonly teams: Record<string, Record<string, Standing>>;
  readonly nodes: readonly NodeJson[];
  readonly now: number;
  readonly zone: string;
  standing(player: PlainPlayer, id: string): Standing;
  completeFor(player: PlainPlayer, node: NodeJson, own: Standing, pays: boolean): void;
  moveStanding(player: PlainPlayer, node: NodeJson, standing: Standing, amount: number): void;
  hold(player: PlainPlayer): void;
}

export function standingOfTeam(plain: TeamWorld, team: string, id: string): Standing {
  const standings = (plain.teams[team] ??= {});
  return (standings[id] ??= newStanding());
}

export const membersOf = (plain: TeamWorld, team: string): PlainPlayer[] =>
  plain.players.filter((player) => player.team === team);

/** Brings a member up to what the team has: each completion is theirs, and pays them, once. */
export function catchUp(plain: TeamWorld, player: PlainPlayer, node: NodeJson): void {
  const id = node.node_ID;
  const team = standingOfTeam(plain, player.team!, id);
  const own = plain.standing(player, id);
  const had = player.roundsHad[id] ?? 0;
  player.roundsHad[id] = team.rounds;
  const missed = node.repeat ? team.rounds - had : team.isEver && !own.isEver ? 1 : 0;
  for (let round = 0; round < missed; round++) {
    if (node.repeat) own.hasPaid = false;
    plain.completeFor(player, node, own, complete(own, node, plain.now));
  }
  if (node.repeat && missed > 0) own.completedAt = team.completedAt;
  // What the team had completed before they came opens what hangs on it for them, too.
  own.isEver ||= team.isEver;
  plain.hold(player);
}

/** All that a member finds when they come. */
export function catchUpAll(plain: TeamWorld, player: PlainPlayer): void {
  if (player.team === undefined) return;
  for (const node of plain.nodes) if (node.team === true) catchUp(plain, player, node);
}

/** Out of one team, if they were in one, and into another, if there is one. */
export function changeTeam(plain: TeamWorld, player: PlainPlayer, team: string | undefined): void {
  const before = player.team;
  if (before === team) return;
  player.team = team;
  for (const node of plain.nodes.filter((each) => each.team === true)) {
    const own = plain.standing(player, node.node_ID);
    const made = before === undefined ? progressNow(own, node, plain.zone, plain.now) : 0;
    if (!own.isDone) own.progress = 0;
    if (team === undefined) continue;
    const shared = standingOfTeam(plain, team, node.node_ID);
    const rests = isAtRest(shared, node, plain.zone, plain.now);
    const missing = made - progressNow(shared, node, plain.zone, plain.now);
    player.roundsHad[node.node_ID] = shared.rounds - (rests ? 1 : 0);
    if (missing > 0) plain.moveStanding(player, node, shared, missing);
    catchUp(plain, player, node);
  }
}
