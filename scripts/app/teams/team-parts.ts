/** Makes what there is of teams, and lets its parts know of each other. */

import { DEFAULT_TEAM_BY, type Settings } from "../../core/settings/settings.ts";
import type { AchievementNode, Tree } from "../../core/tree/tree.ts";
import type { Cloud } from "../cloud/cloud.ts";
import { NO_DEBTS } from "../progress/debts.ts";
import { createProgression, type Progression } from "../progress/progression.ts";
import type { PlayerRecords } from "../records/player-records.ts";
import type { RecordSession, RecordSessions } from "../records/record-session.ts";
import type { Clock, Log, Players, PlayerViews, PropertyStore } from "../ports.ts";
import { createCloudTeams, type CloudTeams } from "./cloud-teams.ts";
import { createTeamPages, type TeamPages } from "./team-pages.ts";
import { createTeamSessions } from "./team-sessions.ts";
import { createTeams, type Teams } from "./teams.ts";

export interface TeamParts {
  readonly teams: Teams;
  readonly cloudTeams: CloudTeams;
  /** The records of players who are here and of teams, as the cloud moves both. */
  readonly sessions: RecordSessions;
  /** Nodes have come to the tree. */
  grown(nodes: readonly AchievementNode[]): void;
}

export interface TeamPartsOptions {
  readonly tree: Tree;
  readonly settings: Settings;
  readonly players: Players;
  readonly views: PlayerViews;
  readonly records: PlayerRecords;
  readonly progression: Progression;
  readonly cloud: () => Cloud;
  /** Undefined before the world has loaded. */
  readonly worldProperties: () => PropertyStore | undefined;
  readonly pay: (playerId: string, node: AchievementNode) => void;
  readonly regrouped: (playerId: string) => void;
  readonly clock: Clock;
  readonly log: Log;
}

export function createTeamParts(options: TeamPartsOptions): TeamParts {
  const { tree, settings, records, cloud, worldProperties, clock, log } = options;
  // The same lists for good, which grow with the tree.
  const nodes = tree.nodes.filter((node) => node.team);
  const cloudNodes = nodes.filter((node) => node.cloud);
  let kept: TeamPages | undefined;
  const pages = (): TeamPages | undefined => {
    const properties = kept ? undefined : worldProperties();
    if (properties) kept = createTeamPages(properties, clock, log);
    return kept;
  };
  const sessions = createTeamSessions(cloudNodes, pages, records.batch);
  const ofTeams = createProgression<RecordSession>({ clock, isEachStepWanted: () => true, cloud, debts: NO_DEBTS });
  const cloudTeams = createCloudTeams({ ...options, nodes: cloudNodes, ofTeams, sessions, pages });
  const teams = createTeams({ ...options, nodes, cloudTeams, by: settings.team_by ?? DEFAULT_TEAM_BY, pages });
  return {
    teams,
    cloudTeams,
    sessions: {
      open: (playerId) => sessions.ofAccount(playerId) ?? records.open(playerId),
      batch: records.batch,
    },
    grown(more) {
      const ofTeams = more.filter((node) => node.team);
      nodes.push(...ofTeams);
      cloudNodes.push(...ofTeams.filter((node) => node.cloud));
    },
  };
}
