/**
 * Mounting: what the player rides is another entity than a second ago. Who gets off and on again within a second is not
 * seen to.
 */

import type { Poll } from "../poll.ts";

export const ridePoll: Poll = {
  signals: ["ride"],
  create({ tracker }) {
    return {
      begin({ playerId }, view) {
        /** The id of what they ride; undefined = nothing. */
        let before = view.riding()?.id;
        return {
          second(now) {
            const mount = now.riding();
            if (mount === undefined || mount?.id === before) return;
            before = mount?.id;
            if (mount) tracker.see({ kind: "ride", playerId, key: mount.type, entity: mount, amount: 1 });
          },
        };
      },
    };
  },
};
