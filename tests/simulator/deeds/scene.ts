/**
 * For the tests of deeds: a world whose pack writes down what signals tell it, and what it sees when it is asked.
 * Signals and questions are expressions, over `event` and over `player` (Ada); what an expression throws is its answer.
 */
import type { Deed, DeedOutcome, Simulator, SimulatorOptions } from "../../../simulator/index.ts";
import { errorsOf, reported, worldWith } from "../world-with.ts";

export interface Scene {
  world: Simulator;
  /** Ada stands at 0, 64, 0. */
  ada: string;
  /** Ada does something. */
  does(deed: Deed): DeedOutcome;
  /** What was told since the last call, in order, after so many ticks (1). */
  told(ticks?: number): string[];
  /** The answers to all questions now. */
  seen(): Record<string, unknown>;
}

/** Signals by name (`beforeEvents.itemUse` for those); options go after the expression. */
export type Listeners = Record<string, string | readonly [expression: string, options: string]>;

export interface SceneOptions extends Partial<SimulatorOptions> {
  /** Expressions by name. */
  questions?: Record<string, string>;
  /** Statements that the pack runs first. */
  before?: string;
}

export async function scene(listeners: Listeners, options: SceneOptions = {}): Promise<Scene> {
  const { questions = {}, before = "", ...simulatorOptions } = options;
  const subscriptions = Object.entries(listeners).map(([signal, written]) => {
    const [expression, filter] = typeof written === "string" ? [written, undefined] : written;
    const [when, name] = signal.includes(".") ? signal.split(".") : ["afterEvents", signal];
    const more = filter === undefined ? "" : `, ${filter}`;
    return `world.${when}.${name}.subscribe((event) => note("${name}", () => ${expression})${more});`;
  });
  const answers = Object.entries(questions).map(([name, expression]) => `"${name}": answer(() => ${expression})`);
  const script = `
    let notes = [];
    const answer = (read) => { try { return read() ?? null; } catch (error) { return error.name; } };
    const note = (name, read) => {
      const value = answer(read);
      notes.push(name + (value === null ? "" : ": " + (typeof value === "string" ? value : JSON.stringify(value))));
    };
    const id = (thing) => thing === undefined ? "nothing" : thing.typeId.replace("minecraft:", "");
    const who = (entity) => entity === undefined ? "nobody" : entity instanceof mc.Player ? entity.name : id(entity);
    const item = (stack) => stack === undefined ? "nothing" : stack.amount + " " + id(stack);
    const place = ({ x, y, z }) => [x, y, z].join(" ");
    ${before}
    ${subscriptions.join("\n")}
    system.afterEvents.scriptEventReceive.subscribe((call) => {
      if (call.id === "scene:told") {
        report("told", () => notes);
        notes = [];
        return;
      }
      const player = world.getAllPlayers()[0];
      report("seen", () => ({ ${answers.join(", ")} }));
    }, { namespaces: ["scene"] });`;
  const world = await worldWith(script, { engine: "node", ...simulatorOptions });
  const ada = world.join({ name: "Ada" });
  world.tick(3);
  function look(name: "told" | "seen"): unknown {
    world.scriptEventFromPack(`scene:${name}`, "");
    world.tick();
    const errors = errorsOf(world);
    if (errors.length > 0) throw new Error(errors.join("\n"));
    return JSON.parse(reported(world, name)!);
  }
  look("told");
  return {
    world,
    ada,
    does: (deed) => world.deed(ada, deed),
    told(ticks = 1) {
      // Asked a tick later: what goes on by itself is told after the question of the same tick.
      world.tick(ticks);
      return look("told") as string[];
    },
    seen: () => look("seen") as Record<string, unknown>,
  };
}
