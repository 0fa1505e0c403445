/**
 * What is said of trees of other packs: to the log, which names both packs where two are concerned, and to the pack itself. Decides
 * how much is said.
 */

import type { RefusedNode } from "../../core/provided/fit-in.ts";
import { withoutFormatting } from "../../core/text/one-line.ts";
import type { Log, ScriptEventSender } from "../ports.ts";
import type { Provider, Providers } from "./providers.ts";

/** Lines in the log about the nodes of one text; more are counted. */
const MAX_LINES = 10;
/** Refused nodes that the pack itself is told of. */
const MAX_TOLD = 12;

/** What has become of the trees of one text so far. */
export interface Verdict {
  readonly checksum: string;
  readonly provider: Provider;
  added: number;
  readonly waiting: Set<string>;
  readonly refused: Map<string, { readonly reason: string; readonly detail: string }>;
}

export interface Verdicts {
  /** @param ownerOf of nodes that are not in the tree */
  refused(
    verdict: Verdict,
    nodes: Iterable<RefusedNode>,
    wrongLines: readonly string[],
    ownerOf?: (nodeId: string) => Provider | undefined,
  ): void;
  tooMany(verdict: Verdict, count: number): void;
  waiting(verdict: Verdict, missing: ReadonlySet<string>): void;
  /** Tells the pack what has become of its trees so far. */
  tell(verdict: Verdict): void;
  /** All of a text cannot be used. */
  broken(provider: Provider, checksum: string, problem: string): void;
}

export function createVerdicts(providers: Providers, sender: ScriptEventSender, log: Log): Verdicts {
  const nameOf = (provider: Provider | undefined): string =>
    provider
      ? `pack ${JSON.stringify(withoutFormatting(provider.name))} (${provider.uuid})`
      : "the achievements pack itself";

  function detailOf(
    { nodeId, why, by }: RefusedNode,
    provider: Provider,
    ownerOf: ((nodeId: string) => Provider | undefined) | undefined,
  ): string {
    const owner = providers.ofId(by) ?? ownerOf?.(by);
    switch (why) {
      case "taken":
        return owner === provider
          ? "it came before and is another one now; restart the world or reload all scripts to have the new one"
          : `${nameOf(owner)} has a node of this id already; one of the two has to be renamed`;
      case "twice":
        return "its own pack has two nodes of this id; the first one counts";
      case "key-taken":
        return `its records would lie under the same key as those of ${by} of ${nameOf(owner)}; rename one of the two`;
      case "cycle":
        return `it hangs on ${by} of ${nameOf(owner ?? provider)}, which hangs on it`;
      case "below-refused":
        return `it hangs on ${by}, which was refused`;
      case "wrong":
        return `${by.replace(/^node/, nodeId)}; it may be of a newer version than this achievements pack: update it`;
    }
  }

  return {
    refused(verdict, nodes, wrongLines, ownerOf) {
      const { provider } = verdict;
      let lines = 0;
      for (const refusal of nodes) {
        const { nodeId, why } = refusal;
        const detail = withoutFormatting(detailOf(refusal, provider, ownerOf));
        verdict.refused.set(nodeId, { reason: why, detail });
        if (++lines <= MAX_LINES) log.warn(`node ${nodeId} of ${nameOf(provider)} is refused: ${detail}`);
      }
      for (const problem of wrongLines) {
        if (++lines <= MAX_LINES)
          log.warn(`a part of the trees of ${nameOf(provider)} is refused: ${withoutFormatting(problem)}`);
      }
      if (lines > MAX_LINES) log.warn(`${lines - MAX_LINES} more nodes of ${nameOf(provider)} are refused`);
    },
    tooMany({ provider }, count) {
      log.warn(
        `${count} nodes of ${nameOf(provider)} are refused: other packs have brought as many nodes as can be taken; ` +
          "build some of these trees into the achievements pack instead",
      );
    },
    waiting({ provider, waiting }, missing) {
      log.warn(
        `${waiting.size} nodes of ${nameOf(provider)} wait for nodes that are not there: ` +
          `${[...missing].slice(0, 5).join(", ")}${missing.size > 5 ? " and others" : ""}. ` +
          "They come as soon as the pack is there that has these",
      );
    },
    tell({ checksum, provider, added, waiting, refused }) {
      const told = [...refused].map(([nodeId, why]) => ({ nodeId, ...why }));
      let list = told.slice(0, MAX_TOLD);
      for (;;) {
        const text = JSON.stringify({
          trees: checksum,
          added,
          waiting: waiting.size,
          refused: told.length,
          refusedNodes: list,
        });
        if (text.length <= sender.maxLength || list.length === 0) return sender.send(provider.reply, text);
        list = list.slice(0, -1);
      }
    },
    broken(provider, checksum, problem) {
      log.warn(`the trees of ${nameOf(provider)} are refused: ${problem}; build the pack again`);
      sender.send(provider.reply, JSON.stringify({ trees: checksum, problem }));
    },
  };
}
