import type { PictureChoice, Scope, Subscription, UnansweredSubject } from '../command/services.ts'
import type { Language } from '../content/languages.ts'

/** The columns as `migrations/` makes them. Times are milliseconds since 1970, flags 0 or 1. */
export interface Tables {
  setting: SettingTable
  subscription: SubscriptionTable
  composition: CompositionTable
  delivery: DeliveryTable
  lease: LeaseTable
  news: NewsTable
  meta: { name: string; value: string }
  claim: ClaimTable
  unanswered: UnansweredTable
}

export interface SettingTable {
  scope: Scope
  platform: string
  id: string
  language: Language | null
  time_zone: string | null
  pictures: PictureChoice | null
}

export interface SubscriptionTable {
  id: string
  platform: string
  chat_id: string
  community: string | null
  language: Language
  time_zone: string
  local_time: string
  days: string
  /** JSON of Topics, sorted, so that equal wishes are equal texts. */
  topics: string
  says_nothing: number
  state: Subscription['state']
  reason: string | null
  next_due_at: number
  window_start: number | null
  created_at: number
  updated_at: number
}

export interface CompositionTable {
  id: string
  /** JSON array of Parts. */
  parts: string
  created_at: number
}

export type DeliveryState = 'waiting' | 'pending' | 'sending' | 'sent' | 'failed' | 'dropped'

export interface DeliveryTable {
  subscription: string
  digest_date: string
  part: number
  platform: string
  composition: string | null
  state: DeliveryState
  due_at: number
  window_start: number | null
  run_at: number
  attempt: number
  failures: number
  unsure_since: number | null
  owner: string | null
  fence: number | null
  last_error: string | null
  message_id: string | null
  created_at: number
  settled_at: number | null
}

export interface NewsTable {
  /** Its name, and the day that its editor wrote behind it. */
  item: string
  known_at: number
  content: string | null
}

export interface LeaseTable {
  name: string
  owner: string
  fence: number
  held_until: number
  paused_until: number
}

export interface ClaimTable {
  key: string
  owner: string
  taken_at: number
  done: number
  outcome: string | null
}

export interface UnansweredTable {
  /** In UTC, YYYY-MM-DD. */
  day: string
  language: Language
  kind: UnansweredSubject['kind']
  /** Ids as `entity entity;act;ask`, or nothing. */
  subject: string
  briefing: string
  questions: number
}
