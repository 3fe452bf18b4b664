import type { z } from 'zod'
import type { Language } from '../../content/languages.ts'
import type { Path } from '../../content/problems.ts'
import type { briefingSchema, briefingTextSchema } from '../../content/schemas.ts'
import type { entrySchemas, OwnKind } from './entry-kinds.ts'
import type { MachineWork } from './machine.ts'

/** A value of which anything may still be missing. */
export type Partly<T> = T extends (infer One)[]
  ? Partly<One>[]
  : T extends object
    ? { [Key in keyof T]?: Partly<T[Key]> | undefined }
    : T

/** `briefing.yaml` while it is being written. */
export type DraftData = Partly<z.input<typeof briefingSchema>>
export type DraftFact = Partly<z.input<typeof briefingSchema>['facts'][string]>
/** `<language>.yaml` while it is being written. */
export type DraftText = Partly<z.input<typeof briefingTextSchema>>
/** Entries that the gazetteer and the vocabulary do not hold yet, by their kind; they are published with the briefing. */
export type DraftGazetteer = {
  [Kind in OwnKind]?: Partly<z.input<(typeof entrySchemas)[Kind]>>
}

/** A text as it was read, which its page may no longer show tomorrow. */
export interface SourceText {
  /** As in a source of `briefing.yaml`. */
  readonly outlet?: string | undefined
  readonly origin?: string | undefined
  /** Two or three letters. */
  readonly language: string
  /** A day: `2026-01-16`. */
  readonly date?: string | undefined
  readonly url?: string | undefined
  readonly title?: string | undefined
  /** The lines that are not empty; citations count them from 1. */
  readonly paragraphs: readonly string[]
}

/** Files of a draft; each is YAML of the same form as in `content/`. */
export type DraftFile = 'briefing' | Language | 'gazetteer'

/** Who did what to a draft, and when (ISO 8601, UTC). */
export interface ReviewEvent {
  readonly at: string
  readonly by: string
  readonly act: 'started' | 'edited' | 'reviewed' | 'reopened' | 'published' | 'corrected' | 'withdrew'
  readonly reason?: string | undefined
}

export type DraftState = 'draft' | 'reviewed' | 'published'

export interface Review {
  readonly state: DraftState
  /** Who started it; whoever edits it later is an author too. */
  readonly authors: readonly string[]
  readonly approver?: string | undefined
  /** A fingerprint of the files that were approved. */
  readonly approved?: string | undefined
  /** Of what is published and being corrected: fingerprints of its files as the correction began. */
  readonly base?: Readonly<Record<string, string>> | undefined
  readonly events: readonly ReviewEvent[]
}

/** What a person or a program would make of some texts, before anybody has looked at it. */
export interface Proposal {
  /** `<date>-<slug>`, as the folder of the briefing will be called. */
  readonly id: string
  readonly data: DraftData
  readonly texts: Readonly<Partial<Record<Language, DraftText>>>
  readonly gazetteer: DraftGazetteer
  /** The texts that were read, by the ids of their sources in `data`. */
  readonly sources: ReadonlyMap<string, SourceText>
  /** Names in the texts that the gazetteer does not know, as they are written, the most frequent first. */
  readonly unknownNames: readonly string[]
}

export interface Draft extends Omit<Proposal, 'unknownNames'> {
  readonly review: Review
  /** What a language model did in it; left out where none did anything. */
  readonly machine?: MachineWork | undefined
  /** Counts the changes; who saves says which one was seen. */
  readonly version: number
}

/** One field as it is from now on; a value that is left out takes it away. */
export interface Change {
  readonly file: DraftFile
  /** As in the YAML: `['facts', 'talks-in-tokyo', 'acts']`; in the gazetteer `['people', 'takaichi-sanae', 'en', 'name']`. */
  readonly path: Path
  readonly value?: unknown
}
