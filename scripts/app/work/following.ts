/**
 * What is made of something when it is first asked for, and again when that is another object: at the start of a world there
 * is enough to do, and lists of the tree are other lists once it has grown.
 */

/** @param sourceOf asked each time: it must cost nothing */
export function following<Source, Value>(sourceOf: () => Source, make: (source: Source) => Value): () => Value {
  let made: { readonly source: Source; readonly value: Value } | undefined;
  return () => {
    const source = sourceOf();
    if (!made || made.source !== source) made = { source, value: make(source) };
    return made.value;
  };
}
