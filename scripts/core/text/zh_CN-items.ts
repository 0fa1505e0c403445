/**
 * Simplified Chinese names of items and blocks: those that the shipped trees name, and common ones. Without namespace; a
 * thing of a material is said by both (ZH_CN_MATERIALS).
 */

import { nameTable } from "./name-table.ts";

export const ZH_CN_ITEM_NAMES = nameTable(`
acacia_boat=金合欢木船 activator_rail=激活铁轨 allium=绒球葱 amethyst_block=紫水晶块 amethyst_cluster=紫水晶簇
amethyst_shard=紫水晶碎片 ancient_debris=远古残骸 andesite=安山岩 anvil=铁砧 apple=苹果 armadillo_scute=犰狳鳞甲 armor_stand=盔甲架
arrow=箭 axe=斧 axolotl_bucket=美西螈桶 azalea=杜鹃花丛 azure_bluet=蓝花美耳草 baked_potato=烤马铃薯 bamboo=竹子 bamboo_raft=竹筏
banner=旗帜 barrel=木桶 bars=栏杆 basalt=玄武岩 beacon=信标 bed=床 bedrock=基岩 bee_nest=蜂巢 beef=生牛肉 beehive=蜂箱 beetroot=甜菜根
beetroot_seeds=甜菜种子 beetroot_soup=甜菜汤 bell=钟 big_dripleaf=大型垂滴叶 blackstone=黑石 blast_furnace=高炉
blaze_powder=烈焰粉 blaze_rod=烈焰棒 blue_ice=蓝冰 blue_orchid=兰花 boat=船 bone=骨头 bone_block=骨块 bone_meal=骨粉 book=书
bookshelf=书架 boots=靴子 bow=弓 bowl=碗 bread=面包 breeze_rod=旋风棒 brewing_stand=酿造台 brick=红砖 brick_block=红砖块 bricks=砖
brown_mushroom=棕色蘑菇 brown_mushroom_block=棕色蘑菇方块 brush=刷子 bubble_column=气泡柱 bucket=桶 bulb=灯泡 bundle=收纳袋
button=按钮 cactus=仙人掌 cake=蛋糕 calcite=方解石 campfire=营火 candle=蜡烛 carpet=地毯 carrot=胡萝卜 carrot_on_a_stick=胡萝卜钓竿
cartography_table=制图台 carved_pumpkin=雕刻过的南瓜 cauldron=炼药锅 chain=锁链 charcoal=木炭 chest=箱子 chest_boat=运输船
chest_minecart=运输矿车 chestplate=胸甲 chicken=生鸡肉 chorus_flower=紫颂花 chorus_fruit=紫颂果 clay=黏土块 clay_ball=黏土球
clock=时钟 coal=煤炭 coal_block=煤炭块 coal_ore=煤矿石 coarse_dirt=砂土 cobbled_deepslate=深板岩圆石 cobblestone=圆石
cocoa_beans=可可豆 cod=生鳕鱼 cod_bucket=鳕鱼桶 command_block=命令方块 comparator=红石比较器 compass=指南针 composter=堆肥桶
concrete=混凝土 concrete_powder=混凝土粉末 conduit=潮涌核心 cooked_beef=牛排 cooked_chicken=熟鸡肉 cooked_cod=熟鳕鱼
cooked_mutton=熟羊肉 cooked_porkchop=熟猪排 cooked_rabbit=熟兔肉 cooked_salmon=熟鲑鱼 cookie=曲奇 copper_block=铜块
copper_ingot=铜锭 copper_ore=铜矿石 cornflower=矢车菊 crafter=合成器 crafting_table=工作台 creeper_head=苦力怕的头 crossbow=弩
crying_obsidian=哭泣的黑曜石 dandelion=蒲公英 dark_prismarine=暗海晶石 daylight_detector=阳光探测器 deadbush=枯萎的灌木
decorated_pot=饰纹陶罐 deepslate=深板岩 deepslate_bricks=深板岩砖 deepslate_tiles=深板岩瓦 detector_rail=探测铁轨 diamond=钻石
diamond_block=钻石块 diamond_ore=钻石矿石 diorite=闪长岩 dirt=泥土 dirt_with_roots=缠根泥土 dispenser=发射器 door=门
dragon_breath=龙息 dragon_egg=龙蛋 dragon_head=龙首 dried_ghast=干瘪的恶魂 dried_kelp=干海带 dried_kelp_block=干海带块
dripstone_block=滴水石块 dropper=投掷器 dye=染料 echo_shard=回响碎片 egg=鸡蛋 elytra=鞘翅 emerald=绿宝石 emerald_block=绿宝石块
emerald_ore=绿宝石矿石 empty_map=空地图 enchanted_book=附魔书 enchanted_golden_apple=附魔金苹果 enchanting_table=附魔台
end_bricks=末地石砖 end_crystal=末地水晶 end_portal=末地传送门 end_portal_frame=末地传送门框架 end_rod=末地烛 end_stone=末地石
ender_chest=末影箱 ender_eye=末影之眼 ender_pearl=末影珍珠 experience_bottle=附魔之瓶 farmland=耕地 feather=羽毛 fence=栅栏
fence_gate=栅栏门 fermented_spider_eye=发酵蛛眼 fern=蕨 filled_map=地图 fire=火 fire_charge=火焰弹 firework_rocket=烟花火箭
firework_star=烟火之星 fishing_rod=钓鱼竿 fletching_table=制箭台 flint=燧石 flint_and_steel=打火石 flower_pot=花盆
flowering_azalea=盛开的杜鹃花丛 frame=物品展示框 frog_spawn=青蛙卵 fungus=菌 furnace=熔炉 ghast_tear=恶魂之泪 glass=玻璃
glass_bottle=玻璃瓶 glass_pane=玻璃板 glazed_terracotta=带釉陶瓦 glistering_melon_slice=闪烁的西瓜片 glow_berries=发光浆果
glow_frame=荧光物品展示框 glow_ink_sac=荧光墨囊 glow_lichen=发光地衣 glowstone=荧石 glowstone_dust=荧石粉 goat_horn=山羊角
gold_block=金块 gold_ingot=金锭 gold_nugget=金粒 gold_ore=金矿石 golden_apple=金苹果 golden_carrot=金胡萝卜 golden_rail=动力铁轨
granite=花岗岩 grass_block=草方块 grass_path=土径 grate=格栅 gravel=沙砾 grindstone=砂轮 gunpowder=火药 hanging_roots=垂根
hanging_sign=悬挂式告示牌 hardened_clay=陶瓦 harness=挽具 hay_block=干草捆 heart_of_the_sea=海洋之心 heavy_core=沉重核心 helmet=头盔
hoe=锄 honey_block=蜂蜜块 honey_bottle=蜂蜜瓶 honeycomb=蜜脾 honeycomb_block=蜜脾块 hopper=漏斗 hopper_minecart=漏斗矿车
horse_armor=马铠 hyphae=菌核 ice=冰 ink_sac=墨囊 iron_bars=铁栏杆 iron_block=铁块 iron_ingot=铁锭 iron_nugget=铁粒
iron_ore=铁矿石 jukebox=唱片机 kelp=海带 ladder=梯子 lantern=灯笼 lapis_block=青金石块 lapis_lazuli=青金石 lapis_ore=青金石矿石
large_fern=大型蕨 lava=熔岩 lava_bucket=熔岩桶 lead=拴绳 leather=皮革 leaves=树叶 lectern=讲台 leggings=护腿 lever=拉杆
lightning_rod=避雷针 lilac=丁香 lily_of_the_valley=铃兰 lingering_potion=滞留药水 lit_pumpkin=南瓜灯 lodestone=磁石
lodestone_compass=磁石指针 log=原木 loom=织布机 mace=重锤 magma=岩浆块 magma_cream=岩浆膏 mangrove_propagule=红树胎生苗
mangrove_roots=红树根 melon_block=西瓜 melon_seeds=西瓜种子 melon_slice=西瓜片 milk_bucket=奶桶 minecart=矿车 mob_spawner=刷怪笼
moss_block=苔藓块 moss_carpet=覆地苔藓 mossy_cobblestone=苔石 mud=泥巴 mud_bricks=泥砖 mushroom_stew=蘑菇煲
music_disc_11=音乐唱片·11 music_disc_13=音乐唱片·13 music_disc_5=音乐唱片·5 music_disc_cat=音乐唱片·Cat
music_disc_creator=音乐唱片·Creator music_disc_lava_chicken=音乐唱片·Lava·Chicken music_disc_otherside=音乐唱片·Otherside
music_disc_pigstep=音乐唱片·Pigstep music_disc_precipice=音乐唱片·Precipice music_disc_relic=音乐唱片·Relic
music_disc_tears=音乐唱片·Tears mutton=生羊肉 mycelium=菌丝体 name_tag=命名牌 nautilus_shell=鹦鹉螺壳 nether_brick=下界砖块
nether_gold_ore=下界金矿石 nether_sprouts=下界苗 nether_star=下界之星 nether_wart=下界疣 nether_wart_block=下界疣块
netherbrick=下界砖 netherite_block=下界合金块 netherite_ingot=下界合金锭 netherite_scrap=下界合金碎片
netherite_upgrade_smithing_template=下界合金升级锻造模板 netherrack=下界岩 noteblock=音符盒 nylium=菌岩 oak_boat=橡木船
observer=侦测器 obsidian=黑曜石 ochre_froglight=赭黄蛙明灯 ominous_bottle=不祥之瓶 ominous_trial_key=不祥试炼钥匙 oxeye_daisy=滨菊
packed_ice=浮冰 packed_mud=泥坯 painting=画 paper=纸 pearlescent_froglight=珠光蛙明灯 peony=牡丹 phantom_membrane=幻翼膜
pickaxe=镐 piglin_head=猪灵的头 pink_petals=粉红色花簇 piston=活塞 pitcher_plant=瓶子草 pitcher_pod=瓶子草荚果 planks=木板
player_head=玩家的头 podzol=灰化土 pointed_dripstone=滴水石锥 poisonous_potato=毒马铃薯 popped_chorus_fruit=爆裂紫颂果 poppy=虞美人
porkchop=生猪排 portal=下界传送门 potato=马铃薯 potion=药水 powder_snow=细雪 powder_snow_bucket=细雪桶 pressure_plate=压力板
prismarine=海晶石 prismarine_bricks=海晶石砖 prismarine_crystals=海晶砂粒 prismarine_shard=海晶碎片 pufferfish=河豚
pufferfish_bucket=河豚桶 pumpkin=南瓜 pumpkin_pie=南瓜派 pumpkin_seeds=南瓜种子 purpur_block=紫珀块 purpur_pillar=紫珀柱
quartz=下界石英 quartz_block=石英块 quartz_bricks=石英砖 quartz_ore=下界石英矿石 rabbit=生兔肉 rabbit_foot=兔子脚 rabbit_hide=兔子皮
rabbit_stew=兔肉煲 rail=铁轨 raw_copper=粗铜 raw_copper_block=粗铜块 raw_gold=粗金 raw_gold_block=粗金块 raw_iron=粗铁
raw_iron_block=粗铁块 recovery_compass=追溯指针 red_mushroom=红色蘑菇 red_mushroom_block=红色蘑菇方块 red_sand=红沙 redstone=红石粉
redstone_block=红石块 redstone_lamp=红石灯 redstone_ore=红石矿石 redstone_torch=红石火把 repeater=红石中继器 resin_block=树脂块
resin_brick=树脂砖 resin_bricks=树脂砖块 resin_clump=树脂团 respawn_anchor=重生锚 roots=菌索 rose_bush=玫瑰丛 rotten_flesh=腐肉
saddle=鞍 salmon=生鲑鱼 salmon_bucket=鲑鱼桶 sand=沙子 sandstone=砂岩 sapling=树苗 scaffolding=脚手架 sculk=幽匿块
sculk_catalyst=幽匿催发体 sculk_sensor=幽匿感测体 sculk_shrieker=幽匿尖啸体 sculk_vein=幽匿脉络 sea_lantern=海晶灯 sea_pickle=海泡菜
seagrass=海草 shears=剪刀 shield=盾牌 short_grass=矮草丛 shovel=锹 shroomlight=菌光体 shulker_box=潜影盒 shulker_shell=潜影壳
sign=告示牌 skeleton_skull=骷髅头颅 slab=台阶 slime=黏液块 slime_ball=黏液球 small_dripleaf_block=小型垂滴叶 smithing_table=锻造台
smoker=烟熏炉 smooth_basalt=平滑玄武岩 smooth_stone=平滑石头 sniffer_egg=嗅探兽蛋 snow=雪块 snow_layer=雪 snowball=雪球
soul_campfire=灵魂营火 soul_lantern=灵魂灯笼 soul_sand=灵魂沙 soul_soil=灵魂土 soul_torch=灵魂火把 spawn_egg=刷怪蛋 spear=矛
spider_eye=蜘蛛眼 splash_potion=喷溅药水 sponge=海绵 spore_blossom=孢子花 spyglass=望远镜 stained_glass=染色玻璃
stained_glass_pane=染色玻璃板 stairs=楼梯 stem=菌柄 stick=木棍 sticky_piston=黏性活塞 stone=石头 stone_bricks=石砖 stone_hoe=石锄
stonecutter_block=切石机 string=线 sugar=糖 sugar_cane=甘蔗 sunflower=向日葵 suspicious_gravel=可疑的沙砾
suspicious_sand=可疑的沙子 suspicious_stew=迷之炖菜 sweet_berries=甜浆果 sword=剑 tadpole_bucket=蝌蚪桶 tall_grass=高草丛
target=标靶 terracotta=陶瓦 tinted_glass=遮光玻璃 tnt=TNT tnt_minecart=TNT矿车 torch=火把 torchflower=火把花
torchflower_seeds=火把花种子 totem_of_undying=不死图腾 trapdoor=活板门 trapped_chest=陷阱箱 trial_key=试炼钥匙
trial_spawner=试炼刷怪笼 trident=三叉戟 tripwire_hook=绊线钩 tropical_fish=热带鱼 tropical_fish_bucket=热带鱼桶 tuff=凝灰岩
tuff_bricks=凝灰岩砖 tulip=郁金香 turtle_egg=海龟蛋 turtle_helmet=海龟壳 turtle_scute=海龟鳞甲 twisting_vines=缠怨藤
undyed_shulker_box=潜影盒 vault=宝库 verdant_froglight=青翠蛙明灯 vine=藤蔓 wall=墙 warped_fungus_on_a_stick=诡异菌钓竿
warped_wart_block=诡异疣块 water=水 water_bucket=水桶 waterlily=睡莲 web=蜘蛛网 weeping_vines=垂泪藤 wet_sponge=湿海绵 wheat=小麦
wheat_seeds=小麦种子 wind_charge=风弹 wither_rose=凋灵玫瑰 wither_skeleton_skull=凋灵骷髅头颅 wolf_armor=狼铠 wood=木 wool=羊毛
writable_book=书与笔 written_book=成书 zombie_head=僵尸的头
`);
