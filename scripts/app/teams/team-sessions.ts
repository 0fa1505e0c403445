/**
 * What teams have of cloud nodes as records that progression and the cloud can move, as they move a player's. A team is known
 * to the cloud as `team:<name>`. Who belongs to it and what follows for them is not known here.
 */

import { countingOn } from "../../core/teams/cloud-member.ts";
import { EMPTY_RECORD } from "../../core/progress/record.ts";
import { isComplete } from "../../core/progress/progress.ts";
import type { AchievementNode } from "../../core/tree/tree.ts";
import type { RecordSession } from "../records/record-session.ts";
import type { TeamPages } from "./team-pages.ts";

const ACCOUNT_PREFIX = "team:";

export const accountOfTeam = (team: string): string => ACCOUNT_PREFIX + team;

export interface TeamSessions {
  /** Undefined when what the team has cannot be read, or the world has not loaded. */
  open(team: string): RecordSession | undefined;
  /** The session of an account, if it is one of a team that was opened. */
  ofAccount(accountId: string): RecordSession | undefined;
}

/**
 * @param nodes cloud nodes that belong to teams
 * @param batch as of players' records
 */
export function createTeamSessions(
  nodes: readonly AchievementNode[],
  pages: () => TeamPages | undefined,
  batch: (work: () => void) => void,
): TeamSessions {
  const sessions = new Map<string, RecordSession>();
  return {
    open(team) {
      const accountId = accountOfTeam(team);
      const known = sessions.get(accountId);
      const present = pages();
      if (known || !present?.isReadable(team)) return known;
      const session = createTeamSession(team, nodes, present, batch);
      sessions.set(accountId, session);
      return session;
    },
    ofAccount: (accountId) => sessions.get(accountId),
  };
}

function createTeamSession(
  team: string,
  nodes: readonly AchievementNode[],
  pages: TeamPages,
  batch: (work: () => void) => void,
): RecordSession {
  const session: RecordSession = {
    playerId: accountOfTeam(team),
    read: (node) => pages.read(team, node),
    write(node, record, when) {
      pages.write(team, node, countingOn(node, session.read(node) ?? EMPTY_RECORD, record));
      // Before its members are: they can be brought up to it, and not it to them.
      if (when === "now") pages.save(team);
    },
    writeLate(node, record) {
      session.write(node, record, "soon");
      return () => pages.save(team);
    },
    // Several members move it, so each step looks at the record.
    tallyEach: (nodes) => nodes,
    letGrow: () => undefined,
    grow: () => false,
    batch,
    reporting: () => nodes.filter((node) => session.read(node)?.cloud !== undefined),
    takeReached: () =>
      nodes.filter((node) => {
        const record = session.read(node);
        return record !== undefined && !isComplete(record) && record.progress >= node.goalNumber;
      }),
  };
  return session;
}
