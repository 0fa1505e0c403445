/**
 * The life of a world: its start, its ticks and its end, who comes and goes. Also decides the order of things within a tick.
 */
import type { JoiningPlayer } from "../../types.ts";
import type { CustomCommands } from "../commands/custom-commands.ts";
import type { Host } from "../host.ts";
import { UsageError } from "../host.ts";
import { asPack, type PackInWorld } from "../packs/packs.ts";
import type { Sessions } from "../sessions/sessions.ts";
import type { Calls } from "./calls.ts";
import type { Disk } from "./disk.ts";

export function lifeCalls(host: Host, sessions: Sessions, commands: CustomCommands, disk: Disk): Calls {
  const { world, events, guard, shared } = host;
  const { running, packs } = shared;
  let hasEnded = false;

  function inEachPack(act: (pack: PackInWorld) => void): void {
    for (const pack of packs) asPack(running, pack, () => act(pack));
  }

  /** Gives the world's own microseconds that the tick took. */
  function tick(): number {
    if (disk.isFrozen()) throw new UsageError("the world was stopped by stopAfterWrites; no tick comes after");
    if (hasEnded) throw new UsageError("the world was shut down; no tick comes after");
    world.tick += 1;
    host.clock.beginTick(world.tick);
    const startedAt = host.clock.nowMicroseconds();
    if (!world.loaded) {
      world.loaded = true;
      events.fire("world.afterEvents.worldLoad", "full", () => guard.record("WorldLoadAfterEvent", {}));
    }
    host.course.advance();
    inEachPack((pack) => pack.scheduler.runDue());
    sessions.spawnDue();
    events.deliverQueued();
    inEachPack((pack) => pack.scheduler.stepJobs());
    inEachPack((pack) => pack.net?.deliver());
    return host.clock.nowMicroseconds() - startedAt;
  }

  return {
    /** The module top level has run: the startup event, then the world is there. */
    start(present: JoiningPlayer[]) {
      for (const player of present) sessions.place(player, sessions.identify(player).id);
      events.fire("system.beforeEvents.startup", "early", () =>
        guard.record("StartupEvent", {
          customCommandRegistry: guard.wrap("CustomCommandRegistry", {}),
          itemComponentRegistry: guard.wrap("ItemComponentRegistry", {}),
          blockComponentRegistry: guard.wrap("BlockComponentRegistry", {}),
        }),
      );
      commands.close();
    },
    /** Called when the promises of the start have settled. */
    started() {
      running.mode = "full";
    },
    tick,
    join(player: JoiningPlayer) {
      const { id, persistentId } = sessions.identify(player);
      const permissions: Promise<boolean>[] = [];
      inEachPack(({ admin }) => {
        const permission = player.isSimulated ? undefined : admin?.askJoin(player.name, persistentId);
        if (permission) permissions.push(permission);
      });
      if (permissions.length > 0) {
        void Promise.all(permissions).then((answers) => {
          if (answers.every((mayJoin) => mayJoin)) sessions.join(player, id);
          else host.log("info", `${player.name} was turned away`);
        });
      } else sessions.join(player, id);
      return id;
    },
    leave: (id: string) => sessions.leave(sessions.online(id), "PlayerQuit"),
    /** Players leave first, then the event; the driver saves after the promises have settled. */
    shutdown() {
      for (const player of [...world.online.values()]) sessions.leave(player, "ServerShutdown");
      events.fire("system.beforeEvents.shutdown", "restricted", () => guard.record("ShutdownEvent", {}));
      hasEnded = true;
    },
  };
}
