/** The names of Bedrock's commands, and what people write for some of them who know Java Edition: facts. */

const NAMES = `
  ability aimassist allowlist alwaysday camera camerashake changesetting clear clearspawnpoint clone connect controlscheme damage
  daylock dedicatedwsserver deop dialogue difficulty effect enchant event execute fill fog function gamemode gamerule gametest
  gametips give help hud immutableworld inputpermission kick kill list locate loot me mobevent msg music op ops packstack particle
  permission place playanimation playsound project querytarget recipe reload reloadconfig reloadpacketlimitconfig remove
  replaceitem ride save say schedule scoreboard script scriptevent sendshowstoreoffer set_movement_authority setblock
  setmaxplayers setworldspawn spawnpoint spreadplayers stop stopsound structure summon tag teleport tell tellraw testfor
  testforblock testforblocks tickingarea time title titleraw toggledownfall tp transfer transferserver volumearea w waypoint wb
  weather whitelist worldbuilder wsserver xp agent classroommode closechat closewebsocket code getchunkdata getchunks
  getlocalplayername getspawnpoint gettopsolidblock globalpause lesson listd mixer spawnitem takepicture
`;

export const COMMANDS: ReadonlySet<string> = new Set(NAMES.trim().split(/\s+/));

/** A command of Java Edition → what Bedrock has for it. */
export const INSTEAD_OF_JAVA: Readonly<Record<string, string>> = {
  advancement: '"ach:grant", or a node of its own',
  attribute: '"effect"',
  bossbar: '"title"',
  data: '"tag" or "scoreboard"',
  defaultgamemode: '"gamemode"',
  experience: '"xp"',
  forceload: '"tickingarea"',
  item: '"replaceitem"',
  random: '"scoreboard players random"',
  rotate: '"tp"',
  team: '"tag"',
  trigger: '"scriptevent"',
};
