/** What is made when it is first asked for, and once: at the start of a world there is enough to do. */

export function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
