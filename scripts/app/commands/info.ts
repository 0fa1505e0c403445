/** `ach:info`: tells a player's progress, owed rewards, account and state in the cloud; of one node, or as a whole. */

import { readProgress } from "../../core/progress/progress.ts";
import type { NodeState } from "../../core/progress/node-state.ts";
import type { NodeRecord } from "../../core/progress/record.ts";
import { isPaid, owedEntries } from "../../core/rewards/ledger.ts";
import type { Language } from "../../core/text/languages.ts";
import { exactMessage } from "../../core/text/message.ts";
import { writeMinute, zoneSeconds } from "../../core/time/calendar.ts";
import type { AchievementNode } from "../../core/tree/tree.ts";
import type { PlayerSession } from "../records/player-records.ts";
import {
  choiceParameter,
  defineCommand,
  nodeParameter,
  playersParameter,
  refuse,
  type CommandAnswer,
  type CommandContext,
} from "./command.ts";
import { criteriaOf, goalLines, whyLines } from "./common/info-goal.ts";
import { findNode } from "./common/named-nodes.ts";
import { overPlayers } from "./common/over-players.ts";
import { sameAccount } from "./common/same-account.ts";

export const infoCommand = defineCommand({
  name: "info",
  description: "Tells a player's progress, owed rewards and account",
  who: "game directors",
  mandatory: [playersParameter],
  optional: [nodeParameter, choiceParameter("why", ["why"])],
  run(context, request, playerIds, nodeId, why) {
    const { language } = request;
    const about = { name: "info", nodes: [], visit: () => false };
    if (nodeId === undefined || nodeId === "") {
      return overPlayers(context, request, playerIds, {
        ...about,
        answer: (session, player) => infoOfPlayer(context, language, session, player),
      });
    }
    const node = findNode(context.tree, language, nodeId);
    if ("refused" in node) return refuse(request, node);
    if (why !== undefined && why !== "" && why !== "why") {
      return refuse(request, { refused: "info.badWord", parameters: { word: why } });
    }
    return overPlayers(context, request, playerIds, {
      ...about,
      answer: (session, player) => infoOfNode({ context, language, session, player, node, isWhy: why === "why" }),
    });
  },
});

function infoOfPlayer(
  context: CommandContext,
  language: Language,
  session: PlayerSession,
  player: string,
): CommandAnswer {
  const { tree, completions } = context;
  const owing = completions.owing(session);
  const summaries = tree.pages.flatMap((page) => session.summary(page.id) ?? []);
  const done = summaries.reduce((sum, summary) => sum + summary.done, 0);
  const started = summaries.reduce((sum, summary) => sum + summary.begun, 0);
  const total = tree.nodes.length;
  const lines = [exactMessage(language, "info.player", { player, done, total, started, owed: owing.length })];
  const account = context.cloud.accountId(session.playerId) ?? context.players.persistentId(session.playerId);
  lines.push(
    exactMessage(language, account === undefined ? "info.noAccount" : "info.account", { account: account ?? "" }),
  );
  lines.push(cloudOfPlayer(context, language, session));
  if (owing.length > 0)
    lines.push(exactMessage(language, "info.owed", { nodes: owing.map((node) => node.id).join(", ") }));
  return { ok: true, text: lines.join("\n") };
}

function cloudOfPlayer({ cloud, players }: CommandContext, language: Language, session: PlayerSession): string {
  if (cloud.status().absent !== undefined) return exactMessage(language, "cloud.none");
  const why = cloud.whyNotCovered(session.playerId);
  if (why?.because === "same account") return sameAccount(players, language, session.playerId, why.otherPlayerId);
  if (why) return exactMessage(language, "cloud.noAccount");
  return exactMessage(language, "cloud.pending", { count: cloud.status().pending.get(session.playerId) ?? 0 });
}

/** Of a team's node: the team's account. */
function cloudOfNode({ context, language, session, node }: NodeQuestion): string {
  const holder = context.holderOf(session, node);
  const cloud = node.cloud ? holder.read(node)?.cloud : undefined;
  if (!cloud) return "";
  const { base, version, pending } = cloud;
  const account = holder === session ? "" : `${holder.playerId}: `;
  return `, ${account}${exactMessage(language, "info.cloud", { base, version, pending })}`;
}

function owedPlaces(record: NodeRecord, node: AchievementNode): string {
  return owedEntries(record, node.rewards)
    .map(({ index }) => index)
    .join(", ");
}

function stateText(language: Language, state: NodeState, zoneEast: number): string {
  switch (state.kind) {
    case "complete":
      return exactMessage(language, "info.state.complete");
    case "locked":
      return exactMessage(language, "info.state.locked", {
        nodes: state.by.flatMap(({ nodes }) => nodes.map(({ id }) => id)).join(", "),
      });
    case "not yet":
      return exactMessage(language, "info.state.notYet", { time: writeMinute(state.from, zoneEast) });
    case "over":
      return exactMessage(language, "info.state.over", { time: writeMinute(state.since, zoneEast) });
    case "resting":
      return exactMessage(language, "info.state.resting", { time: writeMinute(state.until, zoneEast) });
    default:
      return exactMessage(language, "info.state.open");
  }
}

interface NodeQuestion {
  readonly context: CommandContext;
  readonly language: Language;
  readonly session: PlayerSession;
  readonly player: string;
  readonly node: AchievementNode;
  /** Whether the last deeds are asked about. */
  readonly isWhy: boolean;
}

function infoOfNode(question: NodeQuestion): CommandAnswer {
  const { context, language, session, player, node, isWhy } = question;
  const { progression, settings, goals, checklistOf } = context;
  const record = session.read(node);
  // The line about the unreadable page is then all there is to say.
  if (!record) return { ok: false, text: `${player}, ${node.id}: ?` };
  const reward =
    node.rewards.length === 0 && !record.owed
      ? exactMessage(language, "info.reward.none")
      : record.owed
        ? exactMessage(language, "info.reward.owed", { entries: owedPlaces(record, node) })
        : exactMessage(language, isPaid(record, node.repeat !== undefined) ? "info.reward.paid" : "info.reward.unpaid");
  const state = stateText(language, progression.stateOf(session, node), zoneSeconds(settings.time_zone) ?? 0);
  const text = exactMessage(language, "info.node", {
    player,
    node: node.id,
    progress: readProgress(record, node.goalNumber),
    goal: node.goalNumber,
    state: `${state}, ${reward}${cloudOfNode(question)}`,
  });
  // Who asks knows nodes by their ids.
  const reader = { language, titleOf: (nodeId: string) => nodeId };
  const lines = [
    text,
    ...goalLines(node, reader),
    ...criteriaOf(checklistOf, node, record, reader),
    ...(isWhy && node.goal ? whyLines(goals.whyOf(session.playerId, node), reader) : []),
  ];
  return { ok: true, text: lines.join("\n") };
}
