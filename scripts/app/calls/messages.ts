/** What comes over script events: texts that are JSON objects, or are none. */

export type MessageFields = Readonly<Record<string, unknown>>;

/** Undefined when it is no JSON object. */
export function parseObject(text: string): MessageFields | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function isObject(value: unknown): value is MessageFields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A value in a line of the log. */
export function short(value: unknown): string {
  return value === undefined ? "undefined" : JSON.stringify(value).slice(0, 80);
}
