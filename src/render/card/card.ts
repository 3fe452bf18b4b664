import type { Theme } from '../../answer/document.ts'
import type { Language } from '../../content/languages.ts'

/** `tall` for phones, as Telegram shows it best; `wide` for Discord. In pixels. */
export const SIZES = { tall: { width: 1080, height: 1350 }, wide: { width: 1200, height: 675 } } as const
export type Size = keyof typeof SIZES

export interface Style {
  readonly size: Size
  readonly theme: Theme
}

/** What a picture says, in words of one language: all that it is drawn from. */
export type Card = BriefingCard | TimelineCard | EncountersCard

/** Who, where, when, what was agreed, the figures: one event at a glance. */
export interface BriefingCard {
  readonly kind: 'briefing'
  readonly language: Language
  /** Where and when. */
  readonly kicker: string
  readonly title: string
  /** What it came to, in one sentence. */
  readonly lead?: string | undefined
  /** Who took part: people, or countries where nobody is named. */
  readonly parties: readonly Party[]
  /** Between whom it was; the host comes first. */
  readonly countries: readonly Country[]
  /** Others who work on something with them. */
  readonly partners: readonly Country[]
  readonly heading: string
  readonly items: readonly Item[]
  readonly figures: readonly Figure[]
  readonly source: string
}

export interface Party {
  readonly name: string
  /** Where there is little room. */
  readonly short?: string | undefined
  /** An office. */
  readonly detail?: string | undefined
  readonly country?: Country | undefined
}

export interface Country {
  readonly name: string
  /** Of a partner: in what. */
  readonly matter?: string | undefined
  /** By which maps and flags know it. */
  readonly english: string
}

/** One thing agreed, or told: its sector in front. */
export interface Item {
  readonly icon: string
  readonly sector?: string | undefined
  /** That sources differ. */
  readonly doubt?: string | undefined
  readonly text: string
}

export interface Figure {
  readonly figure: string
  readonly label: string
}

/** Days and what happened on them, in order. */
export interface TimelineCard {
  readonly kind: 'timeline'
  readonly language: Language
  /** From when to when; left out where the title says so. */
  readonly kicker?: string | undefined
  readonly title: string
  readonly entries: readonly TimelineEntry[]
  /** That so many more are not shown; the place of each is their number. */
  readonly omitted: readonly string[]
  readonly source: string
}

export interface TimelineEntry {
  /** As the content writes it, `2026-01-16`, `2026-01`, `2026`. */
  readonly day: string
  readonly year: string
  /** Below its year; empty of a year alone. */
  readonly date: string
  /** The whole date, for whoever does not see the line. */
  readonly fullDate: string
  /** That sources differ. */
  readonly doubt?: string | undefined
  readonly text: string
  /** The whole sentence, where there is room for it. */
  readonly detail: string
  readonly icon: string
  readonly isKey: boolean
}

/** People and countries, and when they met. */
export interface EncountersCard {
  readonly kind: 'encounters'
  readonly language: Language
  /** From when to when; left out where the title says so. */
  readonly kicker?: string | undefined
  readonly title: string
  /** Those asked about come first. */
  readonly people: readonly Person[]
  /** In order of time. */
  readonly meetings: readonly Meeting[]
  /** That so many more meetings are not shown; the place of each is their number. */
  readonly omitted: readonly string[]
  readonly source: string
}

export interface Person extends Party {
  readonly id: string
  /** Was asked about. */
  readonly isKey: boolean
}

/** The same people, however often they met. */
export interface Meeting {
  readonly people: readonly string[]
  readonly occasions: readonly Occasion[]
}

export interface Occasion {
  /** Where and when, in one line. */
  readonly line: string
  readonly date: string
  readonly place?: string | undefined
  /** That sources differ. */
  readonly doubt?: string | undefined
}
