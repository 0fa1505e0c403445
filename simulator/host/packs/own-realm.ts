/**
 * Plain values that another pack's realm has made, such as the list in an event that another pack caused: a pack gets
 * lists and objects of its own realm, as it gets no others from the platform.
 */

/** `isOurs`: whether an object is one of the platform's classes, of which a pack has its own. */
export function inOwnRealm(value: unknown, isOurs: (object: object) => boolean): unknown {
  if (typeof value !== "object" || value === null || value instanceof Object || isOurs(value)) return value;
  if (Array.isArray(value)) return Array.from(value, (one) => inOwnRealm(one, isOurs));
  const prototype = Object.getPrototypeOf(value) as object | null;
  if (prototype === null || Object.getPrototypeOf(prototype) !== null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inOwnRealm(one, isOurs)]));
}
