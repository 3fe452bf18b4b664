import { UserError } from '../../errors.ts'
import { latinDigits } from '../../language/text.ts'
import type { Shape } from './shapes.ts'

/** What a form sent. */
export type Form = Readonly<Record<string, string>>

/** Reads a figure with words in it, such as "10.4 billion"; undefined where it is none, or more than one. */
export type ReadFigure = (written: string) => number | undefined

/** A field's value as it stands in the YAML; undefined where the field is to go. @throws {UserError} on what is no figure */
export function readField(shape: Shape, form: Form, inWords: ReadFigure = () => undefined): unknown {
  const value = form.value ?? ''
  switch (shape) {
    case 'text':
      return tidy(value) || undefined
    case 'lines':
      return filled(value.split('\n').map(tidy))
    case 'ids':
      return filled(idsIn(value))
    case 'inherited-ids':
      return value.trim() === '-' ? [] : filled(idsIn(value))
    case 'citations':
      return filled(value.split(',').map(tidy))
    case 'flag':
      return value === 'on' ? true : undefined
    case 'places':
      return filled(linesIn(form).flatMap(({ at, of }) => (at ? [{ at, ...idsAs('of', of) }] : [])))
    case 'dates':
      return filled(linesIn(form).flatMap(dateIn))
    case 'amounts':
      return filled(linesIn(form).flatMap((line) => amountIn(line, inWords)))
    case 'participants':
      return filled(linesIn(form).flatMap(participantIn))
    case 'standing':
      return standingIn(form)
    case 'adjective':
      return adjectiveIn(tidy(value))
  }
}

type Line = Readonly<Record<string, string | undefined>>

/** `0.at`, `0.of`, `1.at`: what belongs together has one number. */
function linesIn(form: Form): Line[] {
  const lines = new Map<string, Record<string, string>>()
  for (const [name, value] of Object.entries(form)) {
    const [, at, field] = /^(\d{1,3})\.([a-z]+)$/u.exec(name) ?? []
    if (at === undefined || field === undefined) continue
    const line = lines.get(at) ?? {}
    line[field] = tidy(value)
    lines.set(at, line)
  }
  return [...lines.values()]
}

const WHEN: readonly string[] = ['on', 'by', 'since', 'until']

function dateIn({ day, when = 'on', until, of }: Line): object[] {
  if (!day) return []
  const first = WHEN.includes(when) ? when : 'on'
  return [{ [first]: dayIn(day), ...(until && first === 'since' ? { until: dayIn(until) } : {}), of: idsIn(of ?? '') }]
}

/** A year alone is a number in YAML; either is read. */
function dayIn(written: string): string {
  return latinDigits(written.normalize('NFKC'))
}

function amountIn({ kind, value, to, bound, unit, currency, of }: Line, inWords: ReadFigure): object[] {
  if (!value && !unit) return []
  const measure =
    kind === 'money' ? { currency: currency || undefined } : kind === 'percentage' ? {} : { unit: unit || undefined }
  return [
    withoutGaps({
      kind: kind || 'count',
      ...measure,
      value: value ? figureIn(value, inWords) : undefined,
      to: to ? figureIn(to, inWords) : undefined,
      bound: bound || undefined,
      ...idsAs('of', of),
    }),
  ]
}

/** Digits of any script, with spaces or underscores between them; a point before the decimals; or words of any language. */
function figureIn(written: string, inWords: ReadFigure): number {
  const plain = latinDigits(written.normalize('NFKC')).replace(/[\s_]/gu, '').replace('٫', '.')
  // What a point means differs from language to language: the person's own goes first.
  const figure = inWords(written) ?? (/^-?\d+(?:\.\d+)?$/u.test(plain) ? Number(plain) : undefined)
  if (figure === undefined) throw new UserError('desk-figure-unfit', { written: written.slice(0, 40) })
  return figure
}

function participantIn({ person, country, host }: Line): object[] {
  if (!person) return []
  return [withoutGaps({ person, country: country || undefined, host: host === 'on' ? true : undefined })]
}

function standingIn({ value, citations = '' }: Form): unknown {
  if (value === 'uncertain') return value
  return value === 'disputed' ? { disputed: { citations: citations.split(',').map(tidy).filter(Boolean) } } : undefined
}

function adjectiveIn(written: string): unknown {
  const [m = '', f = ''] = written.split('/').map(tidy)
  return m && f ? { m, f } : m || undefined
}

function idsIn(written: string): string[] {
  return written.split(/[\s,]+/u).filter((id) => id !== '' && id !== '-')
}

function idsAs(field: string, written: string | undefined): object {
  const ids = idsIn(written ?? '')
  return ids.length > 0 ? { [field]: ids } : {}
}

/** One line. What cannot be seen, or is no character, is taken away: it was pasted by accident. */
export function tidy(written: string): string {
  return written
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\p{Noncharacter_Code_Point}]/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
}

function filled<Item>(items: readonly Item[]): readonly Item[] | undefined {
  const there = items.filter((item) => item !== '')
  return there.length > 0 ? there : undefined
}

function withoutGaps(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined))
}
