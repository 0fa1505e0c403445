/** What stands above the platform's classes: whoever asks for a member that no class has is told, where Bedrock gives `undefined`. */

/** Names that the language itself looks up on any object. */
const LANGUAGE_NAMES = new Set([...Object.getOwnPropertyNames(Object.prototype), "then", "toJSON"]);

/** `nameOf`: the class of the object that is asked. */
export function unknownMembers(nameOf: (object: object) => string): object {
  const complain = (object: unknown, key: string): Error =>
    new TypeError(`${nameOf(object as object)}.${key} is not in the typings`);
  return new Proxy(Object.prototype, {
    get(target, key, receiver) {
      if (typeof key === "symbol") return Reflect.get(target, key, receiver) as unknown;
      if (LANGUAGE_NAMES.has(key)) return Reflect.get(target, key, receiver) as unknown;
      throw complain(receiver, key);
    },
    set(_target, key, _value, receiver) {
      throw complain(receiver, String(key));
    },
  });
}
