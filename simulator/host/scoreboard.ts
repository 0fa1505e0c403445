/** Objectives and scores. A participant is a player (by id) or a made-up name. */
import type { EntityState, Host, ObjectiveState } from "./host.ts";
import { invalidEntity, wrapPlayer } from "./guard/handles.ts";

interface Identity {
  participant: string;
}

const INT_BOUNDS: [number, number] = [-2_147_483_648, 2_147_483_647];

export function defineScoreboard(host: Host): void {
  const { guard, world } = host;

  function participantOf(value: unknown): string {
    if (typeof value === "string") return value;
    if (guard.isInstance(value, "ScoreboardIdentity")) {
      return guard.unwrap<Identity>(value, "ScoreboardIdentity").participant;
    }
    const entity = guard.unwrap<EntityState>(value, "Entity");
    const gone = invalidEntity(host, entity);
    if (gone) throw gone;
    return entity.id;
  }
  const identity = (participant: string): object => guard.wrap("ScoreboardIdentity", { participant });
  const wrap = (objective: ObjectiveState | undefined): object | undefined =>
    objective && guard.wrap("ScoreboardObjective", objective);

  guard.define("ScoreboardIdentity", {
    get: {
      displayName: ({ participant }: Identity) =>
        world.online.get(participant)?.name ?? world.offline.get(participant)?.name ?? participant,
      isValid: () => true,
      type: ({ participant }: Identity) => (isPlayer(host, participant) ? "Player" : "FakePlayer"),
    },
    call: {
      getEntity({ participant }: Identity) {
        const player = world.online.get(participant);
        return player && wrapPlayer(host, player);
      },
    },
  });

  guard.define("ScoreboardObjective", {
    invalid: (objective: ObjectiveState) =>
      objective.valid ? undefined : new Error(`The scoreboard objective '${objective.id}' is no longer valid.`),
    get: {
      id: (objective: ObjectiveState) => objective.id,
      displayName: (objective: ObjectiveState) => objective.displayName,
      isValid: (objective: ObjectiveState) => objective.valid,
    },
    call: {
      addScore(objective: ObjectiveState, participant: unknown, amount: number) {
        const who = participantOf(participant);
        const score = checked(guard.arguments.inBounds, (objective.scores.get(who) ?? 0) + amount);
        objective.scores.set(who, score);
        return score;
      },
      setScore(objective: ObjectiveState, participant: unknown, score: number) {
        objective.scores.set(participantOf(participant), checked(guard.arguments.inBounds, score));
      },
      getScore: (objective: ObjectiveState, participant: unknown) => objective.scores.get(participantOf(participant)),
      hasParticipant: (objective: ObjectiveState, participant: unknown) =>
        objective.scores.has(participantOf(participant)),
      removeParticipant: (objective: ObjectiveState, participant: unknown) =>
        objective.scores.delete(participantOf(participant)),
      getParticipants: (objective: ObjectiveState) => [...objective.scores.keys()].map(identity),
      getScores: (objective: ObjectiveState) =>
        [...objective.scores].map(([participant, score]) => ({ participant: identity(participant), score })),
    },
  });

  guard.define("Scoreboard", {
    call: {
      addObjective(_board: unknown, id: string, displayName?: string) {
        if (world.objectives.has(id)) throw new Error(`Scoreboard objective '${id}' already exists.`);
        const objective: ObjectiveState = { id, displayName: displayName ?? id, scores: new Map(), valid: true };
        world.objectives.set(id, objective);
        return wrap(objective);
      },
      getObjective: (_board: unknown, id: string) => wrap(world.objectives.get(id)),
      getObjectives: () => [...world.objectives.values()].map(wrap),
      removeObjective(_board: unknown, objective: unknown) {
        const id =
          typeof objective === "string" ? objective : guard.unwrap<ObjectiveState>(objective, "ScoreboardObjective").id;
        const found = world.objectives.get(id);
        if (found) found.valid = false;
        return world.objectives.delete(id);
      },
    },
  });
}

function isPlayer({ world }: Host, participant: string): boolean {
  return world.online.has(participant) || world.offline.has(participant);
}

function checked(inBounds: (bounds: [number, number], value: number) => void, score: number): number {
  inBounds(INT_BOUNDS, score);
  return Math.trunc(score);
}
