/** A folder of AdvancedAchievements for tests of its importer. */
export const CONFIG = `
DisabledCategories: [Eggs]
Places:
  oak_log:
    5:
      Goal: Place 5 logs
      Message: "&4Five logs"
      Name: place_5_logs
      DisplayName: "&6Builder"
      Type: challenge
    50:
      Goal: Place 50 logs
      Message: Fifty logs
      Name: place_50_logs
  sand:1:
    1:
      Message: Red
      Name: place_red_sand
Breaks:
  snow|snow_block|ice:
    3:
      Message: Cold
      Name: break_cold
  modded_ore:
    3:
      Message: Ore
      Name: break_ore
Kills:
  zombie:
    1:
      Message: First
      Name: kill_zombie
      Reward:
        Money: 3
        Item: [diamond 2 Old Shine, "nonsense_item 1"]
        Experience: 20
        Command:
          Execute: give PLAYER bread 4; say PLAYER is a hero; aach give x PLAYER
  '&2Skeletal Knight':
    1:
      Message: Knight
      Name: kill_knight
  specificplayer-56c79b19-4500-466c-94ea-514a755fdd09:
    1:
      Message: Author
      Name: kill_author
Crafts:
  diamond_sword:
    2:
      Message: Swords
      Name: craft_sword
PlayerCommands:
  aach stats:
    10:
      Message: Stats
      Name: stats_10
Deaths:
  1:
    Message: Died
    Name: deaths_1
Connections:
  2:
    Message: Back again
    Name: connect_2
  many:
    Message: Wrong
    Name: wrong
Eggs:
  10:
    Message: Eggs
    Name: eggs_10
Commands:
  special:
    Message: Special
    Name: special
AllAchievementsReceivedRewards:
  Experience: 100
`;

export const FILES = {
  "AdvancedAchievements/config.yml": CONFIG,
  "AdvancedAchievements/lang.yml": "list-deaths: Number of Deaths\n",
  "AdvancedAchievements/gui.yml": "Kills:\n  Item: iron_sword\n",
};
