import type { Language } from '../../../content/languages.ts'

/** Words that stand for people or a day named before; they belong to the grammar of a language. */
interface References {
  readonly feminine?: RegExp
  readonly masculine?: RegExp
  /** All who take part: "the two leaders", "both sides". */
  readonly everybody: RegExp
  /** The countries whose event it is. */
  readonly countries: RegExp
  /** The day of the event. */
  readonly sameDay: RegExp
}

/** No letter on either side; \b knows only Latin ones. */
function words(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${pattern})(?![\\p{L}\\p{M}])`, 'giu')
}

export const REFERENCES: Readonly<Record<Language, References>> = {
  ar: {
    everybody: words(
      '[وفلب]?(?:ال(?:جانبان|جانبين|طرفان|طرفين|زعيمان|زعيمين|قائدان|قائدين|وزيران|وزيرين|رئيسان|رئيسين|مسؤولان|مسؤولين|حكومتان|حكومتين))|كلاهما|كليهما|بينهما',
    ),
    countries: words('[وفلب]?(?:ال)?(?:بلدان|بلدين|دولتان|دولتين)|[وفلب]?(?:ال)?ثنائي(?:ة)?'),
    sameDay: words('(?:في )?(?:نفس اليوم|اليوم نفسه|اليوم ذاته|ذلك اليوم)'),
  },
  en: {
    feminine: words('she|her|hers|herself'),
    masculine: words('he|him|his|himself'),
    everybody: words(
      'they|both(?: (?:sides|leaders|ministers|parties|presidents|prime ministers))?|the (?:two (?:leaders|ministers|sides|parties|presidents|prime ministers|premiers)|two(?! (?:governments|forces|armies|armed|countries|nations|states))|leaders|ministers|sides|parties|pair)|two (?:leaders|ministers|sides)|each (?:leader|side|minister)',
    ),
    countries: words('(?:two|both|the) (?:countries|nations|states|governments)|bilateral'),
    sameDay: words('the same (?:day|evening|afternoon|morning|night)|that (?:day|evening|afternoon|morning|night)'),
  },
  it: {
    feminine: words('lei|ella'),
    masculine: words('lui|egli'),
    everybody: words(
      'i due(?! (?:paesi|stati|governi|popoli|popolazioni))(?: (?:leader|ministri|premier|presidenti|capi))?|(?:le )?due parti|entramb[ie]|i (?:leader|ministri)|ambedue',
    ),
    countries: words('(?:due|entrambi i) (?:paesi|stati|governi|nazioni)|bilateral[ei]'),
    sameDay: words('(?:lo |nello |il |nel )?(?:stess[oa]|medesim[oa]) (?:giorno|giornata|sera)|quel giorno'),
  },
  ja: {
    everybody: /両(?:首脳|氏|者|外相|大臣|相)|双方|(?:2|二|２)人は/gu,
    countries: /両国|両政府|二国間|2国間|２国間/gu,
    sameDay: /同日|この日|その日|当日/gu,
  },
}
