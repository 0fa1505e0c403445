/** Russian. How to read and edit this: docs/translating.md. */

import { RUSSIAN_GRAMMAR, russianMadeOf } from "../goals/grammars/russian-grammar.ts";
import type { LanguageFile } from "../language-file.ts";

export const ru_RU = (): LanguageFile => ({
  name: "Русский",
  numbers: { group: "\u00a0", decimal: "," },
  messages: {
    "tip.unlocked": "§6Достижение получено!§r",
    "announce.completed": "§e{player} получает достижение §a[{title}§a]§r",
    "menu.title": "Достижения",
    "menu.summary": {
      by: "total",
      one: "Получено {done} из {total} достижения",
      few: "Получено {done} из {total} достижений",
      many: "Получено {done} из {total} достижений",
      other: "Получено {done} из {total} достижения",
    },
    "menu.nothing": "Здесь пока не на что смотреть. Иди и соверши что-нибудь выдающееся.",
    "menu.unreadable":
      "§cТвой прогресс на этой странице не удалось прочитать. Он сохранен как есть; сообщи об этом владельцам сервера.§r",
    "menu.claim": "Забрать награды ({count})",
    "menu.claimed": "§aНаграды получены.§r",
    "menu.claimedSome": "§eНекоторые награды пока не удалось выдать. Освободи место в инвентаре и попробуй еще раз.§r",
    "menu.back": "Назад",
    "menu.close": "Закрыть",
    "menu.previous": "Предыдущие ({page}/{pages})",
    "menu.next": "Следующие ({page}/{pages})",
    "menu.state.done": "§2Получено§r",
    "menu.state.begun": "§6Начато§r",
    "menu.state.open": "Открыто",
    "menu.state.locked": "§8Закрыто§r",
    "menu.state.unreadable": "§cНе читается§r",
    "menu.lockedBy": "§cСначала получи «{title}§r§c».§r",
    "menu.progress": "Прогресс: {progress}/{goal}",
    "menu.rewards": "§lНаграды§r",
    "menu.rewardsPaid": "§7(получены)§r",
    "reward.item": "{count} × {item}",
    "reward.xp": {
      by: "amount",
      one: "{amount} очко опыта",
      few: "{amount} очка опыта",
      many: "{amount} очков опыта",
      other: "{amount} очка опыта",
    },
    "reward.levels": {
      by: "amount",
      one: "{amount} уровень опыта",
      few: "{amount} уровня опыта",
      many: "{amount} уровней опыта",
      other: "{amount} уровня опыта",
    },
    "reward.effect": "{effect} на {seconds}\u00a0с",
    "reward.other": "Сюрприз",
    "reward.waiting": "§eНаграда за «{title}§r§e» ждет: забери ее в меню достижений.§r",
    "command.noPlayer": "Таких игроков нет.",
    "command.onlyPlayers": "Меню может открыть только игрок.",
    "command.unknownNode": "Узла «{node}» нет.{hint}",
    "command.didYouMean": " Может быть, «{node}»?",
    "command.deltaNeeded": "Для «{mode}» после узла нужно целое число больше 0.",
    "command.nodeUnwanted":
      "«{mode}» означает все узлы, и узел при нем не указывают; для «{node}» используй only, from, through или until.",
    "command.notMoved": "{player}: «{node}» не сдвинулся: {state}.",
    "repair.noPage": "«{node}» — не страница; этот узел на странице «{page}».",
    "info.state.some": "{count} из {nodes}",
    "command.nodeNeeded": "Для «{mode}» нужен узел.",
    "command.unknownMode": "Режима «{mode}» нет; используй only, from, through, until или everything.",
    "command.granted": {
      one: "{player}: завершен {count} узел.",
      few: "{player}: завершено {count} узла.",
      many: "{player}: завершено {count} узлов.",
      other: "{player}: завершено {count} узла.",
    },
    "command.nothingToGrant": "{player}: всё это уже завершено.",
    "command.revoked": {
      one: "{player}: отозван {count} узел.",
      few: "{player}: отозвано {count} узла.",
      many: "{player}: отозвано {count} узлов.",
      other: "{player}: отозвано {count} узла.",
    },
    "command.nothingToRevoke": "{player}: отзывать нечего.",
    "command.rewardReset": "{player}: «{node}» снова может выдать награду.",
    "command.nothingToReset": "{player}: «{node}» еще ничего не выдавал.",
    "command.progressed": "{player}: «{node}» — {progress}/{goal}.",
    "command.notProgressed": "{player}: «{node}» не сдвинулся; он завершен, или его родитель не завершен.",
    "command.badDelta": "{delta} нельзя прибавить; нужно целое число больше 0.",
    "command.unreadable":
      "§c{player}: сохраненные данные страницы «{page}» не читаются ({reason}). Они сохранены и не будут перезаписаны.§r",
    "command.mailed": "Это ждет игрока {player} в почтовом ящике.",
    "command.mailOnline": "{player} в сети; сделано сразу.",
    "command.mailUnknown": "В этом мире не было игрока с именем «{player}».",
    "command.mailFailed": "Игроку {player} ничего не отправлено; причина в журнале содержимого.",
    "command.unknownMailKind": "«{kind}» нельзя отправить; используй grant, progress или finish.",
    "info.player": {
      by: "total",
      one: "{player}: завершено {done} из {total} узла, начато {started}, с невыданными наградами {owed}.",
      few: "{player}: завершено {done} из {total} узлов, начато {started}, с невыданными наградами {owed}.",
      many: "{player}: завершено {done} из {total} узлов, начато {started}, с невыданными наградами {owed}.",
      other: "{player}: завершено {done} из {total} узла, начато {started}, с невыданными наградами {owed}.",
    },
    "info.owed": "Не выдано: {nodes}",
    "info.node": "{player}, {node}: {progress}/{goal}, {state}",
    "info.state.complete": "завершен",
    "info.state.open": "открыт",
    "info.reward.none": "без награды",
    "info.reward.owed": "награда не выдана (записи {entries})",
    "info.reward.paid": "награда выдана",
    "info.reward.unpaid": "награда еще не заработана",
    "cloud.none": "Облако не настроено; облачные узлы хранятся в этом мире.",
    "cloud.noAccount":
      "Платформа не сообщила постоянный идентификатор этого игрока; его облачные узлы пока хранятся в этом мире.",
    "cloud.pending": "Отчетов на пути в облако: {count}.",
    "cloud.unasked": "Облако настроено, но еще не опрошено.",
    "cloud.reachable": "§aОблако отвечает.§r",
    "cloud.unreachable": "§cОблако не отвечает.§r",
    "cloud.breaker.closed": "Отчеты отправляются по мере поступления.",
    "cloud.breaker.waiting": "§eЕще {seconds}\u00a0с ничего не отправляется; ничего не потеряно.§r",
    "cloud.breaker.open": "§eПосле повторных сбоев еще {seconds}\u00a0с ничего не отправляется; ничего не потеряно.§r",
    "cloud.breaker.probing": "§eОдин запрос проверяет, вернулось ли облако.§r",
    "cloud.lastError": "Последняя ошибка: {error}",
    "cloud.pendingOf": {
      one: "{player}: еще не сохранен {count} отчет",
      few: "{player}: еще не сохранено {count} отчета",
      many: "{player}: еще не сохранено {count} отчетов",
      other: "{player}: еще не сохранено {count} отчета",
    },
    "cloud.nothingPending": "Отправлять нечего.",
    "info.cloud": "облако {base} (версия {version}) + в пути {pending}",
    "tip.more": "§7… и еще {count}§r",
    "announce.more": {
      one: "§e… и еще {count} достижение игрока {player}§r",
      few: "§e… и еще {count} достижения игрока {player}§r",
      many: "§e… и еще {count} достижений игрока {player}§r",
      other: "§e… и еще {count} достижения игрока {player}§r",
    },
    "reward.waitingMany": {
      one: "§eТебя ждет {count} награда: забери ее в меню достижений.§r",
      few: "§eТебя ждут {count} награды: забери их в меню достижений.§r",
      many: "§eТебя ждут {count} наград: забери их в меню достижений.§r",
      other: "§eТебя ждут {count} награды: забери их в меню достижений.§r",
    },
    "menu.claiming": "§aНаграды выдаются.§r",
    "command.underWay":
      "§e{command}: {players}, на каждого {nodes}. Это займет время; ответ придет, когда всё будет готово.§r",
    "command.sum": "{command}: готово ({done} / {players}), изменено: {nodes}.",
    "command.gone": {
      one: "{command}: {count} игрок вышел раньше, чем всё было сделано.",
      few: "{command}: {count} игрока вышли раньше, чем всё было сделано.",
      many: "{command}: {count} игроков вышли раньше, чем всё было сделано.",
      other: "{command}: {count} игрока вышли раньше, чем всё было сделано.",
    },
    "command.rewardOwed": "{player}: «{node}» еще не выдал положенное; сбрасывать нечего.",
    "info.account": "Идентификатор аккаунта: {account}",
    "info.noAccount": "Идентификатор аккаунта: в этом мире неизвестен.",
    "repair.nothing": "{player}: на странице «{page}» нет нечитаемых данных.",
    "repair.done":
      "{player}: нечитаемые данные страницы «{page}» сохранены как свойство {kept}; страница начинается заново. §eЕе достижения снова открыты, и награды, выданные раньше, будут выданы еще раз, когда достижения будут получены снова.§r",
    "repair.failed": "{player}: страницу «{page}» не удалось отложить; причина в журнале содержимого.",
    "forget.done": "Этот мир забыл игрока {player}: имя и почтовый ящик — сразу, страницы — при следующем входе.",
    "forget.online": "{player} в сети. Забыть можно только тех, кто не в сети.",
    "forget.unknown": "В этом мире не было игрока с именем «{player}».",
    "forget.failed": "Игрока {player} не удалось забыть; причина в журнале содержимого.",
    "forget.badWord": "«{word}» — не место, где забывают игроков; здесь подходит только слово cloud.",
    "forget.noCloud": "Облако не настроено; забыть игрока {player} мог только этот мир.",
    "forget.noAccount":
      "Аккаунт игрока {player} в этом мире неизвестен, поэтому облако хранит его прогресс. Удали его на стороне службы по имени: player erase NETWORK {player}",
    "forget.cloudAsked": "Облако попросили удалить аккаунт {account}; ответ придет.",
    "forget.cloudDone": "Облако удалило аккаунт {account} игрока {player}.",
    "forget.cloudFailed": "Облако не удалило аккаунт {account} игрока {player}: {problem}. Повтори команду.",
    "players.several": {
      one: "{count} игрок покинул этот мир под именем «{name}»: {list}. Укажи идентификатор вместо имени.",
      few: "{count} игрока покинули этот мир под именем «{name}»: {list}. Укажи идентификатор вместо имени.",
      many: "{count} игроков покинули этот мир под именем «{name}»: {list}. Укажи идентификатор вместо имени.",
      other: "{count} игрока покинули этот мир под именем «{name}»: {list}. Укажи идентификатор вместо имени.",
    },
    "menu.cloudAway": "§eОблако сейчас недоступно. Это будет засчитано, как только оно узнает; ничего не потеряно.§r",
    "cloud.sameAccount":
      "Платформа считает, что {player} и {other} — один аккаунт; облачные узлы игрока {player} пока хранятся в этом мире.",
    "menu.lockedBySome": "§cСначала получи еще {count} из «{title}§r§c».§r",
    "menu.notFoundYet": "§o???§r",
    "menu.opensAt": "§cС {time}.§r",
    "menu.closedAt": "§cЗакончилось {time}.§r",
    "menu.again": "§eСнова с {time}.§r",
    "menu.state.notYet": "§8Еще рано§r",
    "menu.state.over": "§8Прошло§r",
    "info.state.locked": "ждет {nodes}",
    "info.state.notYet": "не раньше {time}",
    "info.state.over": "закончился {time}",
    "info.state.resting": "завершен, снова с {time}",
    "announce.goal": "§e{player} достигает цели §a[{title}§a]§r",
    "announce.challenge": "§e{player} завершает испытание §5[{title}§5]§r",
    "reward.itemOf": "{count} × {item} ({details})",
    "reward.loot": "Добыча",
    "reward.structure": "Постройка",
    "reward.unlock": "Достижение «{title}§r»",
    "reward.progress": "Еще {amount} для «{title}§r»",
    "reward.choice": "На выбор: {labels}",
    "reward.random": "Случайно: {rewards}",
    "reward.or": " / ",
    "menu.choose": "Выбери награду:",
    "menu.chooseOf": "Выбери награду (осталось выбрать: {count}):",
    "menu.later": "Позже",
    "menu.toChoose": "§aНекоторые награды можно выбрать.§r",
    "menu.milestone": {
      by: "at",
      one: "- {at} достижение этой страницы: {rewards}",
      few: "- {at} достижения этой страницы: {rewards}",
      many: "- {at} достижений этой страницы: {rewards}",
      other: "- {at} достижения этой страницы: {rewards}",
    },
    "menu.goal": "Цель: {goal}",
    "menu.criteria": "§lСписок§r",
    "menu.criteriaPart": "§lСписок§r ({first}–{last} из {total})",
    "info.noGoal": "Его двигают только скрипты и команды.",
    "info.moreCriteria": "… и еще {count}",
    "info.badWord": "Слово «{word}» здесь неизвестно; после узла может стоять только why.",
    "why.counted": "Последнее засчитанное действие: {ago}.",
    "why.noneCounted": "С момента входа ни одно действие не засчитано.",
    "why.refused": "Незасчитанные действия:",
    "why.noneRefused":
      "С момента входа цель не отклонила ни одного действия, за которым следит. Действия с другими предметами, чем названы в ней, не рассматриваются.",
    "why.ago": "{seconds}\u00a0с назад",
    "why.agoMinutes": "{minutes}\u00a0мин назад",
    "why.filter": "{key} не подошло",
    "why.filterWanted": "{key} не подошло; нужно: {wanted}",
    "why.now": "Прямо сейчас: {reason}",
    "why.locked": "узел закрыт",
    "why.notYet": "для узла было слишком рано",
    "why.over": "время узла прошло",
    "why.resting": "узел отдыхает до следующего круга",
    "why.unreadable": "сохраненные данные узла не читаются",
    "why.gameMode": "в режиме игры этого игрока цели не засчитываются (настройка counted_game_modes)",
    "why.done": "эта часть уже выполнена",
    "why.turn": "очередь этой части еще не пришла",
    "why.seen": "это значение уже засчитано",
    "why.otherValue": "это значение не из тех, что засчитываются",
    "why.noValue": "у действия нет того, чем различаются его значения",
    "milestone.reached": {
      by: "at",
      one: "§6Получено {at} достижение из «{title}§r§6»!§r",
      few: "§6Получено {at} достижения из «{title}§r§6»!§r",
      many: "§6Получено {at} достижений из «{title}§r§6»!§r",
      other: "§6Получено {at} достижения из «{title}§r§6»!§r",
    },
    "count.players": {
      one: "{count} игрок",
      few: "{count} игрока",
      many: "{count} игроков",
      other: "{count} игрока",
    },
    "count.nodes": { one: "{count} узел", few: "{count} узла", many: "{count} узлов", other: "{count} узла" },
    "menu.percent": "{percent}\u00a0%",
    "menu.search": "Поиск",
    "menu.searchFor": "Что ищешь?",
    "menu.searchHint": "Слово из названия или описания",
    "menu.searchAgain": "Искать что-нибудь другое",
    "menu.found": "Найдено по запросу «{query}»: {count}",
    "menu.nextUp": "На очереди",
    "menu.pinned": "Закреплено",
    "menu.news": "Новое",
    "menu.below": "Ниже еще {count}",
    "menu.after": "Перед этим: {title}",
    "menu.then": "Далее: {title}",
    "menu.rarity": "§7Есть у {percent} игроков.§r",
    "menu.rarity.few": "§7Есть менее чем у {percent} игроков.§r",
    "menu.rarity.nobody": "§7Пока ни у кого нет.§r",
    "menu.rarityHere": "§7Есть у {done} из тех, кто сейчас здесь (всего {count}).§r",
    "menu.rarityHere.nobody": "§7Ни у кого из тех, кто сейчас здесь (всего {count}), этого пока нет.§r",
    "menu.nodeBefore": "< Предыдущее: {title}",
    "menu.nodeAfter": "> Следующее: {title}",
    "menu.claimThis": "Забрать награды",
    "menu.claimChoose": "Забрать: выбери награду",
    "menu.rewardsToClaim": "§e(можно забрать)§r",
    "menu.rewardsComing": "§e(в пути)§r",
    "menu.rewardsNotYet": "§7(еще не заработаны)§r",
    "reward.named": "{count} × «{name}§r» ({item})",
    "reward.also": ", ",
    "menu.cloud.waiting": "§eОжидает отправки в облако.§r",
    "menu.cloud.away":
      "§eОблако сейчас не отвечает. Сделанное хранится здесь и будет отправлено позже; ничего не потеряно.§r",
    "menu.cloud.stored": "§7Сохранено в облаке.§r",
    "menu.cloud.notCovered": "§eПока хранится в этом мире, а не в облаке.§r",
    "menu.allBelow": "Все следующие ({count})",
    "menu.fold": "Свернуть ветку",
    "menu.unfold": "Развернуть ветку",
    "menu.foldAll": "Свернуть все ветки",
    "menu.unfoldAll": "Развернуть все ветки",
    "menu.listing": "Отбор и порядок",
    "menu.filter.all": "Все",
    "menu.filter.open": "Открытые",
    "menu.filter.begun": "Начатые",
    "menu.filter.done": "Полученные",
    "menu.filter.claimable": "С наградой, которую можно забрать",
    "menu.order.tree": "Как в дереве",
    "menu.order.closest": "Сначала близкие к цели",
    "menu.order.newest": "Сначала новые",
    "menu.shown": "Показаны: {what}",
    "menu.sorted": "Порядок: {by}",
    "menu.noneListed": "Сейчас ничего такого здесь нет.",
    "menu.goToPart": "Перейти к части",
    "menu.part": "Часть {page} из {pages}",
    "menu.first": "В начало (1/{pages})",
    "menu.last": "В конец ({pages}/{pages})",
    "menu.completedAt": "Получено {time}.",
    "menu.state.resting": "§2Пока получено§r",
    "menu.continue": "Продолжить с того же места",
    "menu.settings": "Настройки",
    "menu.pin": "Закрепить",
    "menu.unpin": "Открепить",
    "menu.tooManyPins": "§eОдновременно можно закрепить достижений: {count}. Сначала открепи одно.§r",
    "settings.about": "Это только для тебя и важнее настроек мира.",
    "settings.quiet": "Тишина: без подсказок и звуков",
    "settings.announcements": "Читать об успехах других",
    "settings.menuStyle": "Меню",
    "settings.menuStyle.auto": "Для каждого экрана свое",
    "settings.menuStyle.classic": "С иконками",
    "settings.menuStyle.live": "Меняется на глазах",
    "settings.asTheWorld": "Как в мире",
    "settings.language": "Язык",
    "settings.asTheGame": "Как в игре",
    "settings.notKept": "§eЭто действует до твоего выхода: сохранить не удалось.§r",
    "admin.title": "Управление",
    "admin.players": "О ком речь?",
    "admin.here": "§2●§r В сети",
    "admin.away": "○ Не в сети",
    "admin.findPlayer": "Найти игрока",
    "admin.partOfName": "Часть имени или идентификатор",
    "admin.worldSettings": "Настройки мира",
    "admin.worldSettingsKept": "§aСохранено: теперь это действует для всех.§r",
    "admin.worldSettingsNotKept": "§eЭто действует, пока мир не закроют: сохранить не удалось.§r",
    "admin.world.about": "Для всех в этом мире, с этой минуты.",
    "admin.world.fixed": "В настройках сервера уже задано:",
    "admin.world.allFixed": "Все это задано в настройках сервера и меняется там.",
    "admin.world.book": "Книга достижений для новичков",
    "admin.world.announce": "Сообщать всем, кто что получил",
    "admin.world.tipDisplay": "Где появляются подсказки",
    "admin.world.tipDisplay.action_bar": "Над панелью быстрого доступа",
    "admin.world.tipDisplay.title": "Посреди экрана",
    "admin.world.tipSeconds": "Сколько секунд видна подсказка",
    "admin.world.tipSound": "Звук с каждой подсказкой",
    "admin.achievements": "Достижения игрока",
    "admin.awayNow": "§eНе в сети. Прогресс будет виден после возвращения; то, что отправлено сейчас, подождет.§r",
    "admin.unreadable":
      "§cПрогресс этого игрока на этой странице не удалось прочитать. Он сохранен как есть, пока ты не решишь починить страницу.§r",
    "admin.repair": "Починить страницу «{page}»",
    "admin.retry": "Отправить в облако сейчас ({count})",
    "admin.retried": "Облако спрашивают еще раз. Все, что ждет, уйдет, как только оно ответит.",
    "admin.grantAll": "Завершить все",
    "admin.revokeAll": "Отозвать все",
    "admin.forget": "Забыть этого игрока",
    "admin.forgetInCloud": "Забыть игрока и в облаке",
    "admin.grant": "Завершить…",
    "admin.revoke": "Отозвать…",
    "admin.progress": "Добавить прогресс",
    "admin.rewardReset": "Разрешить выдать награду снова",
    "admin.mailGrant": "Завершить потом",
    "admin.mailFinish": "Завершить потом, если открыто",
    "admin.mailProgress": "Добавить прогресс потом",
    "admin.scope.only": "Только это",
    "admin.scope.from": "Это и все следующие ({count})",
    "admin.scope.until": "Это и все предыдущие ({count})",
    "admin.scope.through": "Все на этом пути ({count})",
    "admin.confirm.grant": {
      one: "У игрока {player} будет завершено {count} достижение, если оно еще не завершено, и выдана награда. Выданное нельзя вернуть.",
      few: "У игрока {player} будет завершено {count} достижения, если они еще не завершены, и выданы награды. Выданное нельзя вернуть.",
      many: "У игрока {player} будет завершено {count} достижений, если они еще не завершены, и выданы награды. Выданное нельзя вернуть.",
      other:
        "У игрока {player} будет завершено {count} достижения, если они еще не завершены, и выданы награды. Выданное нельзя вернуть.",
    },
    "admin.confirm.revoke": {
      one: "Игрок {player} потеряет {count} достижение вместе с прогрессом. Прогресс нельзя вернуть; выданное остается выданным.",
      few: "Игрок {player} потеряет {count} достижения вместе с прогрессом. Прогресс нельзя вернуть; выданное остается выданным.",
      many: "Игрок {player} потеряет {count} достижений вместе с прогрессом. Прогресс нельзя вернуть; выданное остается выданным.",
      other:
        "Игрок {player} потеряет {count} достижения вместе с прогрессом. Прогресс нельзя вернуть; выданное остается выданным.",
    },
    "admin.confirm.progress":
      "«{title}§r» у игрока {player} продвинется на {count}. Если это завершит достижение, будет выдана награда.",
    "admin.confirm.rewardReset": "«{title}§r» выдаст игроку {player} награду еще раз, когда будет завершено снова.",
    "admin.confirm.repair":
      "Нечитаемые данные страницы «{page}» игрока {player} будут отложены и сохранены. Страница начнется заново, и ее награды можно будет получить еще раз.",
    "admin.confirm.forget":
      "Все, что этот мир хранит об игроке {player}, будет удалено: имя и письма — сразу, прогресс — при следующем входе. Вернуть это нельзя.",
    "admin.confirm.forgetInCloud":
      "Все, что облако и этот мир хранят об игроке {player}, будет удалено на всех серверах сети. Вернуть это нельзя.",
    "admin.confirm.mail":
      "«{title}§r» будет завершено, когда {player} вернется, и будет выдана награда. Письмо нельзя отозвать.",
    "admin.confirm.mailProgress":
      "«{title}§r» продвинется на {count}, когда {player} вернется. Письмо нельзя отозвать.",
    "admin.no": "Нет, назад",
    "admin.yes": "§4Да, выполнить§r",
    "admin.left": "{player} уже не в сети; ничего не сделано.",
    "admin.notAllowed": "§cТебе это больше не разрешено; ничего не сделано.§r",
  },
  goals: {
    goals: {
      break_block: "Сломай {#block}[ с помощью {tool:gen}][ ({own})]",
      breed: "Разведи {#entity|животное}",
      claim: "Забери {#|награда} в меню",
      complete: "Получи {#|достижение}",
      "complete.nodes": "Получи {nodes}",
      "complete.page": "Получи {#|достижение} со страницы {page}",
      consume_item: "Съешь или выпей что-нибудь{times}",
      "consume_item.item": "Съешь или выпей {#item}",
      cure: "Вылечи {#entity|деревенский зомби}",
      deal_damage:
        "Нанеси {span} урона[ (цель: {entity:nom})][ с помощью {weapon:gen}][ с помощью {projectile:gen}][ (причина: {cause})][ (за удар: {amount})]",
      "deal_damage.hits":
        "Ударь{times} {entity}[ с помощью {weapon:gen}][ с помощью {projectile:gen}][ (причина: {cause})][ (урон: {amount})]",
      take_damage:
        "Получи {span} урона[ от {by:gen}][ (оружие: {weapon:nom})][ (снаряд: {projectile:nom})][ (причина: {cause})][ (за удар: {amount})]",
      "take_damage.hits":
        "Получи{times} удар[ от {by:gen}][ (оружие: {weapon:nom})][ (снаряд: {projectile:nom})][ (причина: {cause})][ (урон: {amount})]",
      default_get: "Носи с собой {#item_dict}",
      default_kill: "Убей {#entity_identifier}",
      die: "Погибни{times}[ (причина: {cause})][ от {by:gen}]",
      drop_item: "Выбрось {#item}",
      effect: "Получи эффект[ уровня {amplifier}]{times}",
      "effect.effect": "Получи эффект «{effect}»[ уровня {amplifier}]{times}",
      "effect.at_once": "Собери{times} эффектов одновременно: {at_once}[ (из числа: {effect})][ уровня {amplifier}]",
      emote: "Покажи эмоцию{times}",
      enchant: "Зачаруй {#item}",
      event: "Вызови событие {event}{times}",
      experience: "Набери {span} опыта",
      fall: "Переживи {#|падение}[ с высоты {blocks} блоков]",
      fish: "Поймай что-нибудь на удочку{times}",
      "fish.item": "Выуди {#item}",
      have_item: "Носи с собой {#item}",
      "have_item.where_kept": "Держи {#item}[ {where_kept}]",
      join: "Войди в мир{times}",
      "join.days": {
        one: "Заходи в мир: {n} день",
        few: "Заходи в мир: {n} разных дня",
        many: "Заходи в мир: {n} разных дней",
        other: "Заходи в мир: {n} разных дня",
      },
      "join.streak": {
        one: "Заходи в мир {n} день подряд",
        few: "Заходи в мир {n} дня подряд",
        many: "Заходи в мир {n} дней подряд",
        other: "Заходи в мир {n} дня подряд",
      },
      jump: "Подпрыгни{times}",
      kill: "Убей {#entity}[ с помощью {weapon:gen}][ с помощью {projectile:gen}][ (причина: {cause})][ с расстояния {distance} блоков]",
      "kill~entity": {
        one: "Убей {n} вид существ[ с помощью {weapon:gen}][ с помощью {projectile:gen}][ (причина: {cause})][ с расстояния {distance} блоков]",
        few: "Убей {n} разных вида существ[ с помощью {weapon:gen}][ с помощью {projectile:gen}][ (причина: {cause})][ с расстояния {distance} блоков]",
        many: "Убей {n} разных видов существ[ с помощью {weapon:gen}][ с помощью {projectile:gen}][ (причина: {cause})][ с расстояния {distance} блоков]",
        other:
          "Убей {n} разных вида существ[ с помощью {weapon:gen}][ с помощью {projectile:gen}][ (причина: {cause})][ с расстояния {distance} блоков]",
      },
      level: "Достигни уровня {n}",
      open_container: "Открой {#|контейнер}",
      "open_container.block": "Открой{times} {block}",
      "open_container.entity": "Открой{times} {entity}",
      pick_up_item: "Подбери {#item}",
      place_block: "Поставь {#block}[ с помощью {tool:gen}]",
      play_time: "Проведи в игре {span}",
      press: "Нажми{times} кнопку, рычаг или пластину",
      "press.block": "Нажми{times} {block}",
      ride: "Прокатись{times} на {entity:prep|животное}",
      score: "Набери {span} в {objective}",
      shear: "Остриги {#entity|животное}",
      shoot: "Попади{times} выстрелом в цель[ (снаряд: {projectile:nom})][ с расстояния {distance} блоков]",
      "shoot.entity":
        "Попади{times} выстрелом в {entity}[ (снаряд: {projectile:nom})][ с расстояния {distance} блоков]",
      "shoot.block": "Попади{times} выстрелом в {block}[ (снаряд: {projectile:nom})][ с расстояния {distance} блоков]",
      sleep: "Проспи {#|ночь}",
      sneak: "Крадись {span}",
      survive: "Проживи {span}, ни разу не погибнув",
      tag: "Носи метку {tag}{times}",
      tame: "Приручи {#entity|животное}",
      totem: "Спасись от смерти тотемом бессмертия{times}",
      trade: "Поторгуй{times}",
      "trade.item": "Выменяй{times} {item}",
      travel: "Преодолей {span}[ {by}]",
      use_block: "Используй{times} {block}",
      "use_block.item": "Используй{times} {item} на {block:prep}",
      use_entity: "Взаимодействуй{times} (цель: {entity:nom})",
      "use_entity.item": "Используй{times} {item} на {entity:prep}",
      use_item: "Используй{times} {item}",
      visit: "Посети {#|место}",
      "visit.+":
        "Побывай{times}[ {dimension:in}][ в биоме {biome}][ в точке {place}][ на высоте {y}][ в {in_block:prep}]",
      "visit~biome": {
        one: "Посети {n} биом",
        few: "Посети {n} разных биома",
        many: "Посети {n} разных биомов",
        other: "Посети {n} разных биома",
      },
      "visit~dimension": {
        one: "Посети {n} измерение",
        few: "Посети {n} разных измерения",
        many: "Посети {n} разных измерений",
        other: "Посети {n} разных измерения",
      },
      wear: "Надень{times} {all}",
    },
    combinations: {
      any_of: "Любое из этого{times}{where}: {list}",
      all_of: "Всё из этого{where}: {list}",
      some_of: "{n} из {m}{where}: {list}",
      some_nodes: "{n} из числа: {list}",
      sequence: "По порядку[ за {span}]{times}{where}: {list}",
      distinct: "{goal}, {each}[: {values}]",
      values: "{goal}[: {values}]",
      within: "{goal}, за {span}",
    },
    each: {
      entity: "каждый раз другой вид",
      item: "каждый раз другой предмет",
      block: "каждый раз другой блок",
      biome: "каждый раз в другом биоме",
      dimension: "каждый раз в другом измерении",
      effect: "каждый раз другой эффект",
      day: "каждый раз в другой день",
      player: "каждый раз другой игрок",
      position: "каждый раз в другом месте",
    },
    conditions: {
      time: "во время суток {v}",
      weather: "{v}",
      moon: "при фазе луны {v}",
      dimension: "{v:in}",
      biome: "в биоме {v}",
      near: "не дальше {radius} блоков от {x}, {y}, {z}[ {dimension:in}]",
      y: "на высоте {v}",
      in_block: "находясь в {v:prep}",
      on_block: "стоя на {v:prep}",
      in_water: "в воде",
      "!in_water": "вне воды",
      on_ground: "стоя на земле",
      "!on_ground": "не касаясь земли",
      holding: "держа в руке {v:acc}",
      offhand: "держа во второй руке {v:acc}",
      wearing: "надев {v:acc}",
      riding: "сидя на {v:prep}",
      sneaking: "крадучись",
      "!sneaking": "не крадучись",
      sprinting: "на бегу",
      "!sprinting": "не переходя на бег",
      swimming: "вплавь",
      "!swimming": "не вплавь",
      gliding: "паря на элитрах",
      "!gliding": "не паря на элитрах",
      effect: "под эффектом «{v}»",
      level: "на уровне {v}",
      health: "при здоровье {v}",
      hunger: "при сытости {v}",
      alone: "в одиночестве (радиус блоков: {v})",
      tag: "с меткой {v}",
      score: "при счете {v} в {objective}",
      difficulty: "на сложности {v}",
      game_mode: "в режиме {v}",
    },
    qualities: {
      baby: "{noun} (детеныш)",
      "!baby": "{noun} (взрослая особь)",
      form: "{noun} ({v})",
      family: "{noun} из группы {v}",
      name: "{noun} по имени {v}",
      tag: "{noun}\u00a0с меткой {v}",
      color: "{noun} ({v})",
      variant: "{noun} (вариант {v})",
      enchantments: "{noun} (чары: {v})",
      potion: "{noun} ({v})",
      durability: "{noun} (прочность: {v})",
      states: "{noun} ({v})",
    },
    place: "{x}, {y}, {z}[ {dimension:in}]",
    nouns: { entity: "существо", item: "предмет", block: "блок" },
    terms: {
      "own.false": "кроме поставленных тобой",
      "own.true": "только поставленные тобой",
      "where_kept.hotbar": "на панели быстрого доступа",
      "where_kept.mainhand": "в руке",
      "where_kept.offhand": "во второй руке",
      "time.day": "днем",
      "time.night": "ночью",
      "weather.clear": "в ясную погоду",
      "weather.rain": "в дождь",
      "weather.thunder": "в грозу",
      "form.drink": "питьевое",
      "form.splash": "взрывное",
      "form.lingering": "оседающее",
      "color.0": "белый цвет",
      "color.1": "оранжевый цвет",
      "color.2": "пурпурный цвет",
      "color.3": "голубой цвет",
      "color.4": "желтый цвет",
      "color.5": "лаймовый цвет",
      "color.6": "розовый цвет",
      "color.7": "серый цвет",
      "color.8": "светло-серый цвет",
      "color.9": "бирюзовый цвет",
      "color.10": "фиолетовый цвет",
      "color.11": "синий цвет",
      "color.12": "коричневый цвет",
      "color.13": "зеленый цвет",
      "color.14": "красный цвет",
      "color.15": "черный цвет",
      "difficulty.peaceful": "«Мирная»",
      "difficulty.easy": "«Легкая»",
      "difficulty.normal": "«Нормальная»",
      "difficulty.hard": "«Высокая»",
      "game_mode.survival": "«Выживание»",
      "game_mode.creative": "«Творчество»",
      "game_mode.adventure": "«Приключение»",
      "game_mode.spectator": "«Наблюдатель»",
      "mode.walk": "пешком",
      "mode.sprint": "бегом",
      "mode.sneak": "крадучись",
      "mode.swim": "вплавь",
      "mode.climb": "карабкаясь",
      "mode.fall": "в падении",
      "mode.glide": "на элитрах",
      "mode.fly": "в полете",
      "mode.boat": "на лодке",
      "mode.minecart": "в вагонетке",
      "mode.horse": "верхом на лошади",
      "mode.pig": "верхом на свинье",
      "mode.strider": "верхом на страйдере",
      "cause.anvil": "наковальня",
      "cause.blockExplosion": "взрыв блока",
      "cause.campfire": "костер",
      "cause.contact": "колючие блоки",
      "cause.drowning": "утопление",
      "cause.entityAttack": "нападение",
      "cause.entityExplosion": "взрыв",
      "cause.fall": "падение",
      "cause.fallingBlock": "падающий блок",
      "cause.fire": "огонь",
      "cause.fireTick": "горение",
      "cause.fireworks": "фейерверк",
      "cause.flyIntoWall": "столкновение со стеной в полете",
      "cause.freezing": "замерзание",
      "cause.lava": "лава",
      "cause.lightning": "молния",
      "cause.maceSmash": "удар палицей сверху",
      "cause.magic": "магия",
      "cause.magma": "блок магмы",
      "cause.projectile": "снаряд",
      "cause.sonicBoom": "звуковой удар",
      "cause.soulCampfire": "костер с огнем душ",
      "cause.stalactite": "сталактит",
      "cause.stalagmite": "сталагмит",
      "cause.starve": "голод",
      "cause.suffocation": "удушье",
      "cause.thorns": "шипы",
      "cause.void": "бездна",
      "cause.wither": "иссушение",
    },
    units: {
      seconds: { one: "{n} секунду", few: "{n} секунды", many: "{n} секунд", other: "{n} секунды" },
      minutes: { one: "{n} минуту", few: "{n} минуты", many: "{n} минут", other: "{n} минуты" },
      hours: { one: "{n} час", few: "{n} часа", many: "{n} часов", other: "{n} часа" },
      days: { one: "{n} день", few: "{n} дня", many: "{n} дней", other: "{n} дня" },
      blocks: { one: "{n} блок", few: "{n} блока", many: "{n} блоков", other: "{n} блока" },
      points: { one: "{n} очко", few: "{n} очка", many: "{n} очков", other: "{n} очка" },
    },
    times: { one: " {n} раз", few: " {n} раза", many: " {n} раз", other: " {n} раза" },
    more: "еще {n}",
    grammar: RUSSIAN_GRAMMAR,
  },
  names: {
    item: `
acacia_boat=лодка из акации; activator_rail=активирующие рельсы; allium=аллиум; amethyst_block=блок аметиста
amethyst_cluster=аметистовая друза; amethyst_shard=осколок аметиста; ancient_debris=древние обломки; andesite=андезит
anvil=наковальня; apple=яблоко; armadillo_scute=щиток броненосца; armor_stand=стойка для доспехов; arrow=стрела
axe=топор; axolotl_bucket=ведро аксолотля; azalea=азалия; azure_bluet=хустония; baked_potato=печеный картофель
bamboo=бамбук; bamboo_raft=бамбуковый плот; banner=знамя; barrel=бочка; bars=решетка; basalt=базальт; beacon=маяк
bed=кровать; bedrock=коренная порода; bee_nest=дикий улей; beef=сырая говядина; beehive=улей; beetroot=свекла
beetroot_seeds=семена свеклы; beetroot_soup=борщ; bell=колокол; big_dripleaf=большой твердолист
blackstone=чернокамень; blast_furnace=плавильная печь; blaze_powder=огненный порошок; blaze_rod=огненный стержень
blue_ice=синий лед; blue_orchid=синяя орхидея; boat=лодка; bone=кость; bone_block=костяной блок
bone_meal=костная мука; book=книга; bookshelf=книжный шкаф; boots=ботинки; bow=лук; bowl=миска; bread=хлеб
breeze_rod=вихревый стержень; brewing_stand=варочная стойка; brick=кирпич; brick_block=кирпичи; bricks=кирпичи
brown_mushroom=коричневый гриб; brown_mushroom_block=блок коричневого гриба; brush=кисть
bubble_column=пузырчатая колонна; bucket=ведро; bulb=лампа; bundle=мешок; button=кнопка; cactus=кактус; cake=торт
calcite=кальцит; campfire=костер; candle=свеча; carpet=ковер; carrot=морковь; carrot_on_a_stick=морковь на палочке
cartography_table=картографический стол; carved_pumpkin=вырезанная тыква; cauldron=котел; chain=цепь
charcoal=древесный уголь; chest=сундук; chest_boat=грузовая лодка; chest_minecart=грузовая вагонетка
chestplate=кираса; chicken=сырая курятина; chorus_flower=цветок коруса; chorus_fruit=плод коруса; clay=глина
clay_ball=глиняный шар; clock=часы; coal=уголь; coal_block=угольный блок; coal_ore=угольная руда
coarse_dirt=грубая земля; cobbled_deepslate=дробленый сланец; cobblestone=булыжник; cocoa_beans=какао-бобы
cod=сырая треска; cod_bucket=ведро трески; command_block=командный блок; comparator=редстоуновый компаратор
compass=компас; composter=компостер; concrete=бетон; concrete_powder=цемент; conduit=проводник; cooked_beef=стейк
cooked_chicken=жареная курятина; cooked_cod=жареная треска; cooked_mutton=жареная баранина
cooked_porkchop=жареная свинина; cooked_rabbit=жареная крольчатина; cooked_salmon=жареный лосось; cookie=печенье
copper=медь; copper_block=медный блок; copper_ingot=медный слиток; copper_ore=медная руда; cornflower=василек
crafter=сборочный автомат; crafting_table=верстак; creeper_head=голова крипера; crossbow=арбалет
crying_obsidian=плачущий обсидиан; dandelion=одуванчик; dark_prismarine=темный призмарин
daylight_detector=датчик дневного света; deadbush=сухой куст; decorated_pot=узорный горшок; deepslate=глубинный сланец
deepslate_bricks=кирпичи из глубинного сланца; deepslate_tiles=плитки из глубинного сланца
detector_rail=нажимные рельсы; diamond=алмаз; diamond_block=алмазный блок; diamond_ore=алмазная руда; diorite=диорит
dirt=земля; dirt_with_roots=земля с корнями; dispenser=раздатчик; door=дверь; dragon_breath=дыхание дракона
dragon_egg=яйцо дракона; dragon_head=голова дракона; dried_ghast=иссушенный гаст; dried_kelp=сушеные водоросли
dried_kelp_block=блок сушеных водорослей; dripstone_block=блок капельника; dropper=выбрасыватель; dye=краситель
echo_shard=осколок эха; egg=яйцо; elytra=элитры; emerald=изумруд; emerald_block=изумрудный блок
emerald_ore=изумрудная руда; empty_map=пустая карта; enchanted_book=зачарованная книга
enchanted_golden_apple=зачарованное золотое яблоко; enchanting_table=стол зачарований; end_bricks=эндерняковые кирпичи
end_crystal=кристалл Энда; end_portal=портал Края; end_portal_frame=рамка портала в Энд; end_rod=стержень Энда
end_stone=эндерняк; ender_chest=эндер-сундук; ender_eye=око Эндера; ender_pearl=эндер-жемчуг
experience_bottle=пузырек опыта; farmland=пашня; feather=перо; fence=забор; fence_gate=ворота
fermented_spider_eye=маринованный паучий глаз; fern=папоротник; filled_map=карта; fire=огонь; fire_charge=огненный шар
firework_rocket=ракета; firework_star=звездочка; fishing_rod=удочка; fletching_table=стол лучника; flint=кремень
flint_and_steel=огниво; flower_pot=цветочный горшок; flowering_azalea=цветущая азалия; flowing_lava=лава
flowing_water=вода; frame=рамка; frog_spawn=лягушачья икра; fungus=грибок; furnace=печка; ghast_tear=слеза гаста
glass=стекло; glass_bottle=пузырек; glass_pane=стеклянная панель; glazed_terracotta=глазурованная терракота
glistering_melon_slice=сверкающий ломтик арбуза; glow_berries=светящиеся ягоды; glow_frame=светящаяся рамка
glow_ink_sac=светящийся пузырек с чернилами; glow_lichen=светящийся лишайник; glowstone=светокамень
glowstone_dust=светопыль; goat_horn=козий рог; gold_block=золотой блок; gold_ingot=золотой слиток
gold_nugget=кусочек золота; gold_ore=золотая руда; golden_apple=золотое яблоко; golden_carrot=золотая морковь
golden_rail=электрические рельсы; granite=гранит; grass_block=блок травы; grass_path=грунтовая тропинка
grate=люк-решетка; gravel=гравий; grindstone=точило; gunpowder=порох; hanging_roots=свисающие корни
hanging_sign=подвесная табличка; hardened_clay=терракота; harness=упряжь; hay_block=сноп сена
heart_of_the_sea=сердце моря; heavy_core=навершие булавы; helmet=шлем; hoe=мотыга; honey_block=блок меда
honey_bottle=бутыль с медом; honeycomb=медовые соты; honeycomb_block=блок медовых сот; hopper=воронка
hopper_minecart=вагонетка с загрузочной воронкой; horse_armor=конская броня; hyphae=гифы; ice=лед
ink_sac=пузырек с чернилами; iron_bars=железная решетка; iron_block=железный блок; iron_ingot=железный слиток
iron_nugget=кусочек железа; iron_ore=железная руда; jukebox=проигрыватель; kelp=водоросли; ladder=лестница
lantern=фонарь; lapis_block=лазуритовый блок; lapis_lazuli=лазурит; lapis_ore=лазуритовая руда
large_fern=раскидистый папоротник; lava=лава; lava_bucket=ведро лавы; lead=поводок; leather=кожа
leather_chestplate=кожаная куртка; leaves=листва; lectern=кафедра; leggings=поножи; lever=рычаг
lightning_rod=громоотвод; lilac=сирень; lily_of_the_valley=ландыш; lingering_potion=оседающее зелье
lit_pumpkin=светильник Джека; lodestone=магнетит; lodestone_compass=магнетитовый компас; log=бревно
loom=ткацкий станок; mace=палица; magma=блок магмы; magma_cream=сгусток магмы
mangrove_propagule=росток мангрового дерева; mangrove_roots=корни мангрового дерева; melon_block=арбуз
melon_seeds=семена арбуза; melon_slice=ломтик арбуза; milk_bucket=ведро с молоком; minecart=вагонетка
mob_spawner=спаунер монстров; moss_block=блок мха; moss_carpet=ковер из мха; mossy_cobblestone=замшелый булыжник
mud=грязь; mud_bricks=кирпичи из сырца; mushroom_stew=тушеные грибы; music_disc_11=пластинка «11»
music_disc_13=пластинка «13»; music_disc_5=пластинка «5»; music_disc_cat=пластинка «Кот»
music_disc_creator=пластинка «Creator»; music_disc_lava_chicken=пластинка «Лавовая курочка»
music_disc_otherside=пластинка «otherside»; music_disc_pigstep=пластинка «Pigstep»
music_disc_precipice=пластинка «Precipice»; music_disc_relic=пластинка «Relic»; music_disc_tears=пластинка «Tears»
mutton=сырая баранина; mycelium=мицелий; name_tag=бирка; nautilus_shell=раковина наутилуса
nether_brick=незерские кирпичи; nether_gold_ore=незерская золотая руда; nether_sprouts=незерские ростки
nether_star=звезда Незера; nether_wart=незерский нарост; nether_wart_block=блок незерского нароста
netherbrick=незерский кирпич; netherite_block=блок незерита; netherite_ingot=незеритовый слиток
netherite_scrap=незеритовый скрап; netherite_upgrade_smithing_template=кузнечный шаблон улучшения до незерита
netherrack=незерак; noteblock=музыкальный блок; nylium=нилий; oak_boat=лодка из дуба; observer=наблюдатель
obsidian=обсидиан; ochre_froglight=охристый жабосвет; ominous_bottle=зловещая бутылка
ominous_trial_key=зловещий ключ испытаний; oxeye_daisy=ромашка; packed_ice=плотный лед; packed_mud=слежавшаяся грязь
painting=картина; paper=бумага; pearlescent_froglight=перламутровый жабосвет; peony=пион
phantom_membrane=мембрана фантома; pickaxe=кирка; piglin_head=голова пиглина; pink_petals=розовые лепестки
piston=поршень; pitcher_plant=кувшинник; pitcher_pod=стручок кувшинника; planks=доски; player_head=голова игрока
podzol=подзол; pointed_dripstone=капельник; poisonous_potato=ядовитый картофель
popped_chorus_fruit=приготовленный плод коруса; poppy=мак; porkchop=сырая свинина; portal=портал; potato=картофель
potion=зелье; powder_snow=снежная пыль; powder_snow_bucket=ведро снежной пыли; pressure_plate=нажимная пластина
prismarine=призмарин; prismarine_bricks=призмариновые кирпичи; prismarine_crystals=кристаллы призмарина
prismarine_shard=осколок призмарина; pufferfish=рыба фугу; pufferfish_bucket=ведро рыбы фугу; pumpkin=тыква
pumpkin_pie=тыквенный пирог; pumpkin_seeds=семена тыквы; purpur_block=пурпурный блок; purpur_pillar=пурпурная колонна
quartz=незерский кварц; quartz_block=кварцевый блок; quartz_bricks=кварцевые кирпичи
quartz_ore=руда незерского кварца; rabbit=сырая крольчатина; rabbit_foot=кроличья лапка; rabbit_hide=кроличья шкурка
rabbit_stew=тушеный кролик; rail=рельсы; raw_copper=необработанная медь; raw_copper_block=блок необработанной меди
raw_gold=необработанное золото; raw_gold_block=блок необработанного золота; raw_iron=необработанное железо
raw_iron_block=блок необработанного железа; recovery_compass=компас восстановления; red_mushroom=красный гриб
red_mushroom_block=блок красного гриба; red_sand=красный песок; redstone=редстоуновая пыль
redstone_block=редстоуновый блок; redstone_lamp=редстоуновый фонарь; redstone_ore=редстоуновая руда
redstone_torch=редстоуновый факел; repeater=редстоуновый повторитель; resin_block=смоляной блок
resin_brick=смоляной кирпич; resin_bricks=смоляные кирпичи; resin_clump=комок смолы; respawn_anchor=якорь возрождения
roots=корни; rose_bush=розовый куст; rotten_flesh=гнилая плоть; saddle=седло; salmon=сырой лосось
salmon_bucket=ведро лосося; sand=песок; sandstone=песчаник; sapling=саженец; scaffolding=строительные леса
sculk=скалк; sculk_catalyst=скалк-катализатор; sculk_sensor=скалк-сенсор; sculk_shrieker=скалк-крикун
sculk_vein=скалковая жила; sea_lantern=морской фонарь; sea_pickle=морской огурец; seagrass=морская трава
shears=ножницы; shield=щит; short_grass=короткая трава; shovel=лопата; shroomlight=грибосвет; shulker_box=ящик шалкера
shulker_shell=панцирь шалкера; sign=табличка; skeleton_skull=череп скелета; slab=плита; slime=блок слизи
slime_ball=сгусток слизи; small_dripleaf_block=маленький твердолист; smithing_table=кузнечный станок; smoker=коптильня
smooth_basalt=гладкий базальт; smooth_stone=гладкий камень; sniffer_egg=яйцо нюхача; snow=блок снега; snow_layer=снег
snowball=снежок; soul_campfire=костер с огнем душ; soul_lantern=фонарь с огнем душ; soul_sand=песок душ
soul_soil=почва душ; soul_torch=факел с огнем душ; spawn_egg=яйцо призыва; spear=копье; spider_eye=паучий глаз
splash_potion=взрывное зелье; sponge=губка; spore_blossom=спороцвет; spyglass=подзорная труба; stained_glass=стекло
stained_glass_pane=стеклянная панель; stairs=ступеньки; stem=стебель; stick=палка; sticky_piston=липкий поршень
stone=камень; stone_bricks=каменные кирпичи; stonecutter_block=камнетес; string=нить; sugar=сахар
sugar_cane=сахарный тростник; sunflower=подсолнух; suspicious_gravel=подозрительный гравий
suspicious_sand=подозрительный песок; suspicious_stew=подозрительное рагу; sweet_berries=сладкие ягоды; sword=меч
tadpole_bucket=ведро головастика; tall_grass=высокая трава; target=мишень; terracotta=терракота
tinted_glass=тонированное стекло; tnt=динамит; tnt_minecart=вагонетка с динамитом; torch=факел; torchflower=факельник
torchflower_seeds=семена факельника; totem_of_undying=тотем бессмертия; trapdoor=люк; trapped_chest=сундук-ловушка
trial_key=ключ испытаний; trial_spawner=спаунер испытаний; trident=трезубец; tripwire_hook=натяжной датчик
tropical_fish=тропическая рыба; tropical_fish_bucket=ведро тропической рыбы; tuff=туф; tuff_bricks=кирпичи из туфа
tulip=тюльпан; turtle_egg=яйцо черепахи; turtle_helmet=панцирь черепахи; turtle_scute=щиток черепахи
twisting_vines=извилистая лоза; undyed_shulker_box=ящик шалкера; vault=сокровищница
verdant_froglight=зеленый жабосвет; vine=лоза; wall=стена; warped_fungus_on_a_stick=искаженный грибок на палке
warped_wart_block=блок искаженного нароста; water=вода; water_bucket=ведро воды; waterlily=кувшинка; web=паутина
weeping_vines=плакучая лоза; wet_sponge=мокрая губка; wheat=пшеница; wheat_seeds=семена пшеницы
wind_charge=заряд ветра; wither_rose=роза Визера; wither_skeleton_skull=череп визер-скелета; wolf_armor=волчья броня
wood=древесина; wool=шерсть; writable_book=книга с пером; written_book=завершенная книга; zombie_head=голова зомби
`,
    entity: `
allay=тихоня; area_effect_cloud=облако эффекта; armadillo=броненосец; armor_stand=стойка для доспехов; arrow=стрела
axolotl=аксолотль; bat=летучая мышь; bee=пчела; blaze=ифрит; boat=лодка; bogged=болотник; breeze=вихрь
breeze_wind_charge_projectile=заряд ветра вихря; camel=верблюд; camel_husk=высохший верблюд; cat=кошка
cave_spider=пещерный паук; chest_boat=грузовая лодка; chest_minecart=грузовая вагонетка; chicken=курица; cod=треска
command_block_minecart=вагонетка с командным блоком; copper_golem=медный голем; cow=корова; creaking=скрипун
creeper=крипер; dolphin=дельфин; donkey=осел; dragon_fireball=огненный шар дракона; drowned=утопленник; egg=яйцо
elder_guardian=древний страж; ender_crystal=кристалл Края; ender_dragon=дракон Края; ender_pearl=эндер-жемчуг
enderman=эндермен; endermite=эндермит; evocation_illager=вызыватель; eye_of_ender_signal=око Эндера
fireball=огненный шар; fireworks_rocket=ракета; fishing_hook=поплавок; fox=лиса; frog=лягушка; ghast=гаст
glow_squid=светящийся спрут; goat=коза; guardian=страж; happy_ghast=счастливый гаст; hoglin=хоглин
hopper_minecart=вагонетка с загрузочной воронкой; horse=лошадь; husk=отброс; iron_golem=железный голем
lightning_bolt=молния; lingering_potion=оседающее зелье; llama=лама; llama_spit=плевок ламы; magma_cube=лавовый куб
minecart=вагонетка; mooshroom=грибная корова; mule=мул; nautilus=наутилус; npc=неигровой персонаж; ocelot=оцелот
panda=панда; parched=иссохший скелет; parrot=попугай; phantom=фантом; pig=свинья; piglin=пиглин
piglin_brute=брутальный пиглин; pillager=разбойник; player=игрок; polar_bear=белый медведь; pufferfish=рыба фугу
rabbit=кролик; ravager=разрушитель; salmon=лосось; sheep=овца; shulker=шалкер; shulker_bullet=снаряд шалкера
silverfish=чешуйница; skeleton=скелет; skeleton_horse=лошадь-скелет; slime=слизень; small_fireball=малый огненный шар
sniffer=нюхач; snow_golem=снежный голем; snowball=снежок; spider=паук; splash_potion=взрывное зелье; squid=спрут
stray=бродяга; strider=страйдер; tadpole=головастик; thrown_trident=трезубец; tnt=динамит
tnt_minecart=вагонетка с динамитом; trader_llama=лама торговца; tropicalfish=тропическая рыба; turtle=черепаха
vex=досаждатель; villager=селянин; villager_v2=селянин; vindicator=поборник; wandering_trader=бродячий торговец
warden=хранитель; wind_charge_projectile=заряд ветра; witch=ведьма; wither=визер; wither_skeleton=визер-скелет
wither_skull=череп визера; wither_skull_dangerous=синий череп визера; wolf=волк; xp_bottle=пузырек опыта
xp_orb=сфера опыта; zoglin=зоглин; zombie=зомби; zombie_horse=лошадь-зомби; zombie_nautilus=наутилус-зомби
zombie_pigman=зомбифицированный пиглин; zombie_villager=деревенский зомби; zombie_villager_v2=деревенский зомби
`,
    effect: `
absorption=Поглощение; bad_omen=Дурное знамение; blindness=Слепота; conduit_power=Морская сила; darkness=Тьма
fatal_poison=Смертельное отравление; fire_resistance=Огнестойкость; haste=Проворство; health_boost=Прилив здоровья
hunger=Голод; infested=Заражение; instant_damage=Моментальный урон; instant_health=Исцеление; invisibility=Невидимость
jump_boost=Прыгучесть; levitation=Левитация; mining_fatigue=Утомление; nausea=Тошнота; night_vision=Ночное зрение
oozing=Слизь; poison=Отравление; raid_omen=Знамение налета; regeneration=Регенерация; resistance=Сопротивление
saturation=Насыщенность; slow_falling=Плавное падение; slowness=Замедление; speed=Скорость; strength=Сила
trial_omen=Знамение испытания; village_hero=Герой деревни; water_breathing=Подводное дыхание; weakness=Слабость
weaving=Ткачество; wind_charged=Ветровой заряд; wither=Иссушение
`,
    enchantment: `
aqua_affinity=Родство с водой; bane_of_arthropods=Бич членистоногих; binding=Проклятие связи
blast_protection=Взрывоустойчивость; breach=Пробитие; channeling=Проводник; density=Плотность
depth_strider=Странник глубин; efficiency=Эффективность; feather_falling=Легкость; fire_aspect=Облик огня
fire_protection=Огнеупорность; flame=Воспламенение; fortune=Удача; frost_walker=Морозная поступь; impaling=Пронзание
infinity=Бесконечность; knockback=Отбрасывание; looting=Добыча; loyalty=Верность; luck_of_the_sea=Морская удача
lure=Приманка; mending=Починка; multishot=Залп; piercing=Бронебойность; power=Мощь
projectile_protection=Защита от снарядов; protection=Защита; punch=Удар; quick_charge=Быстрая перезарядка
respiration=Дыхание; riptide=Тягун; sharpness=Острота; silk_touch=Шелковое касание; smite=Небесная кара
soul_speed=Скорость души; swift_sneak=Быстрое подкрадывание; thorns=Шипы; unbreaking=Неразрушимость
vanishing=Проклятие утраты; wind_burst=Порыв ветра
`,
    potion: `
awkward=грубое; fire_resistance=огнестойкость; harming=урон; healing=исцеление; infested=заражение
invisibility=невидимость; leaping=прыгучесть; mundane=непримечательное; nightvision=ночное зрение; oozing=слизь
poison=отравление; regeneration=регенерация; slow_falling=плавное падение; slowness=замедление; strength=сила
swiftness=скорость; thick=густое; turtle_master=черепашья мощь; water=вода; water_breathing=подводное дыхание
weakness=слабость; weaving=ткачество; wind_charged=ветровой заряд; wither=иссушение
`,
    dimension: `
overworld=обычный мир; nether=Незер; the_end=Край
`,
    biome: `
bamboo_jungle=бамбуковые джунгли; basalt_deltas=базальтовые дельты; beach=пляж; birch_forest=березовый лес
cherry_grove=вишневая роща; cold_beach=заснеженный пляж; cold_ocean=холодный океан; cold_taiga=заснеженная тайга
crimson_forest=багровый лес; deep_cold_ocean=глубокий холодный океан; deep_dark=глубинная тьма
deep_frozen_ocean=глубокий замерзший океан; deep_lukewarm_ocean=глубокий умеренный океан; deep_ocean=глубокий океан
deep_warm_ocean=глубокий теплый океан; desert=пустыня; dripstone_caves=карстовые пещеры
extreme_hills=выветренные холмы; flower_forest=цветочный лес; forest=лес; frozen_ocean=замерзший океан
frozen_peaks=ледяные пики; frozen_river=замерзшая река; grove=роща; hell=незерские пустоши
ice_plains=заснеженная равнина; ice_plains_spikes=ледяные шипы; jagged_peaks=зубчатые пики; jungle=джунгли
jungle_edge=редкие джунгли; lukewarm_ocean=умеренный океан; lush_caves=пышные пещеры; mangrove_swamp=мангровое болото
meadow=луг; mega_taiga=вековая сосновая тайга; mesa=бесплодные земли; mesa_bryce=выветренные бесплодные земли
mesa_plateau_stone=лесистые бесплодные земли; mushroom_island=грибные поля; ocean=океан; pale_garden=бледный сад
plains=равнина; redwood_taiga_mutated=вековая еловая тайга; river=река; roofed_forest=темный лес; savanna=саванна
savanna_mutated=выветренная саванна; savanna_plateau=плато саванны; snowy_slopes=заснеженные склоны
soulsand_valley=долина песка душ; stone_beach=каменистый берег; stony_peaks=каменные пики
sunflower_plains=подсолнечниковая равнина; swampland=болото; taiga=тайга; the_end=Край; warm_ocean=теплый океан
warped_forest=искаженный лес
`,
    material: `
acacia=из акации; andesite=андезитовый; bamboo=бамбуковый; birch=березовый; black=черный; blackstone=из чернокамня
blue=синий; brick=кирпичный; brown=коричневый; chainmail=кольчужный; cherry=вишневый; chiseled=резной
cobbled_deepslate=из дробленого сланца; cobblestone=булыжный; copper=медный; cracked=потрескавшийся; crimson=багровый
cut=тесаный; cyan=бирюзовый; dark_oak=из темного дуба; dark_prismarine=из темного призмарина; deepslate=глубинный
deepslate_brick=из глубинносланцевого кирпича; deepslate_tile=из глубинносланцевой плитки; diamond=алмазный
diorite=диоритовый; end_brick=из эндернякового кирпича; exposed=слегка окисленный; gold=золотой; golden=золотой
granite=гранитный; gray=серый; green=зеленый; infested=зараженный; iron=железный; jungle=из тропического дерева
leather=кожаный; light_blue=голубой; light_gray=светло-серый; lime=лаймовый; long=длительный; magenta=пурпурный
mangrove=мангровый; mossy=замшелый; mud_brick=из кирпича-сырца; nether_brick=из незерского кирпича
netherite=незеритовый; oak=дубовый; orange=оранжевый; oxidized=окисленный; pale_oak=из бледного дуба; pink=розовый
polished=полированный; prismarine=призмариновый; purple=фиолетовый; purpur=пурпуровый; quartz=кварцевый; red=красный
red_nether_brick=из красного незерского кирпича; red_sandstone=из красного песчаника; sandstone=песчаниковый
smooth=гладкий; spruce=еловый; stone=каменный; stone_brick=из каменного кирпича; stripped=ошкуренный; strong=усиленный
tuff=из туфа; warped=искаженный; waxed=вощеный; weathered=полуокисленный; white=белый; wooden=деревянный
yellow=желтый
`,
    madeOf: russianMadeOf,
  },
});
