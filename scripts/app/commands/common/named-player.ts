/**
 * From a name that an operator typed to the one player who is meant, there or not. Of several who left under one name
 * nobody can say who is meant: they are listed, and one of them is then named by the id.
 */

import { exactMessage } from "../../../core/text/message.ts";
import type { MessageKey } from "../../../core/text/message-key.ts";
import { refuse, type CommandAnswer, type CommandContext, type CommandRequest } from "../command.ts";

export interface NamedPlayer {
  readonly playerId: string;
  readonly name: string;
  readonly isOnline: boolean;
}

/** @param unknown what is said when nobody has that name */
export function findPlayer(
  context: CommandContext,
  request: CommandRequest,
  name: string,
  unknown: MessageKey,
): NamedPlayer | CommandAnswer {
  const { players } = context;
  const wanted = name.toLowerCase();
  const online = players.online().find((id) => id === name || players.name(id)?.toLowerCase() === wanted);
  if (online !== undefined) return { playerId: online, name: players.name(online) ?? name, isOnline: true };
  const roster = context.world()?.roster;
  const byName = roster?.idsByName(name) ?? [];
  if (byName.length > 1) {
    const parameters = { count: byName.length, name, list: byName.join(", ") };
    return { ok: false, text: exactMessage(request.language, "players.several", parameters) };
  }
  const known = byName[0] ?? (roster?.name(name) === undefined ? undefined : name);
  if (known === undefined) return refuse(request, { refused: unknown, parameters: { player: name } });
  // Whoever cannot be reached at the moment has no name that could be read, but is here.
  return { playerId: known, name: roster?.name(known) ?? name, isOnline: players.isOnline(known) };
}
