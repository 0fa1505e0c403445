/**
 * One command for many players and nodes: what is little is answered at once, a line a player; what is much is spread
 * over ticks, and whoever asked is told of its end. What is done to a player and a node is each command's business.
 */

import { exactMessage } from "../../../core/text/message.ts";
import type { AchievementNode } from "../../../core/tree/tree.ts";
import type { PlayerSession } from "../../records/player-records.ts";
import type { Budget } from "../../work/budget.ts";
import type { Job } from "../../work/spread-work.ts";
import { refuse, tellAsker, type CommandAnswer, type CommandContext, type CommandRequest } from "../command.ts";

/** Of more players than this, what was done in later ticks is summed up. */
const MAX_LINES = 10;

export interface PlayerWork {
  /** For the sum: the command, without its namespace. */
  readonly name: string;
  readonly nodes: readonly AchievementNode[];
  /** @returns whether something was changed */
  visit(session: PlayerSession, node: AchievementNode): boolean;
  /** When all nodes were visited. */
  answer(session: PlayerSession, playerName: string, changed: number): CommandAnswer;
}

/** The command succeeded when it did something for at least one of the players. */
export function overPlayers(
  context: CommandContext,
  request: CommandRequest,
  playerIds: readonly string[],
  work: PlayerWork,
): CommandAnswer {
  const { language } = request;
  const here = playerIds.filter((playerId) => context.players.isOnline(playerId));
  if (here.length === 0) return refuse(request, { refused: "command.noPlayer", parameters: {} });
  const job = createJob(context, request, here, work);
  if (context.work.begin(job, here)) return job.answer();
  const parameters = {
    command: work.name,
    players: exactMessage(language, "count.players", { count: here.length }),
    nodes: exactMessage(language, "count.nodes", { count: work.nodes.length }),
  };
  return { ok: true, text: exactMessage(language, "command.underWay", parameters) };
}

interface PlayersJob extends Job {
  answer(): CommandAnswer;
}

function createJob(
  context: CommandContext,
  request: CommandRequest,
  playerIds: readonly string[],
  work: PlayerWork,
): PlayersJob {
  const { records, players } = context;
  const { language } = request;
  const { nodes } = work;
  const answers: CommandAnswer[] = [];
  let playerIndex = 0;
  let nodeIndex = 0;
  let changedOfPlayer = 0;
  let changed = 0;
  let gone = 0;

  function visitPage(session: PlayerSession, budget: Budget, most: number): number {
    const page = nodes[nodeIndex]?.pageId;
    let count = 0;
    session.batch(() => {
      for (let node = nodes[nodeIndex]; node && count < most && node.pageId === page; node = nodes[nodeIndex]) {
        if (count > 0 && budget.isSpent()) return;
        if (work.visit(session, node)) changedOfPlayer += 1;
        nodeIndex += 1;
        count += 1;
      }
    });
    return Math.max(1, count);
  }

  function nextPlayer(): void {
    changed += changedOfPlayer;
    changedOfPlayer = 0;
    nodeIndex = 0;
    playerIndex += 1;
  }

  function answerOf(session: PlayerSession): CommandAnswer {
    const playerName = players.name(session.playerId) ?? session.playerId;
    const answer = work.answer(session, playerName, changedOfPlayer);
    const unreadable = session.unreadable.map(({ pageId, reason }) =>
      exactMessage(language, "command.unreadable", { player: playerName, page: pageId, reason }),
    );
    return { ok: answer.ok, text: [answer.text, ...unreadable].join("\n") };
  }

  function sum(): string {
    const done = answers.filter((answer) => answer.ok).length;
    const players = exactMessage(language, "count.players", { count: playerIds.length });
    const changedNodes = exactMessage(language, "count.nodes", { count: changed });
    return exactMessage(language, "command.sum", { command: work.name, done, players, nodes: changedNodes });
  }

  return {
    step(budget, most) {
      const session = records.open(playerIds[playerIndex]!);
      if (!session) {
        gone += 1;
        nextPlayer();
        return 1;
      }
      const count = visitPage(session, budget, most);
      if (nodeIndex >= nodes.length) {
        answers.push(answerOf(session));
        nextPlayer();
      }
      return count;
    },
    get isDone() {
      return playerIndex >= playerIds.length;
    },
    concerns: (playerId) => playerIds.indexOf(playerId, playerIndex) >= 0,
    isAt: (playerId) => playerIds[playerIndex] === playerId,
    answer: () => ({
      ok: answers.some((answer) => answer.ok),
      text: answers.map((answer) => answer.text).join("\n"),
    }),
    finished() {
      const lines = playerIds.length > MAX_LINES ? [sum()] : answers.map((answer) => answer.text);
      if (gone > 0) lines.push(exactMessage(language, "command.gone", { command: work.name, count: gone }));
      tellAsker(context, request, lines.join("\n"));
    },
  };
}
