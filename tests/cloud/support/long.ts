/** `npm run test:long` runs the full numbers of each proof, `npm test` a short form of it. */
export const isLong = process.env["LONG"] === "1";

export function shortOrLong<T>(short: T, long: T): T {
  return isLong ? long : short;
}

/** A deadline for a test, far above what it needs. */
export const PROOF_TIMEOUT_MS = shortOrLong(120_000, 3_600_000);
