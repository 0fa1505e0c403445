/**
 * A token bucket for @fastify/rate-limit, whose own store counts in fixed windows and so lets twice the limit through
 * around a window's edge. A bucket holds `burst` requests and is refilled at `ratePerSecond`.
 */

/** Buckets of keys that were quiet long enough to be full again are dropped once there are this many. */
const SWEEP_AT_BUCKETS = 1_000;

interface Bucket {
  tokens: number;
  refilledAtMs: number;
}

/** The shape that @fastify/rate-limit asks of a store. */
export interface RateLimitStore {
  incr(
    key: string,
    callback: (error: Error | null, result?: { current: number; ttl: number }) => void,
    timeWindow?: number,
    max?: number,
  ): void;
  child(): RateLimitStore;
}

export function createTokenBucketStore(
  ratePerSecond: number,
  burst: number,
  nowMs: () => number = () => performance.now(),
): RateLimitStore {
  const buckets = new Map<string, Bucket>();

  function take(key: string): { current: number; ttl: number } {
    const now = nowMs();
    let bucket = buckets.get(key);
    if (bucket === undefined) {
      if (buckets.size >= SWEEP_AT_BUCKETS) sweep(now);
      bucket = { tokens: burst, refilledAtMs: now };
      buckets.set(key, bucket);
    }
    bucket.tokens = filled(bucket, now);
    bucket.refilledAtMs = now;
    if (bucket.tokens < 1) {
      const untilNextMs = ((1 - bucket.tokens) / ratePerSecond) * 1000;
      // Never 0: a client told to wait 0 seconds would ask again at once.
      return { current: burst + 1, ttl: Math.max(1, untilNextMs) };
    }
    bucket.tokens -= 1;
    return { current: burst - Math.floor(bucket.tokens), ttl: ((burst - bucket.tokens) / ratePerSecond) * 1000 };
  }

  function filled(bucket: Bucket, now: number): number {
    return Math.min(burst, bucket.tokens + ((now - bucket.refilledAtMs) / 1000) * ratePerSecond);
  }

  function sweep(now: number): void {
    for (const [key, bucket] of buckets) if (filled(bucket, now) >= burst) buckets.delete(key);
  }

  const store: RateLimitStore = {
    incr: (key, callback) => callback(null, take(key)),
    child: () => store,
  };
  return store;
}
