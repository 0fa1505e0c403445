/** Time, moon, weather and difficulty of the world. */
import type { Host } from "../host.ts";

export const TICKS_PER_DAY = 24_000;
const MOON_PHASES = 8;

export type Weather = "Clear" | "Rain" | "Thunder";

export function absoluteTime({ world }: Host): number {
  return world.sky.stoppedAt ?? world.tick + world.sky.timeOffset;
}

export function setAbsoluteTime({ world }: Host, time: number): void {
  world.sky.timeOffset = time - world.tick;
  if (world.sky.stoppedAt !== undefined) world.sky.stoppedAt = time;
}

export const dayOf = (time: number): number => Math.floor(time / TICKS_PER_DAY);

export const moonOf = (time: number): number => dayOf(time) % MOON_PHASES;

/** `false`: another pack forbade it. */
export function changeWeather(host: Host, weather: Weather): boolean {
  const { guard, events, world } = host;
  const { weather: previousWeather } = world.sky;
  if (weather === previousWeather) return true;
  let asked: { cancel: boolean } | undefined;
  events.fire("world.beforeEvents.weatherChange", "restricted", () => {
    const fields = { newWeather: weather, previousWeather, duration: 12_000, cancel: false };
    const event = guard.record("WeatherChangeBeforeEvent", fields);
    asked = event as typeof asked;
    return event;
  });
  if (asked?.cancel === true) return false;
  world.sky.weather = weather;
  events.queue("world.afterEvents.weatherChange", () =>
    guard.record("WeatherChangeAfterEvent", { dimension: "minecraft:overworld", newWeather: weather, previousWeather }),
  );
  return true;
}

export function defineSky(host: Host): void {
  const { guard, world } = host;
  guard.define("World", {
    get: { isHardcore: () => false },
    call: {
      getAbsoluteTime: () => absoluteTime(host),
      getTimeOfDay: () => absoluteTime(host) % TICKS_PER_DAY,
      getDay: () => dayOf(absoluteTime(host)),
      getMoonPhase: () => moonOf(absoluteTime(host)),
      getDifficulty: () => world.sky.difficulty,
      setAbsoluteTime: (_world: unknown, time: number) => setAbsoluteTime(host, time),
      setTimeOfDay: (_world: unknown, time: number) =>
        setAbsoluteTime(host, dayOf(absoluteTime(host)) * TICKS_PER_DAY + time),
      setDifficulty(_world: unknown, difficulty: typeof world.sky.difficulty) {
        world.sky.difficulty = difficulty;
      },
    },
  });
  guard.define("Dimension", {
    call: { setWeather: (_dimension: unknown, weather: Weather) => void changeWeather(host, weather) },
  });
}
