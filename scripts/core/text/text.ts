/**
 * The interface's own words in all shipped languages, and which language a player gets. A pack without a resource
 * pack cannot use the game's translation keys, so texts are chosen here by the client's locale.
 */

import type { AchievementNode } from "../tree/tree.ts";

export const LANGUAGES = ["en_US", "zh_CN"] as const;
export type Language = (typeof LANGUAGES)[number];

const messages = {
  "tip.unlocked": { en_US: "§6Achievement unlocked!§r", zh_CN: "§6成就达成！§r" },
  "announce.completed": {
    en_US: "§e{player} has earned the achievement §a[{title}§a]§r",
    zh_CN: "§e{player} 达成了成就 §a[{title}§a]§r",
  },
  "menu.title": { en_US: "Achievements", zh_CN: "成就" },
  "menu.summary": { en_US: "{done} of {total} achievements", zh_CN: "已达成 {done}/{total} 项成就" },
  "menu.nothing": {
    en_US: "There is nothing to see here yet. Go out and do something remarkable.",
    zh_CN: "这里还空空如也。出去做点了不起的事吧。",
  },
  "menu.unreadable": {
    en_US: "§cYour progress on this page could not be read. It is kept as it is; please tell the server's owner.§r",
    zh_CN: "§c无法读取你在本页的进度。数据已原样保留，请告知服主。§r",
  },
  "menu.claim": { en_US: "Claim rewards ({count})", zh_CN: "领取奖励（{count}）" },
  "menu.claimed": { en_US: "§aRewards received.§r", zh_CN: "§a已领取奖励。§r" },
  "menu.claimedSome": {
    en_US: "§eSome rewards could not be given yet. Make room in your inventory and try again.§r",
    zh_CN: "§e部分奖励暂时无法发放。请清理背包后再试。§r",
  },
  "menu.back": { en_US: "Back", zh_CN: "返回" },
  "menu.close": { en_US: "Close", zh_CN: "关闭" },
  "menu.previous": { en_US: "Previous ({page}/{pages})", zh_CN: "上一页（{page}/{pages}）" },
  "menu.next": { en_US: "Next ({page}/{pages})", zh_CN: "下一页（{page}/{pages}）" },
  "menu.state.done": { en_US: "§2Complete§r", zh_CN: "§2已达成§r" },
  "menu.state.locked": { en_US: "§8Locked§r", zh_CN: "§8未解锁§r" },
  "menu.lockedBy": { en_US: "§cComplete “{title}§r§c” first.§r", zh_CN: "§c请先达成“{title}§r§c”。§r" },
  "menu.progress": { en_US: "Progress: {progress}/{goal}", zh_CN: "进度：{progress}/{goal}" },
  "menu.rewards": { en_US: "§lRewards§r", zh_CN: "§l奖励§r" },
  "menu.rewardsOwed": { en_US: "§eA reward is waiting for you.§r", zh_CN: "§e有奖励等待领取。§r" },
  "menu.rewardsPaid": { en_US: "§7(received)§r", zh_CN: "§7（已领取）§r" },
  "reward.item": { en_US: "{count} × {item}", zh_CN: "{item} × {count}" },
  "reward.xp": { en_US: "{amount} experience", zh_CN: "{amount} 点经验" },
  "reward.levels": { en_US: "{amount} experience levels", zh_CN: "{amount} 级经验" },
  "reward.effect": { en_US: "{effect} for {seconds} s", zh_CN: "{effect}（{seconds} 秒）" },
  "reward.other": { en_US: "A surprise", zh_CN: "一份惊喜" },
  "reward.waiting": {
    en_US: "§eYour reward for “{title}§r§e” is waiting: open the achievement menu to claim it.§r",
    zh_CN: "§e“{title}§r§e”的奖励正在等你：打开成就菜单领取。§r",
  },
  "page.name": { en_US: "{title}", zh_CN: "{title}" },
  "command.noPlayer": { en_US: "No player matches.", zh_CN: "没有匹配的玩家。" },
  "command.onlyPlayers": { en_US: "Only a player can open the menu.", zh_CN: "只有玩家才能打开菜单。" },
  "command.unknownNode": {
    en_US: "There is no node “{node}”.{hint}",
    zh_CN: "没有节点“{node}”。{hint}",
  },
  "command.didYouMean": { en_US: " Did you mean “{node}”?", zh_CN: "是否想输入“{node}”？" },
  "command.nodeNeeded": { en_US: "“{mode}” needs a node.", zh_CN: "“{mode}”需要指定一个节点。" },
  "command.unknownMode": {
    en_US: "“{mode}” is no mode; use only, from, through, until or everything.",
    zh_CN: "“{mode}”不是有效的方式；请使用 only、from、through、until 或 everything。",
  },
  "command.granted": { en_US: "{player}: {count} node(s) completed.", zh_CN: "{player}：完成了 {count} 个节点。" },
  "command.nothingToGrant": {
    en_US: "{player}: all of that is complete already.",
    zh_CN: "{player}：这些节点都已完成。",
  },
  "command.revoked": { en_US: "{player}: {count} node(s) taken back.", zh_CN: "{player}：收回了 {count} 个节点。" },
  "command.nothingToRevoke": {
    en_US: "{player}: there was nothing to take back.",
    zh_CN: "{player}：没有可收回的进度。",
  },
  "command.rewardReset": { en_US: "{player}: “{node}” can pay again.", zh_CN: "{player}：“{node}”可以再次发放奖励。" },
  "command.nothingToReset": {
    en_US: "{player}: “{node}” has paid nothing yet.",
    zh_CN: "{player}：“{node}”尚未发放过奖励。",
  },
  "command.progressed": {
    en_US: "{player}: “{node}” is at {progress}/{goal}.",
    zh_CN: "{player}：“{node}”的进度为 {progress}/{goal}。",
  },
  "command.notProgressed": {
    en_US: "{player}: “{node}” did not move; it is complete, or its parent is not.",
    zh_CN: "{player}：“{node}”没有变化；它已完成，或其父节点尚未完成。",
  },
  "command.badDelta": {
    en_US: "{delta} is no progress; use a whole number above 0.",
    zh_CN: "{delta} 不是有效的进度；请使用大于 0 的整数。",
  },
  "command.unreadable": {
    en_US:
      "§c{player}: the saved data of page “{page}” cannot be read ({reason}). It is kept and will not be saved over.§r",
    zh_CN: "§c{player}：页面“{page}”的存档无法读取（{reason}）。数据已保留，不会被覆盖。§r",
  },
  "command.mailed": {
    en_US: "It waits for {player} in the mailbox.",
    zh_CN: "已放入 {player} 的邮箱，等其上线后生效。",
  },
  "command.mailOnline": { en_US: "{player} is online; it was done at once.", zh_CN: "{player} 在线，已立即生效。" },
  "command.mailUnknown": {
    en_US: "No player named “{player}” has been in this world.",
    zh_CN: "没有名为“{player}”的玩家来过这个世界。",
  },
  "command.mailFailed": {
    en_US: "Nothing was mailed to {player}; the content log says why.",
    zh_CN: "未能寄给 {player}；原因见内容日志。",
  },
  "command.unknownMailKind": {
    en_US: "“{kind}” cannot be mailed; use grant, progress or finish.",
    zh_CN: "“{kind}”无法邮寄；请使用 grant、progress 或 finish。",
  },
  "info.player": {
    en_US: "{player}: {done} of {total} nodes complete, {started} begun, {owed} with rewards owed.",
    zh_CN: "{player}：{total} 个节点中已完成 {done} 个，进行中 {started} 个，{owed} 个有待发奖励。",
  },
  "info.owed": { en_US: "Owed: {nodes}", zh_CN: "待发奖励：{nodes}" },
  "info.node": {
    en_US: "{player}, {node}: {progress}/{goal}, {state}",
    zh_CN: "{player}，{node}：{progress}/{goal}，{state}",
  },
  "info.state.complete": { en_US: "complete", zh_CN: "已完成" },
  "info.state.open": { en_US: "open", zh_CN: "未完成" },
  "info.reward.none": { en_US: "no reward", zh_CN: "无奖励" },
  "info.reward.owed": { en_US: "reward owed (entries {entries})", zh_CN: "奖励待发（条目 {entries}）" },
  "info.reward.paid": { en_US: "reward paid", zh_CN: "奖励已发" },
  "info.reward.unpaid": { en_US: "reward not yet earned", zh_CN: "奖励尚未获得" },
  "cloud.none": {
    en_US: "No cloud is configured; cloud nodes are kept in this world.",
    zh_CN: "未配置云端；云节点保存在本世界中。",
  },
  "cloud.noAccount": {
    en_US: "The platform told no persistent id of this player; his cloud nodes are kept in this world for now.",
    zh_CN: "平台未提供该玩家的持久 ID；其云节点暂存于本世界。",
  },
  "cloud.pending": { en_US: "Reports under way to the cloud: {count}.", zh_CN: "正在上报云端的报告：{count} 份。" },
  "cloud.unasked": { en_US: "A cloud is configured and has not been asked yet.", zh_CN: "已配置云端，尚未发出请求。" },
  "cloud.reachable": { en_US: "§aThe cloud answers.§r", zh_CN: "§a云端响应正常。§r" },
  "cloud.unreachable": { en_US: "§cThe cloud does not answer.§r", zh_CN: "§c云端没有响应。§r" },
  "cloud.breaker.closed": { en_US: "Reports are sent as they come.", zh_CN: "报告正常发送。" },
  "cloud.breaker.waiting": {
    en_US: "§eNothing is sent for another {seconds} s; nothing is lost.§r",
    zh_CN: "§e{seconds} 秒后继续发送；数据不会丢失。§r",
  },
  "cloud.breaker.open": {
    en_US: "§eAfter repeated failures nothing is sent for another {seconds} s; nothing is lost.§r",
    zh_CN: "§e多次失败后暂停发送，{seconds} 秒后重试；数据不会丢失。§r",
  },
  "cloud.breaker.probing": {
    en_US: "§eOne request is finding out whether the cloud is back.§r",
    zh_CN: "§e正在用一个请求探测云端是否恢复。§r",
  },
  "cloud.lastError": { en_US: "Last error: {error}", zh_CN: "最近的错误：{error}" },
  "cloud.pendingOf": { en_US: "{player}: {count} report(s) not yet stored", zh_CN: "{player}：{count} 份报告尚未存储" },
  "cloud.nothingPending": { en_US: "Nothing waits to be reported.", zh_CN: "没有待上报的内容。" },
  "info.cloud": {
    en_US: "cloud {base} (version {version}) + {pending} pending",
    zh_CN: "云端 {base}（版本 {version}）+ 待上报 {pending}",
  },
} as const satisfies Record<string, Record<Language, string>>;

export type MessageKey = keyof typeof messages;
export type MessageParameters = Readonly<Record<string, string | number>>;

/** The message in a language, with `{name}` replaced by the parameter of that name. */
export function message(language: Language, key: MessageKey, parameters: MessageParameters = {}): string {
  return messages[key][language].replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = parameters[name];
    return value === undefined ? placeholder : String(value);
  });
}

/** The shipped language nearest to a client's locale: the same, else the same tongue (`zh_TW` → `zh_CN`), else the default. */
export function languageOf(locale: string | undefined, defaultLanguage: string): Language {
  return nearestLocale(LANGUAGES, locale) ?? nearestLocale(LANGUAGES, defaultLanguage) ?? "en_US";
}

/** A node's title and description for a client's locale; what has no translation is as its author wrote it. */
export function nodeTexts(
  node: AchievementNode,
  locale: string,
): { readonly title: string; readonly description: string } {
  const translations = node.json.translations ?? {};
  const chosen = nearestLocale(Object.keys(translations), locale);
  const texts = chosen === undefined ? undefined : translations[chosen];
  return {
    title: texts?.title ?? node.json.title,
    description: texts?.node_description ?? node.json.node_description ?? node.json.node_descriptrion ?? "",
  };
}

function nearestLocale<Locale extends string>(
  candidates: readonly Locale[],
  locale: string | undefined,
): Locale | undefined {
  if (locale === undefined) return undefined;
  const wanted = locale.replace("-", "_");
  const tongue = wanted.split("_")[0];
  return candidates.find((each) => each === wanted) ?? candidates.find((each) => each.split("_")[0] === tongue);
}
