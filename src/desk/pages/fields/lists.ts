import { html } from 'hono/html'
import { CURRENCIES } from '../../../content/schemas.ts'
import type { EntryKind } from '../../entries/entry-list.ts'
import { type Loose, looseList, written, writtenList } from '../../fields/as-written.ts'
import type { Html } from '../html.ts'
import { choices, type FieldParts } from './field.ts'
import { picker } from './picker.ts'

/** Lines of inputs, with a button that adds one; `lines.js` gives it life. */
function lines(parts: FieldParts, value: unknown, add: string, line: (at: string, one: Loose) => Html): Html {
  const { say } = parts.phrases
  const whole = (at: string, one: Loose) => html`<div class="line">${line(at, one)}<button type="button" class="plain"
 data-takes-line title="${say('desk-remove')}" aria-label="${say('desk-remove')}">×</button></div>`
  return html`<desk-lines>${looseList(value).map((one, at) => whole(String(at), one))}
<template>${whole('%', {})}</template>
<button type="button" class="plain" data-adds-line>+ ${add}</button></desk-lines>`
}

const OF_AMOUNT: readonly EntryKind[] = ['acts', 'people', 'countries', 'organisations', 'sectors', 'terms']

export function placesControl(parts: FieldParts, value: unknown) {
  const { say } = parts.phrases
  return (id: string): Html =>
    lines(parts, value, say('desk-add-place'), (at, { at: place, of }) => {
      const places = picker(parts, {
        id: `${id}-${at}-at`,
        name: `${at}.at`,
        values: written(place) ? [written(place)] : [],
        of: ['places'],
        label: say('desk-places'),
      })
      return html`${places}${ofPicker(parts, `${id}-${at}-of`, `${at}.of`, of, ['acts'])}`
    })
}

export function datesControl(parts: FieldParts, value: unknown) {
  const { say } = parts.phrases
  const whens = [
    ['on', say('desk-when-on')],
    ['by', say('desk-when-by')],
    ['since', say('desk-when-since')],
    ['until', say('desk-when-until')],
  ] as const
  return (id: string): Html =>
    lines(parts, value, say('desk-add-date'), (at, one) => {
      const when = whens.map(([key]) => key).find((key) => one[key] !== undefined) ?? 'on'
      const until = when === 'since' ? written(one.until) : ''
      return html`<select name="${at}.when" aria-label="${say('desk-when')}">${choices(when, whens)}</select>
<input name="${at}.day" value="${written(one[when])}" size="10" dir="ltr" inputmode="numeric" autocomplete="off" placeholder="2026-01-16" aria-label="${say('desk-day')}">
<input name="${at}.until" value="${until}" size="10" dir="ltr" inputmode="numeric" autocomplete="off" placeholder="–" aria-label="${say('desk-when-until')}">
${ofPicker(parts, `${id}-${at}-of`, `${at}.of`, one.of, ['acts'])}`
    })
}

export function amountsControl(parts: FieldParts, value: unknown) {
  const { say } = parts.phrases
  const kinds = [
    ['count', say('desk-amount-count')],
    ['duration', say('desk-amount-duration')],
    ['percentage', say('desk-amount-percentage')],
    ['money', say('desk-amount-money')],
  ] as const
  const bounds = [
    ['', say('desk-bound-exactly')],
    ['about', say('desk-bound-about')],
    ['over', say('desk-bound-over')],
    ['under', say('desk-bound-under')],
  ] as const
  const currencies = [['', '–'] as const, ...CURRENCIES.map((one) => [one, one] as const)]
  return (id: string): Html =>
    lines(parts, value, say('desk-add-amount'), (at, one) => {
      const unit = picker(parts, {
        id: `${id}-${at}-unit`,
        name: `${at}.unit`,
        values: written(one.unit) ? [written(one.unit)] : [],
        of: ['units'],
        label: say('desk-unit'),
        otherwise: say('desk-unit'),
      })
      const { kind = 'count' } = one
      return html`<span class="amount" data-kind="${written(kind)}"><select name="${at}.kind" aria-label="${say('desk-amount-kind')}">${choices(kind, kinds)}</select>
<select name="${at}.bound" aria-label="${say('desk-bound')}">${choices(one.bound, bounds)}</select>
<input name="${at}.value" value="${written(one.value)}" size="12" dir="ltr" inputmode="decimal" autocomplete="off" aria-label="${say('desk-figure')}">
<input name="${at}.to" value="${written(one.to)}" size="6" dir="ltr" inputmode="decimal" autocomplete="off" placeholder="–" aria-label="${say('desk-figure-to')}">
${unit}<select name="${at}.currency" aria-label="${say('desk-currency')}">${choices(one.currency, currencies)}</select></span>
${ofPicker(parts, `${id}-${at}-of`, `${at}.of`, one.of, OF_AMOUNT)}`
    })
}

export function participantsControl(parts: FieldParts, value: unknown) {
  const { say } = parts.phrases
  return (id: string): Html =>
    lines(parts, value, say('desk-add-participant'), (at, { person, country, host }) => {
      const one = (field: string, of: EntryKind, chosen: unknown, label: string) =>
        picker(parts, {
          id: `${id}-${at}-${field}`,
          name: `${at}.${field}`,
          values: written(chosen) ? [written(chosen)] : [],
          of: [of],
          label,
          otherwise: label,
        })
      return html`${one('person', 'people', person, say('desk-person'))}${one('country', 'countries', country, say('desk-country'))}
<label class="check"><input type="checkbox" name="${at}.host"${host === true ? html` checked` : ''}> ${say('desk-host')}</label>`
    })
}

function ofPicker(parts: FieldParts, id: string, name: string, of: unknown, kinds: readonly EntryKind[]): Html {
  const label = parts.phrases.say('desk-of')
  return picker(parts, { id, name, values: writtenList(of), of: kinds, many: true, label, otherwise: label })
}
