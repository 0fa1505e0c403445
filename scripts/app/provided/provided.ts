/**
 * Trees of other packs at the border: who may bring some, what is refused before anything is sent, and the messages with the text.
 * How it comes and what becomes of it is in the files beside this one.
 *
 *   provideTrees ─▶ transfers ─▶ admissions ─▶ growth
 */

import { TREES_EVENT } from "../../core/calls/protocol.ts";
import { problemOfOffer, TREES_LIMITS, type TreesOffer } from "../../core/provided/format.ts";
import { withoutFormatting } from "../../core/text/one-line.ts";
import type { Tree } from "../../core/tree/tree.ts";
import { parseObject } from "../calls/messages.ts";
import { CallRefused, type Arguments, type CallingPack } from "../calls/calling.ts";
import type { Growth } from "../parts/growth.ts";
import type { Clock, Log, ScriptEventSender } from "../ports.ts";
import { createAdmissions } from "./admissions.ts";
import type { Provider, Providers } from "./providers.ts";
import { createTransfers, hasRoomFor } from "./transfers.ts";
import { createVerdicts } from "./verdicts.ts";

const MAX_WARNINGS = 20;

export interface Provided {
  /** A pack says that it has trees. @returns true when they are wanted, or there already */
  offer(args: Arguments, caller: CallingPack): true | CallRefused;
  /** A message with a piece of the text. @param refusedSender in words; undefined of a pack */
  receive(text: string, refusedSender: string | undefined): void;
  /** Whether trees have been announced that have not come into the tree. */
  readonly isBusy: boolean;
  worldLoaded(): void;
  /** To be called every tick. */
  tick(): void;
}

export interface ProvidedOptions {
  readonly tree: Tree;
  readonly growth: Growth;
  readonly providers: Providers;
  readonly idOfKey: (key: string) => string | undefined;
  /** The pack was there before, and its scripts were loaded anew. */
  readonly isBack: (provider: Provider) => void;
  /** Whether the world's owner lets other packs bring trees. */
  readonly isAllowed: boolean;
  readonly sender: ScriptEventSender;
  readonly clock: Clock;
  readonly log: Log;
}

export function createProvided(options: ProvidedOptions): Provided {
  const { providers, sender, clock, log, isBack, isAllowed } = options;
  const verdicts = createVerdicts(providers, sender, log);
  const transfers = createTransfers(sender, clock, (transfer, trees) => {
    if (!("problem" in trees)) return admissions.arrived(transfer, trees);
    const { provider, offer } = transfer;
    // It may be sent again, and takes no room till then.
    const offers = offersOf.get(provider);
    offers?.delete(offer.checksum);
    if (offers?.size === 0) {
      offersOf.delete(provider);
      providers.leave(provider);
    }
    characters -= offer.characters;
    verdicts.broken(provider, offer.checksum, trees.problem);
  });
  const admissions = createAdmissions({ ...options, verdicts, coming: transfers.all });
  const offersOf = new Map<Provider, Set<string>>();
  /** Characters of all texts that have been offered. */
  let characters = 0;
  let warnings = 0;

  function warn(problem: string): void {
    warnings += 1;
    if (warnings <= MAX_WARNINGS) log.warn(`${TREES_EVENT}: ${withoutFormatting(problem)}`);
  }

  function refuse(reason: "refused" | "wrong-trees" | "too-many-trees", detail: string): CallRefused {
    warn(`trees of another pack are refused: ${detail}`);
    return new CallRefused(reason, detail);
  }

  /** Why there is no room for it; undefined when there is. */
  function crowded({ uuid, characters: more }: TreesOffer, reply: string): string | undefined {
    const provider = providers.known(uuid, reply);
    if (!provider && providers.count >= TREES_LIMITS.providers) {
      return `${TREES_LIMITS.providers} packs bring trees already`;
    }
    if (provider && (offersOf.get(provider)?.size ?? 0) >= TREES_LIMITS.offersOfProvider) {
      return `the pack has brought ${TREES_LIMITS.offersOfProvider} trees already; restart the world to have others`;
    }
    return hasRoomFor(more, characters) ? undefined : "other packs have brought as much as can be taken";
  }

  /** @returns undefined where nothing is known of it */
  function knownOffer({ uuid, name, checksum }: TreesOffer, reply: string): true | CallRefused | undefined {
    const verdict = admissions.verdictOn(checksum);
    const provider = providers.known(uuid, reply);
    if (!provider || offersOf.get(provider)?.has(checksum) !== true) {
      const isOthers = [...offersOf.values()].some((checksums) => checksums.has(checksum));
      return isOthers ? refuse("wrong-trees", `${shown(name)} brings the trees of another pack`) : undefined;
    }
    isBack(providers.enter(uuid, name, reply));
    if (verdict) verdicts.tell(verdict);
    else transfers.resume(provider, checksum);
    return true;
  }

  return {
    offer(args, { reply, isPack }) {
      if (!isPack) return refuse("refused", "only packs may bring trees");
      if (!isAllowed) return refuse("refused", 'the setting "trees_of_other_packs" of the achievements pack is false');
      const problem = problemOfOffer(args);
      if (problem !== undefined) return refuse("wrong-trees", problem);
      const offer = args as unknown as TreesOffer;
      const known = knownOffer(offer, reply);
      if (known) return known;
      const tooMany = crowded(offer, reply);
      if (tooMany !== undefined) return refuse("too-many-trees", `${shown(offer.name)}: ${tooMany}`);
      const provider = providers.enter(offer.uuid, offer.name, reply);
      offersOf.set(provider, (offersOf.get(provider) ?? new Set()).add(offer.checksum));
      characters += offer.characters;
      transfers.begin(offer, provider);
      return true;
    },
    receive(text, refusedSender) {
      if (refusedSender !== undefined) return warn(`refused, for it was sent by ${refusedSender}; only packs may`);
      const { trees, at, text: piece } = parseObject(text) ?? {};
      if (typeof trees !== "string" || !Number.isSafeInteger(at) || (at as number) < 0 || typeof piece !== "string") {
        return warn('a message is none; expected {"trees","at","text"}');
      }
      const problem = transfers.take(trees, at as number, piece);
      if (problem !== undefined) warn(problem);
    },
    get isBusy() {
      return admissions.isBusy || [...transfers.all()].length > 0;
    },
    worldLoaded: admissions.worldLoaded,
    tick() {
      if (!isAllowed) return;
      transfers.tick();
      admissions.tick();
    },
  };
}

const shown = (name: string): string => JSON.stringify(name);
