/**
 * A world of a test, in terms of the simulator: who is in it, time, what is achieved, its end and its next beginning. What is
 * achieved is asked of the achievements pack as other packs ask it.
 */
import type { Simulator, WorldSave } from "../simulator/types.ts";
import { createPlayer } from "./player.ts";
import type { Completion, Duration, TestPlayer, TestWorld, TestWorldOptions } from "./types.ts";

const TICKS_PER_SECOND = 20;
/** What is longer than this does not pass tick by tick. */
const LONGEST_SECONDS = 60;
/** From joining to having spawned, with what the pack does then. */
const TICKS_OF_A_JOIN = 4;
const REPLY = "bedrock-achievements-testing:reply";

/** How a world begins: `present` are here before the scripts start. */
export type Begin = (options: TestWorldOptions, save: WorldSave | undefined, present: string[]) => Promise<Simulator>;

export async function openTestWorld(
  options: TestWorldOptions,
  begin: Begin,
  present: readonly string[] = [],
): Promise<TestWorld> {
  const simulator = await begin(options, options.save, [...present]);
  simulator.tick();
  return createTestWorld(simulator, options, begin);
}

function createTestWorld(simulator: Simulator, options: TestWorldOptions, begin: Begin): TestWorld {
  let lastCall = 0;

  function idOf(name: string): string {
    const known = simulator.players().find((player) => player.name === name && player.online);
    if (!known) throw new Error(`nobody with the name ${name} is in this world`);
    return known.id;
  }

  /** As other packs ask; the answer comes with a tick. */
  function progressOf(playerId: string, nodeId: string): { progress: number; goal: number } {
    const id = ++lastCall;
    const call = { id, reply: REPLY, protocol: 2, method: "getNodeDetailInfo", args: { playerId, nodeId } };
    simulator.scriptEventFromPack("ach:call", JSON.stringify(call));
    const before = simulator.sentScriptEvents().length;
    simulator.tick();
    const { result, detail, error } = wholeAnswer(simulator, before);
    if (!result) throw new Error(detail ?? error ?? `no achievements pack answers for ${nodeId}`);
    return { progress: result.progress, goal: result.goal_number };
  }

  const playerOf = (id: string, name: string): TestPlayer =>
    createPlayer(simulator, { id, name }, (nodeId) => progressOf(id, nodeId));

  function next(
    save: WorldSave | undefined,
    changed: Partial<TestWorldOptions>,
    present: string[],
  ): Promise<TestWorld> {
    const { save: _before, ...rest } = options;
    return openTestWorld({ ...rest, ...changed, ...(save ? { save } : {}) }, begin, present);
  }

  return {
    join(name, { isDirector = false, ...how } = {}) {
      const id = simulator.join({ name, ...how, ...(isDirector ? { permissionLevel: 1 } : {}) });
      simulator.tick(TICKS_OF_A_JOIN);
      return playerOf(id, name);
    },
    player: (name) => playerOf(idOf(name), name),
    tick: (count) => simulator.tick(count),
    pass(time) {
      const seconds = secondsOf(time);
      const stepped = seconds <= LONGEST_SECONDS ? seconds : 1;
      if (stepped < seconds) simulator.setClock(simulator.world().unixSeconds + seconds - stepped);
      simulator.tick(Math.max(1, Math.round(stepped * TICKS_PER_SECOND)));
    },
    command(line) {
      const answer = simulator.command("console", line);
      simulator.tick();
      return answer;
    },
    scriptEvent(id, message) {
      simulator.scriptEventFromPack(id, message);
      simulator.tick();
    },
    completions: () => completionsIn(simulator),
    log: () => simulator.contentLog(),
    complaints: () => simulator.contentLog().flatMap(({ level, text }) => (level === "info" ? [] : [text])),
    save: () => simulator.save(),
    async settled() {
      await simulator.httpSettled();
      simulator.tick();
    },
    restart: (changed = {}) => next(simulator.shutdown(), changed, []),
    reload(changed = {}) {
      const present = simulator.players().flatMap(({ name, online }) => (online ? [name] : []));
      const save = simulator.save();
      simulator.dispose();
      return next(save, changed, present);
    },
    crash: (changed = {}) => next(simulator.crash(), changed, []),
    end: () => simulator.dispose(),
  };
}

interface Answer {
  readonly result?: { readonly progress: number; readonly goal_number: number } | null;
  readonly detail?: string;
  readonly error?: string;
}

/** Long ones come in parts. */
function wholeAnswer(simulator: Simulator, before: number): Answer {
  const messages = simulator
    .sentScriptEvents()
    .slice(before)
    .filter(({ id }) => id === REPLY)
    .map(({ message }) => JSON.parse(message) as Answer & { readonly part?: number; readonly text?: string });
  if (messages.length === 0) return {};
  if (messages[0]!.part === undefined) return messages[0]!;
  return JSON.parse(messages.map(({ text }) => text).join("")) as Answer;
}

function completionsIn(simulator: Simulator): Completion[] {
  const names = new Map(simulator.players().map(({ id, name }) => [id, name]));
  return simulator
    .sentScriptEvents()
    .filter(({ id }) => id === "ach:complete")
    .map(({ message }) => JSON.parse(message) as { playerId: string; achievementId: string })
    .map(({ playerId, achievementId }) => ({ player: names.get(playerId) ?? playerId, node: achievementId }));
}

function secondsOf({ days = 0, hours = 0, minutes = 0, seconds = 0 }: Duration): number {
  return ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
}
