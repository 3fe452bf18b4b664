import type { Language } from '../../src/content/languages.ts'

/** What the preview pages show: the same dozen conversations in each language, message by message. */
export const CONVERSATIONS: readonly Readonly<Record<Language, readonly string[]>>[] = [
  {
    en: ['When did Takaichi and Meloni meet?', 'And where?', 'Thanks!'],
    it: ['Quando si sono incontrate Takaichi e Meloni?', 'E dove?', 'Grazie!'],
    ar: ['متى التقت تاكايتشي وميلوني؟', 'وأين؟', 'شكرًا!'],
    ja: ['高市首相とメローニ首相はいつ会談しましたか', '場所は？', 'ありがとう'],
  },
  {
    en: ['When was the Nara summit?', 'What was agreed?', 'Who was there?', 'more'],
    it: ['Quando si è tenuto il vertice di Nara?', 'Che cosa è stato concordato?', 'Chi c’era?', 'altro'],
    ar: ['متى عُقدت قمة نارا؟', 'علامَ اتُّفق؟', 'من حضر؟', 'المزيد'],
    ja: ['奈良の首脳会談はいつですか', '何が合意されましたか', '誰が出席しましたか', 'もっと'],
  },
  {
    en: ['How much is trade between Oman and Italy?', '/sources'],
    it: ['Quanto vale l’interscambio tra Italia e Oman?', '/fonti'],
    ar: ['كم يبلغ التبادل التجاري بين عُمان وإيطاليا؟', '/مصادر'],
    ja: ['オマーンとイタリアの貿易額はいくらですか', '/出典'],
  },
  {
    en: ['How long did the talks in Nara last?', 'no'],
    it: ['Quanto sono durati i colloqui di Nara?', 'no'],
    ar: ['كم استغرقت محادثات نارا؟', 'لا'],
    ja: ['奈良の会談は何分でしたか', 'いいえ'],
  },
  {
    en: ['Hello', 'What is the weather in Rome?'],
    it: ['Ciao', 'Che tempo fa a Roma?'],
    ar: ['مرحبا', 'كيف حال الطقس في روما؟'],
    ja: ['こんにちは', '東京の天気は'],
  },
  {
    en: ['Which song did Takaichi and Lee play?', 'more'],
    it: ['Quale canzone hanno suonato Takaichi e Lee?', 'altro'],
    ar: ['أي أغنية عزفت تاكايتشي ولي؟', 'المزيد'],
    ja: ['高市首相と李大統領が演奏した曲名は？', 'もっと'],
  },
  {
    en: ['/compare Nara Oman'],
    it: ['/confronta Nara, Mascate'],
    ar: ['/مقارنة نارا وعُمان'],
    ja: ['/比較 奈良とオマーン'],
  },
  {
    en: ['Timeline of the fighter'],
    it: ['Cronologia del caccia'],
    ar: ['التسلسل الزمني للمقاتلة'],
    ja: ['次期戦闘機の時系列'],
  },
  {
    en: ['/latest', 'the second'],
    it: ['/ultime', 'il secondo'],
    ar: ['/أحدث', 'الثاني'],
    ja: ['/最新', '2番目'],
  },
  { en: ['/help'], it: ['/aiuto'], ar: ['/مساعدة'], ja: ['/ヘルプ'] },
  {
    en: ['Did Takaichi and Starmer discuss Ukraine?', 'Is there a deal on gas?'],
    it: ['Takaichi e Starmer hanno parlato dell’Ucraina?', 'C’è un accordo sul gas?'],
    ar: ['هل ناقشت تاكايتشي وستارمر أوكرانيا؟', 'هل هناك اتفاق على الغاز؟'],
    ja: ['高市首相とスターマー首相はウクライナについて話し合いましたか', 'ガスの合意はありますか'],
  },
  {
    en: ['Whom did Meloni meet in January 2026?', 'What about Takaichi?', '/compare'],
    it: ['Chi ha incontrato Meloni a gennaio 2026?', 'E Takaichi?', '/confronta'],
    ar: ['من التقت ميلوني في يناير 2026؟', 'وتاكايتشي؟', '/مقارنة'],
    ja: ['メローニ首相は2026年1月に誰と会いましたか', '高市首相は？', '/比較'],
  },
]
