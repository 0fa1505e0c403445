/** The world's disk as a test sees it: counts property writes and keeps the moment a test asked for. */
import type { WorldSave } from "../../types.ts";
import type { Host } from "../host.ts";
import type { Sessions } from "../sessions/sessions.ts";

export interface Disk {
  writes(): number;
  stopAfter(count: number): void;
  isFrozen(): boolean;
  frozen(): WorldSave | undefined;
}

export function createDisk(host: Host, sessions: Sessions): Disk {
  let writes = 0;
  let stopAt: number | undefined;
  let moment: WorldSave | undefined;
  const freezeWhenDue = (): void => {
    // A copy at once: what the pack does after this write must not reach it.
    if (writes === stopAt && !moment) moment = JSON.parse(JSON.stringify(sessions.save())) as WorldSave;
  };
  host.shared.onPropertyWrite = () => {
    writes += 1;
    freezeWhenDue();
  };
  return {
    writes: () => writes,
    stopAfter(count) {
      stopAt = writes + count;
      moment = undefined;
      freezeWhenDue();
    },
    isFrozen: () => moment !== undefined,
    frozen: () => moment,
  };
}
