/** Which pack has brought which node, and on which script event that pack hears. Knows nothing of how nodes came. */

import type { AchievementNode } from "../../core/tree/tree.ts";

export interface Provider {
  readonly uuid: string;
  /** As the pack said last. */
  name: string;
  /** The event on which its running scripts hear. */
  reply: string;
}

export interface Providers {
  /** The pack of this uuid, from now on with this name and event. */
  enter(uuid: string, name: string, reply: string): Provider;
  readonly count: number;
  isKnown(uuid: string): boolean;
  note(nodeId: string, provider: Provider): void;
  /** Undefined of a node that is built in. */
  ofId(nodeId: string): Provider | undefined;
  /** The same of all that has records. */
  of(keeper: AchievementNode): Provider | undefined;
}

export function createProviders(): Providers {
  const byUuid = new Map<string, Provider>();
  const byNode = new Map<string, Provider>();
  return {
    enter(uuid, name, reply) {
      const provider = byUuid.get(uuid);
      if (provider) return Object.assign(provider, { name, reply });
      const entered = { uuid, name, reply };
      byUuid.set(uuid, entered);
      return entered;
    },
    get count() {
      return byUuid.size;
    },
    isKnown: (uuid) => byUuid.has(uuid),
    note: (nodeId, provider) => void byNode.set(nodeId, provider),
    ofId: (nodeId) => byNode.get(nodeId),
    // A milestone is its page's.
    of: ({ id, pageId, milestoneAt }) => byNode.get(milestoneAt === undefined ? id : pageId),
  };
}
