/**
 * Dynamic properties of the world, of entities and of items: which values are taken, how long a text may be.
 * Does not know when they reach the disk.
 */
import type { PropertyValue } from "../types.ts";
import type { Guard, Imitation } from "./guard/guard.ts";
import type { Host } from "./host.ts";
import { propertiesOf, type PropertiesByPack, type PropertyMap } from "./packs/pack-properties.ts";

/** The platform counts UTF-8 bytes, not characters. */
export const MAX_STRING_BYTES = 32_767;

interface Needs {
  guard: Guard;
  onWrite(): void;
}

/** Of an owner whose writes reach the disk: the calling pack's own properties. */
export const propertyCallsOf = <State>(
  host: Host,
  allOf: (state: State) => PropertiesByPack,
): NonNullable<Imitation<State>["call"]> =>
  propertyCalls({ guard: host.guard, onWrite: () => host.shared.onPropertyWrite() }, (state: State) =>
    propertiesOf(allOf(state), host.pack.key),
  );

/** The six calls that all owners of properties share. */
export function propertyCalls<State>(
  { guard, onWrite }: Needs,
  mapOf: (state: State) => PropertyMap,
): NonNullable<Imitation<State>["call"]> {
  function write(map: PropertyMap, identifier: string, value: PropertyValue | undefined | null): void {
    if (value === undefined || value === null) map.delete(identifier);
    else map.set(identifier, checkedValue(guard, identifier, value));
    onWrite();
  }
  return {
    getDynamicProperty: (state: State, identifier: string) => copyOf(mapOf(state).get(identifier)),
    setDynamicProperty(state: State, identifier: string, value?: PropertyValue) {
      write(mapOf(state), identifier, value);
    },
    setDynamicProperties(state: State, values: Record<string, PropertyValue | undefined>) {
      for (const [identifier, value] of Object.entries(values)) write(mapOf(state), identifier, value);
    },
    getDynamicPropertyIds: (state: State) => [...mapOf(state).keys()],
    getDynamicPropertyTotalByteCount(state: State) {
      let bytes = 0;
      for (const [identifier, value] of mapOf(state)) bytes += utf8Bytes(identifier) + sizeOf(value);
      return bytes;
    },
    clearDynamicProperties(state: State) {
      mapOf(state).clear();
      onWrite();
    },
  };
}

function checkedValue(guard: Guard, identifier: string, value: PropertyValue): PropertyValue {
  if (typeof value === "string") {
    // Short texts need no counting, which costs more here than on the platform: a UTF-16 unit is at most three bytes.
    const bytes = value.length * 3 <= MAX_STRING_BYTES ? 0 : utf8Bytes(value);
    if (bytes > MAX_STRING_BYTES) {
      throw guard.error(
        "ArgumentOutOfBoundsError",
        `The string of dynamic property '${identifier}' is too long. Value: ${bytes}, Argument bounds: [0, ${MAX_STRING_BYTES}]`,
        { value: bytes, minValue: 0, maxValue: MAX_STRING_BYTES },
      );
    }
    return value;
  }
  if (typeof value === "object") return { x: value.x, y: value.y, z: value.z };
  return value;
}

function copyOf(value: PropertyValue | undefined): PropertyValue | undefined {
  return typeof value === "object" ? { ...value } : value;
}

function sizeOf(value: PropertyValue): number {
  if (typeof value === "string") return utf8Bytes(value);
  if (typeof value === "object") return 12;
  return typeof value === "number" ? 8 : 1;
}

// eslint-disable-next-line no-control-regex -- ASCII is what it says
const ASCII = /^[\x00-\x7f]*$/;

export function utf8Bytes(text: string): number {
  // The platform counts in native code; here the common case is left to the engine.
  if (ASCII.test(text)) return text.length;
  let bytes = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x80) bytes += 1;
    else if (code < 0x800) bytes += 2;
    else if (code >= 0xd800 && code < 0xdc00 && isLowSurrogate(text.charCodeAt(index + 1))) {
      bytes += 4;
      index += 1;
    } else bytes += 3;
  }
  return bytes;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000;
}
