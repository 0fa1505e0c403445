/** Japanese. How to read and edit this: docs/translating.md. */

import { JAPANESE_GRAMMAR } from "../goals/grammars/japanese-grammar.ts";
import type { LanguageFile } from "../language-file.ts";

export const ja_JP = (): LanguageFile => ({
  name: "日本語",
  numbers: { group: ",", decimal: "." },
  messages: {
    "tip.unlocked": "§6実績を達成！§r",
    "announce.completed": "§e{player}が達成した実績：§a[{title}§a]§r",
    "menu.title": "実績",
    "menu.summary": "{total}個中{done}個の実績を達成",
    "menu.nothing": "ここにはまだ何もありません。何かすごいことをしてきましょう。",
    "menu.unreadable":
      "§cこのページの進行状況を読み込めませんでした。データはそのまま保管されています。サーバーの管理者に知らせてください。§r",
    "menu.claim": "報酬を受け取る（{count}）",
    "menu.claimed": "§a報酬を受け取りました。§r",
    "menu.claimedSome": "§eまだ渡せない報酬があります。持ち物に空きを作って、もう一度お試しください。§r",
    "menu.back": "戻る",
    "menu.close": "閉じる",
    "menu.previous": "前へ（{page}/{pages}）",
    "menu.next": "次へ（{page}/{pages}）",
    "menu.state.done": "§2達成済み§r",
    "menu.state.begun": "§6進行中§r",
    "menu.state.open": "挑戦可能",
    "menu.state.locked": "§8未解除§r",
    "menu.state.unreadable": "§c読み取り不可§r",
    "menu.lockedBy": "§c先に「{title}§r§c」を達成してください。§r",
    "menu.progress": "進行状況：{progress}/{goal}",
    "menu.rewards": "§l報酬§r",
    "menu.rewardsPaid": "§7（受け取り済み）§r",
    "reward.item": "{item} × {count}",
    "reward.xp": "経験値 {amount}",
    "reward.levels": "経験値レベル {amount}",
    "reward.effect": "{effect}（{seconds}秒）",
    "reward.other": "おたのしみ",
    "reward.waiting": "§e「{title}§r§e」の報酬が待っています。実績メニューを開いて受け取りましょう。§r",
    "command.noPlayer": "該当するプレイヤーがいません。",
    "command.onlyPlayers": "メニューを開けるのはプレイヤーだけです。",
    "command.unknownNode": "ノード「{node}」はありません。{hint}",
    "command.didYouMean": "「{node}」ではありませんか？",
    "command.deltaNeeded": "「{mode}」にはノードの後に0より大きい整数が必要です。",
    "command.nodeUnwanted":
      "「{mode}」は全ノードを指し、ノードを指定できません。「{node}」にはonly、from、through、untilを使ってください。",
    "command.notMoved": "{player}：「{node}」は変わりませんでした：{state}。",
    "repair.noPage": "「{node}」はページではなく、ページ「{page}」にあります。",
    "info.state.some": "{nodes}のうち{count}個",
    "command.nodeNeeded": "「{mode}」にはノードの指定が必要です。",
    "command.unknownMode":
      "「{mode}」という方式はありません。only、from、through、until、everything のいずれかを使ってください。",
    "command.granted": "{player}：{count}個のノードを達成にしました。",
    "command.nothingToGrant": "{player}：すべて達成済みです。",
    "command.revoked": "{player}：{count}個のノードを取り消しました。",
    "command.nothingToRevoke": "{player}：取り消すものがありませんでした。",
    "command.rewardReset": "{player}：「{node}」の報酬をもう一度渡せるようにしました。",
    "command.nothingToReset": "{player}：「{node}」はまだ報酬を渡していません。",
    "command.progressed": "{player}：「{node}」は{progress}/{goal}になりました。",
    "command.notProgressed": "{player}：「{node}」は変わりませんでした。達成済みか、親のノードが未達成です。",
    "command.badDelta": "{delta}は加えられません。0より大きい整数を使ってください。",
    "command.unreadable":
      "§c{player}：ページ「{page}」の保存データを読み込めません（{reason}）。データは保管され、上書きされません。§r",
    "command.mailed": "郵便箱で{player}を待っています。",
    "command.mailOnline": "{player}はオンラインなので、すぐに実行しました。",
    "command.mailUnknown": "「{player}」という名前のプレイヤーはこのワールドに来たことがありません。",
    "command.mailFailed": "{player}には何も届けられませんでした。理由はコンテンツログにあります。",
    "command.unknownMailKind": "「{kind}」は郵送できません。grant、progress、finish のいずれかを使ってください。",
    "info.player": "{player}：ノード{total}個中{done}個を達成、{started}個が進行中、{owed}個に未払いの報酬。",
    "info.owed": "未払い：{nodes}",
    "info.node": "{player}、{node}：{progress}/{goal}、{state}",
    "info.state.complete": "達成済み",
    "info.state.open": "未達成",
    "info.reward.none": "報酬なし",
    "info.reward.owed": "報酬は未払い（項目{entries}）",
    "info.reward.paid": "報酬は支払い済み",
    "info.reward.unpaid": "報酬はまだ得られていない",
    "cloud.none": "クラウドは設定されていません。クラウドのノードはこのワールドに保存されます。",
    "cloud.noAccount":
      "このプレイヤーの永続的なIDがプラットフォームから得られませんでした。クラウドのノードは当面このワールドに保存されます。",
    "cloud.pending": "クラウドへ送信中の報告：{count}件。",
    "cloud.unasked": "クラウドは設定済みですが、まだ問い合わせていません。",
    "cloud.reachable": "§aクラウドは応答しています。§r",
    "cloud.unreachable": "§cクラウドが応答しません。§r",
    "cloud.breaker.closed": "報告は届きしだい送信されます。",
    "cloud.breaker.waiting": "§eあと{seconds}秒は何も送信しません。失われるものはありません。§r",
    "cloud.breaker.open": "§e失敗が続いたため、あと{seconds}秒は何も送信しません。失われるものはありません。§r",
    "cloud.breaker.probing": "§eクラウドが復旧したか、一件の要求で確かめています。§r",
    "cloud.lastError": "直近のエラー：{error}",
    "cloud.pendingOf": "{player}：まだ保存されていない報告が{count}件",
    "cloud.nothingPending": "報告待ちはありません。",
    "info.cloud": "クラウド {base}（バージョン {version}）+ 送信待ち {pending}",
    "tip.more": "§7……ほか{count}個§r",
    "announce.more": "§e……{player}はほかに{count}個の実績を達成§r",
    "reward.waitingMany": "§e{count}個の報酬が待っています。実績メニューを開いて受け取りましょう。§r",
    "menu.claiming": "§a報酬を渡しています。§r",
    "command.underWay": "§e{command}：{players}、各{nodes}。しばらくかかります。終わったらお知らせします。§r",
    "command.sum": "{command}：{players}のうち{done}人分が完了、{nodes}を変更しました。",
    "command.gone": "{command}：{count}人のプレイヤーが、終わる前に退出しました。",
    "command.rewardOwed": "{player}：「{node}」にはまだ渡していない報酬があります。リセットするものはありません。",
    "info.account": "アカウントID：{account}",
    "info.noAccount": "アカウントID：このワールドでは不明です。",
    "repair.nothing": "{player}：ページ「{page}」に読み込めないものはありません。",
    "repair.done":
      "{player}：ページ「{page}」の読み込めないデータはプロパティ{kept}として保管し、ページは最初から始まります。§e実績は未達成に戻り、以前に渡した報酬も、もう一度達成すると再び渡されます。§r",
    "repair.failed": "{player}：ページ「{page}」を取り分けられませんでした。理由はコンテンツログにあります。",
    "forget.done": "このワールドから{player}を消去しました。名前と郵便箱はただちに、ページは次に入ったときに消えます。",
    "forget.online": "{player}はオンラインです。消去できるのはオフラインの間だけです。",
    "forget.unknown": "「{player}」という名前のプレイヤーはこのワールドに来たことがありません。",
    "forget.failed": "{player}を消去できませんでした。理由はコンテンツログにあります。",
    "forget.badWord": "「{word}」はプレイヤーを消去できる場所ではありません。ここで使える語は cloud だけです。",
    "forget.noCloud": "クラウドは設定されていません。{player}を消去できるのはこのワールドだけです。",
    "forget.noAccount":
      "{player}のアカウントはこのワールドでは不明なため、クラウドに進行状況が残ります。サービス側で名前を指定して消去してください：player erase NETWORK {player}",
    "forget.cloudAsked": "アカウント{account}の消去をクラウドに依頼しました。結果は後ほど届きます。",
    "forget.cloudDone": "クラウドが{player}のアカウント{account}を消去しました。",
    "forget.cloudFailed":
      "クラウドは{player}のアカウント{account}を消去していません：{problem}。もう一度コマンドを実行してください。",
    "players.several":
      "「{name}」という名前でこのワールドを去ったプレイヤーが{count}人います：{list}。名前の代わりにIDを指定してください。",
    "menu.cloudAway":
      "§e今はクラウドに接続できません。クラウドに伝わりしだい達成になります。失われるものはありません。§r",
    "cloud.sameAccount":
      "プラットフォームは{player}と{other}を同じアカウントとして伝えています。{player}のクラウドのノードは当面このワールドに保存されます。",
    "menu.lockedBySome": "§c先に「{title}§r§c」のうち、あと{count}個を達成してください。§r",
    "menu.notFoundYet": "§o???§r",
    "menu.opensAt": "§c{time}から。§r",
    "menu.closedAt": "§c{time}に終了しました。§r",
    "menu.again": "§e{time}にもう一度。§r",
    "menu.state.notYet": "§8開始前§r",
    "menu.state.over": "§8終了§r",
    "info.state.locked": "{nodes}待ち",
    "info.state.notYet": "{time}以降",
    "info.state.over": "{time}に終了",
    "info.state.resting": "達成済み、{time}にもう一度",
    "announce.goal": "§e{player}が達成した目標：§a[{title}§a]§r",
    "announce.challenge": "§e{player}が達成した挑戦：§5[{title}§5]§r",
    "reward.itemOf": "{item}（{details}）× {count}",
    "reward.loot": "戦利品",
    "reward.structure": "建造物",
    "reward.unlock": "実績「{title}§r」",
    "reward.progress": "「{title}§r」の進行 +{amount}",
    "reward.choice": "選べる報酬：{labels}",
    "reward.random": "ランダム：{rewards}",
    "reward.or": " / ",
    "menu.choose": "報酬を選んでください：",
    "menu.chooseOf": "報酬を選んでください（残り{count}回）：",
    "menu.later": "あとで",
    "menu.toChoose": "§a自分で選べる報酬があります。§r",
    "menu.milestone": "- このページの実績{at}個：{rewards}",
    "menu.goal": "目標：{goal}",
    "menu.criteria": "§lチェックリスト§r",
    "menu.criteriaPart": "§lチェックリスト§r（{total}個中{first}～{last}）",
    "info.noGoal": "進められるのはスクリプトとコマンドだけです。",
    "info.moreCriteria": "……ほか{count}個",
    "info.badWord": "ここでは「{word}」は使えません。ノードの後に書ける語は why だけです。",
    "why.counted": "最後に数えられたのは{ago}です。",
    "why.noneCounted": "入ってから何も数えられていません。",
    "why.refused": "数えられなかった行動：",
    "why.noneRefused":
      "入ってから、目標が見ている行動で退けられたものはありません。目標にないものを使った行動は見られません。",
    "why.ago": "{seconds}秒前",
    "why.agoMinutes": "{minutes}分前",
    "why.filter": "{key}が合いませんでした",
    "why.filterWanted": "{key}が合いませんでした。条件：{wanted}",
    "why.now": "現在：{reason}",
    "why.locked": "ノードが未解除です",
    "why.notYet": "ノードの開始前でした",
    "why.over": "ノードの期間が終わっています",
    "why.resting": "ノードは次の回まで休止中です",
    "why.unreadable": "ノードの保存データを読み込めません",
    "why.gameMode": "このプレイヤーのゲームモードでは目標が数えられません（設定 counted_game_modes）",
    "why.done": "この項目はもう済んでいます",
    "why.turn": "この項目の番ではありませんでした",
    "why.seen": "この値は前に数えられています",
    "why.otherValue": "この値は数えられる値ではありません",
    "why.noValue": "この行動には、値を見分けるためのものがありません",
    "milestone.reached": "§6「{title}§r§6」の実績を{at}個達成！§r",
    "count.players": "プレイヤー{count}人",
    "count.nodes": "ノード{count}個",
    "menu.percent": "{percent}%",
    "menu.search": "検索",
    "menu.searchFor": "何を探しますか？",
    "menu.searchHint": "タイトルか説明に含まれる言葉",
    "menu.searchAgain": "別の言葉で検索",
    "menu.found": "「{query}」の検索結果：{count}件",
    "menu.nextUp": "次はこれ",
    "menu.pinned": "ピン留め",
    "menu.news": "新着",
    "menu.below": "この下に{count}個",
    "menu.after": "前：{title}",
    "menu.then": "次：{title}",
    "menu.rarity": "§7プレイヤーの{percent}が達成しています。§r",
    "menu.rarity.few": "§7達成したプレイヤーは{percent}未満です。§r",
    "menu.rarity.nobody": "§7まだ誰も達成していません。§r",
    "menu.rarityHere": "§7今ここにいる{count}人のうち{done}人が達成しています。§r",
    "menu.rarityHere.nobody": "§7今ここにいる{count}人のうち、まだ誰も達成していません。§r",
    "menu.nodeBefore": "< 前の項目：{title}",
    "menu.nodeAfter": "> 次の項目：{title}",
    "menu.claimThis": "報酬を受け取る",
    "menu.claimChoose": "報酬を選んで受け取る",
    "menu.rewardsToClaim": "§e（受け取れます）§r",
    "menu.rewardsComing": "§e（まもなく届きます）§r",
    "menu.rewardsNotYet": "§7（未獲得）§r",
    "reward.named": "「{name}§r」（{item}）× {count}",
    "reward.also": "、",
    "menu.cloud.waiting": "§eクラウドへの送信待ちです。§r",
    "menu.cloud.away":
      "§e今はクラウドが応答しません。進行はこの世界に保存され、後で送信されます。失われるものはありません。§r",
    "menu.cloud.stored": "§7クラウドに保存済みです。§r",
    "menu.cloud.notCovered": "§e当面はクラウドではなく、この世界に保存されます。§r",
    "menu.allBelow": "続き{count}個をすべて見る",
    "menu.fold": "この下をたたむ",
    "menu.unfold": "この下をひらく",
    "menu.foldAll": "すべての枝をたたむ",
    "menu.unfoldAll": "すべての枝をひらく",
    "menu.listing": "絞り込みと並べ替え",
    "menu.filter.all": "すべて",
    "menu.filter.open": "挑戦可能",
    "menu.filter.begun": "進行中",
    "menu.filter.done": "達成済み",
    "menu.filter.claimable": "未受け取りの報酬あり",
    "menu.order.tree": "ツリーの順",
    "menu.order.closest": "目標に近い順",
    "menu.order.newest": "新しい順",
    "menu.shown": "表示：{what}",
    "menu.sorted": "並び順：{by}",
    "menu.noneListed": "今は当てはまるものがありません。",
    "menu.goToPart": "ページを選ぶ",
    "menu.part": "{page}/{pages}ページ",
    "menu.first": "最初へ（1/{pages}）",
    "menu.last": "最後へ（{pages}/{pages}）",
    "menu.completedAt": "達成日時：{time}",
    "menu.state.resting": "§2ひとまず達成§r",
    "menu.continue": "続きから見る",
    "menu.settings": "設定",
    "menu.pin": "ピン留めする",
    "menu.unpin": "ピン留めを外す",
    "menu.tooManyPins": "§e一度にピン留めできる実績は{count}個までです。先にどれかを外してください。§r",
    "settings.about": "ワールドの設定にかかわらず、あなただけの設定です。",
    "settings.quiet": "静かにする（通知も音もなし）",
    "settings.announcements": "ほかのプレイヤーの達成を表示する",
    "settings.menuStyle": "メニュー",
    "settings.menuStyle.auto": "画面ごとに最適なもの",
    "settings.menuStyle.classic": "アイコン付き",
    "settings.menuStyle.live": "見ている間も更新",
    "settings.asTheWorld": "ワールドの設定に従う",
    "settings.language": "言語",
    "settings.asTheGame": "ゲームに合わせる",
    "settings.notKept": "§e退出するまでは有効です。保存はできませんでした。§r",
    "admin.title": "管理",
    "admin.players": "どのプレイヤーを管理しますか？",
    "admin.here": "§2●§r オンライン",
    "admin.away": "○ オフライン",
    "admin.findPlayer": "プレイヤーを探す",
    "admin.partOfName": "名前の一部、またはID",
    "admin.worldSettings": "ワールドの設定",
    "admin.worldSettingsKept": "§a保存しました。今から全員に適用されます。§r",
    "admin.worldSettingsNotKept": "§eワールドが閉じるまでは有効です。保存はできませんでした。§r",
    "admin.world.about": "今からこのワールドの全員に適用されます。",
    "admin.world.fixed": "サーバーの設定ですでに決まっているもの：",
    "admin.world.allFixed": "すべてサーバーの設定で決まっています。変更はそちらで行ってください。",
    "admin.world.book": "初めてのプレイヤーに実績の本を渡す",
    "admin.world.announce": "誰が何を達成したかを全員に知らせる",
    "admin.world.tipDisplay": "通知を表示する場所",
    "admin.world.tipDisplay.action_bar": "ホットバーの上",
    "admin.world.tipDisplay.title": "画面の中央",
    "admin.world.tipSeconds": "通知を表示する秒数",
    "admin.world.tipSound": "通知と一緒に音を鳴らす",
    "admin.achievements": "実績を見る",
    "admin.awayNow": "§eオフラインです。進行状況は戻ってきたときに見られます。いま送ったものは戻るまで待ちます。§r",
    "admin.unreadable":
      "§cこのページの進行状況を読み込めませんでした。ページを修復するまで、データはそのまま保管されます。§r",
    "admin.repair": "ページ「{page}」を修復",
    "admin.retry": "いますぐクラウドに送る（{count}）",
    "admin.retried": "クラウドにもう一度問い合わせています。応答があり次第、待っているものを送ります。",
    "admin.grantAll": "すべて達成にする",
    "admin.revokeAll": "すべて取り消す",
    "admin.forget": "このプレイヤーを消去",
    "admin.forgetInCloud": "このプレイヤーをクラウドからも消去",
    "admin.grant": "達成にする…",
    "admin.revoke": "取り消す…",
    "admin.progress": "進行状況を加える",
    "admin.rewardReset": "報酬をもう一度渡せるようにする",
    "admin.mailGrant": "戻ったときに達成にする",
    "admin.mailFinish": "戻ったとき、開放済みなら達成にする",
    "admin.mailProgress": "戻ったときに進行状況を加える",
    "admin.scope.only": "これだけ",
    "admin.scope.from": "これと、この先すべて（{count}）",
    "admin.scope.until": "これと、ここまですべて（{count}）",
    "admin.scope.through": "これと、前後すべて（{count}）",
    "admin.confirm.grant":
      "{player}の実績{count}個のうち、未達成のものが達成になり、報酬が渡されます。渡した報酬は取り戻せません。",
    "admin.confirm.revoke":
      "{player}の実績{count}個の達成と進行状況が失われます。進行状況は元に戻せません。渡した報酬はそのままです。",
    "admin.confirm.progress": "{player}の「{title}§r」が{count}進みます。それで達成になれば、報酬が渡されます。",
    "admin.confirm.rewardReset": "「{title}§r」をもう一度達成すると、{player}に報酬が再び渡されます。",
    "admin.confirm.repair":
      "{player}のページ「{page}」の読み込めないデータを取り分けて保管します。ページは最初から始まり、報酬が再び渡されることがあります。",
    "admin.confirm.forget":
      "この世界にある{player}のデータをすべて消去します。名前と手紙はただちに、進行状況は次に入ったときに消えます。元には戻せません。",
    "admin.confirm.forgetInCloud":
      "クラウドとこの世界にある{player}のデータをすべて、ネットワークの全サーバーから消去します。元には戻せません。",
    "admin.confirm.mail": "{player}が戻ったときに「{title}§r」が達成になり、報酬が渡されます。手紙は取り消せません。",
    "admin.confirm.mailProgress": "{player}が戻ったときに「{title}§r」が{count}進みます。手紙は取り消せません。",
    "admin.no": "いいえ、戻る",
    "admin.yes": "§4はい、実行する§r",
    "admin.left": "{player}はもういません。何も行われませんでした。",
    "admin.notAllowed": "§cもうこの操作はできません。何も行われませんでした。§r",
  },
  goals: {
    goals: {
      break_block: "[{tool}で][{own}]{#block}を壊す",
      breed: "{#entity|動物}を繁殖させる",
      claim: "メニューから{#|報酬}を受け取る",
      complete: "{#|実績}を達成する",
      "complete.nodes": "{nodes}を達成する",
      "complete.page": "{page}のページの{#|実績}を達成する",
      consume_item: "何かを{times}口にする",
      "consume_item.item": "{#item}を口にする",
      cure: "{#entity|村人ゾンビ}を治療する",
      deal_damage: "[{weapon}で][{projectile}で][{cause}で][{entity}に]{span}のダメージを与える[（1回{amount}）]",
      "deal_damage.hits": "[{weapon}で][{projectile}で][{cause}で]{entity}に{times}ダメージを与える[（1回{amount}）]",
      take_damage: "[{by}から][{weapon}で][{projectile}で][{cause}で]{span}のダメージを受ける[（1回{amount}）]",
      "take_damage.hits": "[{by}から][{weapon}で][{projectile}で][{cause}で]{times}ダメージを受ける[（1回{amount}）]",
      default_get: "{#item_dict}を持つ",
      default_kill: "{#entity_identifier}を倒す",
      die: "[{cause}で][{by}にやられて]{times}死ぬ",
      drop_item: "{#item}を捨てる",
      effect: "[レベル{amplifier}の]効果を{times}受ける",
      "effect.effect": "[レベル{amplifier}の]{effect}の効果を{times}受ける",
      "effect.at_once": "[レベル{amplifier}の][{effect}のうち]{at_once}種類の効果を{times}同時に受ける",
      emote: "エモートを{times}使う",
      enchant: "{#item}にエンチャントする",
      event: "{event}を{times}起こす",
      experience: "経験値を{n}獲得する",
      fall: "[高さ{blocks}から]落下して{times}生き延びる",
      fish: "釣竿で{times}何かを釣る",
      "fish.item": "{#item}を釣る",
      have_item: "[{where_kept}]{#item}を持つ",
      join: "ワールドに{times}入る",
      "join.days": "別々の日に{n}回、ワールドに入る",
      "join.streak": "{n}日続けてワールドに入る",
      jump: "{times}ジャンプする",
      kill: "[距離{distance}から][{weapon}で][{projectile}で][{cause}で]{#entity}を倒す",
      "kill~entity": "[距離{distance}から][{weapon}で][{projectile}で][{cause}で]{n}種類のモブを倒す",
      level: "レベル{n}に到達する",
      open_container: "入れ物を{times}開ける",
      "open_container.block": "{block}を{times}開ける",
      "open_container.entity": "{entity}を{times}開ける",
      pick_up_item: "{#item}を拾う",
      place_block: "[{tool}で]{#block}を置く",
      play_time: "{span}遊ぶ",
      press: "ボタン、レバー、感圧板のどれかを{times}作動させる",
      "press.block": "{block}を{times}作動させる",
      ride: "{entity|動物か乗り物}に{times}乗る",
      score: "{objective}で{span}に達する",
      shear: "{#entity|動物}の毛を刈る",
      shoot: "[距離{distance}から]{projectile|飛び道具}を{times}命中させる",
      "shoot.entity": "[距離{distance}から][{projectile}を]{entity}に{times}命中させる",
      "shoot.block": "[距離{distance}から][{projectile}を]{block}に{times}命中させる",
      sleep: "夜を{n}回、眠って過ごす",
      sneak: "{span}スニークする",
      survive: "{span}死なずに生き延びる",
      tag: "タグ{tag}を{times}持つ",
      tame: "{#entity|動物}を手なずける",
      totem: "不死のトーテムに{times}命を救われる",
      trade: "{times}取引する",
      "trade.item": "取引で{item}を{times}手に入れる",
      travel: "[{by}で]{span}進む",
      use_block: "{block}を{times}使う",
      "use_block.item": "{block}に{item}を{times}使う",
      use_entity: "{entity}に{times}働きかける",
      "use_entity.item": "{entity}に{item}を{times}使う",
      use_item: "{item}を{times}使う",
      visit: "{n}か所に行く",
      "visit.dimension": "{dimension}[の{biome}バイオーム][の{place}][の高さ{y}][の{in_block}の中]に{times}行く",
      "visit.biome": "[{dimension}の]{biome}バイオーム[の{place}][の高さ{y}][の{in_block}の中]に{times}行く",
      "visit.place": "[{dimension}の][{biome}バイオームの]{place}[の高さ{y}][の{in_block}の中]に{times}行く",
      "visit.y": "[{dimension}の][{biome}バイオームの][{place}の]高さ{y}[の{in_block}の中]に{times}行く",
      "visit.in_block": "[{dimension}の][{biome}バイオームの][{place}の][高さ{y}の]{in_block}の中に{times}入る",
      "visit~biome": "{n}種類のバイオームを訪れる",
      "visit~dimension": "{n}種類のディメンションを訪れる",
      wear: "{all}を{times}身に着ける",
    },
    combinations: {
      any_of: "{where}次のどれかを{times}行う：{list}",
      all_of: "{where}次のすべてを行う：{list}",
      some_of: "{where}次の{m}項目のうち{n}項目を行う：{list}",
      some_nodes: "{list}のうち{n}個",
      sequence: "{where}[{span}以内に]この順番で{times}行う：{list}",
      distinct: "{goal}（{each}）[：{values}]",
      values: "{goal}[：{values}]",
      within: "{span}以内に{goal}",
    },
    each: {
      entity: "毎回違う種類",
      item: "毎回違うアイテム",
      block: "毎回違うブロック",
      biome: "毎回違うバイオーム",
      dimension: "毎回違うディメンション",
      effect: "毎回違う効果",
      day: "毎回違う日",
      player: "毎回違うプレイヤー",
      position: "毎回違う場所",
    },
    conditions: {
      dimension: "{v}で",
      biome: "{v}バイオームで",
      near: "[{dimension}の]{x}, {y}, {z}から{radius}ブロック以内で",
      y: "高さ{v}で",
      in_block: "{v}の中で",
      on_block: "{v}の上で",
      time: "一日の時刻が{v}のときに",
      weather: "{v}のときに",
      moon: "月相が{v}のときに",
      holding: "{v}を手に持って",
      offhand: "オフハンドに{v}を持って",
      wearing: "{v}を身に着けて",
      riding: "{v}に乗って",
      sneaking: "スニークしながら",
      "!sneaking": "スニークせずに",
      sprinting: "ダッシュしながら",
      "!sprinting": "ダッシュせずに",
      swimming: "泳ぎながら",
      "!swimming": "泳がずに",
      gliding: "滑空しながら",
      "!gliding": "滑空せずに",
      on_ground: "地面に立って",
      "!on_ground": "地面を離れて",
      in_water: "水中で",
      "!in_water": "水の外で",
      effect: "{v}の効果を受けて",
      level: "レベル{v}で",
      health: "体力{v}で",
      hunger: "満腹度{v}で",
      alone: "{v}ブロック以内にほかのプレイヤーがいないところで",
      tag: "タグ{v}を持って",
      score: "{objective}が{v}のときに",
      difficulty: "難易度{v}で",
      game_mode: "{v}モードで",
    },
    qualities: {
      baby: "子どもの{noun}",
      "!baby": "大人の{noun}",
      form: "{v}{noun}",
      family: "{v}の仲間の{noun}",
      name: "{v}という名前の{noun}",
      tag: "タグ{v}の付いた{noun}",
      color: "{v}の{noun}",
      variant: "種類{v}の{noun}",
      enchantments: "「{v}」の付いた{noun}",
      potion: "{v}{noun}",
      durability: "耐久値{v}の{noun}",
      states: "{v}の{noun}",
    },
    place: "[{dimension}の]{x}, {y}, {z}",
    nouns: { entity: "モブ", item: "アイテム", block: "ブロック" },
    terms: {
      "own.false": "自分で置いていない",
      "own.true": "自分で置いた",
      "where_kept.hotbar": "ホットバーに",
      "where_kept.mainhand": "手に",
      "where_kept.offhand": "オフハンドに",
      "time.day": "昼間に",
      "time.night": "夜に",
      "weather.clear": "晴れ",
      "weather.rain": "雨",
      "weather.thunder": "雷雨",
      "form.drink": "飲む",
      "form.splash": "スプラッシュ",
      "form.lingering": "残留",
      "color.0": "白色",
      "color.1": "橙色",
      "color.2": "赤紫色",
      "color.3": "空色",
      "color.4": "黄色",
      "color.5": "黄緑色",
      "color.6": "桃色",
      "color.7": "灰色",
      "color.8": "薄灰色",
      "color.9": "青緑色",
      "color.10": "紫色",
      "color.11": "青色",
      "color.12": "茶色",
      "color.13": "緑色",
      "color.14": "赤色",
      "color.15": "黒色",
      "difficulty.peaceful": "ピース",
      "difficulty.easy": "イージー",
      "difficulty.normal": "ノーマル",
      "difficulty.hard": "ハード",
      "game_mode.survival": "サバイバル",
      "game_mode.creative": "クリエイティブ",
      "game_mode.adventure": "アドベンチャー",
      "game_mode.spectator": "観戦者",
      "mode.walk": "徒歩",
      "mode.sprint": "ダッシュ",
      "mode.sneak": "スニーク",
      "mode.swim": "泳ぎ",
      "mode.climb": "よじ登り",
      "mode.fall": "落下",
      "mode.glide": "滑空",
      "mode.fly": "飛行",
      "mode.boat": "ボート",
      "mode.minecart": "トロッコ",
      "mode.horse": "ウマ",
      "mode.pig": "ブタ",
      "mode.strider": "ストライダー",
      "cause.anvil": "金床",
      "cause.blockExplosion": "ブロックの爆発",
      "cause.campfire": "焚き火",
      "cause.contact": "トゲのあるブロック",
      "cause.drowning": "溺れること",
      "cause.entityAttack": "攻撃",
      "cause.entityExplosion": "爆発",
      "cause.fall": "落下",
      "cause.fallingBlock": "落ちてきたブロック",
      "cause.fire": "火",
      "cause.fireTick": "燃焼",
      "cause.fireworks": "花火",
      "cause.flyIntoWall": "壁への激突",
      "cause.freezing": "凍結",
      "cause.lava": "溶岩",
      "cause.lightning": "雷",
      "cause.maceSmash": "メイスの一撃",
      "cause.magic": "魔法",
      "cause.magma": "マグマブロック",
      "cause.projectile": "飛び道具",
      "cause.sonicBoom": "衝撃波",
      "cause.soulCampfire": "魂の焚き火",
      "cause.stalactite": "つらら状の鍾乳石",
      "cause.stalagmite": "石筍",
      "cause.starve": "空腹",
      "cause.suffocation": "窒息",
      "cause.thorns": "棘の鎧",
      "cause.void": "奈落",
      "cause.wither": "ウィザー",
    },
    units: {
      seconds: "{n}秒",
      minutes: "{n}分",
      hours: "{n}時間",
      days: "{n}日",
      blocks: "{n}ブロック",
      points: "{n}ポイント",
    },
    times: "{n}回",
    more: "ほか{n}種類",
    grammar: JAPANESE_GRAMMAR,
  },
  names: {
    item: `
acacia_boat=アカシアのボート; activator_rail=アクティベーターレール; allium=アリウム
amethyst_block=アメジストブロック; amethyst_cluster=アメジストの塊; amethyst_shard=アメジストの欠片
ancient_debris=古代の残骸; andesite=安山岩; anvil=金床; apple=リンゴ; armadillo_scute=アルマジロの鱗甲
armor_stand=防具立て; arrow=矢; axe=斧; axolotl_bucket=ウーパールーパー入りバケツ; azalea=ツツジ; azure_bluet=ヒナソウ
baked_potato=ベイクドポテト; bamboo=竹; bamboo_raft=竹のいかだ; banner=旗; barrel=樽; bars=格子; basalt=玄武岩
beacon=ビーコン; bed=ベッド; bedrock=岩盤; bee_nest=ミツバチの巣; beef=生の牛肉; beehive=養蜂箱; beetroot=ビートルート
beetroot_seeds=ビートルートの種; beetroot_soup=ビートルートスープ; bell=鐘; big_dripleaf=大きなドリップリーフ
blackstone=ブラックストーン; blast_furnace=溶鉱炉; blaze_powder=ブレイズパウダー; blaze_rod=ブレイズロッド
blue_ice=青氷; blue_orchid=ヒスイラン; boat=ボート; bone=骨; bone_block=骨ブロック; bone_meal=骨粉; book=本
bookshelf=本棚; boots=ブーツ; bow=弓; bowl=ボウル; bread=パン; breeze_rod=ブリーズロッド; brewing_stand=醸造台
brick=レンガ; brick_block=レンガブロック; bricks=レンガ; brown_mushroom=茶色のキノコ
brown_mushroom_block=茶色のキノコブロック; brush=ブラシ; bubble_column=気泡柱; bucket=バケツ; bulb=電球
bundle=バンドル; button=ボタン; cactus=サボテン; cake=ケーキ; calcite=方解石; campfire=焚き火; candle=ろうそく
carpet=カーペット; carrot=ニンジン; carrot_on_a_stick=ニンジン付きの棒; cartography_table=製図台
carved_pumpkin=くり抜かれたカボチャ; cauldron=大釜; chain=鎖; charcoal=木炭; chest=チェスト
chest_boat=チェスト付きボート; chest_minecart=チェスト付きトロッコ; chestplate=チェストプレート; chicken=生の鶏肉
chorus_flower=コーラスフラワー; chorus_fruit=コーラスフルーツ; clay=粘土; clay_ball=粘土のボール; clock=時計
coal=石炭; coal_block=石炭ブロック; coal_ore=石炭鉱石; coarse_dirt=粗い土; cobbled_deepslate=深層岩の丸石
cobblestone=丸石; cocoa_beans=カカオ豆; cod=生鱈; cod_bucket=タラ入りバケツ; command_block=コマンドブロック
comparator=レッドストーンコンパレーター; compass=コンパス; composter=コンポスター; concrete=コンクリート
concrete_powder=コンクリートパウダー; conduit=コンジット; cooked_beef=ステーキ; cooked_chicken=焼き鳥
cooked_cod=焼き鱈; cooked_mutton=焼き羊肉; cooked_porkchop=焼き豚; cooked_rabbit=焼き兎肉; cooked_salmon=焼き鮭
cookie=クッキー; copper=銅; copper_block=銅ブロック; copper_ingot=銅インゴット; copper_ore=銅鉱石
cornflower=ヤグルマギク; crafter=自動作業台; crafting_table=作業台; creeper_head=クリーパーの頭; crossbow=クロスボウ
crying_obsidian=泣く黒曜石; dandelion=タンポポ; dark_prismarine=ダークプリズマリン; daylight_detector=日光検出器
deadbush=枯れ木; decorated_pot=飾り壺; deepslate=深層岩; deepslate_bricks=深層岩レンガ; deepslate_tiles=深層岩タイル
detector_rail=ディテクターレール; diamond=ダイヤモンド; diamond_block=ダイヤモンドブロック
diamond_ore=ダイヤモンド鉱石; diorite=閃緑岩; dirt=土; dirt_with_roots=根付いた土; dispenser=ディスペンサー; door=ドア
dragon_breath=ドラゴンブレス; dragon_egg=ドラゴンの卵; dragon_head=ドラゴンの頭; dried_ghast=干からびたガスト
dried_kelp=乾燥した昆布; dried_kelp_block=乾燥した昆布ブロック; dripstone_block=鍾乳石ブロック; dropper=ドロッパー
dye=染料; echo_shard=残響の欠片; egg=卵; elytra=エリトラ; emerald=エメラルド; emerald_block=エメラルドブロック
emerald_ore=エメラルド鉱石; empty_map=白紙の地図; enchanted_book=エンチャントの本
enchanted_golden_apple=エンチャントされた金のリンゴ; enchanting_table=エンチャントテーブル
end_bricks=エンドストーンレンガ; end_crystal=エンドクリスタル; end_portal=エンドポータル
end_portal_frame=エンドポータルフレーム; end_rod=エンドロッド; end_stone=エンドストーン; ender_chest=エンダーチェスト
ender_eye=エンダーアイ; ender_pearl=エンダーパール; experience_bottle=エンチャントの瓶; farmland=耕地; feather=羽根
fence=フェンス; fence_gate=フェンスゲート; fermented_spider_eye=発酵したクモの目; fern=シダ; filled_map=地図; fire=炎
fire_charge=ファイヤーチャージ; firework_rocket=ロケット花火; firework_star=花火の星; fishing_rod=釣竿
fletching_table=矢細工台; flint=火打石; flint_and_steel=火打石と打ち金; flower_pot=植木鉢
flowering_azalea=開花したツツジ; flowing_lava=溶岩; flowing_water=水; frame=額縁; frog_spawn=カエルの卵; fungus=キノコ
furnace=かまど; ghast_tear=ガストの涙; glass=ガラス; glass_bottle=ガラス瓶; glass_pane=ガラス板
glazed_terracotta=彩釉テラコッタ; glistering_melon_slice=輝くスイカの薄切り; glow_berries=グロウベリー
glow_frame=輝く額縁; glow_ink_sac=輝くイカスミ; glow_lichen=ヒカリゴケ; glowstone=グロウストーン
glowstone_dust=グロウストーンダスト; goat_horn=ヤギの角笛; gold_block=金ブロック; gold_ingot=金インゴット
gold_nugget=金塊; gold_ore=金鉱石; golden_apple=金のリンゴ; golden_carrot=金のニンジン; golden_rail=パワードレール
granite=花崗岩; grass_block=草ブロック; grass_path=土の道; grate=格子; gravel=砂利; grindstone=砥石; gunpowder=火薬
hanging_roots=垂れ根; hanging_sign=吊り看板; hardened_clay=テラコッタ; harness=ハーネス; hay_block=干草の俵
heart_of_the_sea=海洋の心; heavy_core=ヘビーコア; helmet=ヘルメット; hoe=クワ; honey_block=ハチミツブロック
honey_bottle=ハチミツ入りの瓶; honeycomb=ハニカム; honeycomb_block=ハニカムブロック; hopper=ホッパー
hopper_minecart=ホッパー付きトロッコ; horse_armor=馬鎧; hyphae=菌糸; ice=氷; ink_sac=イカスミ; iron_bars=鉄格子
iron_block=鉄ブロック; iron_ingot=鉄インゴット; iron_nugget=鉄塊; iron_ore=鉄鉱石; jukebox=ジュークボックス
kelp=コンブ; ladder=はしご; lantern=ランタン; lapis_block=ラピスラズリブロック; lapis_lazuli=ラピスラズリ
lapis_ore=ラピスラズリ鉱石; large_fern=大きなシダ; lava=溶岩; lava_bucket=溶岩入りバケツ; lead=リード; leather=革
leather_chestplate=革の上着; leather_helmet=革の帽子; leather_leggings=革のズボン; leaves=葉; lectern=書見台
leggings=レギンス; lever=レバー; lightning_rod=避雷針; lilac=ライラック; lily_of_the_valley=スズラン
lingering_potion=残留ポーション; lit_furnace=火のついたかまど; lit_pumpkin=ジャック・オ・ランタン
lodestone=ロードストーン; lodestone_compass=ロードストーンコンパス; log=原木; loom=機織り機; mace=メイス
magma=マグマブロック; magma_cream=マグマクリーム; mangrove_propagule=マングローブの芽; mangrove_roots=マングローブの根
melon_block=スイカ; melon_seeds=スイカの種; melon_slice=切ったスイカ; milk_bucket=ミルクバケツ; minecart=トロッコ
mob_spawner=モンスタースポナー; moss_block=苔ブロック; moss_carpet=苔のカーペット; mossy_cobblestone=苔むした丸石
mud=泥; mud_bricks=泥レンガ; mushroom_stew=キノコシチュー; music_disc_11=レコード「11」; music_disc_13=レコード「13」
music_disc_5=レコード「5」; music_disc_cat=レコード「cat」; music_disc_creator=レコード「Creator」
music_disc_lava_chicken=レコード「Lava Chicken」; music_disc_otherside=レコード「otherside」
music_disc_pigstep=レコード「Pigstep」; music_disc_precipice=レコード「Precipice」; music_disc_relic=レコード「Relic」
music_disc_tears=レコード「Tears」; mutton=生の羊肉; mycelium=菌糸; name_tag=名札; nautilus_shell=オウムガイの殻
nether_brick=ネザーレンガブロック; nether_gold_ore=ネザー金鉱石; nether_sprouts=ネザースプラウト
nether_star=ネザースター; nether_wart=ネザーウォート; nether_wart_block=ネザーウォートブロック
netherbrick=ネザーレンガ; netherite_block=ネザライトブロック; netherite_ingot=ネザライトインゴット
netherite_scrap=ネザライトの欠片; netherite_upgrade_smithing_template=ネザライト強化の鍛冶型; netherrack=ネザーラック
noteblock=音符ブロック; nylium=ナイリウム; oak_boat=オークのボート; observer=オブザーバー; obsidian=黒曜石
ochre_froglight=黄土色のフロッグライト; ominous_bottle=不吉な瓶; ominous_trial_key=不吉な試練のカギ
oxeye_daisy=フランスギク; packed_ice=氷塊; packed_mud=固めた泥; painting=絵画; paper=紙
pearlescent_froglight=真珠色のフロッグライト; peony=ボタン; phantom_membrane=ファントムの皮膜; pickaxe=ツルハシ
piglin_head=ピグリンの頭; pink_petals=桃色の花びら; piston=ピストン; pitcher_plant=ウツボカズラ
pitcher_pod=ウツボカズラのさや; planks=板材; player_head=プレイヤーの頭; podzol=ポドゾル; pointed_dripstone=鍾乳石
poisonous_potato=青くなったジャガイモ; popped_chorus_fruit=焼いたコーラスフルーツ; poppy=ポピー; porkchop=生の豚肉
portal=ネザーポータル; potato=ジャガイモ; potion=ポーション; powder_snow=粉雪; powder_snow_bucket=粉雪入りバケツ
pressure_plate=感圧板; prismarine=プリズマリン; prismarine_bricks=プリズマリンレンガ
prismarine_crystals=プリズマリンクリスタル; prismarine_shard=プリズマリンの欠片; pufferfish=フグ
pufferfish_bucket=フグ入りバケツ; pumpkin=カボチャ; pumpkin_pie=パンプキンパイ; pumpkin_seeds=カボチャの種
purpur_block=プルプァブロック; purpur_pillar=プルプァの柱; quartz=ネザークォーツ; quartz_block=クォーツブロック
quartz_bricks=クォーツレンガ; quartz_ore=ネザークォーツ鉱石; rabbit=生の兎肉; rabbit_foot=ウサギの足
rabbit_hide=ウサギの皮; rabbit_stew=ウサギシチュー; rail=レール; raw_copper=銅の原石
raw_copper_block=銅の原石ブロック; raw_gold=金の原石; raw_gold_block=金の原石ブロック; raw_iron=鉄の原石
raw_iron_block=鉄の原石ブロック; recovery_compass=リカバリーコンパス; red_mushroom=赤色のキノコ
red_mushroom_block=赤色のキノコブロック; red_sand=赤い砂; redstone=レッドストーンダスト
redstone_block=レッドストーンブロック; redstone_lamp=レッドストーンランプ; redstone_ore=レッドストーン鉱石
redstone_torch=レッドストーントーチ; repeater=レッドストーンリピーター; resin_block=樹脂ブロック
resin_brick=樹脂レンガ; resin_bricks=樹脂レンガブロック; resin_clump=樹脂の塊; respawn_anchor=リスポーンアンカー
roots=根; rose_bush=バラの低木; rotten_flesh=腐った肉; saddle=鞍; salmon=生鮭; salmon_bucket=サケ入りバケツ; sand=砂
sandstone=砂岩; sapling=苗木; scaffolding=足場; sculk=スカルク; sculk_catalyst=スカルクカタリスト
sculk_sensor=スカルクセンサー; sculk_shrieker=スカルクシュリーカー; sculk_vein=スカルクヴェイン
sea_lantern=シーランタン; sea_pickle=シーピクルス; seagrass=海草; shears=ハサミ; shield=盾; short_grass=背の低い草
shovel=シャベル; shroomlight=シュルームライト; shulker_box=シュルカーボックス; shulker_shell=シュルカーの殻; sign=看板
skeleton_skull=スケルトンの頭蓋骨; slab=ハーフブロック; slime=スライムブロック; slime_ball=スライムボール
small_dripleaf_block=小さなドリップリーフ; smithing_table=鍛冶台; smoker=燻製器; smooth_basalt=滑らかな玄武岩
smooth_stone=滑らかな石; sniffer_egg=スニファーの卵; snow=雪ブロック; snow_layer=雪; snowball=雪玉
soul_campfire=魂の焚き火; soul_lantern=魂のランタン; soul_sand=ソウルサンド; soul_soil=ソウルソイル
soul_torch=魂の松明; spawn_egg=スポーンエッグ; spear=槍; spider_eye=クモの目; splash_potion=スプラッシュポーション
sponge=スポンジ; spore_blossom=胞子の花; spyglass=望遠鏡; stained_glass=色付きガラス
stained_glass_pane=色付きガラス板; stairs=階段; stem=幹; stick=棒; sticky_piston=粘着ピストン; stone=石
stone_bricks=石レンガ; stonecutter_block=石切台; string=糸; sugar=砂糖; sugar_cane=サトウキビ; sunflower=ヒマワリ
suspicious_gravel=怪しげな砂利; suspicious_sand=怪しげな砂; suspicious_stew=怪しげなシチュー
sweet_berries=スイートベリー; sword=剣; tadpole_bucket=オタマジャクシ入りバケツ; tall_grass=背の高い草; target=的
terracotta=テラコッタ; tinted_glass=遮光ガラス; tnt=TNT; tnt_minecart=TNT付きのトロッコ; torch=松明
torchflower=トーチフラワー; torchflower_seeds=トーチフラワーの種; totem_of_undying=不死のトーテム
trapdoor=トラップドア; trapped_chest=トラップチェスト; trial_key=試練の鍵; trial_spawner=トライアルスポナー
trident=トライデント; tripwire_hook=トリップワイヤーフック; tropical_fish=熱帯魚
tropical_fish_bucket=熱帯魚入りバケツ; tuff=凝灰岩; tuff_bricks=凝灰岩レンガ; tulip=チューリップ; turtle_egg=カメの卵
turtle_helmet=カメの甲羅; turtle_scute=カメのウロコ; twisting_vines=ねじれツタ; undyed_shulker_box=シュルカーボックス
vault=宝物庫; verdant_froglight=新緑色のフロッグライト; vine=ツタ; wall=塀
warped_fungus_on_a_stick=歪んだキノコ付きの棒; warped_wart_block=歪んだウォートブロック; water=水
water_bucket=水入りバケツ; waterlily=スイレンの葉; web=クモの巣; weeping_vines=しだれツタ; wet_sponge=濡れたスポンジ
wheat=小麦; wheat_seeds=小麦の種; wind_charge=ウィンドチャージ; wither_rose=ウィザーローズ
wither_skeleton_skull=ウィザースケルトンの頭蓋骨; wolf_armor=オオカミの防具; wood=木; wool=羊毛
writable_book=本と羽ペン; written_book=記入済みの本; zombie_head=ゾンビの頭
`,
    entity: `
allay=アレイ; area_effect_cloud=エリアエフェクトクラウド; armadillo=アルマジロ; armor_stand=防具立て; arrow=矢
axolotl=ウーパールーパー; bat=コウモリ; bee=ミツバチ; blaze=ブレイズ; boat=ボート; bogged=ボグド; breeze=ブリーズ
breeze_wind_charge_projectile=ブリーズのウィンドチャージ; camel=ラクダ; camel_husk=ラクダハスク; cat=ネコ
cave_spider=洞窟グモ; chest_boat=チェスト付きボート; chest_minecart=チェスト付きトロッコ; chicken=ニワトリ; cod=タラ
command_block_minecart=コマンドブロック付きトロッコ; copper_golem=銅のゴーレム; cow=ウシ; creaking=クリーキング
creeper=クリーパー; dolphin=イルカ; donkey=ロバ; dragon_fireball=ドラゴンの火の玉; drowned=ドラウンド; egg=卵
elder_guardian=エルダーガーディアン; ender_crystal=エンドクリスタル; ender_dragon=エンダードラゴン
ender_pearl=エンダーパール; enderman=エンダーマン; endermite=エンダーマイト; evocation_illager=エヴォーカー
eye_of_ender_signal=エンダーアイ; fireball=火の玉; fireworks_rocket=ロケット花火; fishing_hook=釣り針; fox=キツネ
frog=カエル; ghast=ガスト; glow_squid=ヒカリイカ; goat=ヤギ; guardian=ガーディアン; happy_ghast=ハッピーガスト
hoglin=ホグリン; hopper_minecart=ホッパー付きトロッコ; horse=ウマ; husk=ハスク; iron_golem=アイアンゴーレム
lightning_bolt=雷; lingering_potion=残留ポーション; llama=ラマ; llama_spit=ラマの唾; magma_cube=マグマキューブ
minecart=トロッコ; mooshroom=ムーシュルーム; mule=ラバ; nautilus=オウムガイ; npc=NPC; ocelot=ヤマネコ; panda=パンダ
parched=パーチド; parrot=オウム; phantom=ファントム; pig=ブタ; piglin=ピグリン; piglin_brute=ピグリンブルート
pillager=ピリジャー; player=プレイヤー; polar_bear=シロクマ; pufferfish=フグ; rabbit=ウサギ; ravager=ラヴェジャー
salmon=サケ; sheep=ヒツジ; shulker=シュルカー; shulker_bullet=シュルカーの弾; silverfish=シルバーフィッシュ
skeleton=スケルトン; skeleton_horse=スケルトンホース; slime=スライム; small_fireball=小さな火の玉; sniffer=スニファー
snow_golem=スノウゴーレム; snowball=雪玉; spider=クモ; splash_potion=スプラッシュポーション; squid=イカ
stray=ストレイ; strider=ストライダー; tadpole=オタマジャクシ; thrown_trident=トライデント; tnt=TNT
tnt_minecart=TNT付きのトロッコ; trader_llama=商人のラマ; tropicalfish=熱帯魚; turtle=カメ; vex=ヴェックス
villager=村人; villager_v2=村人; vindicator=ヴィンディケーター; wandering_trader=行商人; warden=ウォーデン
wind_charge_projectile=ウィンドチャージ; witch=ウィッチ; wither=ウィザー; wither_skeleton=ウィザースケルトン
wither_skull=ウィザーの頭蓋骨; wither_skull_dangerous=ウィザーの青い頭蓋骨; wolf=オオカミ; xp_bottle=エンチャントの瓶
xp_orb=経験値オーブ; zoglin=ゾグリン; zombie=ゾンビ; zombie_horse=ゾンビホース; zombie_nautilus=ゾンビオウムガイ
zombie_pigman=ゾンビピグリン; zombie_villager=村人ゾンビ; zombie_villager_v2=村人ゾンビ
`,
    effect: `
absorption=衝撃吸収; bad_omen=不吉な予感; blindness=盲目; conduit_power=コンジットパワー; darkness=暗闇
fatal_poison=致死毒; fire_resistance=火炎耐性; haste=採掘速度上昇; health_boost=体力増強; hunger=空腹; infested=虫食い
instant_damage=即時ダメージ; instant_health=即時回復; invisibility=透明化; jump_boost=跳躍力上昇; levitation=浮遊
mining_fatigue=採掘速度低下; nausea=吐き気; night_vision=暗視; oozing=滲出; poison=毒; raid_omen=襲撃の予感
regeneration=再生能力; resistance=耐性; saturation=満腹度回復; slow_falling=落下速度低下; slowness=移動速度低下
speed=移動速度上昇; strength=攻撃力上昇; trial_omen=試練の予感; village_hero=村の英雄; water_breathing=水中呼吸
weakness=弱体化; weaving=巣張り; wind_charged=蓄風; wither=ウィザー
`,
    enchantment: `
aqua_affinity=水中採掘; bane_of_arthropods=虫特効; binding=束縛の呪い; blast_protection=爆発耐性; breach=違反
channeling=召雷; density=密度; depth_strider=水中歩行; efficiency=効率強化; feather_falling=落下耐性
fire_aspect=火属性; fire_protection=火炎耐性; flame=フレイム; fortune=幸運; frost_walker=氷渡り; impaling=水生特効
infinity=無限; knockback=ノックバック; looting=ドロップ増加; loyalty=忠誠; luck_of_the_sea=宝釣り; lure=入れ食い
mending=修繕; multishot=拡散; piercing=貫通; power=射撃ダメージ増加; projectile_protection=飛び道具耐性
protection=ダメージ軽減; punch=パンチ; quick_charge=高速装填; respiration=水中呼吸; riptide=激流
sharpness=ダメージ増加; silk_touch=シルクタッチ; smite=アンデッド特効; soul_speed=ソウルスピード
swift_sneak=スニーク速度上昇; thorns=棘の鎧; unbreaking=耐久力; vanishing=消滅の呪い; wind_burst=爆風
`,
    potion: `
awkward=奇妙な; fire_resistance=耐火の; harming=負傷の; healing=治癒の; infested=虫食いの; invisibility=透明化の
leaping=跳躍の; mundane=ありふれた; nightvision=暗視の; oozing=滲出の; poison=毒の; regeneration=再生の
slow_falling=低速落下の; slowness=鈍化の; strength=力の; swiftness=俊敏の; thick=濃厚な
turtle_master=タートルマスターの; water=水の; water_breathing=水中呼吸の; weakness=弱化の; weaving=巣張りの
wind_charged=蓄風の; wither=衰弱の
`,
    dimension: `
nether=ネザー; overworld=オーバーワールド; the_end=ジ・エンド
`,
    biome: `
bamboo_jungle=竹林; basalt_deltas=玄武岩の三角州; beach=砂浜; birch_forest=シラカバの森; cherry_grove=サクラの林
cold_beach=雪の砂浜; cold_ocean=冷たい海; cold_taiga=雪のタイガ; crimson_forest=真紅の森; deep_cold_ocean=冷たい深海
deep_dark=ディープダーク; deep_frozen_ocean=凍った深海; deep_lukewarm_ocean=ぬるい深海; deep_ocean=深海
deep_warm_ocean=暖かい深海; desert=砂漠; dripstone_caves=鍾乳洞; extreme_hills=吹きさらしの丘; flower_forest=花の森
forest=森林; frozen_ocean=凍った海; frozen_peaks=凍った山頂; frozen_river=凍った川; grove=林; hell=ネザーの荒地
ice_plains=雪原; ice_plains_spikes=氷樹; jagged_peaks=尖った山頂; jungle=ジャングル; jungle_edge=まばらなジャングル
lukewarm_ocean=ぬるい海; lush_caves=繁茂した洞窟; mangrove_swamp=マングローブの沼地; meadow=牧草地
mega_taiga=マツの原生林; mesa=荒野; mesa_bryce=侵食された荒野; mesa_plateau_stone=森のある荒野
mushroom_island=キノコ島; ocean=海洋; pale_garden=ペールガーデン; plains=平原; redwood_taiga_mutated=トウヒの原生林
river=河川; roofed_forest=暗い森; savanna=サバンナ; savanna_mutated=吹きさらしのサバンナ
savanna_plateau=サバンナの高原; snowy_slopes=雪の斜面; soulsand_valley=ソウルサンドの谷; stone_beach=石だらけの海岸
stony_peaks=石だらけの山頂; sunflower_plains=ヒマワリ平原; swampland=沼地; taiga=タイガ; the_end=ジ・エンド
warm_ocean=暖かい海; warped_forest=歪んだ森
`,
    material: `
acacia=アカシアの; andesite=安山岩の; bamboo=竹の; birch=樺の; black=黒色の; blackstone=ブラックストーンの
blue=青色の; brick=レンガの; brown=茶色の; chainmail=チェーンメイルの; cherry=サクラの; chiseled=模様入りの
cobbled_deepslate=深層岩の丸石の; cobblestone=丸石の; copper=銅の; cracked=ひび割れた; crimson=真紅の
cut=切り込み入りの; cyan=青緑色の; dark_oak=ダークオークの; dark_prismarine=ダークプリズマリンの; deepslate=深層岩
deepslate_brick=深層岩レンガの; deepslate_tile=深層岩タイルの; diamond=ダイヤモンドの; diorite=閃緑岩の
end_brick=エンドストーンレンガの; exposed=露出した; gold=金の; golden=金の; granite=花崗岩の; gray=灰色の
green=緑色の; infested=虫食い; iron=鉄の; jungle=ジャングルの; leather=革の; light_blue=空色の; light_gray=薄灰色の
lime=黄緑色の; long=長時間の; magenta=赤紫色の; mangrove=マングローブの; mossy=苔むした; mud_brick=泥レンガの
nether_brick=ネザーレンガの; netherite=ネザライトの; oak=オークの; orange=橙色の; oxidized=酸化した
pale_oak=ペールオークの; pink=桃色の; polished=磨かれた; prismarine=プリズマリンの; purple=紫色の; purpur=プルプァの
quartz=クォーツの; red=赤色の; red_nether_brick=赤いネザーレンガの; red_sandstone=赤い砂岩の; sandstone=砂岩の
smooth=滑らかな; spruce=トウヒの; stone=石の; stone_brick=石レンガの; stripped=樹皮を剥いだ; strong=強化された
tuff=凝灰岩の; warped=歪んだ; waxed=磨いた; weathered=風化した; white=白色の; wooden=木の; yellow=黄色の
`,
  },
});
