/** Simplified Chinese. How to read and edit this: docs/translating.md. */

import { CHINESE_GRAMMAR } from "../goals/grammars/chinese-grammar.ts";
import type { LanguageFile } from "../language-file.ts";

export const zh_CN = (): LanguageFile => ({
  name: "简体中文",
  numbers: { group: ",", decimal: "." },
  messages: {
    "tip.unlocked": "§6成就达成！§r",
    "announce.completed": "§e{player} 达成了成就 §a[{title}§a]§r",
    "menu.title": "成就",
    "menu.summary": "已达成 {done}/{total} 项成就",
    "menu.nothing": "这里还空空如也。出去做点了不起的事吧。",
    "menu.unreadable": "§c无法读取你在本页的进度。数据已原样保留，请告知服主。§r",
    "menu.claim": "领取奖励（{count}）",
    "menu.claimed": "§a已领取奖励。§r",
    "menu.claimedSome": "§e部分奖励暂时无法发放。请清理背包后再试。§r",
    "menu.back": "返回",
    "menu.close": "关闭",
    "menu.previous": "上一页（{page}/{pages}）",
    "menu.next": "下一页（{page}/{pages}）",
    "menu.state.done": "§2已达成§r",
    "menu.state.begun": "§6进行中§r",
    "menu.state.open": "可进行",
    "menu.state.locked": "§8未解锁§r",
    "menu.state.unreadable": "§c无法读取§r",
    "menu.lockedBy": "§c请先达成“{title}§r§c”。§r",
    "menu.progress": "进度：{progress}/{goal}",
    "menu.rewards": "§l奖励§r",
    "menu.rewardsPaid": "§7（已领取）§r",
    "reward.item": "{item} × {count}",
    "reward.xp": "{amount} 点经验",
    "reward.levels": "{amount} 级经验",
    "reward.effect": "{effect}（{seconds} 秒）",
    "reward.other": "一份惊喜",
    "reward.waiting": "§e“{title}§r§e”的奖励正在等你：打开成就菜单领取。§r",
    "command.noPlayer": "没有匹配的玩家。",
    "command.onlyPlayers": "只有玩家才能打开菜单。",
    "command.unknownNode": "没有节点“{node}”。{hint}",
    "command.didYouMean": "是否想输入“{node}”？",
    "command.deltaNeeded": "“{mode}”需要在节点后面写一个大于 0 的整数。",
    "command.nodeUnwanted": "“{mode}”指所有节点，不能再指定节点；对“{node}”请使用 only、from、through 或 until。",
    "command.notMoved": "{player}：“{node}”没有变化：{state}。",
    "repair.noPage": "“{node}”不是页面；它在页面“{page}”上。",
    "info.state.some": "{nodes} 中的 {count} 个",
    "command.nodeNeeded": "“{mode}”需要指定一个节点。",
    "command.unknownMode": "“{mode}”不是有效的方式；请使用 only、from、through、until 或 everything。",
    "command.granted": "{player}：完成了 {count} 个节点。",
    "command.nothingToGrant": "{player}：这些节点都已完成。",
    "command.revoked": "{player}：收回了 {count} 个节点。",
    "command.nothingToRevoke": "{player}：没有可收回的进度。",
    "command.rewardReset": "{player}：“{node}”可以再次发放奖励。",
    "command.nothingToReset": "{player}：“{node}”尚未发放过奖励。",
    "command.progressed": "{player}：“{node}”的进度为 {progress}/{goal}。",
    "command.notProgressed": "{player}：“{node}”没有变化；它已完成，或其父节点尚未完成。",
    "command.badDelta": "{delta} 不是有效的进度；请使用大于 0 的整数。",
    "command.unreadable": "§c{player}：页面“{page}”的存档无法读取（{reason}）。数据已保留，不会被覆盖。§r",
    "command.mailed": "已放入 {player} 的邮箱，等其上线后生效。",
    "command.mailOnline": "{player} 在线，已立即生效。",
    "command.mailUnknown": "没有名为“{player}”的玩家来过这个世界。",
    "command.mailFailed": "未能寄给 {player}；原因见内容日志。",
    "command.unknownMailKind": "“{kind}”无法邮寄；请使用 grant、progress 或 finish。",
    "info.player": "{player}：{total} 个节点中已完成 {done} 个，进行中 {started} 个，{owed} 个有待发奖励。",
    "info.owed": "待发奖励：{nodes}",
    "info.node": "{player}，{node}：{progress}/{goal}，{state}",
    "info.state.complete": "已完成",
    "info.state.open": "未完成",
    "info.reward.none": "无奖励",
    "info.reward.owed": "奖励待发（条目 {entries}）",
    "info.reward.paid": "奖励已发",
    "info.reward.unpaid": "奖励尚未获得",
    "cloud.none": "未配置云端；云节点保存在本世界中。",
    "cloud.noAccount": "平台未提供该玩家的持久 ID；其云节点暂存于本世界。",
    "cloud.pending": "正在上报云端的报告：{count} 份。",
    "cloud.unasked": "已配置云端，尚未发出请求。",
    "cloud.reachable": "§a云端响应正常。§r",
    "cloud.unreachable": "§c云端没有响应。§r",
    "cloud.breaker.closed": "报告正常发送。",
    "cloud.breaker.waiting": "§e{seconds} 秒后继续发送；数据不会丢失。§r",
    "cloud.breaker.open": "§e多次失败后暂停发送，{seconds} 秒后重试；数据不会丢失。§r",
    "cloud.breaker.probing": "§e正在用一个请求探测云端是否恢复。§r",
    "cloud.lastError": "最近的错误：{error}",
    "cloud.pendingOf": "{player}：{count} 份报告尚未存储",
    "cloud.nothingPending": "没有待上报的内容。",
    "info.cloud": "云端 {base}（版本 {version}）+ 待上报 {pending}",
    "tip.more": "§7……以及另外 {count} 项§r",
    "announce.more": "§e……{player} 还达成了另外 {count} 项成就§r",
    "reward.waitingMany": "§e有 {count} 份奖励正在等你：打开成就菜单领取。§r",
    "menu.claiming": "§a正在发放奖励。§r",
    "command.underWay": "§e{command}：{players}，每人 {nodes}。这需要一些时间，完成后会告知结果。§r",
    "command.sum": "{command}：{players}中已为 {done} 名完成，共改变 {nodes}。",
    "command.gone": "{command}：{count} 名玩家在全部完成之前离开了。",
    "command.rewardOwed": "{player}：“{node}”尚有未发放的奖励，无需重置。",
    "info.account": "账号 ID：{account}",
    "info.noAccount": "账号 ID：在此世界中未知。",
    "repair.nothing": "{player}：页面“{page}”没有无法读取的数据。",
    "repair.done":
      "{player}：页面“{page}”无法读取的数据已保存为属性 {kept}，该页面重新开始。§e其成就重新变为未完成；再次完成时，此前发放过的奖励会再次发放。§r",
    "repair.failed": "{player}：无法移出页面“{page}”的数据，原因见内容日志。",
    "forget.done": "已在此世界中忘记 {player}：名称和邮箱立即清除，页面在其下次进入时清除。",
    "forget.online": "{player} 在线。只能忘记离线的玩家。",
    "forget.unknown": "没有名为“{player}”的玩家来过此世界。",
    "forget.failed": "无法忘记 {player}，原因见内容日志。",
    "forget.badWord": "“{word}”不是可以忘记玩家的地方；此处只能写 cloud。",
    "forget.noCloud": "未配置云端；只有此世界可以忘记 {player}。",
    "forget.noAccount":
      "此世界不知道 {player} 的账号，云端会保留其进度。请在服务端按名称删除：player erase NETWORK {player}",
    "forget.cloudAsked": "已请求云端删除账号 {account}，结果稍后告知。",
    "forget.cloudDone": "云端已删除 {player} 的账号 {account}。",
    "forget.cloudFailed": "云端未删除 {player} 的账号 {account}：{problem}。请再次执行该命令。",
    "players.several": "有 {count} 名玩家以“{name}”之名离开此世界：{list}。请用 ID 代替名称。",
    "menu.cloudAway": "§e暂时无法连接云端。云端得知后即告完成；进度不会丢失。§r",
    "cloud.sameAccount": "平台将 {player} 与 {other} 视为同一账号；{player} 的云节点暂存于本世界。",
    "menu.lockedBySome": "§c请先完成“{title}§r§c”中的 {count} 个。§r",
    "menu.notFoundYet": "§o???§r",
    "menu.opensAt": "§c{time} 开始。§r",
    "menu.closedAt": "§c已于 {time} 结束。§r",
    "menu.again": "§e{time} 可再次完成。§r",
    "menu.state.notYet": "§8未开始§r",
    "menu.state.over": "§8已结束§r",
    "info.state.locked": "等待 {nodes}",
    "info.state.notYet": "{time} 之后开始",
    "info.state.over": "已于 {time} 结束",
    "info.state.resting": "已完成，{time} 可再次完成",
    "announce.goal": "§e{player} 达成了目标 §a[{title}§a]§r",
    "announce.challenge": "§e{player} 完成了挑战 §5[{title}§5]§r",
    "reward.itemOf": "{item}（{details}）× {count}",
    "reward.loot": "战利品",
    "reward.structure": "一座建筑",
    "reward.unlock": "成就“{title}§r”",
    "reward.progress": "“{title}§r”的进度 +{amount}",
    "reward.choice": "任选其一：{labels}",
    "reward.random": "随机获得：{rewards}",
    "reward.or": " / ",
    "menu.choose": "请选择你的奖励：",
    "menu.chooseOf": "请选择你的奖励（还剩 {count} 次）：",
    "menu.later": "以后再说",
    "menu.toChoose": "§a有些奖励由你来选择。§r",
    "menu.milestone": "- 完成本页 {at} 项成就：{rewards}",
    "menu.goal": "目标：{goal}",
    "menu.criteria": "§l清单§r",
    "menu.criteriaPart": "§l清单§r（第 {first}–{last} 项，共 {total} 项）",
    "info.noGoal": "只有脚本和命令能推进它。",
    "info.moreCriteria": "……另有 {count} 项",
    "info.badWord": "“{word}”在此无效；节点之后只能写 why。",
    "why.counted": "上一次计入：{ago}。",
    "why.noneCounted": "自玩家进入以来没有行为被计入。",
    "why.refused": "未被计入的行为：",
    "why.noneRefused": "自玩家进入以来，目标所关注的行为没有被拒绝过。涉及其他事物的行为不会被检查。",
    "why.ago": "{seconds} 秒前",
    "why.agoMinutes": "{minutes} 分钟前",
    "why.filter": "{key} 不符",
    "why.filterWanted": "{key} 不符；要求：{wanted}",
    "why.now": "此刻：{reason}",
    "why.locked": "节点未解锁",
    "why.notYet": "节点尚未开始",
    "why.over": "节点已结束",
    "why.resting": "节点在等待下一轮",
    "why.unreadable": "无法读取节点的存档数据",
    "why.gameMode": "玩家当前的游戏模式不计入目标（设置 counted_game_modes）",
    "why.done": "这一项已经完成",
    "why.turn": "还没有轮到这一项",
    "why.seen": "这个值已经计入过",
    "why.otherValue": "这个值不在要计入的值之中",
    "why.noValue": "这次行为没有可供区分的值",
    "milestone.reached": "§6“{title}§r§6”中已完成 {at} 项成就！§r",
    "count.players": "{count} 名玩家",
    "count.nodes": "{count} 个节点",
    "menu.percent": "{percent}%",
    "menu.search": "搜索",
    "menu.searchFor": "你在找什么？",
    "menu.searchHint": "标题或描述中的词",
    "menu.searchAgain": "搜索其他内容",
    "menu.found": "“{query}”的结果：{count} 项",
    "menu.nextUp": "下一步",
    "menu.pinned": "已置顶",
    "menu.news": "新",
    "menu.below": "下方 {count} 项",
    "menu.after": "前置：{title}",
    "menu.then": "后续：{title}",
    "menu.rarity": "§7{percent} 的玩家已达成。§r",
    "menu.rarity.few": "§7不足 {percent} 的玩家已达成。§r",
    "menu.rarity.nobody": "§7尚无玩家达成。§r",
    "menu.rarityHere": "§7在场的 {count} 名玩家中有 {done} 名已达成。§r",
    "menu.rarityHere.nobody": "§7在场的 {count} 名玩家中尚无人达成。§r",
    "menu.nodeBefore": "< 上一个：{title}",
    "menu.nodeAfter": "> 下一个：{title}",
    "menu.claimThis": "领取奖励",
    "menu.claimChoose": "选择并领取奖励",
    "menu.rewardsToClaim": "§e（待领取）§r",
    "menu.rewardsComing": "§e（发放中）§r",
    "menu.rewardsNotYet": "§7（尚未获得）§r",
    "reward.named": "“{name}§r”（{item}）× {count}",
    "reward.also": "、",
    "menu.cloud.waiting": "§e等待上报云端。§r",
    "menu.cloud.away": "§e云端暂无响应。你的进度保存在本世界，稍后上报，不会丢失。§r",
    "menu.cloud.stored": "§7已存入云端。§r",
    "menu.cloud.notCovered": "§e暂存于本世界，未存入云端。§r",
    "menu.allBelow": "全部 {count} 项后续",
    "menu.fold": "收起下方内容",
    "menu.unfold": "展开下方内容",
    "menu.foldAll": "收起所有分支",
    "menu.unfoldAll": "展开所有分支",
    "menu.listing": "筛选与排序",
    "menu.filter.all": "全部",
    "menu.filter.open": "可进行",
    "menu.filter.begun": "进行中",
    "menu.filter.done": "已完成",
    "menu.filter.claimable": "有奖励可领取",
    "menu.order.tree": "按树的顺序",
    "menu.order.closest": "最接近目标的在前",
    "menu.order.newest": "最新的在前",
    "menu.shown": "显示：{what}",
    "menu.sorted": "排序：{by}",
    "menu.noneListed": "现在没有这样的内容。",
    "menu.goToPart": "跳转到某一部分",
    "menu.part": "第 {page} 部分，共 {pages} 部分",
    "menu.first": "首页 (1/{pages})",
    "menu.last": "末页 ({pages}/{pages})",
    "menu.completedAt": "完成于 {time}。",
    "menu.state.resting": "§2暂时完成§r",
    "menu.continue": "回到上次的位置",
    "menu.settings": "设置",
    "menu.pin": "置顶",
    "menu.unpin": "取消置顶",
    "menu.tooManyPins": "§e最多可同时置顶 {count} 项成就，请先取消一项。§r",
    "settings.about": "这些设置只属于你自己，不受世界设置影响。",
    "settings.quiet": "安静：没有提示和声音",
    "settings.announcements": "显示其他玩家的成就",
    "settings.menuStyle": "菜单",
    "settings.menuStyle.auto": "每个界面选用最合适的",
    "settings.menuStyle.classic": "带图标",
    "settings.menuStyle.live": "实时更新",
    "settings.asTheWorld": "跟随世界设置",
    "settings.language": "语言",
    "settings.asTheGame": "跟随游戏",
    "settings.notKept": "§e这在你离开前有效，但未能保存。§r",
    "admin.title": "管理",
    "admin.players": "要管理哪位玩家？",
    "admin.here": "§2●§r 在线",
    "admin.away": "○ 离线",
    "admin.findPlayer": "查找玩家",
    "admin.partOfName": "名称的一部分，或 ID",
    "admin.worldSettings": "世界设置",
    "admin.worldSettingsKept": "§a已保存，从现在起对所有人生效。§r",
    "admin.worldSettingsNotKept": "§e这在世界关闭前有效，但未能保存。§r",
    "admin.world.about": "从现在起对这个世界里的所有人生效。",
    "admin.world.fixed": "以下内容由服务器配置决定：",
    "admin.world.allFixed": "这些都由服务器配置决定，请在那里更改。",
    "admin.world.book": "新玩家获得成就之书",
    "admin.world.announce": "向所有人公布谁达成了什么",
    "admin.world.tipDisplay": "提示显示的位置",
    "admin.world.tipDisplay.action_bar": "快捷栏上方",
    "admin.world.tipDisplay.title": "屏幕中央",
    "admin.world.tipSeconds": "提示停留的秒数",
    "admin.world.tipSound": "提示时播放声音",
    "admin.achievements": "查看其成就",
    "admin.awayNow": "§e离线。对方回来后才能看到进度；现在发送的内容会等对方回来。§r",
    "admin.unreadable": "§c无法读取该玩家在本页的进度。数据会原样保留，直到你修复该页面。§r",
    "admin.repair": "修复页面“{page}”",
    "admin.retry": "立即发送到云端（{count}）",
    "admin.retried": "正在重新联系云端。云端一有回应，就会发送等待中的内容。",
    "admin.grantAll": "全部完成",
    "admin.revokeAll": "全部收回",
    "admin.forget": "忘记该玩家",
    "admin.forgetInCloud": "忘记该玩家（包括云端）",
    "admin.grant": "完成……",
    "admin.revoke": "收回……",
    "admin.progress": "增加进度",
    "admin.rewardReset": "允许再次发放奖励",
    "admin.mailGrant": "对方回来时完成",
    "admin.mailFinish": "对方回来时完成（如已开放）",
    "admin.mailProgress": "对方回来时增加进度",
    "admin.scope.only": "仅此一个",
    "admin.scope.from": "此成就及其后全部（{count}）",
    "admin.scope.until": "此成就及其前全部（{count}）",
    "admin.scope.through": "此成就及其前后全部（{count}）",
    "admin.confirm.grant": "{player} 的 {count} 个成就中尚未完成的将会完成并发放奖励。已发放的奖励无法收回。",
    "admin.confirm.revoke": "{player} 将失去 {count} 个成就的完成状态和进度。进度无法恢复；已发放的奖励不会收回。",
    "admin.confirm.progress": "{player} 的“{title}§r”将增加 {count} 点进度。如果因此完成，将发放奖励。",
    "admin.confirm.rewardReset": "“{title}§r”再次完成时，将再次向 {player} 发放奖励。",
    "admin.confirm.repair":
      "{player} 的页面“{page}”中无法读取的数据将移到一旁保存。该页面会重新开始，其奖励可能再次发放。",
    "admin.confirm.forget":
      "此世界保存的关于 {player} 的一切都将删除：名称和信件立即删除，进度在其下次进入时删除。删除后无法恢复。",
    "admin.confirm.forgetInCloud":
      "云端和此世界保存的关于 {player} 的一切都将删除，网络中的所有服务器均会生效。删除后无法恢复。",
    "admin.confirm.mail": "{player} 回来时，“{title}§r”将会完成并发放奖励。信件寄出后无法收回。",
    "admin.confirm.mailProgress": "{player} 回来时，“{title}§r”将增加 {count} 点进度。信件寄出后无法收回。",
    "admin.no": "否，返回",
    "admin.yes": "§4是，执行§r",
    "admin.left": "{player} 已离开，未执行任何操作。",
    "admin.notAllowed": "§c你已没有权限，未执行任何操作。§r",
  },
  goals: {
    goals: {
      break_block: "[用{tool}]破坏{own}{#block}",
      breed: "繁殖{#entity|动物}",
      claim: "在菜单中领取{#|奖励}",
      complete: "达成{#|成就}",
      "complete.nodes": "达成{nodes}",
      "complete.page": "达成{page}页的{#|成就}",
      consume_item: "吃或喝任意物品{times}",
      "consume_item.item": "吃或喝{#item}",
      cure: "治愈{#entity|僵尸村民}",
      deal_damage: "[用{weapon}][以{projectile}][通过{cause}]对{entity}造成 {n} 点伤害[（每次{amount}点）]",
      "deal_damage.hits": "[用{weapon}][以{projectile}][通过{cause}]击中{entity}{times}[（每次{amount}点）]",
      take_damage: "受到[{by}的][{weapon}的][{projectile}的][{cause}造成的] {n} 点伤害[（每次{amount}点）]",
      "take_damage.hits": "受到[{by}的][{weapon}的][{projectile}的][{cause}造成的]伤害{times}[（每次{amount}点）]",
      default_get: "拥有{#item_dict}",
      default_kill: "击杀{#entity_identifier}",
      die: "[因{cause}][被{by}击杀而]死亡{times}",
      drop_item: "丢出{#item}",
      effect: "获得任意效果[（等级{amplifier}）]{times}",
      "effect.effect": "获得{effect}效果[（等级{amplifier}）]{times}",
      "effect.at_once": "同时拥有[{effect}中的] {at_once} 种效果[（等级{amplifier}）]{times}",
      emote: "做表情动作{times}",
      enchant: "附魔{#item}",
      event: "触发{event}{times}",
      experience: "获得 {n} 点经验",
      fall: "[从{blocks}格]坠落后生还{times}",
      fish: "用钓鱼竿钓到东西{times}",
      "fish.item": "钓到{#item}",
      have_item: "[在{where_kept}]拥有{#item}",
      join: "进入世界{times}",
      "join.days": "在 {n} 个不同的日子进入世界",
      "join.streak": "连续 {n} 天进入世界",
      jump: "跳跃{times}",
      kill: "[从{distance}格外][用{weapon}][以{projectile}][通过{cause}]击杀{#entity}",
      "kill~entity": "[从{distance}格外][用{weapon}][以{projectile}][通过{cause}]击杀 {n} 种不同的生物",
      level: "达到 {n} 级",
      open_container: "打开容器{times}",
      "open_container.block": "打开{block}{times}",
      "open_container.entity": "打开{entity}{times}",
      pick_up_item: "捡起{#item}",
      place_block: "[用{tool}]放置{#block}",
      play_time: "游玩 {span}",
      press: "按下按钮、拉杆或压力板{times}",
      "press.block": "触发{block}{times}",
      ride: "骑乘{entity|动物或载具}{times}",
      score: "在{objective}中达到 {n} 分",
      shear: "剪{#entity|动物}的毛",
      shoot: "[从{distance}格外]用{projectile|弹射物}射中目标{times}",
      "shoot.entity": "[从{distance}格外][用{projectile}]射中{entity}{times}",
      "shoot.block": "[从{distance}格外][用{projectile}]射中{block}{times}",
      sleep: "睡过 {n} 个夜晚",
      sneak: "潜行 {span}",
      survive: "不死存活 {span}",
      tag: "拥有标签{tag}{times}",
      tame: "驯服{#entity|动物}",
      totem: "被不死图腾拯救{times}",
      trade: "交易{times}",
      "trade.item": "通过交易获得{item}{times}",
      travel: "[{by}]移动 {span}",
      use_block: "[用{item}]与{block}互动{times}",
      use_entity: "与{entity}互动{times}",
      "use_entity.item": "对{entity}使用{item}{times}",
      use_item: "使用{item}{times}",
      visit: "前往 {n} 个地点",
      "visit.in_block": "进入[{dimension}][{biome}生物群系][{place}][高度{y} 处的]{in_block}中{times}",
      "visit.+": "前往[{dimension}][{biome}生物群系][{place}][高度{y} 处]{times}",
      "visit~biome": "探访 {n} 种不同的生物群系",
      "visit~dimension": "探访 {n} 个不同的维度",
      wear: "穿戴{all}{times}",
    },
    combinations: {
      any_of: "{where}完成以下任意一项{times}：{list}",
      all_of: "{where}完成以下全部：{list}",
      some_of: "{where}完成以下 {m} 项中的 {n} 项：{list}",
      some_nodes: "{list}中的 {n} 项",
      sequence: "{where}[在 {span}内]按顺序完成{times}：{list}",
      distinct: "{goal}，{each}[：{values}]",
      values: "{goal}[：{values}]",
      within: "在 {span}内{goal}",
    },
    each: {
      entity: "每次都是不同的种类",
      item: "每次都是不同的物品",
      block: "每次都是不同的方块",
      biome: "每次都在不同的生物群系",
      dimension: "每次都在不同的维度",
      effect: "每次都是不同的效果",
      day: "每次都在不同的日子",
      player: "每次都是不同的玩家",
      position: "每次都在不同的地点",
    },
    conditions: {
      dimension: "在{v}",
      biome: "在{v}生物群系",
      near: "在[{dimension}的] {x}, {y}, {z} 周围 {radius} 格内",
      y: "在高度{v}",
      in_block: "身处{v}中",
      on_block: "站在{v}上",
      time: "在一天的{v}刻",
      weather: "在{v}时",
      moon: "在月相{v}",
      holding: "手持{v}",
      offhand: "副手持{v}",
      wearing: "穿戴{v}",
      riding: "骑乘{v}",
      sneaking: "潜行时",
      "!sneaking": "不潜行时",
      sprinting: "疾跑时",
      "!sprinting": "不疾跑时",
      swimming: "游泳时",
      "!swimming": "不游泳时",
      gliding: "滑翔时",
      "!gliding": "不滑翔时",
      on_ground: "站在地面时",
      "!on_ground": "离开地面时",
      in_water: "在水中",
      "!in_water": "不在水中",
      effect: "处于{v}效果下",
      level: "等级{v}",
      health: "生命值{v}",
      hunger: "饥饿值{v}",
      alone: "{v}格内没有其他玩家",
      tag: "带有标签{v}",
      score: "{objective}为{v}分",
      difficulty: "在{v}难度",
      game_mode: "在{v}模式",
    },
    qualities: {
      baby: "幼年{noun}",
      "!baby": "成年{noun}",
      form: "{v}{noun}",
      family: "{v}族的{noun}",
      name: "名为{v}的{noun}",
      tag: "带有标签{v}的{noun}",
      color: "{v}{noun}",
      variant: "变种为 {v} 的{noun}",
      enchantments: "带有{v} 的{noun}",
      potion: "{v}{noun}",
      durability: "耐久为{v}的{noun}",
      states: "{v} 的{noun}",
    },
    place: "[{dimension}的] {x}, {y}, {z} ",
    nouns: { entity: "生物", item: "物品", block: "方块" },
    terms: {
      "own.false": "并非自己放置的",
      "own.true": "自己放置的",
      "where_kept.hotbar": "快捷栏",
      "where_kept.mainhand": "主手",
      "where_kept.offhand": "副手",
      "time.day": "在白天",
      "time.night": "在夜晚",
      "weather.clear": "晴天",
      "weather.rain": "雨天",
      "weather.thunder": "雷暴",
      "form.drink": "可饮用的",
      "color.0": "白色",
      "color.1": "橙色",
      "color.2": "品红色",
      "color.3": "淡蓝色",
      "color.4": "黄色",
      "color.5": "黄绿色",
      "color.6": "粉红色",
      "color.7": "灰色",
      "color.8": "淡灰色",
      "color.9": "青色",
      "color.10": "紫色",
      "color.11": "蓝色",
      "color.12": "棕色",
      "color.13": "绿色",
      "color.14": "红色",
      "color.15": "黑色",
      "form.splash": "喷溅型",
      "form.lingering": "滞留型",
      "difficulty.peaceful": "和平",
      "difficulty.easy": "简单",
      "difficulty.normal": "普通",
      "difficulty.hard": "困难",
      "game_mode.survival": "生存",
      "game_mode.creative": "创造",
      "game_mode.adventure": "冒险",
      "game_mode.spectator": "旁观",
      "mode.walk": "步行",
      "mode.sprint": "疾跑",
      "mode.sneak": "潜行",
      "mode.swim": "游泳",
      "mode.climb": "攀爬",
      "mode.fall": "坠落",
      "mode.glide": "滑翔",
      "mode.fly": "飞行",
      "mode.boat": "乘船",
      "mode.minecart": "乘矿车",
      "mode.horse": "骑马",
      "mode.pig": "骑猪",
      "mode.strider": "骑炽足兽",
      "cause.anvil": "铁砧",
      "cause.blockExplosion": "方块爆炸",
      "cause.campfire": "营火",
      "cause.contact": "带刺的方块",
      "cause.drowning": "溺水",
      "cause.entityAttack": "攻击",
      "cause.entityExplosion": "爆炸",
      "cause.fall": "坠落",
      "cause.fallingBlock": "下落的方块",
      "cause.fire": "火",
      "cause.fireTick": "燃烧",
      "cause.fireworks": "烟花",
      "cause.flyIntoWall": "撞墙",
      "cause.freezing": "冰冻",
      "cause.lava": "熔岩",
      "cause.lightning": "闪电",
      "cause.maceSmash": "重锤猛击",
      "cause.magic": "魔法",
      "cause.magma": "岩浆块",
      "cause.projectile": "弹射物",
      "cause.sonicBoom": "音爆",
      "cause.soulCampfire": "灵魂营火",
      "cause.stalactite": "钟乳石",
      "cause.stalagmite": "石笋",
      "cause.starve": "饥饿",
      "cause.suffocation": "窒息",
      "cause.thorns": "荆棘",
      "cause.void": "虚空",
      "cause.wither": "凋零",
    },
    units: {
      seconds: "{n} 秒",
      minutes: "{n} 分钟",
      hours: "{n} 小时",
      days: "{n} 天",
      blocks: "{n} 格",
      points: "{n} 点",
    },
    times: " {n} 次",
    more: "另外 {n} 项",
    grammar: CHINESE_GRAMMAR,
  },
  names: {
    item: `
acacia_boat=金合欢木船; activator_rail=激活铁轨; allium=绒球葱; amethyst_block=紫水晶块; amethyst_cluster=紫水晶簇
amethyst_shard=紫水晶碎片; ancient_debris=远古残骸; andesite=安山岩; anvil=铁砧; apple=苹果; armadillo_scute=犰狳鳞甲
armor_stand=盔甲架; arrow=箭; axe=斧; axolotl_bucket=美西螈桶; azalea=杜鹃花丛; azure_bluet=蓝花美耳草
baked_potato=烤马铃薯; bamboo=竹子; bamboo_raft=竹筏; banner=旗帜; barrel=木桶; bars=栏杆; basalt=玄武岩; beacon=信标
bed=床; bedrock=基岩; bee_nest=蜂巢; beef=生牛肉; beehive=蜂箱; beetroot=甜菜根; beetroot_seeds=甜菜种子
beetroot_soup=甜菜汤; bell=钟; big_dripleaf=大型垂滴叶; blackstone=黑石; blast_furnace=高炉; blaze_powder=烈焰粉
blaze_rod=烈焰棒; blue_ice=蓝冰; blue_orchid=兰花; boat=船; bone=骨头; bone_block=骨块; bone_meal=骨粉; book=书
bookshelf=书架; boots=靴子; bow=弓; bowl=碗; bread=面包; breeze_rod=旋风棒; brewing_stand=酿造台; brick=红砖
brick_block=红砖块; bricks=砖; brown_mushroom=棕色蘑菇; brown_mushroom_block=棕色蘑菇方块; brush=刷子
bubble_column=气泡柱; bucket=桶; bulb=灯泡; bundle=收纳袋; button=按钮; cactus=仙人掌; cake=蛋糕; calcite=方解石
campfire=营火; candle=蜡烛; carpet=地毯; carrot=胡萝卜; carrot_on_a_stick=胡萝卜钓竿; cartography_table=制图台
carved_pumpkin=雕刻过的南瓜; cauldron=炼药锅; chain=锁链; charcoal=木炭; chest=箱子; chest_boat=运输船
chest_minecart=带箱子的矿车; chestplate=胸甲; chicken=生鸡肉; chorus_flower=紫颂花; chorus_fruit=紫颂果; clay=黏土块
clay_ball=黏土球; clock=钟; coal=煤炭; coal_block=煤炭块; coal_ore=煤矿石; coarse_dirt=砂土
cobbled_deepslate=深板岩圆石; cobblestone=圆石; cocoa_beans=可可豆; cod=生鳕鱼; cod_bucket=鳕鱼桶
command_block=命令方块; comparator=红石比较器; compass=指南针; composter=堆肥箱; concrete=混凝土
concrete_powder=混凝土粉末; conduit=潮涌核心; cooked_beef=牛排; cooked_chicken=熟鸡肉; cooked_cod=熟鳕鱼
cooked_mutton=熟羊肉; cooked_porkchop=熟猪排; cooked_rabbit=熟兔肉; cooked_salmon=熟鲑鱼; cookie=曲奇
copper_block=铜块; copper_ingot=铜锭; copper_ore=铜矿石; cornflower=矢车菊; crafter=合成器; crafting_table=工作台
creeper_head=苦力怕头颅; crossbow=弩; crying_obsidian=哭泣的黑曜石; dandelion=蒲公英; dark_prismarine=暗海晶石
daylight_detector=阳光探测器; deadbush=枯萎的灌木; decorated_pot=饰纹陶罐; deepslate=深板岩; deepslate_bricks=深板岩砖
deepslate_tiles=深板岩瓦; detector_rail=探测铁轨; diamond=钻石; diamond_block=钻石块; diamond_ore=钻石矿石
diorite=闪长岩; dirt=泥土; dirt_with_roots=缠根泥土; dispenser=发射器; door=门; dragon_breath=龙息; dragon_egg=龙蛋
dragon_head=龙首; dried_ghast=干瘪的恶魂; dried_kelp=干海带; dried_kelp_block=干海带块; dripstone_block=滴水石块
dropper=投掷器; dye=染料; echo_shard=回响碎片; egg=鸡蛋; elytra=鞘翅; emerald=绿宝石; emerald_block=绿宝石块
emerald_ore=绿宝石矿石; empty_map=空地图; enchanted_book=附魔书; enchanted_golden_apple=附魔金苹果
enchanting_table=附魔台; end_bricks=末地石砖; end_crystal=末地水晶; end_portal=末地传送门
end_portal_frame=末地传送门框架; end_rod=末地烛; end_stone=末地石; ender_chest=末影箱; ender_eye=末影之眼
ender_pearl=末影珍珠; experience_bottle=附魔之瓶; farmland=耕地; feather=羽毛; fence=栅栏; fence_gate=栅栏门
fermented_spider_eye=发酵蜘蛛眼; fern=蕨; filled_map=地图; fire=火; fire_charge=火焰弹; firework_rocket=焰火火箭
firework_star=焰火之星; fishing_rod=钓鱼竿; fletching_table=制箭台; flint=燧石; flint_and_steel=打火石
flower_pot=花盆; flowering_azalea=盛开的杜鹃花丛; flowing_lava=熔岩; flowing_water=水; frame=物品展示框
frog_spawn=青蛙卵; fungus=菌; furnace=熔炉; ghast_tear=恶魂之泪; glass=玻璃; glass_bottle=玻璃瓶; glass_pane=玻璃板
glazed_terracotta=带釉陶瓦; glistering_melon_slice=闪烁的西瓜片; glow_berries=发光浆果; glow_frame=荧光物品展示框
glow_ink_sac=荧光墨囊; glow_lichen=荧光地衣; glowstone=荧石; glowstone_dust=荧石粉; goat_horn=山羊角; gold_block=金块
gold_ingot=金锭; gold_nugget=金粒; gold_ore=金矿石; golden_apple=金苹果; golden_carrot=金胡萝卜; golden_rail=动力铁轨
granite=花岗岩; grass_block=草方块; grass_path=土径; grate=格栅; gravel=砂砾; grindstone=砂轮; gunpowder=火药
hanging_roots=垂根; hanging_sign=悬挂式告示牌; hardened_clay=陶瓦; harness=挽具; hay_block=干草块
heart_of_the_sea=海洋之心; heavy_core=沉重核心; helmet=头盔; hoe=锄; honey_block=蜂蜜块; honey_bottle=蜂蜜瓶
honeycomb=蜜脾; honeycomb_block=蜜脾块; hopper=漏斗; hopper_minecart=漏斗矿车; horse_armor=马铠; hyphae=菌核; ice=冰
ink_sac=墨囊; iron_bars=铁栏杆; iron_block=铁块; iron_ingot=铁锭; iron_nugget=铁粒; iron_ore=铁矿石; jukebox=唱片机
kelp=海带; ladder=梯子; lantern=灯; lapis_block=青金石块; lapis_lazuli=青金石; lapis_ore=青金石矿石; large_fern=大型蕨
lava=熔岩; lava_bucket=熔岩桶; lead=拴绳; leather=皮革; leather_helmet=皮革帽子; leather_leggings=皮革裤子
leaves=树叶; lectern=讲台; leggings=护腿; lever=拉杆; lightning_rod=避雷针; lilac=丁香; lily_of_the_valley=铃兰
lingering_potion=滞留药水; lit_pumpkin=南瓜灯; lodestone=磁石; lodestone_compass=磁石指南针; log=原木; loom=织布机
mace=重锤; magma=岩浆块; magma_cream=岩浆膏; mangrove_propagule=红树胎生苗; mangrove_roots=红树根; melon_block=西瓜
melon_seeds=西瓜种子; melon_slice=西瓜片; milk_bucket=牛奶桶; minecart=矿车; mob_spawner=刷怪笼; moss_block=苔藓块
moss_carpet=覆地苔藓; mossy_cobblestone=青苔圆石; mud=泥巴; mud_bricks=泥砖; mushroom_stew=蘑菇煲
music_disc_11=音乐唱片·11; music_disc_13=音乐唱片·13; music_disc_5=音乐唱片·5; music_disc_cat=音乐唱片·Cat
music_disc_creator=音乐唱片·Creator; music_disc_lava_chicken=音乐唱片·Lava·Chicken
music_disc_otherside=音乐唱片·Otherside; music_disc_pigstep=音乐唱片·Pigstep; music_disc_precipice=音乐唱片·Precipice
music_disc_relic=音乐唱片·Relic; music_disc_tears=音乐唱片·Tears; mutton=生羊肉; mycelium=菌丝; name_tag=命名牌
nautilus_shell=鹦鹉螺壳; nether_brick=下界砖块; nether_gold_ore=下界金矿石; nether_sprouts=下界苗
nether_star=下界之星; nether_wart=下界疣; nether_wart_block=下界疣方块; netherbrick=下界砖; netherite_block=下界合金块
netherite_ingot=下界合金锭; netherite_scrap=下界合金碎片; netherite_upgrade_smithing_template=下界合金升级锻造模板
netherrack=下界岩; noteblock=音符盒; nylium=菌岩; oak_boat=橡木船; observer=侦测器; obsidian=黑曜石
ochre_froglight=赭黄蛙明灯; ominous_bottle=不祥之瓶; ominous_trial_key=不祥试炼钥匙; oxeye_daisy=滨菊; packed_ice=浮冰
packed_mud=泥坯; painting=画; paper=纸; pearlescent_froglight=珠光蛙明灯; peony=牡丹; phantom_membrane=幻翼膜
pickaxe=镐; piglin_head=猪灵头颅; pink_petals=粉红色花簇; piston=活塞; pitcher_plant=猪笼草; pitcher_pod=猪笼草荚果
planks=木板; player_head=玩家头颅; podzol=灰化土; pointed_dripstone=滴水石锥; poisonous_potato=毒马铃薯
popped_chorus_fruit=爆裂紫颂果; poppy=虞美人; porkchop=生猪排; portal=下界传送门; potato=马铃薯; potion=药水
powder_snow=细雪; powder_snow_bucket=细雪桶; pressure_plate=压力板; prismarine=海晶石; prismarine_bricks=海晶石砖
prismarine_crystals=海晶砂粒; prismarine_shard=海晶碎片; pufferfish=河豚; pufferfish_bucket=河豚桶; pumpkin=南瓜
pumpkin_pie=南瓜派; pumpkin_seeds=南瓜种子; purpur_block=紫珀方块; purpur_pillar=紫珀柱子; quartz=下界石英
quartz_block=石英块; quartz_bricks=石英砖; quartz_ore=下界石英矿石; rabbit=生兔肉; rabbit_foot=兔子脚
rabbit_hide=兔子皮; rabbit_stew=兔肉煲; rail=铁轨; raw_copper=粗铜; raw_copper_block=粗铜块; raw_gold=粗金
raw_gold_block=粗金块; raw_iron=粗铁; raw_iron_block=粗铁块; recovery_compass=追溯指针; red_mushroom=红色蘑菇
red_mushroom_block=红色蘑菇方块; red_sand=红沙; redstone=红石粉; redstone_block=红石块; redstone_lamp=红石灯
redstone_ore=红石矿石; redstone_torch=红石火把; repeater=红石中继器; resin_block=树脂块; resin_brick=树脂砖
resin_bricks=树脂砖块; resin_clump=树脂团; respawn_anchor=重生锚; roots=菌索; rose_bush=玫瑰丛; rotten_flesh=腐肉
saddle=鞍; salmon=生鲑鱼; salmon_bucket=鲑鱼桶; sand=沙子; sandstone=砂岩; sapling=树苗; scaffolding=脚手架
sculk=幽匿块; sculk_catalyst=幽匿催发体; sculk_sensor=幽匿感测体; sculk_shrieker=幽匿尖啸体; sculk_vein=幽匿脉络
sea_lantern=海晶灯; sea_pickle=海泡菜; seagrass=海草; shears=剪刀; shield=盾牌; short_grass=矮草丛; shovel=锹
shroomlight=菌光体; shulker_box=潜影盒; shulker_shell=潜影壳; sign=告示牌; skeleton_skull=骷髅头颅; slab=台阶
slime=黏液块; slime_ball=黏液球; small_dripleaf_block=小型垂滴叶; smithing_table=锻造台; smoker=烟熏炉
smooth_basalt=平滑玄武岩; smooth_stone=平滑石; sniffer_egg=嗅探兽蛋; snow=雪块; snow_layer=雪; snowball=雪球
soul_campfire=灵魂营火; soul_lantern=灵魂灯; soul_sand=灵魂沙; soul_soil=灵魂土; soul_torch=灵魂火把; spawn_egg=刷怪蛋
spear=矛; spider_eye=蜘蛛眼; splash_potion=喷溅药水; sponge=海绵; spore_blossom=孢子花; spyglass=望远镜
stained_glass=染色玻璃; stained_glass_pane=染色玻璃板; stairs=楼梯; stem=菌柄; stick=木棍; sticky_piston=黏性活塞
stone=石头; stone_bricks=石砖; stone_hoe=石锄; stonecutter_block=切石机; string=线; sugar=糖; sugar_cane=甘蔗
sunflower=向日葵; suspicious_gravel=可疑的砂砾; suspicious_sand=可疑的沙子; suspicious_stew=迷之炖菜
sweet_berries=甜浆果; sword=剑; tadpole_bucket=蝌蚪桶; tall_grass=高草丛; target=标靶; terracotta=陶瓦
tinted_glass=遮光玻璃; tnt=TNT; tnt_minecart=TNT矿车; torch=火把; torchflower=火把花; torchflower_seeds=火把花种子
totem_of_undying=不死图腾; trapdoor=活板门; trapped_chest=陷阱箱; trial_key=试炼钥匙; trial_spawner=试炼刷怪笼
trident=三叉戟; tripwire_hook=绊线钩; tropical_fish=热带鱼; tropical_fish_bucket=热带鱼桶; tuff=凝灰岩
tuff_bricks=凝灰岩砖; tulip=郁金香; turtle_egg=海龟蛋; turtle_helmet=海龟壳; turtle_scute=海龟鳞甲
twisting_vines=缠怨藤; undyed_shulker_box=潜影盒; vault=宝库; verdant_froglight=青翠蛙明灯; vine=藤蔓; wall=墙
warped_fungus_on_a_stick=诡异真菌钓竿; warped_wart_block=诡异疣方块; water=水; water_bucket=水桶; waterlily=睡莲
web=蜘蛛网; weeping_vines=垂泪藤; wet_sponge=湿海绵; wheat=小麦; wheat_seeds=小麦种子; wind_charge=风弹
wither_rose=凋零玫瑰; wither_skeleton_skull=凋灵骷髅头颅; wolf_armor=狼铠; wood=木; wool=羊毛; writable_book=书与笔
written_book=成书; zombie_head=僵尸头颅
`,
    entity: `
allay=悦灵; area_effect_cloud=药水云; armadillo=犰狳; armor_stand=盔甲架; arrow=箭; axolotl=美西螈; bat=蝙蝠; bee=蜜蜂
blaze=烈焰人; boat=船; bogged=沼骸; breeze=旋风人; breeze_wind_charge_projectile=旋风人的风弹; camel=骆驼
camel_husk=骆驼尸壳; cat=猫; cave_spider=洞穴蜘蛛; chest_boat=运输船; chest_minecart=带箱子的矿车; chicken=鸡
cod=鳕鱼; command_block_minecart=命令方块矿车; copper_golem=铜傀儡; cow=牛; creaking=嘎枝; creeper=苦力怕
dolphin=海豚; donkey=驴; dragon_fireball=末影龙火球; drowned=溺尸; egg=鸡蛋; elder_guardian=远古守卫者
ender_crystal=末地水晶; ender_dragon=末影龙; ender_pearl=末影珍珠; enderman=末影人; endermite=末影螨
evocation_illager=唤魔者; eye_of_ender_signal=末影之眼; fireball=火球; fireworks_rocket=焰火火箭; fishing_hook=鱼钩
fox=狐狸; frog=青蛙; ghast=恶魂; glow_squid=荧光鱿鱼; goat=山羊; guardian=守卫者; happy_ghast=快乐恶魂; hoglin=疣猪兽
hopper_minecart=漏斗矿车; horse=马; husk=尸壳; iron_golem=铁傀儡; lightning_bolt=闪电; lingering_potion=滞留药水
llama=羊驼; llama_spit=羊驼口水; magma_cube=岩浆怪; minecart=矿车; mooshroom=哞菇; mule=骡; nautilus=鹦鹉螺; npc=NPC
ocelot=豹猫; panda=熊猫; parched=焦骸; parrot=鹦鹉; phantom=幻翼; pig=猪; piglin=猪灵; piglin_brute=猪灵蛮兵
pillager=掠夺者; player=玩家; polar_bear=北极熊; pufferfish=河豚; rabbit=兔子; ravager=劫掠兽; salmon=鲑鱼; sheep=羊
shulker=潜影贝; shulker_bullet=潜影贝子弹; silverfish=蠹虫; skeleton=骷髅; skeleton_horse=骷髅马; slime=史莱姆
small_fireball=小火球; sniffer=嗅探兽; snow_golem=雪傀儡; snowball=雪球; spider=蜘蛛; splash_potion=喷溅药水
squid=鱿鱼; stray=流浪者; strider=炽足兽; tadpole=蝌蚪; thrown_trident=三叉戟; tnt=TNT; tnt_minecart=TNT矿车
trader_llama=行商羊驼; tropicalfish=热带鱼; turtle=海龟; vex=恼鬼; villager=村民; villager_v2=村民; vindicator=卫道士
wandering_trader=流浪商人; warden=监守者; wind_charge_projectile=风弹; witch=女巫; wither=凋灵
wither_skeleton=凋灵骷髅; wither_skull=凋灵头颅; wither_skull_dangerous=蓝色凋灵头颅; wolf=狼; xp_bottle=附魔之瓶
xp_orb=经验球; zoglin=僵尸疣猪兽; zombie=僵尸; zombie_horse=僵尸马; zombie_nautilus=僵尸鹦鹉螺; zombie_pigman=僵尸猪灵
zombie_villager=僵尸村民; zombie_villager_v2=僵尸村民
`,
    effect: `
absorption=伤害吸收; bad_omen=凶兆; blindness=失明; conduit_power=潮涌能量; darkness=黑暗; fatal_poison=剧毒
fire_resistance=抗火; haste=急迫; health_boost=生命提升; hunger=饥饿; infested=寄生; instant_damage=瞬间伤害
instant_health=瞬间治疗; invisibility=隐身; jump_boost=跳跃提升; levitation=飘浮; mining_fatigue=挖掘疲劳; nausea=反胃
night_vision=夜视; oozing=渗浆; poison=中毒; raid_omen=袭击之兆; regeneration=生命恢复; resistance=抗性提升
saturation=饱和; slow_falling=缓降; slowness=缓慢; speed=迅捷; strength=力量; trial_omen=试炼之兆
village_hero=村庄英雄; water_breathing=水下呼吸; weakness=虚弱; weaving=盘丝; wind_charged=蓄风; wither=凋零
`,
    enchantment: `
aqua_affinity=水下速掘; bane_of_arthropods=节肢杀手; binding=绑定诅咒; blast_protection=爆炸保护; breach=破甲
channeling=引雷; density=致密; depth_strider=深海探索者; efficiency=效率; feather_falling=摔落保护
fire_aspect=火焰附加; fire_protection=火焰保护; flame=火矢; fortune=时运; frost_walker=冰霜行者; impaling=穿刺
infinity=无限; knockback=击退; looting=抢夺; loyalty=忠诚; luck_of_the_sea=海之眷顾; lure=饵钓; mending=经验修补
multishot=多重射击; piercing=穿透; power=力量; projectile_protection=弹射物保护; protection=保护; punch=冲击
quick_charge=快速装填; respiration=水下呼吸; riptide=激流; sharpness=锋利; silk_touch=精准采集; smite=亡灵杀手
soul_speed=灵魂疾行; swift_sneak=迅捷潜行; thorns=荆棘; unbreaking=耐久; vanishing=消失诅咒; wind_burst=风爆
`,
    potion: `
awkward=粗制的; fire_resistance=抗火; harming=伤害; healing=治疗; infested=寄生; invisibility=隐身; leaping=跳跃
mundane=平凡的; nightvision=夜视; oozing=渗浆; poison=剧毒; regeneration=再生; slow_falling=缓降; slowness=迟缓
strength=力量; swiftness=迅捷; thick=浓稠的; turtle_master=神龟; water=水; water_breathing=水肺; weakness=虚弱
weaving=盘丝; wind_charged=蓄风; wither=衰变
`,
    dimension: `
overworld=主世界; nether=下界; the_end=末地
`,
    biome: `
bamboo_jungle=竹林; basalt_deltas=玄武岩三角洲; beach=沙滩; birch_forest=桦木森林; cherry_grove=樱花树林
cold_beach=积雪沙滩; cold_ocean=冷水海洋; cold_taiga=积雪针叶林; crimson_forest=绯红森林; deep_cold_ocean=冷水深海
deep_dark=深暗之域; deep_frozen_ocean=冰冻深海; deep_lukewarm_ocean=温水深海; deep_ocean=深海
deep_warm_ocean=暖水深海; desert=沙漠; dripstone_caves=溶洞; extreme_hills=风袭丘陵; flower_forest=繁花森林
forest=森林; frozen_ocean=冻洋; frozen_peaks=冰封山峰; frozen_river=冻河; grove=雪林; hell=下界荒地; ice_plains=雪原
ice_plains_spikes=冰刺之地; jagged_peaks=尖峭山峰; jungle=丛林; jungle_edge=稀疏丛林; lukewarm_ocean=温水海洋
lush_caves=繁茂洞穴; mangrove_swamp=红树林沼泽; meadow=草甸; mega_taiga=原始松木针叶林; mesa=恶地; mesa_bryce=风蚀恶地
mesa_plateau_stone=疏林恶地; mushroom_island=蘑菇岛; ocean=海洋; pale_garden=苍白之园; plains=平原
redwood_taiga_mutated=原始云杉针叶林; river=河流; roofed_forest=黑森林; savanna=热带草原; savanna_mutated=风袭热带草原
savanna_plateau=热带高原; snowy_slopes=积雪的山坡; soulsand_valley=灵魂沙峡谷; stone_beach=石岸; stony_peaks=裸岩山峰
sunflower_plains=向日葵平原; swampland=沼泽; taiga=针叶林; the_end=末地; warm_ocean=暖水海洋; warped_forest=诡异森林
`,
    material: `
acacia=金合欢木; andesite=安山岩; bamboo=竹; birch=白桦木; black=黑色; blackstone=黑石; blue=蓝色; brick=砖
brown=棕色; chainmail=链甲; cherry=樱花木; chiseled=錾制; cobbled_deepslate=深板岩圆石; cobblestone=圆石; copper=铜
cracked=裂纹; crimson=绯红木; cut=切制; cyan=青色; dark_oak=深色橡木; dark_prismarine=暗海晶石; deepslate=深层
deepslate_brick=深板岩砖; deepslate_tile=深板岩瓦; diamond=钻石; diorite=闪长岩; end_brick=末地石砖; exposed=斑驳的
gold=金; golden=金; granite=花岗岩; gray=灰色; green=绿色; infested=被虫蚀的; iron=铁; jungle=丛林木; leather=皮革
light_blue=淡蓝色; light_gray=淡灰色; lime=黄绿色; long=延长的; magenta=品红色; mangrove=红树木; mossy=苔
mud_brick=泥砖; nether_brick=下界砖; netherite=下界合金; oak=橡木; orange=橙色; oxidized=氧化的; pale_oak=苍白橡木
pink=粉红色; polished=磨制; prismarine=海晶石; purple=紫色; purpur=紫珀; quartz=石英; red=红色
red_nether_brick=红色下界砖; red_sandstone=红砂岩; sandstone=砂岩; smooth=平滑; spruce=云杉木; stone=石
stone_brick=石砖; stripped=去皮; strong=加强的; tuff=凝灰岩; warped=诡异木; waxed=涂蜡的; weathered=风化; white=白色
wooden=木; yellow=黄色
`,
  },
});
