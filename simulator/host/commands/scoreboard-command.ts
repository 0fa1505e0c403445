/** The vanilla command `scoreboard`: objectives come and go, scores are set and changed. */
import type { Host, WorldState } from "../host.ts";
import { CommandRefusal, integerOf, selectPlayers } from "./command-line.ts";
import { oneOf, word, type Line } from "./vanilla-line.ts";

/** `scoreboard players` and `scoreboard objectives`. */
export function scoreboardCommand(host: Host, line: Line): number {
  const { objectives } = host.world;
  if (oneOf(line, 1, "players", "objectives") === "objectives") return changeObjectives(objectives, line);
  const action = oneOf(line, 2, "add", "remove", "set");
  const objective = objectives.get(word(line, 4).text);
  if (!objective) throw new CommandRefusal(`No objective was found by the name '${word(line, 4).text}'`);
  const amount = integerOf(word(line, 5));
  const who = word(line, 3);
  const players = selectPlayers(host, who, line.runner).map((player) => player.id);
  const participants = players.length > 0 || who.text.startsWith("@") ? players : [who.text];
  for (const participant of participants) {
    const before = action === "set" ? 0 : (objective.scores.get(participant) ?? 0);
    objective.scores.set(participant, before + (action === "remove" ? -amount : amount));
  }
  return participants.length;
}

function changeObjectives(objectives: WorldState["objectives"], line: Line): number {
  const action = oneOf(line, 2, "add", "remove");
  const id = word(line, 3).text;
  const known = objectives.get(id);
  if (action === "add") {
    if (known) throw new CommandRefusal(`An objective with the name '${id}' already exists`);
    objectives.set(id, { id, displayName: line.words[5]?.text ?? id, scores: new Map(), valid: true });
    return 1;
  }
  if (!known) throw new CommandRefusal(`No objective was found by the name '${id}'`);
  known.valid = false;
  objectives.delete(id);
  return 1;
}
