/** `npm run test:long` (`LONG=1`) asks tests for their full numbers, `npm test` for a short form of them. */
export const isLong = process.env["LONG"] === "1";

export function shortOrLong<T>(short: T, long: T): T {
  return isLong ? long : short;
}
