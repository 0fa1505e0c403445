/** Blocks moved, from look to look. What there is of a block survives a leave and a restart. */

import { isResting, stopOf, tripBetween, type Stop } from "../../../../core/goals/told/travel.ts";
import type { PlayerView } from "../../../../core/goals/told/views.ts";
import type { PlayerSession } from "../../../records/player-records.ts";
import { isAlive, type EachSecond, type Poll } from "../poll.ts";

/** Parts of a block are kept as whole numbers. */
const PARTS = 1_000;

interface Traveller extends EachSecond {
  readonly playerId: string;
  /** Where they were at the last look; undefined when nothing that came before counts. */
  stop: Stop | undefined;
  /** Whether nothing changes at it as long as they stay there. */
  isResting: boolean;
}

export const travelPoll: Poll = {
  signals: ["travel"],
  create({ index, tracker, clock, views }) {
    const travellers = new Map<string, Traveller>();

    function go(traveller: Traveller, to: Stop | undefined): void {
      const { playerId, stop: from } = traveller;
      traveller.stop = to;
      traveller.isResting = to !== undefined && isResting(to);
      const trip = from && to && tripBetween(from, to);
      if (!trip) return;
      tracker.see({ kind: "travel", playerId, key: trip.mode, mode: trip.mode, amount: trip.blocks });
    }

    function look(traveller: Traveller, view: PlayerView, tick: number): void {
      go(traveller, isAlive(view) ? stopOf(view, tick, traveller.stop) : undefined);
    }

    function keep(session: PlayerSession): void {
      session.batch(() => {
        for (const watcher of index.all("travel")) {
          const { node, leaf } = watcher;
          const record = session.read(node);
          if (!record || record.completedAt !== undefined) continue;
          const parts = Math.round(tracker.fractionOf(session, watcher) * PARTS);
          if ((record.kept?.[leaf.key] ?? 0) !== parts)
            session.write(node, { ...record, kept: { ...record.kept, [leaf.key]: parts } }, "soon");
        }
      });
    }

    function takeUp(session: PlayerSession): void {
      for (const watcher of index.all("travel")) {
        const parts = session.read(watcher.node)?.kept?.[watcher.leaf.key] ?? 0;
        if (tracker.fractionOf(session, watcher) === 0) tracker.putFraction(session, watcher, parts / PARTS);
      }
    }

    return {
      begin(session, view) {
        takeUp(session);
        const { playerId } = session;
        const traveller: Traveller = {
          playerId,
          stop: undefined,
          isResting: false,
          second(now, tick) {
            // Most stand where they stood; whose death was told stands nowhere.
            const { stop } = traveller;
            if (stop && traveller.isResting && stop.place === now.place()) stop.tick = tick;
            else look(traveller, now, tick);
          },
        };
        travellers.set(playerId, traveller);
        look(traveller, view, clock.tick());
        return traveller;
      },
      met: takeUp,
      died({ playerId }) {
        const traveller = travellers.get(playerId);
        if (!traveller?.stop) return;
        // Up to where they lie.
        const view = views.of(playerId);
        if (view) go(traveller, stopOf(view, clock.tick(), traveller.stop));
        traveller.stop = undefined;
      },
      respawned({ playerId }) {
        const traveller = travellers.get(playerId);
        if (traveller) traveller.stop = undefined;
      },
      end(session, view) {
        const traveller = travellers.get(session.playerId);
        if (view && traveller) look(traveller, view, clock.tick());
        travellers.delete(session.playerId);
        keep(session);
      },
      keep(session) {
        const view = views.of(session.playerId);
        const traveller = travellers.get(session.playerId);
        if (view && traveller) look(traveller, view, clock.tick());
        keep(session);
      },
    };
  },
};
