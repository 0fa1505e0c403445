/**
 * What projectiles have hit already: one that falls to the ground after its hit, or bounces, has not hit again; one that
 * goes through somebody hits the next.
 */

const MAX_PROJECTILES = 512;

export interface FirstHits {
  /**
   * @param entityId who was hit; undefined: a block
   * @returns whether this hit counts
   */
  isNew(projectileId: string, entityId: string | undefined): boolean;
}

export function createFirstHits(): FirstHits {
  const hits = new Map<string, Set<string | undefined>>();
  return {
    isNew(projectileId, entityId) {
      const known = hits.get(projectileId);
      if (known) {
        if (entityId === undefined || known.has(entityId)) return false;
        known.add(entityId);
        return true;
      }
      hits.set(projectileId, new Set([entityId]));
      for (const oldest of hits.keys()) {
        if (hits.size <= MAX_PROJECTILES) break;
        hits.delete(oldest);
      }
      return true;
    },
  };
}
