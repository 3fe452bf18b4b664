/** The text of a source as it was read; a structural part of what the desk keeps. */
export interface HeldText {
  readonly language: string
  /** The lines that are not empty; citations count them from 1. */
  readonly paragraphs: readonly string[]
}

/** Texts by the id of their source, by the id of its briefing. */
export type HeldSources = ReadonlyMap<string, ReadonlyMap<string, HeldText>>

export const NO_SOURCES: HeldSources = new Map()
