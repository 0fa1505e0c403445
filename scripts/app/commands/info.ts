/** `ach:info`: tells a player's progress, owed rewards, account and state in the cloud; of one node, or as a whole. */

import { readProgress } from "../../core/progress/progress.ts";
import { isPaid, owedPlaces } from "../../core/rewards/ledger.ts";
import type { Language } from "../../core/text/languages.ts";
import { exactMessage } from "../../core/text/message.ts";
import { zoneSeconds } from "../../core/time/calendar.ts";
import type { AchievementNode } from "../../core/tree/tree.ts";
import { onPlayers } from "../operations/on-players.ts";
import type { Operation } from "../operations/operation.ts";
import { playerState } from "../operations/player-state.ts";
import { playerLines } from "../operations/words/player-words.ts";
import { stateWords } from "../operations/words/state-words.ts";
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

export const infoCommand = defineCommand({
  name: "info",
  description: "Tells a player's progress, owed rewards and account",
  who: "game directors",
  mandatory: [playersParameter],
  optional: [nodeParameter, choiceParameter("why", ["why"])],
  run(context, request, playerIds, nodeId, why) {
    const { language } = request;
    if (nodeId === undefined || nodeId === "") {
      const operation = asking((session) => ({ playerId: session.playerId, state: playerState(context, session) }));
      return onPlayers(context, request, playerIds, operation, (_language, player, { playerId, state }) => ({
        ok: true,
        text: playerLines(context.players, language, player, playerId, state).join("\n"),
      }));
    }
    const node = findNode(context.tree, language, nodeId);
    if ("refused" in node) return refuse(request, node);
    if (why !== undefined && why !== "" && why !== "why") {
      return refuse(request, { refused: "info.badWord", parameters: { word: why } });
    }
    const operation = asking((session) => {
      const player = context.players.name(session.playerId) ?? session.playerId;
      return infoOfNode({ context, language, session, player, node, isWhy: why === "why" });
    });
    return onPlayers(context, request, playerIds, operation, (_language, _player, answer) => answer);
  },
});

/** What changes nothing. */
const asking = <Told>(outcome: (session: PlayerSession) => Told): Operation<Told> => ({
  name: "info",
  nodes: [],
  visit: () => false,
  outcome,
});

/** Of a team's node: the team's account. */
function cloudOfNode({ context, language, session, node }: NodeQuestion): string {
  const holder = context.holderOf(session, node);
  const cloud = node.cloud ? holder.read(node)?.cloud : undefined;
  if (!cloud) return "";
  const { base, version, pending } = cloud;
  const account = holder === session ? "" : `${holder.playerId}: `;
  return `, ${account}${exactMessage(language, "info.cloud", { base, version, pending })}`;
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
        ? exactMessage(language, "info.reward.owed", {
            entries: [...owedPlaces(record, node.rewards)].sort((a, b) => a - b).join(", "),
          })
        : exactMessage(language, isPaid(record, node.repeat !== undefined) ? "info.reward.paid" : "info.reward.unpaid");
  const state = stateWords(language, progression.stateOf(session, node), zoneSeconds(settings.time_zone) ?? 0);
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
