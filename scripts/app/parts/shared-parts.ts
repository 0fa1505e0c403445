/**
 * The parts by which progress comes from, and goes to, somewhere else than the player who makes it: teams, the cloud, and mail
 * to who is not here.
 */

import type { Settings } from "../../core/settings/settings.ts";
import type { GrowingTree } from "../../core/tree/tree.ts";
import type { Cloud } from "../cloud/cloud.ts";
import { createMemberLetters } from "../goals/members/member-letters.ts";
import type { KnownPlayers } from "../players/known-players.ts";
import { createLetters, type Letters } from "../players/letters.ts";
import type { Progression } from "../progress/progression.ts";
import { createTeamParts, type TeamParts, type TeamPartsOptions } from "../teams/team-parts.ts";
import type { AppPorts } from "./app-ports.ts";
import type { KeptParts } from "./kept-parts.ts";

export interface SharedParts {
  readonly teamParts: TeamParts;
  readonly letters: Letters;
  readonly cloud: Cloud;
}

export interface SharedPartsOptions extends Pick<TeamPartsOptions, "pay" | "regrouped"> {
  readonly tree: GrowingTree;
  readonly settings: Settings;
  readonly ports: AppPorts;
  readonly kept: KeptParts;
  /** Undefined until the world has loaded. */
  readonly world: () => KnownPlayers | undefined;
  readonly progression: Progression;
}

export function createSharedParts(options: SharedPartsOptions): SharedParts {
  const { tree, settings, ports, kept, world, progression, pay, regrouped } = options;
  const { views, worldProperties, scheduler, clock, log } = ports;
  const { players, index, slotsOf, records } = kept;
  const teamParts = createTeamParts({
    tree,
    settings,
    players,
    views,
    records,
    progression,
    cloud: () => cloud,
    worldProperties: () => (world() ? worldProperties : undefined),
    pay,
    regrouped,
    clock,
    log,
  });
  const members = createMemberLetters({
    index,
    slotsOf,
    progression,
    changed: (session, node) => teamParts.teams.changed(session, node),
  });
  const letters = createLetters({ players, progression, members, cloud: () => cloud, world });
  const cloud = ports.openCloud({
    tree,
    players,
    records: teamParts.sessions,
    mailboxes: () => world()?.mailboxes,
    apply: teamParts.cloudTeams.apply,
    index,
    slotsOf,
    worldProperties: () => (world() ? worldProperties : undefined),
    fetched(session, askedAt) {
      const player = teamParts.cloudTeams.fetched(session, askedAt) ? undefined : records.open(session.playerId);
      if (player) letters.deliver(player, true);
    },
    clock,
    scheduler,
    log,
  });
  return { teamParts, letters, cloud };
}
