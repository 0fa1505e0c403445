/**
 * Which pack has brought which node, and on which script event that pack hears. Packs are told apart by their uuids, and by the
 * namespaces of their events where one was copied from another. Knows nothing of how nodes came.
 */

import type { AchievementNode } from "../../core/tree/tree.ts";

export interface Provider {
  readonly uuid: string;
  /** As the pack said last. */
  name: string;
  /** The event on which its running scripts hear. */
  reply: string;
}

export interface Providers {
  /** The pack, from now on with this name and event. */
  enter(uuid: string, name: string, reply: string): Provider;
  /** It brings nothing. */
  leave(provider: Provider): void;
  readonly count: number;
  /** Undefined: it has not come before. */
  known(uuid: string, reply: string): Provider | undefined;
  note(nodeId: string, provider: Provider): void;
  /** Undefined of a node that is built in. */
  ofId(nodeId: string): Provider | undefined;
  /** The same of all that has records. */
  of(keeper: AchievementNode): Provider | undefined;
}

export function createProviders(): Providers {
  const byKey = new Map<string, Provider>();
  const byNode = new Map<string, Provider>();
  return {
    enter(uuid, name, reply) {
      const key = keyOf(uuid, reply);
      const provider = byKey.get(key);
      if (provider) return Object.assign(provider, { name, reply });
      const entered = { uuid, name, reply };
      byKey.set(key, entered);
      return entered;
    },
    leave: ({ uuid, reply }) => void byKey.delete(keyOf(uuid, reply)),
    get count() {
      return byKey.size;
    },
    known: (uuid, reply) => byKey.get(keyOf(uuid, reply)),
    note: (nodeId, provider) => void byNode.set(nodeId, provider),
    ofId: (nodeId) => byNode.get(nodeId),
    // A milestone is its page's.
    of: ({ id, pageId, milestoneAt }) => byNode.get(milestoneAt === undefined ? id : pageId),
  };
}

const keyOf = (uuid: string, reply: string): string => `${uuid} ${reply.slice(0, reply.indexOf(":"))}`;
