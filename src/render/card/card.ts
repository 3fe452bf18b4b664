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
  /** By which maps and flags know it. */
  readonly english: string
}

/** One thing agreed, or told: its sector in front. */
export interface Item {
  readonly icon: string
  readonly sector?: string | undefined
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
  readonly title: string
  readonly entries: readonly TimelineEntry[]
  /** How many more there are than the picture has room for. */
  readonly source: string
}

export interface TimelineEntry {
  /** As the content writes it, `2026-01-16`, `2026-01`, `2026`. */
  readonly day: string
  readonly date: string
  readonly text: string
  readonly icon: string
  readonly isKey: boolean
}

/** People and countries, and when they met. */
export interface EncountersCard {
  readonly kind: 'encounters'
  readonly language: Language
  readonly title: string
  readonly people: readonly Person[]
  readonly meetings: readonly Meeting[]
  readonly source: string
}

export interface Person extends Party {
  readonly id: string
  /** Was asked about. */
  readonly isKey: boolean
}

export interface Meeting {
  readonly people: readonly string[]
  readonly date: string
  readonly place?: string | undefined
}
