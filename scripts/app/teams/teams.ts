/**
 * Who is in which team: it is looked at once a second, and told to those who keep what members share, for nodes of this world
 * (team-copies) and for those of the cloud (cloud-teams).
 */

import type { TeamBy } from "../../core/settings/settings.ts";
import { teamNameOf } from "../../core/teams/team-name.ts";
import type { AchievementNode } from "../../core/tree/tree.ts";
import type { Clock, Players, PlayerViews } from "../ports.ts";
import type { PlayerSession } from "../records/player-records.ts";
import type { ProgressionSubscriber } from "../progress/progression.ts";
import type { CloudTeams } from "./cloud-teams.ts";
import { createTeamCopies, type TeamCopiesOptions } from "./team-copies.ts";

/** On the player: the team whose state their records are copies of. */
export const MEMBERSHIP_KEY = "ach:member";

export interface Teams extends ProgressionSubscriber {
  /** The player's team; undefined without one. */
  of(playerId: string): string | undefined;
  /** A record changed without progress, such as the members of a combination. */
  changed(session: PlayerSession, node: AchievementNode): void;
  joined(playerId: string): void;
  /** Of a player who is here: nodes have come to the tree. */
  met(playerId: string): void;
  left(playerId: string): void;
  /** To be called every tick. */
  tick(): void;
  flush(): void;
}

export interface TeamsOptions extends TeamCopiesOptions {
  readonly cloudTeams: CloudTeams;
  readonly by: TeamBy;
  readonly players: Players;
  readonly views: PlayerViews;
  /** A player who was here already is in another team, or in none. */
  readonly regrouped: (playerId: string) => void;
  readonly clock: Clock;
}

/** How often it is looked who is in which team. */
const LOOK_TICKS = 20;

export function createTeams(options: TeamsOptions): Teams {
  const { cloudTeams, players, views, records, pages, clock } = options;
  /** By player: their team, null without one. Who is not among them has not been looked at yet. */
  const teamOf = new Map<string, string | null>();
  const copies = createTeamCopies(options, teamOf);
  const phases = new Map<string, number>();
  let joins = 0;

  function look(playerId: string): void {
    const session = records.isOpen(playerId) ? records.open(playerId) : undefined;
    const view = session && views.of(playerId);
    const now = view && teamNameOf(view, options.by);
    if (!session || now === undefined) return;
    cloudTeams.look(session, now);
    if (now === teamOf.get(playerId)) return;
    const properties = players.properties(playerId);
    if (!properties) return;
    const known = properties.get(MEMBERSHIP_KEY);
    const before = typeof known === "string" ? known : null;
    copies.copying(() => {
      session.batch(() => {
        if (before !== null && before !== now) copies.leave(session);
        if (now !== null) copies.enter(session, now, before);
      });
      if (before !== now) properties.set(MEMBERSHIP_KEY, now ?? undefined);
    });
    const isJoining = !teamOf.has(playerId);
    teamOf.set(playerId, now);
    if (now !== null) session.batch(() => copies.settle(session));
    if (!isJoining) options.regrouped(playerId);
  }

  function joined(playerId: string): void {
    if (options.nodes.length === 0) return;
    phases.set(playerId, joins++ % LOOK_TICKS);
    look(playerId);
  }

  return {
    of: (playerId) => teamOf.get(playerId) ?? undefined,
    advanced: copies.moved,
    changed: (session, node) => (node.cloud ? cloudTeams.changed(session, node) : copies.moved(session, node)),
    revoked: (session, node) => (node.cloud ? cloudTeams.revoked(session, node) : copies.revoked(session, node)),
    joined,
    met(playerId) {
      if (!phases.has(playerId)) return joined(playerId);
      const session = records.isOpen(playerId) ? records.open(playerId) : undefined;
      const team = teamOf.get(playerId);
      if (!session || typeof team !== "string") return;
      copies.copying(() => session.batch(() => copies.enter(session, team, team)));
      session.batch(() => copies.settle(session));
      cloudTeams.met(playerId);
    },
    left(playerId) {
      phases.delete(playerId);
      teamOf.delete(playerId);
      cloudTeams.left(playerId);
    },
    tick() {
      if (options.nodes.length === 0) return;
      cloudTeams.tick();
      const phase = clock.tick() % LOOK_TICKS;
      for (const [playerId, own] of phases) if (own === phase) look(playerId);
      pages()?.flush();
    },
    flush: () => pages()?.flush(),
  };
}
