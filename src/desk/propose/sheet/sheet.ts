/** A fact sheet as it is written: nothing in it has been looked up yet. */
export interface Sheet {
  readonly title: string
  /** What stands above the first section, `kind: summit`, by its name in lower case. */
  readonly head: ReadonlyMap<string, string>
  readonly participants: readonly SheetPerson[]
  readonly facts: readonly SheetFact[]
  readonly conflicts: readonly SheetNote[]
  /** All other remarks: what was left out, what is later than the event. */
  readonly remarks: readonly SheetNote[]
  readonly sources: readonly SheetSource[]
}

export interface SheetPerson {
  /** By the language of the column; the English one may be written "name". */
  readonly names: ReadonlyMap<string, SheetName>
  readonly role: string
  readonly country: string
}

export interface SheetName {
  readonly name: string
  /** Other spellings. */
  readonly others: readonly string[]
  /** The sheet says that no source shows this spelling. */
  readonly isUnsourced: boolean
}

export interface SheetFact {
  /** As numbered in the sheet, or its place in it. */
  readonly number: number
  readonly text: string
  /** In the words of the sheet, lower case: "next step". */
  readonly type: string
  readonly sectors: readonly string[]
  readonly countries: readonly string[]
  readonly status: string
  /** Marks of its sources: `s1`. */
  readonly sources: readonly string[]
}

export interface SheetNote {
  readonly text: string
  readonly sources: readonly string[]
}

export interface SheetSource {
  /** As facts refer to it: `s1`. */
  readonly mark: string
  readonly outlet: string
  readonly date: string
  readonly language: string
  readonly address: string
  readonly note: string
}
