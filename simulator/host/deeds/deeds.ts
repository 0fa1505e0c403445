/**
 * All deeds by their names, and the one place where a deed is looked up and done. A new deed gets a shape in
 * simulator/deeds, a file here and its line in this list.
 */
import type { Actor, Deed, DeedName, DeedOutcome } from "../../deeds/deed.ts";
import type { Host, PlayerState } from "../host.ts";
import { UsageError } from "../host.ts";
import type { Inventories } from "../items/inventory.ts";
import { breed } from "./breed.ts";
import { changeWeather } from "./change-weather.ts";
import { charge } from "./charge.ts";
import { closeContainer } from "./close-container.ts";
import { cure } from "./cure.ts";
import { despawn } from "./despawn.ts";
import { die } from "./die.ts";
import { dismount } from "./dismount.ts";
import { drop } from "./drop.ts";
import { eat } from "./eat.ts";
import { emote } from "./emote.ts";
import { enchant } from "./enchant.ts";
import { fall } from "./fall.ts";
import { fish } from "./fish.ts";
import { gain } from "./gain.ts";
import { gainEffect } from "./gain-effect.ts";
import { gainExperience } from "./gain-experience.ts";
import { heal } from "./heal.ts";
import { hit } from "./hit.ts";
import { hold } from "./hold.ts";
import { jump } from "./jump.ts";
import { kill } from "./kill.ts";
import { loadChunk } from "./load-chunk.ts";
import { loadCrossbow } from "./load-crossbow.ts";
import { lose } from "./lose.ts";
import { loseEffect } from "./lose-effect.ts";
import { mine } from "./mine.ts";
import { openContainer } from "./open-container.ts";
import { pickUp } from "./pick-up.ts";
import { place } from "./place.ts";
import { press } from "./press.ts";
import { ride } from "./ride.ts";
import { setBiome } from "./set-biome.ts";
import { setBlock } from "./set-block.ts";
import { setBody } from "./set-body.ts";
import { setDifficulty } from "./set-difficulty.ts";
import { setScore } from "./set-score.ts";
import { setTag } from "./set-tag.ts";
import { setTime } from "./set-time.ts";
import { shear } from "./shear.ts";
import { shoot } from "./shoot.ts";
import { shootCrossbow } from "./shoot-crossbow.ts";
import { sleep } from "./sleep.ts";
import { sneak } from "./sneak.ts";
import { spawn } from "./spawn.ts";
import { sufferDamage } from "./suffer-damage.ts";
import { swing } from "./swing.ts";
import { tame } from "./tame.ts";
import { teleport } from "./teleport.ts";
import { trade } from "./trade.ts";
import { trigger } from "./trigger.ts";
import { unloadChunk } from "./unload-chunk.ts";
import { useBlock } from "./use-block.ts";
import { useEntity } from "./use-entity.ts";
import { useItem } from "./use-item.ts";
import { useTotem } from "./use-totem.ts";
import { walk } from "./walk.ts";
import { wear } from "./wear.ts";
import { createDeedTools, type DeedRun, type DeedTools } from "./tools.ts";

const DEEDS: { readonly [Name in DeedName]: DeedRun<Name> } = {
  breed,
  changeWeather,
  charge,
  closeContainer,
  cure,
  despawn,
  die,
  dismount,
  drop,
  eat,
  emote,
  enchant,
  fall,
  fish,
  gain,
  gainEffect,
  gainExperience,
  heal,
  hit,
  hold,
  jump,
  kill,
  loadChunk,
  loadCrossbow,
  lose,
  loseEffect,
  mine,
  openContainer,
  pickUp,
  place,
  press,
  ride,
  setBiome,
  setBlock,
  setBody,
  setDifficulty,
  setScore,
  setTag,
  setTime,
  shear,
  shoot,
  shootCrossbow,
  sleep,
  sneak,
  spawn,
  sufferDamage,
  swing,
  tame,
  teleport,
  trade,
  trigger,
  unloadChunk,
  useBlock,
  useEntity,
  useItem,
  useTotem,
  walk,
  wear,
};

export interface DeedPerformer {
  perform(who: Actor, deed: Deed): DeedOutcome;
  tools: DeedTools;
}

export function createDeeds(
  host: Host,
  inventories: Inventories,
  online: (playerId: string) => PlayerState,
): DeedPerformer {
  const tools = createDeedTools(host, inventories, online);
  return {
    tools,
    perform(who, deed) {
      const { do: name } = deed;
      if (!Object.hasOwn(DEEDS, name)) throw new UsageError(`there is no deed ${name}`);
      return (DEEDS[name] as DeedRun<DeedName>)(tools, who, deed) ?? {};
    },
  };
}
