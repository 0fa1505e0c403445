/**
 * What is made to happen in a trial: calls with and without callbacks, of this pack and another, kills, mail, commands,
 * players moving, worlds saved, stopped and killed, weather; and what must be true of each call at once.
 */

import { rewardResetCommand } from "../../../scripts/app/commands/reward-reset.ts";
import { revokeCommand } from "../../../scripts/app/commands/revoke.ts";
import { WEATHERS } from "../../../simulator/deterministic/faulty-network.ts";
import type { AuthorsCall } from "./authors.ts";
import { CLOUD_NODES, COW, goalOf, isByHand } from "./network-tree.ts";
import { accountOf, PLAYERS, Worlds, type Site } from "./worlds.ts";
import { blow } from "../../support/views.ts";
import type { NetworkWorld } from "./world.ts";

export abstract class Happenings extends Worlds {
  /** By node and player. */
  protected readonly revoked = new Set<string>();
  /** How often, by node and account. */
  protected readonly revocations = new Map<string, number>();
  /** How often, by node and player. */
  protected readonly rewardResets = new Map<string, number>();
  private lastCall = 0;
  private readonly elsewhere = new Map<number, { own: AuthorsCall; site: string; playerId: string; nodeId: string }>();

  protected step(): void {
    const { random } = this;
    const site = random.pick(this.sites);
    const playerId = random.pick(PLAYERS);
    const isHere = site.world.online.has(playerId);
    const action = random.weighted({
      call: 14,
      callFromElsewhere: 5,
      silent: 5,
      // So that nodes are completed, taken back and completed again.
      finish: this.hasRevokes ? 6 : 1,
      byHand: 4,
      reportByHand: 5,
      kill: 8,
      worldOnly: 1,
      mail: 2,
      revoke: this.hasRevokes ? 6 : 0,
      rewardReset: this.hasRevokes ? 0.5 : 0,
      move: 8,
      save: 4,
      crash: 3,
      shutdown: 1.5,
      weather: 4,
      storage: 1,
    });
    if (action === "mail") this.mail(site, playerId);
    else if (action === "save") this.save(site);
    else if (action === "crash") this.crash(site);
    else if (action === "shutdown") this.shutdown(site);
    else if (action === "weather") this.changeWeather();
    else if (action === "move" || !isHere) this.move(site, playerId);
    else if (action === "call") this.call(site, playerId, random.pick(["animals", "long", "after_animals", "kills"]));
    else if (action === "callFromElsewhere") this.callFromElsewhere(site, playerId, random.pick(["animals", "long"]));
    else if (action === "silent") this.addSilently(site, playerId, random.pick(["animals", "long", "kills"]));
    else if (action === "finish") this.finish(site, playerId, random.pick(["animals", "kills", "after_animals"]));
    else if (action === "byHand") this.addSilently(site, playerId, "by_hand");
    else if (action === "reportByHand") this.reportByHand(site, playerId, random.between(1, 4));
    else if (action === "kill") this.kill(site, playerId);
    else if (action === "worldOnly") this.addSilently(site, playerId, "world_only");
    else if (action === "storage") this.readStorage(site, playerId);
    else if (action === "rewardReset") this.resetReward(site, playerId, random.pick(CLOUD_NODES));
    else this.revoke(site, playerId, this.nodeToRevoke(site, playerId));
    this.pass(random.pick([0, 0, 0, 1, 2, 5, 20, 20, 60, 250]));
  }

  protected call(site: Site, playerId: string, nodeId: string): void {
    const delta = this.random.between(1, 3);
    const own = this.authors.call(site.name, playerId, nodeId, delta);
    this.adding(site, playerId, nodeId, delta, `calls addNodeProgress ${nodeId} +${delta}`, (calls) =>
      own.returned(calls.addNodeProgress(playerId, nodeId, delta, own.callback, own.getExtra)),
    );
  }

  protected addSilently(site: Site, playerId: string, nodeId: string): void {
    const delta = this.random.between(1, 3);
    this.adding(site, playerId, nodeId, delta, `adds ${nodeId} +${delta} without a callback`, (calls) =>
      calls.addNodeProgress(playerId, nodeId, delta),
    );
  }

  protected finish(site: Site, playerId: string, nodeId: string): void {
    const own = this.authors.call(site.name, playerId, nodeId, goalOf(nodeId));
    this.adding(site, playerId, nodeId, goalOf(nodeId), `calls setNodeFinish ${nodeId}`, (calls) =>
      own.returned(calls.setNodeFinish(playerId, nodeId, own.callback, own.getExtra)),
    );
  }

  protected reportByHand(site: Site, playerId: string, delta: number): void {
    const own = this.authors.call(site.name, playerId, "by_hand", delta, delta);
    this.adding(site, playerId, "by_hand", delta, `calls setCloudStorage +${delta}`, (calls) =>
      own.returned(calls.setCloudStorage(playerId, "by_hand", delta, own.callback, own.getExtra)),
    );
  }

  /** One call that moves one node, and what must be true of it at once. */
  protected adding(
    site: Site,
    playerId: string,
    nodeId: string,
    atMost: number,
    what: string,
    act: (calls: NetworkWorld["app"]["calls"]) => void,
  ): void {
    this.note(() => `${site.name}: ${playerId} ${what}`);
    const before = this.progress(site, playerId, nodeId);
    act(site.world.app.calls);
    if (!CLOUD_NODES.includes(nodeId)) return;
    const added = this.observe(site, playerId, nodeId, { kind: "added", atMost });
    const moved = this.progress(site, playerId, nodeId) - before;
    if (!isByHand(nodeId) && added !== moved) {
      this.complain(`${site.name}: ${playerId} moved ${nodeId} by ${moved}, but ${added} are to be reported`);
    }
  }

  /** Another pack calls over script events and answers questions when it likes. */
  protected callFromElsewhere(site: Site, playerId: string, nodeId: string): void {
    const delta = this.random.between(1, 3);
    const own = this.authors.call(site.name, playerId, nodeId, delta);
    const id = ++this.lastCall;
    this.elsewhere.set(id, { own, site: site.name, playerId, nodeId });
    const args = { playerId, nodeId, delta, callback: true, getExtra: own.getExtra !== undefined };
    const text = JSON.stringify({ id, reply: "other:reply", method: "addNodeProgress", args });
    this.adding(site, playerId, nodeId, delta, `is moved ${nodeId} +${delta} by another pack (call ${id})`, () =>
      site.world.app.scriptCalls.receive("ach:call", text, undefined),
    );
  }

  protected override scriptEvent(site: Site, eventId: string, message: string): void {
    if (eventId !== "other:reply") return;
    const { id, seq, ask, data, result } = JSON.parse(message) as {
      id: number;
      seq?: number;
      ask?: "callback" | "getExtra";
      data?: unknown;
      result?: unknown;
    };
    const { own, playerId, nodeId } = this.elsewhere.get(id)!;
    if (result !== undefined) own.returned(result);
    if (ask === undefined) return;
    const patience = this.calm ? 1 : this.random.pick([1, 1, 1, 2, 10, 60, 90, 130, Infinity]);
    // It says nothing in time, which counts as nothing said: a refusal of a conflict.
    if (patience > 90) this.authors.silent(site.name, playerId, nodeId);
    let value: unknown = true;
    try {
      if (patience <= 90) value = ask === "callback" ? own.callback(data ?? null) : own.getExtra?.();
    } catch {
      return this.authors.silent(site.name, playerId, nodeId);
    }
    if (patience === Infinity) return;
    site.world.after(patience, () =>
      site.world.app.scriptCalls.receive("ach:answer", JSON.stringify({ id, seq, value }), undefined),
    );
  }

  protected kill(site: Site, playerId: string): void {
    this.adding(site, playerId, "kills", 1, "kills a cow", () =>
      site.world.app.see({
        kind: "death",
        blow: blow({
          victimId: "cow",
          victimType: COW,
          cause: "entityAttack",
          attacker: { kind: "player", playerId },
        }),
      }),
    );
  }

  protected mail(site: Site, playerId: string): void {
    if (site.world.online.has(playerId)) return;
    const nodeId = this.random.pick(["animals", "long", "by_hand"]);
    const delta = this.random.between(1, 3);
    this.note(() => `${site.name}: ${playerId} is mailed ${nodeId} +${delta}`);
    if (!site.world.app.calls.addNodeProgress(playerId, nodeId, delta)) return;
    const key = `${nodeId} ${playerId}`;
    site.mail.set(key, (site.mail.get(key) ?? 0) + delta);
  }

  /** Most of the time one that is complete, or of which something is under way. */
  private nodeToRevoke(site: Site, playerId: string): string {
    const moving = CLOUD_NODES.filter((nodeId) => {
      const { completedAt, cloud } = site.world.record(playerId, nodeId);
      return completedAt !== undefined || cloud?.reports !== undefined;
    });
    return this.random.pick(moving.length > 0 && this.random.chance(0.8) ? moving : CLOUD_NODES);
  }

  protected revoke(site: Site, playerId: string, nodeId: string): void {
    this.note(() => `${site.name}: ${playerId} is revoked ${nodeId}`);
    const request = { language: "en_US", askedBy: undefined } as const;
    const { ok } = revokeCommand.run(site.world.app.commandContext, request, [playerId], "only", nodeId);
    if (!ok) return;
    this.revoked.add(`${nodeId} ${playerId}`);
    const key = `${nodeId} ${accountOf(playerId)}`;
    this.revocations.set(key, (this.revocations.get(key) ?? 0) + 1);
    this.authors.excuse(site.name, `${nodeId} ${playerId}`);
    this.observe(site, playerId, nodeId, { kind: "revoked" });
  }

  /** Lets a node pay again, once more for each time that it was let. */
  protected resetReward(site: Site, playerId: string, nodeId: string): void {
    this.note(() => `${site.name}: ${playerId} may be paid again for ${nodeId}`);
    const { ok } = rewardResetCommand.run(
      site.world.app.commandContext,
      { language: "en_US", askedBy: undefined },
      [playerId],
      nodeId,
    );
    const key = `${nodeId} ${playerId}`;
    if (ok) this.rewardResets.set(key, (this.rewardResets.get(key) ?? 0) + 1);
  }

  protected readStorage(site: Site, playerId: string): void {
    site.world.app.calls.getCloudStorage(playerId, () => undefined);
  }

  protected changeWeather(): void {
    const name = this.random.weighted({ calm: 2, mixed: 6, lossy: 3, outage: 2, overload: 1, hostile: 1 });
    this.note(() => `the weather becomes ${name}`);
    this.network.setWeather(WEATHERS[name]);
  }

  /** They leave where they are, most of the time, and join here; or they leave this world. */
  protected move(site: Site, playerId: string): void {
    if (site.world.online.has(playerId)) return this.leave(site, playerId);
    // Two servers may both believe that the player is theirs.
    if (this.random.chance(0.6)) {
      for (const other of this.sites) if (other.world.online.has(playerId)) this.leave(other, playerId);
    }
    this.join(site, playerId);
  }
}
