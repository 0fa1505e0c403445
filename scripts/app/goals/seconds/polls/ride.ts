/**
 * Mounting: what the player rides is another entity than a second ago. Who gets off and on again within a second is not
 * seen to.
 */

import type { Poll } from "../poll.ts";

export const ridePoll: Poll = {
  signals: ["ride"],
  create({ tracker }) {
    /** The id of what each player rides; undefined = nothing. */
    const mounts = new Map<string, string | undefined>();
    return {
      begin: ({ playerId }, view) => void mounts.set(playerId, view.riding()?.id),
      second({ playerId }, view) {
        const mount = view.riding();
        if (mount === undefined || mount?.id === mounts.get(playerId)) return;
        mounts.set(playerId, mount?.id);
        if (mount) tracker.see({ kind: "ride", playerId, key: mount.type, entity: mount, amount: 1 });
      },
      end: ({ playerId }) => void mounts.delete(playerId),
    };
  },
};
