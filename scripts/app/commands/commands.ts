/**
 * What the `ach:` commands do and answer. Players and words come in as plain values; registering commands and reading
 * their arguments is the adapter's business.
 */

import { owedEntries } from "../../core/rewards/ledger.ts";
import { nearest } from "../../core/text/nearest.ts";
import { isComplete, readProgress } from "../../core/progress/progress.ts";
import type { NodeRecord } from "../../core/progress/record.ts";
import type { Language } from "../../core/text/languages.ts";
import { message, type MessageParameters } from "../../core/text/message.ts";
import type { MessageKey } from "../../core/text/message-key.ts";
import type { AchievementNode, Tree } from "../../core/tree/tree.ts";
import type { LetterKind } from "../../core/saving/mail.ts";
import type { Cloud } from "../cloud/cloud.ts";
import type { Completions } from "../progress/completions.ts";
import type { Mailboxes } from "../players/mailboxes.ts";
import type { PlayerRecords, PlayerSession } from "../progress/player-records.ts";
import type { Players } from "../ports.ts";
import type { Progression } from "../progress/progression.ts";
import type { Roster } from "../players/roster.ts";

export interface CommandAnswer {
  /** Whether the command did what it was asked. */
  readonly ok: boolean;
  readonly text: string;
}

export const SCOPES = ["only", "from", "through", "until", "everything"] as const;
export const MAIL_KINDS = ["grant", "progress", "finish"] as const satisfies readonly LetterKind[];

export interface Commands {
  grant(language: Language, playerIds: readonly string[], scope: string, nodeId?: string): CommandAnswer;
  revoke(language: Language, playerIds: readonly string[], scope: string, nodeId?: string): CommandAnswer;
  rewardReset(language: Language, playerIds: readonly string[], nodeId: string): CommandAnswer;
  progress(language: Language, playerIds: readonly string[], nodeId: string, delta: number): CommandAnswer;
  info(language: Language, playerIds: readonly string[], nodeId?: string): CommandAnswer;
  cloud(language: Language): CommandAnswer;
  mail(language: Language, name: string, kind: string, nodeId: string, delta?: number): CommandAnswer;
}

export interface CommandsOptions {
  readonly tree: Tree;
  readonly records: PlayerRecords;
  readonly progression: Progression;
  readonly completions: Completions;
  readonly players: Players;
  readonly cloud: Cloud;
  readonly world: () => { readonly roster: Roster; readonly mailboxes: Mailboxes } | undefined;
}

/** A refusal as a value: which message, with what in it. */
interface Refusal {
  readonly refused: MessageKey;
  readonly parameters: MessageParameters;
}

export function createCommands(options: CommandsOptions): Commands {
  const { tree, records, progression, completions, players, cloud, world } = options;

  const refuse = (language: Language, refusal: Refusal): CommandAnswer => ({
    ok: false,
    text: message(language, refusal.refused, refusal.parameters),
  });

  function findNode(language: Language, nodeId: string): AchievementNode | Refusal {
    const node = tree.node(nodeId) ?? onlyMatch(nodeId);
    if (node) return node;
    const near = nearest(
      nodeId,
      tree.nodes.map((each) => each.id),
    );
    const hint = near === undefined ? "" : message(language, "command.didYouMean", { node: near });
    return { refused: "command.unknownNode", parameters: { node: nodeId, hint } };
  }

  /** Some platforms lower the case of what is typed: one node that differs in case only is meant. */
  function onlyMatch(nodeId: string): AchievementNode | undefined {
    const matches = tree.nodes.filter((node) => node.id.toLowerCase() === nodeId.toLowerCase());
    return matches.length === 1 ? matches[0] : undefined;
  }

  /** The nodes that a scope means, parents before children, as vanilla's `/advancement` counts them. */
  function nodesOf(
    language: Language,
    scope: string,
    nodeId: string | undefined,
  ): readonly AchievementNode[] | Refusal {
    if (scope === "everything") return tree.pages.flatMap((page) => [page, ...tree.descendants(page.id)]);
    if (!(SCOPES as readonly string[]).includes(scope))
      return { refused: "command.unknownMode", parameters: { mode: scope } };
    if (nodeId === undefined || nodeId === "") return { refused: "command.nodeNeeded", parameters: { mode: scope } };
    const node = findNode(language, nodeId);
    if ("refused" in node) return node;
    const above = scope === "through" || scope === "until" ? [...tree.ancestors(node.id)].reverse() : [];
    const below = scope === "through" || scope === "from" ? tree.descendants(node.id) : [];
    return [...above, node, ...below];
  }

  /** One line a player; the command succeeded when it did something for at least one of them. */
  function each(
    language: Language,
    playerIds: readonly string[],
    act: (session: PlayerSession, name: string) => CommandAnswer,
  ): CommandAnswer {
    const answers = playerIds.flatMap((playerId) => {
      const session = records.open(playerId);
      if (!session) return [];
      const name = players.name(playerId) ?? playerId;
      const answer = act(session, name);
      const unreadable = session.unreadable.map(({ pageId, reason }) =>
        message(language, "command.unreadable", { player: name, page: pageId, reason }),
      );
      return [{ ok: answer.ok, text: [answer.text, ...unreadable].join("\n") }];
    });
    if (answers.length === 0) return refuse(language, { refused: "command.noPlayer", parameters: {} });
    return { ok: answers.some((answer) => answer.ok), text: answers.map((answer) => answer.text).join("\n") };
  }

  function changeMany(
    language: Language,
    playerIds: readonly string[],
    nodes: readonly AchievementNode[] | Refusal,
    change: (session: PlayerSession, node: AchievementNode) => boolean,
    done: MessageKey,
    nothing: MessageKey,
  ): CommandAnswer {
    if ("refused" in nodes) return refuse(language, nodes);
    return each(language, playerIds, (session, player) => {
      let count = 0;
      session.batch(() => {
        for (const node of nodes) if (change(session, node)) count++;
      });
      return { ok: count > 0, text: message(language, count > 0 ? done : nothing, { player, count }) };
    });
  }

  function infoOfPlayer(language: Language, session: PlayerSession, player: string): CommandAnswer {
    const owing = completions.owing(session);
    const summaries = tree.pages.flatMap((page) => session.summary(page.id) ?? []);
    const done = summaries.reduce((sum, summary) => sum + summary.done, 0);
    const started = summaries.reduce((sum, summary) => sum + summary.begun, 0);
    const total = tree.nodes.length;
    const lines = [message(language, "info.player", { player, done, total, started, owed: owing.length })];
    lines.push(cloudOfPlayer(language, session));
    if (owing.length > 0)
      lines.push(message(language, "info.owed", { nodes: owing.map((node) => node.id).join(", ") }));
    return { ok: true, text: lines.join("\n") };
  }

  function cloudOfPlayer(language: Language, session: PlayerSession): string {
    if (cloud.status().absent !== undefined) return message(language, "cloud.none");
    const why = cloud.whyNotCovered(session.playerId);
    if (why?.because === "same account") return sameAccount(language, session.playerId, why.otherPlayerId);
    if (why) return message(language, "cloud.noAccount");
    return message(language, "cloud.pending", { count: cloud.status().pending.get(session.playerId) ?? 0 });
  }

  function sameAccount(language: Language, playerId: string, otherPlayerId: string): string {
    const nameOf = (id: string): string => players.name(id) ?? id;
    return message(language, "cloud.sameAccount", { player: nameOf(playerId), other: nameOf(otherPlayerId) });
  }

  function cloudOfNode(language: Language, node: AchievementNode, record: NodeRecord): string {
    if (!node.cloud || !record.cloud) return "";
    const { base, version, pending } = record.cloud;
    return `, ${message(language, "info.cloud", { base, version, pending })}`;
  }

  function cloudState(language: Language): string[] {
    const { absent, reachable, lastError, breaker, retrySeconds, pending } = cloud.status();
    if (absent !== undefined) return [message(language, "cloud.none"), ...(absent === "" ? [] : [absent])];
    const lines = [
      message(
        language,
        reachable === undefined ? "cloud.unasked" : reachable ? "cloud.reachable" : "cloud.unreachable",
      ),
      message(language, `cloud.breaker.${breaker}`, { seconds: retrySeconds }),
    ];
    if (lastError !== undefined) lines.push(message(language, "cloud.lastError", { error: lastError }));
    for (const [playerId, otherId] of cloud.status().twins ?? []) lines.push(sameAccount(language, playerId, otherId));
    const roster = world()?.roster;
    for (const [playerId, count] of pending) {
      const player = players.name(playerId) ?? roster?.name(playerId) ?? playerId;
      lines.push(message(language, "cloud.pendingOf", { player, count }));
    }
    return pending.size > 0 ? lines : [...lines, message(language, "cloud.nothingPending")];
  }

  function infoOfNode(
    language: Language,
    session: PlayerSession,
    player: string,
    node: AchievementNode,
  ): CommandAnswer {
    const record = session.read(node);
    // The line about the unreadable page, which `each` adds, is then all there is to say.
    if (!record) return { ok: false, text: `${player}, ${node.id}: ?` };
    const reward =
      node.rewards.length === 0 && !record.owed
        ? message(language, "info.reward.none")
        : record.owed
          ? message(language, "info.reward.owed", {
              entries: owedEntries(record, node.rewards)
                .map(({ index }) => index)
                .join(", "),
            })
          : message(language, record.paid ? "info.reward.paid" : "info.reward.unpaid");
    const state = message(language, isComplete(record) ? "info.state.complete" : "info.state.open");
    const text = message(language, "info.node", {
      player,
      node: node.id,
      progress: readProgress(record, node.goalNumber),
      goal: node.goalNumber,
      state: `${state}, ${reward}${cloudOfNode(language, node, record)}`,
    });
    return { ok: true, text };
  }

  function mailTo(
    language: Language,
    name: string,
    kind: LetterKind,
    node: AchievementNode,
    delta: number,
  ): CommandAnswer {
    const loaded = world();
    const ids = loaded?.roster.idsByName(name) ?? [];
    const online = players.online().find((playerId) => players.name(playerId)?.toLowerCase() === name.toLowerCase());
    const session = online === undefined ? undefined : records.open(online);
    if (session) {
      const moved =
        kind === "grant"
          ? progression.grant(session, node)
          : kind === "finish"
            ? progression.finish(session, node)
            : progression.add(session, node, delta);
      const text = moved ? "command.mailOnline" : "command.notProgressed";
      return { ok: moved, text: message(language, text, { player: name, node: node.id }) };
    }
    const playerId = ids[ids.length - 1];
    if (!loaded || playerId === undefined)
      return refuse(language, { refused: "command.mailUnknown", parameters: { player: name } });
    const posted = loaded.mailboxes.post(playerId, kind, node.id, delta);
    return { ok: posted, text: message(language, posted ? "command.mailed" : "command.mailFailed", { player: name }) };
  }

  return {
    grant: (language, playerIds, scope, nodeId) =>
      changeMany(
        language,
        playerIds,
        nodesOf(language, scope, nodeId),
        (session, node) => progression.grant(session, node),
        "command.granted",
        "command.nothingToGrant",
      ),
    revoke: (language, playerIds, scope, nodeId) =>
      changeMany(
        language,
        playerIds,
        nodesOf(language, scope, nodeId),
        (session, node) => progression.revoke(session, node),
        "command.revoked",
        "command.nothingToRevoke",
      ),
    rewardReset(language, playerIds, nodeId) {
      const node = findNode(language, nodeId);
      if ("refused" in node) return refuse(language, node);
      return each(language, playerIds, (session, player) => {
        const reset = progression.resetReward(session, node);
        const key = reset ? "command.rewardReset" : "command.nothingToReset";
        return { ok: reset, text: message(language, key, { player, node: node.id }) };
      });
    },
    progress(language, playerIds, nodeId, delta) {
      const node = findNode(language, nodeId);
      if ("refused" in node) return refuse(language, node);
      if (!isDelta(delta)) return refuse(language, { refused: "command.badDelta", parameters: { delta } });
      return each(language, playerIds, (session, player) => {
        const moved = progression.add(session, node, delta);
        const record = session.read(node);
        const text = message(language, moved ? "command.progressed" : "command.notProgressed", {
          player,
          node: node.id,
          progress: record ? readProgress(record, node.goalNumber) : "?",
          goal: node.goalNumber,
        });
        return { ok: moved, text };
      });
    },
    info(language, playerIds, nodeId) {
      if (nodeId === undefined || nodeId === "") {
        return each(language, playerIds, (session, player) => infoOfPlayer(language, session, player));
      }
      const node = findNode(language, nodeId);
      if ("refused" in node) return refuse(language, node);
      return each(language, playerIds, (session, player) => infoOfNode(language, session, player, node));
    },
    cloud: (language) => ({ ok: true, text: cloudState(language).join("\n") }),
    mail(language, name, kind, nodeId, delta) {
      const node = findNode(language, nodeId);
      if ("refused" in node) return refuse(language, node);
      const letterKind = MAIL_KINDS.find((each) => each === kind);
      if (!letterKind) return refuse(language, { refused: "command.unknownMailKind", parameters: { kind } });
      if (letterKind === "progress" && !isDelta(delta)) {
        return refuse(language, { refused: "command.badDelta", parameters: { delta: delta ?? "?" } });
      }
      return mailTo(language, name, letterKind, node, letterKind === "progress" ? delta! : 0);
    },
  };
}

function isDelta(delta: number | undefined): boolean {
  return Number.isSafeInteger(delta) && delta! > 0;
}
