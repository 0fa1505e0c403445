/** Seconds of sneaking. */

import type { Poll } from "../poll.ts";

export const sneakPoll: Poll = {
  signals: ["sneak"],
  create: ({ tracker }) => ({
    second({ playerId }, view) {
      if (view.is("sneaking")) tracker.see({ kind: "sneak", playerId, amount: 1 });
    },
  }),
};
