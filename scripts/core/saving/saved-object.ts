/** Small things that are kept as one JSON object with the version of its form in `v`. What is in it is its reader's business. */

/** The fields beside `v`. Undefined where the text is no such object of this version: somebody else wrote it. */
export function readSavedObject(text: string, version: number): Record<string, unknown> | undefined {
  let saved: unknown;
  try {
    saved = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof saved !== "object" || saved === null || Array.isArray(saved)) return undefined;
  const { v, ...fields } = saved as Record<string, unknown>;
  return v === version ? fields : undefined;
}
