# What the bot says. Statements of fact never stand here: they come from the briefings, with their citations.
# Attributes: .words = other words a reader may type for the command (separated by |), .description ≤ 100 characters.

## Headings of answers
what-who = 出席者
what-agreed = 合意内容
what-sectors = 分野
what-sources = 出典
what-timeline = これまでの経過
what-concerns = 懸念
what-background = 背景
title-event = { $event }（{ $date }）
title-updated = { $event }（{ $date }更新）
title-what = { $event }：{ $what }
heading-encounters-of = { $name }の会談
heading-timeline-of = { $name }：これまでの経過
heading-sources = 出典
heading-latest = 最新のブリーフィング
heading-timeline = これまでの経過
heading-encounters = 会談
heading-compare = 比較：{ $events }
heading-choice = どのブリーフィングですか
heading-help = 質問できること
heading-language = 言語
heading-pictures = 画像
heading-report = 誤りの報告
heading-notice = お知らせ
heading-error = エラーが発生しました

## Answers
verdict-yes = はい。
encounter = { $names }（{ $date }）
lead-by = { $date }まで
lead-since = { $date }から
lead-until = { $date }まで
lead-until-year = { $date }まで
lead-since-year = { $date }から
lead-by-year = { $date }まで
lead-on-year = { $date }
assumed-briefing = 「{ $event }」についての回答です。ほかに考えられるもの：{ $others }
compare-two = 比較できるのは一度に2件です。どの2件を比べますか：{ $events }
person-title = { $name }（{ $title }）
group-shared = 共通：{ $matter }
group-only = そのほか：{ $title }

## What the briefings do not say
heading-unknown = 見つかりませんでした
unknown-note = ブリーフィングの中に当てはまる情報が見つかりませんでした。別の言い方か、会議や行事の名前でもお試しください。
coverage-period = { $from }〜{ $to }
coverage = { $count ->
   *[other] 収録しているブリーフィングは{ $count }件（{ $period }）：{ $events }
  }
list-separator = { "、" }
heading-closest = ブリーフィングにある最も近い内容
closest-note = ご質問への答えになっていないかもしれません。
closest-denied = 行われなかったことや、その場にいなかった人についての記載はありません。
closest-who = 以下の内容に、誰かは書かれていません。
closest-when = 以下の内容に、日付は書かれていません。
closest-where = 以下の内容に、場所は書かれていません。
closest-why = 以下の内容に、理由は書かれていません。
closest-how-many = 以下の内容に、数は書かれていません。
closest-how-much = 以下の内容に、金額は書かれていません。
closest-how-long = 以下の内容に、期間や長さは書かれていません。
heading-withdrawn = 撤回のお知らせ
withdrawn-fact = 「{ $title }」についての記述は{ $date }に撤回しました。理由：{ $reason }
withdrawn-briefing = ブリーフィング「{ $title }」は{ $date }に撤回しました。理由：{ $reason }
heading-greeting = Communiqué
greeting-hello = こんにちは。誰が会談し、何が合意されたのか、日時や場所、背景などをお尋ねください。{ $covered }
greeting-thanks = どういたしまして。
greeting-goodbye = それではまた。いつでもどうぞ。
greeting-acknowledgement = 承知しました。ほかにもお気軽にお尋ねください。
reply-to-nothing = まだ何も表示していません。質問していただくか、/最新 からお選びください。
reply-no-such = 直前の回答に、その番号の項目はありません。
reply-no-more = ブリーフィングにある情報は以上です。
reply-no = 失礼しました。会談や会合の名前を挙げるか、別の言い方でお尋ねください。{ $covered }

## Citations and standing
citation = { $count ->
    [1] { $source }、第{ $paragraphs }段落
   *[other] { $source }　第{ $paragraphs }段落
  }
source-dated = { $source }、{ $date }
source-numbered = { $source }、その{ $at }
source-via = { $origin }、{ $source }掲載
source-with-origin = { $source }（{ $origin }）
source-outlet-not-stated = { $language }の記事（媒体名の記載なし）
caveat-corroborated = { $origins ->
   *[other] 独立した{ $origins }件の情報源が一致
  }
caveat-single = 情報源は1件
caveat-disputed = ただし、{ $other }
caveat-uncertain = 未確認
corrected-on = { $date }訂正
corrected-because = { $date }訂正：{ $reason }
sources-left = ほかの出典：/出典
sources-line = 出典：

## Names of languages
language-ar = アラビア語
language-en = 英語
language-it = イタリア語
language-ja = 日本語

## Buttons and choices
action-sources = 出典
action-sectors = 分野
action-who = 出席者
action-agreed = 合意内容
action-background = 背景
action-brief = 概要
action-help = ヘルプ
action-more = さらに表示
action-start = 最初から
action-follow-up = 続けて質問
action-latest = 最新のブリーフィング
action-topic = テーマ
action-timeline = 時系列
action-language = 言語
action-digest = デイリーダイジェスト
action-preview = プレビュー
action-change = 変更
action-pause = 一時停止
action-resume = 再開
action-unsubscribe = 配信を終了
action-subscribe = ダイジェストを設定
action-forget = データを削除
action-back = 戻る
choice-briefing = 当てはまるブリーフィングが複数あります。
choose-briefing = どのブリーフィングですか
choose-other = どのブリーフィングと比べますか
choose-topic = どのテーマですか
choose-sector = どの分野ですか
choose-person = どの人物ですか
choose-country = どの国ですか
choose-period = どの月の出来事ですか
choose-language = どの言語にしますか
choose-scope = どの範囲に適用しますか
choose-pictures = 画像をどのように表示しますか
choose-where = どの範囲に適用しますか
choose-data = どのデータを削除しますか
choose-time = 何時にしますか
choose-zone = どのタイムゾーンですか
choose-days = どの曜日にしますか
choose-topics = どのテーマにしますか
choose-empty = 新着がないときも、その旨をお知らせしますか
choose-channel = どのチャンネルですか
choose-question = 質問の入力
choose-mistake = 誤りの報告
prompt-question = このメッセージに返信する形で、質問を入力してください。
prompt-mistake = どこが誤っていますか。このメッセージに返信する形で、1〜2文で入力してください。

## Notices and mistakes
notice-empty = 質問を入力してください。例：「何が合意されましたか」
notice-too-long = 文字数が多すぎます。質問は{ $limit }文字以内で入力してください。
notice-not-text = 言葉を読み取れませんでした。アラビア語、英語、イタリア語、日本語のいずれかで質問を入力してください。
notice-language = 対応している言語は、アラビア語、英語、イタリア語、日本語です。いずれかの言語でご質問ください。
notice-no-briefing = ブリーフィングはまだありません。
error-unknown-command = 「{ $command }」というコマンドはありません。/ヘルプ と入力すると、使えるコマンドを確認できます。
error-unknown-value = 「{ $value }」は使えません。次の中からお選びください：{ $possible }
error-several-briefings = 「{ $value }」に当てはまるブリーフィングは複数あります。次のどれでしょうか：{ $possible }
error-not-understood = ここでは「{ $value }」を扱えません。
zone-unclear = 「{ $value }」に当てはまるタイムゾーンは複数あります。年間を通して正しい時刻になるよう、都市名でご指定ください：{ $possible }
days-unclear = 「{ $value }」がどの曜日を指すかは国によって異なります。「日曜日から木曜日」のように曜日をご指定ください。
missing-question = ご質問を入力してください。
missing-mistake = どこが間違っていますか。
example-question = 東京で何が合意されましたか
example-mistake = 2回目の会談の日付が違います
error-missing-argument = { $question }（例：{ $example }）
error-not-allowed = この操作は、管理者だけが行えます。
error-not-while-typing = 入力中は実行できません。メッセージとして送信してください。
error-same-briefing = 同じブリーフィングが2つ選ばれています。別のものを選んでください。
error-conversation-only = これは対話モードでのみ使えます。「npm start」で始めてください。
error-unexpected = システム側で問題が発生しました。何度も起きる場合は、次の番号を添えて報告してください：{ $reference }
error-not-kept = 現在、保存ができないため、何も変更されていません。数分後にもう一度お試しください。
error-not-looked-up = 現在、保存されている情報を確認できません。数分後にもう一度お試しください。ブリーフィングへのご質問には引き続きお答えできます。
error-reports-full = 本日は多くの報告が寄せられたため、これ以上受け付けられません。明日もう一度お試しください。
language-now-reader = これからは日本語でお答えします。
language-now-chat = これからは、このチャットでは日本語でお答えします。
language-now-community = これからは、サーバーまたはグループ全体に日本語でお答えします。
language-is = 現在、日本語でお答えしています。変更するには /言語 のあとに ar、en、it、ja のいずれかを入力してください。auto にすると、質問の言語に合わせてお答えします。
language-auto = これからは、質問の言語に合わせてお答えします。
language-any = 質問の言語に合わせる
pictures-off = なし
    .words = オフ | 不要 | 非表示
pictures-light = 明るい色
    .words = 明るい | ライト
pictures-dark = 暗い色
    .words = 暗い | ダーク
pictures-auto = 自動
    .words = オート | あり | オン
pictures-is-off = 現在、このチャットでは画像をお送りしていません。
pictures-is-light = 現在、このチャットでは明るい色の画像をお送りしています。
pictures-is-dark = 現在、このチャットでは暗い色の画像をお送りしています。
pictures-is-auto = 現在、このチャットでは概要、時系列、会談の回答に通常の色の画像を添えています。
pictures-now-off =
    { $place ->
        [community] これからは、サーバーまたはグループ全体で画像をお送りしません。
       *[chat] これからは、このチャットでは画像をお送りしません。
    }
pictures-now-light =
    { $place ->
        [community] これからは、サーバーまたはグループ全体に明るい色の画像をお送りします。
       *[chat] これからは、このチャットでは明るい色の画像をお送りします。
    }
pictures-now-dark =
    { $place ->
        [community] これからは、サーバーまたはグループ全体に暗い色の画像をお送りします。
       *[chat] これからは、このチャットでは暗い色の画像をお送りします。
    }
pictures-now-auto =
    { $place ->
        [community] これからは、サーバーまたはグループ全体に通常の色の画像をお送りします。
       *[chat] これからは、このチャットでは通常の色の画像をお送りします。
    }
pictures-now-inherited = これからは、このチャットにもサーバーまたはグループ全体の設定が適用されます。
report-thanks = ご報告ありがとうございます。編集担当者が確認します（受付番号：{ $reference }）。
scope-reader = 自分
    .words = 自分だけ | 私
scope-chat = このチャット
    .words = チャット | チャンネル
scope-community = サーバーまたはグループ全体
    .words = サーバー | グループ | 全体
data-reader = 自分のデータ
data-chat = このチャットのデータ
data-community = サーバーやグループ全体のデータ
error-no-community = このチャットは、サーバーにもグループにも属していません。
notice-slow-down = 短時間に多くのご質問をいただいています。{ $seconds }秒ほどおいて、もう一度お試しください。
notice-old-button = このボタンは以前の回答のもので、もう使えません。もう一度ご質問ください。
notice-missing-permissions = そのチャンネルではお答えできません。管理者に次の権限を許可してもらってください：{ $permissions }。
permission-view = チャンネルを見る
permission-send = メッセージを送信
permission-history = メッセージ履歴を読む
permission-send-in-threads = スレッドでメッセージを送信
permission-manage-threads = スレッドの管理（このスレッドはロックされています）
permission-time-out = 再び書き込むこと（現在タイムアウト中です）
notice-unreadable = ここではそのメッセージを読むことができません。質問と一緒に私をメンションするか、/ask をお使いください。
welcome = こんにちは。国際情勢のブリーフィングについて、アラビア語・英語・イタリア語・日本語でお答えします。回答にはすべて出典を付けています。メンションして質問するか、「/」と入力して使えるコマンドをご覧ください。
latest-line = { $date }　{ $title }
latest-prompt = 新しい順です。/概要 に続けて名前を入力すると、概要を表示します。
latest-updated = { $date }更新　{ $title }

## Help
help-intro = アラビア語、英語、イタリア語、日本語で、ふだんの言葉で質問してください。回答はすべて編集担当者のブリーフィングに基づき、出典を添えて示します。記載がない場合は、その旨をお伝えします。
help-replies = 回答のあとは、「もっと」「いいえ」「2番目」などと返したり、続けて質問したりできます。
help-others = ほかに：{ $commands }
help-line = { $call }：{ $description }

## Commands
command-ask = 質問
    .title = 質問する
    .words = 質問 | 質問する | 聞く | たずねる | ask | question
    .description = 知りたいことを、ふだんの言葉で質問できます
command-brief = 概要
    .words = 概要 | 要点 | 要約 | まとめ | ブリーフィング | 要点まとめ | brief | briefing | overview | summary
    .description = ブリーフィングの主な内容を表示します
command-who = 人物
    .title = 出席者
    .words = 人物 | 誰 | 参加者 | 出席者 | 会談した人 | who | people | participants
    .description = 出席者とその役職を表示します
command-agreed = 合意
    .title = 合意内容
    .words = 合意 | 合意内容 | 成果 | 合意した内容 | agreed | agreements | results
    .description = 合意内容を、全体または分野別に表示します
command-sectors = 分野
    .words = 分野 | 領域 | 分野一覧 | sectors | fields | areas
    .description = ブリーフィングが扱う分野を表示します
command-concerns = 懸念
    .words = 懸念 | 心配 | 懸念事項 | concerns | worries
    .description = 当事者が懸念していることを表示します
command-said = 発言
    .title = 誰が何を述べたか
    .words = 発言 | コメント | 誰が何を言ったか | said | quotes | statements
    .description = 誰が何を述べたかを表示します
command-background = 背景
    .words = 背景 | 経緯 | background | context
    .description = 会談などの背景を表示します
command-latest = 最新
    .words = 最新 | 新着 | 一覧 | ニュース | latest | briefings | news | 最新のブリーフィング | 最新情報 | 新着 | 最新のブリーフィングは何ですか | ブリーフィング一覧
    .description = 最新のブリーフィングを表示します
command-topic = テーマ
    .title = テーマについてすべて
    .words = テーマ | 話題 | topic
    .description = 分野・国・人物・用語について、ブリーフィングにあることをすべて表示します
command-timeline = 時系列
    .words = 時系列 | 年表 | timeline
    .description = いつ何があったかを、テーマ別・期間別に表示します
command-compare = 比較
    .title = 2つの出来事を比べる
    .words = 比較 | compare
    .description = 2つの出来事を並べて、共通点と違いを示します
command-sources = 出典
    .words = 出典 | 情報源 | ソース | sources | references
    .description = 記載内容の出典を表示します
command-language = 言語
    .words = 言語 | 言語設定 | 言葉 | language | lang
    .description = 回答に使う言語を選びます
command-pictures = 画像
    .words = 画像 | 画像設定 | pictures | images
    .description = 回答に添える画像をなしにするか、明るい色または暗い色を選びます
command-help = ヘルプ
    .words = ヘルプ | 使い方 | 開始 | help | start | 何ができますか | 何ができるの | あなたは誰 | 使い方 | 使い方は | 何を知っていますか
    .description = 質問できることを表示します
command-report = 報告
    .words = 報告 | 誤り | 間違い | 訂正 | report | mistake | error
    .description = 編集担当者に誤りを報告します
command-digest = ダイジェスト
    .words = ダイジェスト | デイリーダイジェスト | 毎日のダイジェスト
    .description = デイリーダイジェストの設定と、次回の日時を表示します
command-digest-subscribe = 設定
    .description = 毎日、決まった時刻に新着を受け取ります
command-digest-change = 変更
    .description = 曜日、時刻、タイムゾーン、言語、テーマを変更します
command-digest-status = 状態
    .description = 次回の日時と現在の設定を表示します
command-digest-preview = プレビュー
    .description = いま送られる内容と、各ブリーフィングを載せる・載せない理由を表示します
command-digest-now = いま
    .description = 新着をいま表示します
command-digest-pause = 一時停止
    .description = 再開するまでダイジェストを送りません
command-digest-resume = 再開
    .description = ダイジェストを再開します
command-digest-unsubscribe = 終了
    .description = このチャットへの配信を終了し、登録を削除します
command-forget = 削除
    .title = データの削除
    .description = あなたやこのチャットについて保存されたデータをすべて削除します
command-privacy = プライバシー
    .words = プライバシー | データ
    .description = あなたとこのチャットについて保存されているものを表示します

## Arguments of commands
argument-question = 質問
    .description = 質問（ふだんの言葉で）
argument-briefing = ブリーフィング
    .description = 対象のブリーフィング
argument-period = 期間
    .description = 期間（例：2026年1月、先週）
argument-other = 相手
    .description = 比べる相手のブリーフィング
argument-topic = テーマ
    .description = 分野・国・人物・用語
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
argument-pictures = 画像
    .description = off（なし）、light（明るい色）、dark（暗い色）、auto（自動）のいずれか
argument-where = 範囲
    .description = 範囲：このチャット、またはサーバーかグループ全体
argument-data = データ
    .description = どのデータか：自分・このチャット・サーバーまたはグループ全体
argument-time = 時刻
    .description = 現地の時刻（例：07:30）
argument-zone = タイムゾーン
    .description = タイムゾーンまたは都市（例：Asia/Tokyo、東京）
argument-days = 曜日
    .description = 曜日（例：月〜金）。省略すると毎日
argument-topics = テーマ
    .description = 分野や国（「、」で区切る）。省略するとすべて
argument-empty = 新着なし
    .description = 新着がないときも知らせるか（はい・いいえ）
argument-channel = チャンネル
    .description = このチャット以外の、管理しているチャンネル
argument-mistake = 誤り
    .description = 誤っている点（1〜2文で）

## ダイジェスト
heading-digest = デイリーダイジェスト
digest-title = { $date }のダイジェスト
digest-nothing = 前回のダイジェスト以降、新着はありません。
digest-updated = 更新：{ $title }
digest-ahead = 今後の予定
digest-also = ほかの新着：{ $titles }
digest-corrected = 訂正（{ $title }）：{ $text }
digest-withdrawn-fact = 撤回（{ $event }）：{ $title }。理由：{ $reason }
digest-withdrawn-briefing = 撤回：{ $title }。理由：{ $reason }
digest-not-here = ダイジェストは、DiscordとTelegramでのみご利用になれます。
digest-no-channel = チャンネル「{ $channel }」が見つかりません。先に、このボットを管理者として追加してください。
digest-not-administrator = この操作は、{ $channel }の管理者だけが行えます。
digest-cannot-post = そこには投稿できません。先に、管理者にメッセージの送信を許可してもらってください。
digest-none = ここにはダイジェストが設定されていません。
digest-subscribed = ダイジェストを設定しました。
digest-changed = ダイジェストの設定を変更しました。
digest-unsubscribed = このチャットへの配信を終了し、登録内容を削除しました。
digest-next = 次回は{ $date }の{ $time }にお届けします。
digest-paused = 一時停止中です。
digest-suspended = お届けできなかったため、配信を停止しています：{ $reason }
digest-when = 配信日時：{ $days }　{ $time }（{ $zone }）
digest-in = 言語：{ $language }
digest-on = テーマ：{ $topics }
digest-says-nothing = 新着がないときも、その旨をお知らせします。
digest-change-what = どれを変更しますか。
digest-preview = 各ブリーフィングの掲載の有無と、その理由：
digest-why = { $title }：{ $why }
digest-why-new = 掲載（新着）
digest-why-updated = 掲載（更新）
digest-why-corrected = 掲載（訂正）
digest-why-withdrawn = 掲載（撤回）
digest-why-latest = 掲載（最新）
digest-why-older = 掲載なし（過去の内容）
digest-why-told = 掲載なし（お届け済み）
digest-why-other-topics = 掲載なし（選択したテーマ以外）
digest-why-to-come = 掲載なし（公開日前）
digest-suspension = { $chat }にダイジェストをお届けできなかったため、配信を停止しました。プラットフォームからの返答：{ $reason }。再開するには、そのチャットで /digest resume を使ってください。
days-every = 毎日
days-working = 月曜日から金曜日
interest-all = すべて
switch-yes = はい
switch-no = いいえ
change-time = 時刻
change-days = 曜日
change-language = 言語
change-topics = テーマ
change-empty = 新着がないとき
change-zone = タイムゾーン

## 保存されるデータ
heading-privacy = 保存されているデータ
privacy-nothing = あなたに関するデータは保存されていません。
privacy-language = 保存しているデータ：選んだ言語（{ $language }）
privacy-pictures = 保存しているデータ：このチャット、またはサーバーやグループ全体で選ばれた画像の設定（{ $pictures }）
privacy-digest = 保存しているデータ：このチャットのダイジェストの設定（曜日、時刻、タイムゾーン、言語、テーマ）と、最近の配信結果
privacy-told = 保存しているデータ：どこまでの新着をお届けしたかの記録（{ $date }まで）
privacy-questions = 質問と回答は保存されません。「いつですか」のように続けて聞けるよう、直前の質問だけを15分間覚えています。
privacy-model =
    { $asked ->
        [always] 質問はすべて、
       *[unsure] ボットが回答に確信を持てない場合、質問は
    }直前の質問、ブリーフィングの事実とともに{ $host ->
        [local] ボットと同じマシン上
       *[other] { $host }
    }の言語モデルに送られます。モデルはその事実の中から選ぶだけで、質問した人が誰かは知らされません。表示される文章は、編集者が書いたか承認したものです。
privacy-counted = 答えの見つからなかった質問は、日付、言語、話題（質問に出てきたブリーフィング、人物、国、テーマと、それについて何を尋ねたか）ごとに件数だけを数えます。質問の文言や、誰がどこで尋ねたかは保存されません。
privacy-not-counted = 質問の話題は集計していません。
privacy-reports = ご報告いただいた誤りは、編集担当者が確認できるよう、お名前を含めずに保存されます。
privacy-forgotten = 保存していたデータをすべて削除しました。

## The terminal
terminal-welcome = Communiqué – ブリーフィングについて質問できます。/ヘルプ で使い方を表示し、Ctrl-D で終了します。
terminal-prompt = 質問
terminal-more = 続きは「もっと」、出典は /出典 で表示します。
terminal-goodbye = ご利用ありがとうございました。

## Drafts of briefings, in the desk
draft-missing = 下書き「{ $id }」はありません。
draft-taken = 「{ $id }」はすでにあります。
draft-id-unfit = 「{ $id }」は下書きの名前に使えません。2026-03-01-italy-oman-talksのように、日付の後に小文字の英単語をハイフンでつないでください。
draft-name-unfit = 「{ $id }」はここでは使えません。talks-in-muscatのように、小文字の英単語をハイフンでつないでください。
draft-field-unknown = 下書きに「{ $field }」という項目はありません。
draft-file-broken = { $file }を読み込めません。{ $line }行目を確認するか、最後に手作業で加えた変更を元に戻してください。
draft-file-unfit = { $file }がブリーフィングの形式になっていません。「{ $field }」を確認してください。
draft-file-unreadable = { $file }はテキストファイルではないか、大きすぎます。
draft-unsavable = 保存されませんでした。{ $file }が大きすぎるか、後で読み込めない内容を含むことになります。
draft-busy = 別のプロセスが下書きを保存しています。もう一度お試しください。
draft-not-written = 保存されませんでした。ディスクに空きがないか、書き込みが許可されていません（{ $code }）。
draft-conflict = その間に{ $name }さんが「{ $field }」を変更しました。内容を確認してから、もう一度入力してください。
draft-changed-since = ご覧になった後に{ $name }さんがこの下書きを変更しました。もう一度確認してから承認してください。
draft-nothing-to-undo = 取り消せる変更はありません。
draft-nothing-to-redo = やり直せる変更はありません。
draft-undo-unfit = その後ファイルが手作業で編集されたため、この変更は取り消せません。
draft-fact-missing = 下書きにIDが「{ $id }」の記述はありません。
draft-entry-missing = IDが「{ $id }」の名前はありません。
draft-entry-unfit = 「{ $id }」はそのようには変更できません。別の名前か別の一覧を選んでください。
draft-fact-taken = 下書きにはIDが「{ $id }」の記述がすでにあります。
draft-is-published = この下書きは公開済みです。変更するには訂正を始めてください。
draft-not-reviewed = この下書きはまだ承認されていません。
draft-approval-own = { $name }さんはこの下書きの執筆に加わっています。別の人が承認してください。
draft-machine-open = モデルが書いて、まだ承認されていない記述が{ $count }件あります。それぞれ引用と照らし合わせてください。
draft-reason-own = { $name }さんはこの下書きの執筆に加わっています。読者向けの理由を添える場合は、別の人が公開してください。


draft-reason-missing = 何が誤りだったかを各言語で書いてください：{ $id }、{ $language }。
draft-has-errors = エラーが{ $count }件あるため、この下書きは公開できません。
draft-has-warnings = まだ確認していない警告が{ $count }件あります。
draft-nothing-new = この下書きの内容は公開済みのものと同じです。
draft-content-changed = この下書きの作成後に{ $file }が変更されました。その変更を下書きに取り入れるか、最初からやり直してください。
draft-content-broken = ボットはこの内容を読み込めません：{ $problem }

## 編集室：取り込む文章
desk-intake-too-large = 取り込める上限（{ $size } MB）を超えています。
desk-intake-empty = このテキストには文字がありません。
desk-intake-no-text = これはテキストではありません。取り込めるのはプレーンテキスト、Markdown、HTMLです。
desk-intake-encoding = テキストに文字コードが示されていません。UTF-8で保存するか、貼り付けてください。
desk-intake-no-file = このファイルは読み込めませんでした。
desk-intake-unfit-file = 通常のファイルではないか、大きすぎます。
desk-intake-no-address = 「{ $address }」はウェブのURLではありません。
desk-intake-not-web = 読み込めるのはhttpかhttpsのURLだけです：「{ $address }」
desk-intake-password = ユーザー名やパスワードを含むURLは読み込めません。
desk-intake-port = ポート{ $port }は読み込めません。ウェブのポート（80と443）に限ります。
desk-intake-not-public = 「{ $host }」は公開ネットワーク上にないため、読み込めません。
desk-intake-unreachable = 「{ $host }」に接続できませんでした。ブラウザーからテキストをコピーして貼り付けてください。
desk-intake-slow = 「{ $host }」の応答に{ $seconds }秒以上かかりました。後でもう一度試すか、テキストを貼り付けてください。
desk-intake-redirects = 「{ $host }」の転送回数が多すぎます。ブラウザーからテキストをコピーして貼り付けてください。
desk-intake-status = 「{ $host }」はこのページを返しませんでした（ステータス{ $status }）。ブラウザーからテキストをコピーして貼り付けてください。
desk-intake-packed = このページの圧縮形式には対応していません（{ $encoding }）。テキストをコピーして貼り付けてください。
desk-intake-pdf = PDFファイルは読み込めません。テキストをコピーして貼り付けてください。
desk-intake-type = これはテキストではなく「{ $type }」です。
desk-intake-no-article = このページに記事が見つかりませんでした。ブラウザーからテキストをコピーして貼り付けてください。
desk-intake-no-feed = このフィードは読み込めませんでした。
desk-intake-empty-feed = このフィードには読むものがありません。

## 各プラットフォームの一覧に出る紹介：名前は64字、説明は512字、短い説明は120字まで
bot-name = Communiqué
bot-description = 首脳会談や国際合意について、誰が会談し、何が合意されたのか、その日時・場所・理由などを、アラビア語、英語、イタリア語、日本語で質問できます。回答にはすべて出典を付け、ブリーフィングに記載がないときは、その旨をお伝えします。質問を入力するか、「開始」を押してください。
bot-short-description = 国際会談のブリーフィングをもとに、出典付きでお答えします。アラビア語・英語・イタリア語・日本語に対応。

## デスク
desk-name = Communiqué 編集デスク
desk-skip = 本文へ
desk-rooms = デスクの各画面
desk-drafts = 下書き
desk-intake = 新しい下書き
desk-try = ボットを試す
desk-readers = 読者から
desk-language = デスクの言語
desk-choose = 選択する
desk-close = 閉じる
desk-shortcuts = キーボードショートカット
desk-key-next = 次の記述
desk-key-previous = 前の記述
desk-key-finding = 次の指摘
desk-key-fold = 記述の開閉
desk-undo = 元に戻す
desk-login = ログイン
desk-login-name = お名前
desk-login-name-why = 執筆や承認の記録に表示されます。このデスクの中だけで使われます。
desk-login-name-wrong = 名前は1〜60文字で入力してください。
desk-login-as = { $person }さんとしてログインします。
desk-login-open = デスクを開く
desk-login-used = このURLではデスクを開けないか、すでに無効です。有効なURLは、デスクを起動した端末に表示されています。
desk-login-needed = デスクを起動した端末に表示されているURLを開いてください。
desk-logout = ログアウト
desk-not-found = そのページはありません。
desk-unreachable = デスクが応答しません。停止した可能性があります。入力内容は、復帰するまでここに残ります。
desk-state-draft = 下書き
desk-state-reviewed = 承認済み
desk-state-published = 公開済み
desk-no-drafts = 下書きはまだありません。
desk-fact-count = 記述{ $count }件
desk-saved = すべて保存済み・変更{ $version }
desk-redo = やり直す
desk-draft-rooms = 下書きの各画面
desk-facts = 記述
desk-briefing = 出来事
desk-names = 新しい名前
desk-sources = 出典
desk-coverage = 未使用の部分
desk-questions = 質問
desk-preview = プレビュー
desk-review = 承認と公開
desk-error = エラー：
desk-warning = 警告：
desk-errors = エラー{ $count }件
desk-warnings = 警告{ $count }件
desk-no-findings = 修正が必要な箇所はありません。
desk-beside = この記述について
desk-not-complete = まだ不足があります。そろうと、ここに表示内容が出ます。
desk-standing = 裏づけ
desk-standing-counted = 情報源の数による
desk-standing-uncertain = 未確認
desk-standing-disputed = 食い違いあり
desk-standing-other = 食い違う内容の出典
desk-standing-open = 未完成
desk-level-corroborated = 複数の情報源
desk-level-single = 情報源は1件
desk-level-disputed = 食い違いあり
desk-level-uncertain = 未確認
desk-corroborated-by = 独立した{ $count }件の情報源が一致
desk-place = 場所
desk-day = 日
desk-no-paragraph = 全体を引用（段落の指定なし）
desk-no-text = 本文は保存されていません。
desk-open-all = すべて開く
desk-fold-all = すべて閉じる
desk-no-facts = 記述はまだありません。
desk-new-fact = 新しい記述のID（英小文字とハイフン）
desk-add-fact = 記述を追加する
desk-fact-kept = 各項目は、入力欄を離れるたびに保存されます。
desk-id = ID
desk-up = 上へ
desk-down = 下へ
desk-duplicate = 複製する
desk-rename = IDを変更する
desk-remove-fact = 記述を削除する
desk-type = 種類
desk-type-meeting = 会談
desk-type-agreement = 合意
desk-type-concern = 懸念
desk-type-statement = 発言
desk-type-context = 背景
desk-type-programme = 事業
desk-type-next-step = 次の予定
desk-acts = 行為
desk-by = 主体
desk-to = 相手
desk-people = 人物
desk-countries = 国
desk-organisations = 組織
desk-about = テーマ
desk-places = 場所
desk-dates = 日付
desk-amounts = 数値
desk-happened = 起きた日（出来事の当日でない場合）
desk-defines = 定義する事項
desk-explains = この記述が理由となる記述
desk-citations = 出典
desk-nobody = 該当者なし
desk-none = なし
desk-when = いつ
desk-when-on = その日
desk-when-by = までに
desk-when-since = から
desk-when-until = まで
desk-of = 対応する行為・事項
desk-add-place = 場所
desk-add-date = 日付
desk-add-amount = 数値
desk-add-participant = 参加者
desk-amount-kind = 数値の種類
desk-amount-count = 個数
desk-amount-duration = 期間
desk-amount-percentage = 割合
desk-amount-money = 金額
desk-bound = 正確さ
desk-bound-exactly = ちょうど
desk-bound-about = 約
desk-bound-over = 超
desk-bound-under = 未満
desk-figure = 数値
desk-figure-to = 上限
desk-unit = 単位
desk-currency = 通貨
desk-person = 人物
desk-country = 国
desk-host = 受け入れ側
desk-office = 役職
desk-gender = 性別
desk-feminine = 女性
desk-masculine = 男性
desk-fact-title = 見出し
desk-text = 本文
desk-quotation-and-other = 引用・食い違う内容
desk-quotation = 引用（原文のまま）
desk-other = 食い違う内容
desk-asked = 質問（1行に1つ）
desk-likely = 想定される質問
desk-likely-all = すべて追加
desk-likely-none = 候補はありません。質問がすでに四つあるか、誰が・何を・いつの記入が足りません。
desk-holds-quotation = 引用を含む
desk-remove = 削除する
desk-remove-entry = { $name }を外す
desk-only-near = 完全に一致する項目はありません。似た項目：
desk-nothing-found = 見つかりませんでした。
desk-add-entry = 「{ $name }」を追加する…
desk-new-entry = 新しい名前
desk-entry-taken = 「{ $id }」は追加できません。IDが使用済みか、この一覧には追加できません。
desk-figure-unfit = 「{ $written }」は数値ではありません。10400000000のように数字で入力してください（小数点はピリオド）。
desk-list = 一覧
desk-kind-people = 人物
desk-kind-countries = 国
desk-kind-places = 場所
desk-kind-organisations = 組織
desk-kind-sectors = 分野
desk-kind-terms = 用語
desk-kind-outlets = 媒体
desk-kind-acts = 行為
desk-kind-offices = 役職
desk-kind-units = 単位
desk-gloss = 意味（編集者向けに短い英語で）
desk-words = 読者が使う言葉（あらゆる形をコンマで区切る）
desk-act-is = 性質：event, presence, directed, mutual, telling
desk-vocabulary-how = 行為・役職・単位はすべてのブリーフィングで使われ、下書きと一緒に公開されます。形の中の # は数字を表します。公開後、コンテンツフォルダの管理者がcontent/README.mdの表に行を追加します。
desk-form-one = 1のとき
desk-form-two = 2のとき
desk-form-few = 少数（アラビア語では3～10）
desk-form-many = 多数（アラビア語では11～99）
desk-form-other = その他の数（「#キロメートル」）
desk-add = 追加する
desk-cancel = キャンセル
desk-paste = テキストを貼り付ける
desk-take-in = 取り込む
desk-address = URLから読み込む
desk-address-hint = ページのURL、または記事を選べるフィードのURL。
desk-read = 読み込む
desk-file = ファイルを選択する
desk-intake-how = 一つの出来事についてのテキスト（複数可）、またはファクトシートを集めます。下書きにするまでここに残ります。
desk-make-draft = { $count }件のテキストから下書きを作成する
desk-feed = フィード
desk-take-chosen = 選択した記事を取り込む
desk-nothing-chosen = 少なくとも一つ選択してください。
desk-text-number = テキスト{ $number }
desk-is-sheet = ファクトシート
desk-outlet = 媒体
desk-origin = 発信元（通信社など）
desk-date = 日付
desk-source-language = 言語（2文字）
desk-url = URL
desk-paragraphs = 段落数：{ $count }
desk-language-unfit = 「{ $written }」は言語コードではありません。enのように2〜3文字で入力してください。
desk-as-asked = 質問の言語に合わせる
desk-drawn-as = 表示形式
desk-answer-language = 回答の言語
desk-ask = ボットへの質問
desk-send = 送信する
desk-try-how = 公開済みの内容をもとに、ボットがチャットと同じように答えます。やり取りは保存されません。
desk-nothing-kept = ここでは何も保存されないため、この操作はできません。
desk-nothing-to-show = まだ表示できるものがありません。記述には、種類と出典、少なくとも一つの言語の本文が必要です。
desk-preview-briefing = ブリーフィング
desk-preview-digest = ダイジェスト
desk-no-digest = ダイジェストは送られません。
desk-picture = 添えられる画像
desk-picture-language = 言語
desk-picture-size = 形
desk-picture-tall = 縦長（Telegram）
desk-picture-wide = 横長（Discord）
desk-picture-theme = 配色
desk-picture-light = 明るい色
desk-picture-dark = 暗い色
desk-picture-download = ダウンロード
desk-picture-none = 画像にできる内容がありません。この言語の記述がないか、取り下げられています。
desk-picture-unavailable = このコンピューターでは画像を描けません。ほかの機能はいつもどおり使えます。
desk-title = 見出し
desk-event = 出来事の名称（2〜3語）
desk-event-kind = 種類
desk-event-summit = 首脳会談
desk-event-agreement = 合意
desk-event-measure = 措置
desk-event-programme = 事業
desk-participants = 参加者
desk-summary = 最初に伝える記述（この順）
desk-background = 背景となる記述
desk-published-on = 公開日
desk-updated-on = 更新日
desk-key = キー
desk-key-hint = ボタン用。英数字6文字以内。後から変更しないでください。
desk-note = 注記
desk-note-not-stated = 媒体の記載なし
desk-note-secondary = 他の報道の転載のみ
desk-no-sources = 出典はまだありません。
desk-new-source = 新しい出典のID
desk-its-text = 本文（あれば）
desk-add-source = 出典を追加する
desk-names-how = まだ登録されていない名前と、語彙にない行為・役職・単位です。下書きと一緒に公開されます。
desk-no-names = この下書きに新しい名前はありません。
desk-entry-is = これと同じ…
desk-named-in = { $count ->
    [0] この名前を使う記述はありません。
   *[other] この名前を使う記述：{ $count }件
}
desk-remove-named = 「{ $name }」を使う記述が{ $count }件あります。記述からも外しますか。
desk-name-name = 名前
desk-name-short = 2回目以降の短い形
desk-name-title = 表示する役職名
desk-name-honorific = 役職付きの名前
desk-name-aliases = 別名（半角コンマ「,」区切り）
desk-name-adjective = 形容詞（男性形 / 女性形）
desk-name-of = 「〜の」の形
desk-name-in = 「〜で」の形
desk-capital = 首都
desk-within = 上位の分野
desk-publisher = 発行・運営元
desk-icon = 画像で使うアイコン
desk-icon-how = lucide.dev/icons にある名前（例：ship）。空欄なら上位の分野のものが使われます。
desk-outlet-kind = 媒体の種類
desk-outlet-official = 公式
desk-outlet-agency = 通信社
desk-outlet-paper = 新聞・雑誌
desk-outlet-broadcaster = 放送局
desk-outlet-specialist = 専門媒体・研究所
desk-outlet-aggregator = 転載サイト
desk-outlet-private = 個人ページ
desk-no-texts = 出典の本文が保存されていないため、比較できません。
desk-coverage-how = 各段落の下に、どの記述にも引用されていないか、またどの記述にも含まれていない数値・日付・名前を示します。
desk-cited-of = 全{ $all }段落中{ $cited }段落を引用
desk-not-cited = 未引用
desk-questions-how = この下書きの質問すべてと、ほかのすべてのブリーフィングの質問を、下書きがある場合とない場合で試します。少し時間がかかります。
desk-ask-all = 今すぐ試す
desk-asking = 試しています…
desk-questions-found = { $all }問中{ $found }問で該当する記述が見つかりました
desk-questions-lost = ほかのブリーフィングの質問{ $all }問のうち、該当する記述が見つからなくなったもの：{ $count }問
desk-questions-none-lost = すべて引き続き見つかります。
desk-questions-gained = 新たに該当する記述が見つかるようになった質問：{ $count }問
desk-reports = 誤りの報告
desk-no-reports = 報告はありません。
desk-report-shown = 読者に表示された記述：
desk-unanswered = 答えられなかった質問（話題別）
desk-unanswered-off = 集計していません。COUNT_UNANSWERED=onで有効になります。
desk-no-unanswered = まだありません。
desk-no-subject = 登録済みの名前なし
desk-how-often = 回数
desk-subject = 話題
desk-asked-in = 言語
desk-outcome = 結果
desk-last-asked = 最終日
desk-was-closest = 近い内容のみ
desk-was-unknown = 該当なし
desk-state = 状態
desk-authors = 執筆者
desk-approver = 承認者
desk-approve = 承認する
desk-approve-errors = 公開前に修正すべきエラーが{ $count }件あります。
desk-approve-other = この下書きの執筆に加わっているため、別の人の承認が必要です。
desk-reopen = 差し戻す
desk-reason = 理由
desk-publish = 公開する
desk-warnings-seen = すべて確認しました。
desk-corrects = 次の記述を訂正したことが読者に伝えられます：
desk-correction = 何が誤りだったか（読者向け）
desk-reason-readers = 理由（読者向け）
desk-is-published = この下書きは公開済みです。
desk-to-published = 公開されたブリーフィングへ
desk-published-now = 公開しました
desk-published-where = 次のファイルを書き込みました。稼働中のボットには数秒で反映されます。
desk-withdraw = 撤回する
desk-withdraw-how = 該当する内容を尋ねた読者には、撤回したことと理由が伝えられます。
desk-withdraw-what = 撤回の対象
desk-withdraw-all = ブリーフィング全体
desk-withdraw-unpublished = 撤回できるのは公開済みのものだけです。
desk-correct = 訂正する
desk-correct-how = 下書きとして開きます。その下書きを公開すると、訂正内容が読者に伝えられます。
desk-correction-open = 訂正を続ける
desk-history = 履歴
desk-did-started = 開始
desk-did-edited = 編集
desk-did-reviewed = 承認
desk-did-reopened = 差し戻し
desk-did-published = 公開
desk-did-corrected = 訂正
desk-did-withdrew = 撤回
desk-discard = 下書きを破棄する
desk-discard-sure = 元に戻せないことを確認しました。
desk-meant = 意図どおり
desk-meant-why = 理由
desk-meant-so = このままにする
desk-report-count = 読者からの報告：{ $count }件
desk-unanswered-count = 答えられなかった質問：{ $count }件
desk-ask-these = この記述の質問{ $count }件を試す

## デスク: 下書きを書く言語モデル
desk-model = モデル
desk-model-head = モデルによる下書き
desk-model-how = モデルは各テキストの記述を挙げ、四つの言語で文章にします。記述ごとにテキストを一字一句そのまま引用させ、そこにない名前・数字・日付や、検査と食い違うものは取り入れません。誰かが承認するまで、公開されることはありません。
desk-model-leaves =
    これらのテキスト{ $characters }字が、項目の名前とともに、{ $host ->
        [local] このマシン上
       *[other] { $host }
    }の{ $model }に{ $count }回に分けて送られます。他者に渡してよいものだけを送ってください。
desk-model-words-leave = すでに書かれている文章が、{ $host ->
        [local] このマシン上
       *[other] { $host }
    }の{ $model }に送られます。
desk-model-left-out = 検査が読めない言語のため送られないもの: { $sources }
desk-model-no-texts = テキストのある出典がないため、読むものがありません。
desk-model-makes-way = まだ文章のない行は、モデルの行に置き換える
desk-model-start = 下書きさせる
desk-model-go-on = 続ける
desk-model-stop = 止める
desk-model-read-of = { $all }区切りのうち{ $read }を読了
desk-model-taken = 今回取り入れた記述: { $count }件
desk-model-tokens = トークン: 送信{ $sent }、回答{ $said }
desk-model-at-work = モデルが作業中です。このページを離れてもかまいません。
desk-model-stopped = 止めました。取り入れたものは残ります。
desk-model-ended = すべて読み終えました。
desk-model-some-unread = 一部の区切りについて、モデルの回答は使えませんでした。続けるともう一度試します。
desk-model-running = モデルはすでにこの下書きの作業中です。
desk-model-nothing = モデルにさせることがありません。
desk-model-failed-slow = モデルに時間がかかりすぎました。失われたものはありません。速くなってから続けるか、MODEL_DRAFT_TIMEOUT を長くしてください。
desk-model-failed-limited = モデルのサーバーが要求を減らすよう求めています。失われたものはありません。後で続けてください。
desk-model-wait = { $seconds }秒待つよう求めています。
desk-model-failed-refused = モデルのサーバーがこの要求を拒んでいます。MODEL_NAME と MODEL_KEY を確かめてください。失われたものはありません。
desk-model-failed-broken = モデルにつながらないか、故障しています。失われたものはありません。後で続けてください。
desk-model-failed-malformed = モデルの回答は、求めた形ではありませんでした。
desk-model-failed-declined = モデルはこれについて何も述べようとしませんでした。
desk-model-failed-busy = 失敗したか手一杯のため、モデルをしばらく休ませています。失われたものはありません。後で続けてください。
desk-model-failed-draft = 下書きが前と変わっています。このページを読み込み直してください。
desk-model-waiting = 承認待ち
desk-model-all-approved = 承認待ちのものはありません。
desk-model-refusals = 取り入れなかったもの: { $count }件
desk-left-out-quotation = 引用がテキストにない
desk-left-out-figure = 引用にない数字
desk-left-out-date = 引用にない日付
desk-left-out-name = テキストにも項目にもない名前
desk-left-out-unit = 何の数か分からない数字
desk-left-out-form = どの言語の文章もない
desk-left-out-twice = すでに取り入れたもの
desk-left-out-check = 検査と食い違う
desk-machine = モデル作
desk-machine-by = { $model }（{ $prompt }）が作成、{ $languages }
desk-machine-quotes = 引用
desk-machine-approved = { $name }さんが承認
desk-machine-approve = この記述を承認する
desk-machine-words = モデルに書かせる: { $languages }

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
money-EUR = { $figure }ユーロ
money-GBP = { $figure }ポンド
money-JPY = { $figure }円
money-OMR = { $figure }オマーン・リアル
money-PHP = { $figure }フィリピン・ペソ
money-USD = { $figure }ドル

## ファクトごとに編集者へ示す質問の候補
likely-government = { $seat }側
likely-both = { $one }と{ $other }
likely-what = { $type ->
    [meeting] { $about }をめぐって{ $who }は何を話題にした？
    [agreement] { $about }の件で{ $who }は何を取り決めた？
    [concern] { $about }について{ $who }は何を気にしている？
    [statement] { $about }について{ $who }はどんな立場を取った？
    [programme] { $about }の件で今進んでいるのは何？
    [next-step] { $about }の件で次に控えているのは何？
   *[context] { $about }の件の背景には何がある？
  }
likely-whether = { $type ->
    [meeting] { $who }は直接顔を合わせたの？
    [agreement] 本当に{ $about }の件で{ $who }の話はまとまったの？
    [concern] ひょっとして{ $who }は{ $about }の件に不安を抱いている？
    [statement] そもそも{ $who }は{ $about }の件に触れた？
    [programme] 今も{ $about }の件で力を合わせている？
   *[next-step] まだ{ $about }の件でこれからの予定はある？
  }
likely-who = { $type ->
    [statement] 誰が{ $government }を代表して{ $about }の件を語った？
   *[concern] 誰が{ $government }を代表して{ $about }の件に警鐘を鳴らした？
  }
likely-whom = いったい誰に向けて{ $who }は{ $about }の話をした？
likely-met = { $asks ->
    [when] 何日に{ $who }は顔をそろえた？
   *[where] どこで{ $who }は顔をそろえた？
  }
likely-when = { $when ->
    [by] いつまでにという話なの、{ $about }の件は？
    [since] いつからの話なの、{ $about }の件は？
    [until] いつまで続く話なの、{ $about }の件は？
   *[on] { $span ->
        [day] 何月何日の話なの、{ $about }の件は？
        [month] 何年何月の話なの、{ $about }の件は？
       *[year] 何年の話なの、{ $about }の件は？
      }
  }
likely-where = どこの話なの、{ $about }の件は？
likely-how-many = 全部で{ $unit }になるの、{ $about }の件は？
likely-how-much = { $kind ->
    [percentage] 割合は何パーセントなの、{ $about }の件は？
   *[money] 金額はいくらになるの、{ $about }の件は？
  }
likely-why = 理由は何なの、{ $about }の件は？
likely-meaning = 「{ $name }」って要するに何？
likely-haste = { $words } { $asks ->
    [when] いつ
    [where] どこ
    [how-many] { $unit }
    [how-much] いくら
    [percentage] 何パーセント
    [why] なぜ
   *[what] 何
  }

## 画像

card-kicker = { $place }、{ $day }
card-updated = { $day }更新
card-agreed = 主な合意事項
card-in-brief = 要点
card-differ = 報道に食い違い
card-separator = { "、" }
card-sources = { $count ->
   *[other] { $more ->
        [0] 出典：{ $names }
       *[other] 出典：{ $names }、ほか{ $more }件
      }
  }
card-omitted-dates = ほか{ $count }件は省略
card-omitted-meetings = ほか{ $count }件の会談は省略
alt-briefing = { $title }。{ $kicker }。
alt-parties = 関係者：{ $names }。
alt-party = { $name }（{ $office }）
alt-differ = { $text }（{ $doubt }）
alt-items = { $heading }：{ $items }。
alt-figure = { $figure }（{ $label }）
alt-figures = 数字：{ $figures }。
alt-entry = { $date }：{ $text }
alt-meeting = { $names }：{ $occasions }
alt-occasion = { $date }、{ $place }
alt-list = { $things }。
alt-separator = { "／" }
alt-more = ほか{ $count }件
