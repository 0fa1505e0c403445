/**
 * Brings the trees of the client's own pack: says that they are there whenever the achievements pack is, sends their text as far as
 * it is told to. What the achievements pack makes of them it says itself.
 */

import { MAX_MESSAGE_LENGTH, TREES_EVENT } from "../../core/calls/protocol.ts";
import type { ProvidedTrees } from "../../core/provided/format.ts";
import type { Reply } from "./conversation.ts";
import type { Game } from "./ports.ts";
import type { Presence } from "./presence.ts";
import type { NotDone, Provided } from "./types.ts";

/** No word from the achievements pack for so long: it is asked again, a few times. */
const SILENT_TICKS = 200;
const MAX_RETRIES = 3;
export interface Providing {
  provide(trees: ProvidedTrees): Promise<Provided>;
  /** The achievements pack is there, or there anew. */
  arrived(): void;
  /** A message about trees. */
  hear(message: Readonly<Record<string, unknown>>): void;
  /** Resolves when nothing is on its way any more. @param nodeId nothing with this node; undefined: nothing at all */
  settled(nodeId?: string): Promise<unknown>;
}

class Own {
  private resolve!: (provided: Provided) => void;
  isSettled = false;
  heard = 0;
  retries = 0;
  /** Of the present scripts of the achievements pack. */
  done = this.answer();
  constructor(readonly trees: ProvidedTrees) {}

  settle(provided: Provided): void {
    this.isSettled = true;
    this.resolve(provided);
  }

  /** Whatever was answered before, another answer is to come. */
  begin(): void {
    this.retries = 0;
    if (!this.isSettled) return;
    this.isSettled = false;
    this.done = this.answer();
  }

  private answer(): Promise<Provided> {
    return new Promise((resolve) => (this.resolve = resolve));
  }
}

/**
 * @param presence of the achievements pack
 * @param offer tells it of trees
 */
export function createProviding(
  game: Game,
  presence: () => Presence,
  offer: (args: Readonly<Record<string, unknown>>) => Promise<Reply | NotDone>,
): Providing {
  const all = new Map<string, Own>();

  function announce(own: Own): void {
    const { format, name, uuid, checksum, text } = own.trees;
    own.heard += 1;
    watch(own, own.heard);
    void offer({ format, name, uuid, checksum, characters: text.length }).then((reply) => {
      if ("reason" in reply && reply.reason !== undefined) own.settle({ result: false, ...(reply as NotDone) });
    });
  }

  function watch(own: Own, heard: number): void {
    game.after(SILENT_TICKS, () => {
      if (own.heard !== heard) return;
      if (own.retries++ < MAX_RETRIES) announce(own);
      else own.settle({ result: false, reason: "no-answer", detail: "the achievements pack has not taken the trees" });
    });
  }

  function send({ trees }: Own, from: number, messages: number): void {
    let at = from;
    for (let sent = 0; sent < messages && at < trees.text.length; sent++) {
      const { message, next } = piece(trees, at);
      game.send(TREES_EVENT, message);
      at = next;
    }
  }

  return {
    provide(trees) {
      const known = all.get(trees.checksum);
      if (known) return known.done;
      const own = new Own(trees);
      all.set(trees.checksum, own);
      if (presence().protocol !== undefined) announce(own);
      else {
        // Where it comes later it is told then.
        void presence()
          .known()
          .then((hello) => {
            if (!hello) own.settle({ result: false, reason: "no-pack", detail: "no achievements pack is here yet" });
          });
      }
      return own.done;
    },
    arrived() {
      for (const own of all.values()) {
        own.begin();
        announce(own);
      }
    },
    hear(message) {
      const own = all.get(String(message["trees"]));
      if (!own) return;
      own.heard += 1;
      const { have, messages, problem, added } = message;
      if (typeof have === "number") {
        send(own, have, Number(messages));
        watch(own, own.heard);
      } else if (problem !== undefined) {
        const detail = JSON.stringify(problem);
        game.warn(`[achievements] the trees of this pack were refused: ${detail}`);
        own.settle({ result: false, reason: "wrong-trees", detail });
      } else if (typeof added === "number") {
        const { waiting, refused, refusedNodes } = message as unknown as Omit<
          Extract<Provided, { result: true }>,
          "result"
        >;
        own.settle({ result: true, added, waiting, refused, refusedNodes });
      }
    },
    async settled(nodeId) {
      const line = nodeId === undefined ? "" : `"node_ID":${JSON.stringify(nodeId)}`;
      for (const own of all.values()) if (!own.isSettled && own.trees.text.includes(line)) await own.done;
    },
  };
}

/** As much as a message takes, never half of a character. */
function piece({ checksum, text }: ProvidedTrees, at: number): { readonly message: string; readonly next: number } {
  for (let length = 1_900; ; length = Math.floor(length * 0.8)) {
    let next = Math.min(text.length, at + length);
    if (next < text.length && /[\ud800-\udbff]/.test(text[next - 1]!)) next -= 1;
    const message = JSON.stringify({ trees: checksum, at, text: text.slice(at, next) });
    if (message.length <= MAX_MESSAGE_LENGTH) return { message, next };
  }
}
