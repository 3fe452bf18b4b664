# What the bot says. Statements of fact never stand here: they come from the briefings, with their citations.
# Attributes: .words = other words a reader may type for the command (separated by |), .description ≤ 100 characters.

## Headings of answers
heading-who = 会談した人
heading-person = { $name }
heading-agreed = 合意した内容
heading-sectors = 分野
heading-concerns = 懸念
heading-background = 背景
heading-sources = 出典
heading-latest = 最新の要点まとめ
heading-timeline = 時系列
heading-encounters = 会談
heading-compare = 比較
heading-topic = { $name }
heading-choice = どの要点まとめですか
heading-help = 質問できること
heading-language = 言語
heading-report = 誤りの報告
heading-notice = お知らせ
heading-error = エラーが発生しました

## Answers
verdict-yes = はい。
assumed-briefing = 該当する要点まとめが複数あるため、最新の「{ $title }」からお答えします。
person-title = { $name }（{ $title }）
group-briefing = { $title }：{ $date }
group-shared = 共通：{ $sector }
group-only = 「{ $title }」のみ

## What the briefings do not say
heading-unknown = 要点まとめに記載がありません
unknown-what = ご質問の答えは、要点まとめに記載がありません。
unknown-who = 誰なのかは、要点まとめに記載がありません。
unknown-when = いつなのかは、要点まとめに記載がありません。
unknown-where = どこなのかは、要点まとめに記載がありません。
unknown-why = 理由は、要点まとめに記載がありません。
unknown-how-many = 数は、要点まとめに記載がありません。
unknown-how-much = 金額や量は、要点まとめに記載がありません。
unknown-how-long = 期間は、要点まとめに記載がありません。
unknown-words = 要点まとめにない言葉：{ $words }
unknown-understood = 読み取れた内容：{ $understood }
unknown-nearest = 関連して、要点まとめに記載があるのは次の内容です。

## Citations and standing
citation = { $source }、第{ $paragraph }段落
source-dated = { $source }、{ $date }
source-with-origin = { $source }（{ $origin }）
source-outlet-not-stated = { $language }の記事（媒体名の記載なし）
standing-corroborated = { $origins ->
   *[other] 互いに独立した情報源{ $origins }件
  }
standing-single = 情報源は1件のみ
standing-disputed = 情報源により食い違いがあります：{ $other }
standing-uncertain = 未確認

## Names of languages
language-ar = アラビア語
language-en = 英語
language-it = イタリア語
language-ja = 日本語

## Buttons and choices
action-sources = 出典
action-sectors = 分野
action-who = 会談した人
action-agreed = 合意した内容
action-background = 背景
action-brief = 概要
action-help = ヘルプ
action-more = さらに表示
action-start = 最初から
action-follow-up = 続けて質問
action-latest = 最新の要点まとめ
action-topic = テーマ
action-timeline = 時系列
action-language = 言語
action-back = 戻る
choice-briefing = どの要点まとめについてのご質問ですか。
choose-briefing = どの要点まとめですか。
choose-other = どの要点まとめと比べますか。
choose-topic = どのテーマですか。
choose-sector = どの分野ですか。
choose-person = どの人物ですか。
choose-country = どの国ですか。
choose-period = どの月ですか。
choose-language = どの言語にしますか。
choose-scope = どの範囲に設定しますか。
choose-question = ご質問
choose-mistake = 誤りの報告
prompt-question = このメッセージへの返信として、ご質問をお書きください。
prompt-mistake = どこが誤っていますか。このメッセージへの返信として、一、二文でお書きください。

## Notices and mistakes
notice-empty = 質問を入力してください。例：「何が合意されましたか」
notice-too-long = 文字数が多すぎます。質問は{ $limit }文字以内で入力してください。
notice-not-text = 言葉を読み取れませんでした。アラビア語、英語、イタリア語、日本語のいずれかで質問を入力してください。
notice-language = 対応している言語は、アラビア語、英語、イタリア語、日本語です。いずれかの言語でご質問ください。
notice-no-briefing = 要点まとめはまだありません。
error-unknown-command = 「{ $command }」というコマンドはありません。/help と入力すると、使えるコマンドを確認できます。
error-unknown-value = 「{ $value }」は使えません。指定できるのは次のとおりです：{ $possible }
error-missing-argument = 入力が足りません：{ $argument }
error-not-allowed = この操作は、管理者だけが行えます。
error-conversation-only = これは対話でのみ使えます。「npm start」で始めてください。
error-unexpected = システム側で問題が発生しました。何度も起きる場合は、次の番号を添えて報告してください：{ $reference }
language-now-reader = これからは日本語でお答えします。
language-now-chat = このチャンネルでは、これから日本語でお答えします。
language-now-community = サーバーまたはグループ全体で、これから日本語でお答えします。
language-is = 現在、日本語でお答えしています。変更するには /language のあとに ar、en、it、ja のいずれかを入力してください。auto にすると、質問ごとにその言語でお答えします。
language-auto = これからは、質問ごとにその言語でお答えします。
language-any = 質問の言語に合わせる
report-thanks = ご報告ありがとうございます。編集担当者が確認します（受付番号：{ $reference }）。
scope-reader = 自分
scope-chat = このチャット
scope-community = サーバーまたはグループ全体
error-no-community = このチャットはサーバーやグループに属していません。
notice-slow-down = 一度にたくさんのご質問がありました。{ $seconds }秒ほど待って、もう一度お試しください。
notice-old-button = このボタンは以前の回答のもので、もう使えません。もう一度ご質問ください。
notice-missing-permissions = そのチャンネルではお答えできません。管理者に次の権限を許可してもらってください：{ $permissions }。
permission-view = チャンネルを見る
permission-send = メッセージを送信
permission-history = メッセージ履歴を読む
welcome = こんにちは。国際情勢の要点まとめについて、アラビア語・英語・イタリア語・日本語でお答えします。どの説明にも出典を付けています。メンションして質問するか、「/」と入力して使えるコマンドをご覧ください。
latest-line = { $date }：{ $title }

## Help
help-intro = アラビア語、英語、イタリア語、日本語で、自由に質問してください。回答はすべて、編集担当者がまとめた要点まとめに基づき、出典を添えて示します。記載がないことは、ないとお伝えします。
help-examples = 質問の例：「誰が会談しましたか」「宇宙分野では何が合意されましたか」「戦闘機はいつ配備されますか」
help-command = /{ $name } – { $description }

## Commands
command-ask = 質問
    .words = 質問 | 質問する | 聞く | たずねる | ask | question
    .description = 自由な言葉で質問します
command-brief = 概要
    .words = 概要 | 要点 | 要約 | まとめ | 要点まとめ | brief | briefing | overview | summary
    .description = 要点まとめの主な内容を表示します
command-who = 人物
    .words = 人物 | 誰 | 参加者 | 出席者 | 会談した人 | who | people | participants
    .description = 会談した人とその役職を表示します
command-agreed = 合意
    .words = 合意 | 合意内容 | 成果 | 合意した内容 | agreed | agreements | results
    .description = 合意した内容を、全体または分野別に表示します
command-sectors = 分野
    .words = 分野 | 領域 | 分野一覧 | sectors | fields | areas
    .description = 要点まとめが扱う分野を表示します
command-concerns = 懸念
    .words = 懸念 | 心配 | 懸念事項 | concerns | worries
    .description = 双方が懸念していることを表示します
command-said = 発言
    .words = 発言 | コメント | 誰が何を言ったか | said | quotes | statements
    .description = 誰が何を述べたかを表示します
command-background = 背景
    .words = 背景 | 経緯 | background | context
    .description = 会談などの背景を表示します
command-latest = 最新
    .words = 最新 | 新着 | 一覧 | ニュース | latest | briefings | news
    .description = 最新の要点まとめを表示します
command-topic = テーマ
    .words = テーマ | 話題 | topic
    .description = 分野・国・人物・事柄について、要点まとめにあることすべて
command-timeline = 時系列
    .words = 時系列 | 年表 | timeline
    .description = いつ何があったか（テーマ別・期間別）
command-compare = 比較
    .words = 比較 | compare
    .description = 2つの出来事を並べて、共通点と違いを示します
command-sources = 出典
    .words = 出典 | 情報源 | ソース | sources | references
    .description = 記載内容の出典を表示します
command-language = 言語
    .words = 言語 | 言語設定 | 言葉 | language | lang
    .description = 回答に使う言語を選びます
command-help = ヘルプ
    .words = ヘルプ | 使い方 | 開始 | help | start
    .description = 質問できることを表示します
command-report = 報告
    .words = 報告 | 誤り | 間違い | 訂正 | report | mistake | error
    .description = 編集担当者に誤りを報告します

## Arguments of commands
argument-question = 質問
    .description = 質問（自由な言葉で）
argument-briefing = 要点まとめ
    .description = 対象の要点まとめ
argument-period = 期間
    .description = 期間（例：2026年1月、先週）
argument-other = 相手
    .description = 比べる相手の要点まとめ
argument-topic = テーマ
    .description = 分野、国、人物、または用語
argument-sector = 分野
    .description = 分野（例：宇宙、エネルギー）
argument-person = 人物
    .description = 人物の名前
argument-country = 国
    .description = 国の名前
argument-language = 言語
    .description = ar、en、it、ja、auto のいずれか
argument-scope = 対象
    .description = 対象：自分・このチャット・サーバーまたはグループ全体
argument-mistake = 誤り
    .description = 誤っている点（1〜2文で）

## The terminal
terminal-welcome = Communiqué – 要点まとめについて質問できます。/help で質問できることを表示、Ctrl-D で終了します。
terminal-prompt = 質問
terminal-goodbye = ご利用ありがとうございました。

## 各プラットフォームの一覧に出る紹介：名前は64字、説明は512字、短い説明は120字まで
bot-name = Communiqué
bot-description = 首脳会談や合意について、誰が会ったか、何が決まったか、いつ、どこで、なぜかを、アラビア語、英語、イタリア語、日本語で質問できます。回答にはすべて出典が付き、要点まとめに記載がないときは、ないとお伝えします。質問を書くか、「開始」を押してください。
bot-short-description = 国際会談の要点まとめから、出典付きでお答えします。アラビア語・英語・イタリア語・日本語に対応。

## 数量：$figure は表記どおりの数字、$n はその値
amount-percentage = { $figure }%
amount-range = { $from }〜{ $to }
amount-about = 約{ $amount }
amount-over = { $amount }超
amount-under = { $amount }未満
# 日本語では万・億・兆で書くため、次の3つは使われない。
amount-trillion = { $figure }兆
amount-billion = { $figure }十億
amount-million = { $figure }百万
unit-year = { $figure }年
unit-country = { $figure }カ国
unit-leader = { $figure }人
unit-person = { $figure }人
unit-job = { $figure }人分の雇用
unit-company = { $figure }社
unit-site = { $figure }カ所
unit-minute = { $figure }分
unit-hour = { $figure }時間
unit-month = { $figure }カ月
unit-day = { $figure }日間
unit-prefecture = { $figure }県
unit-business-group = { $figure }グループ
unit-summit = { $figure }回
unit-visit = { $figure }回
unit-mine = { $figure }カ所
unit-project = { $figure }件
unit-government-site = { $figure }カ所
money-EUR = { $figure }ユーロ
money-GBP = { $figure }ポンド
money-JPY = { $figure }円
money-OMR = { $figure }オマーン・リアル
money-PHP = { $figure }フィリピン・ペソ
money-USD = { $figure }ドル
