import { expect, it } from 'vitest'
import { italianSubject, italianTitle } from '../../../src/desk/questions/italian-articles.ts'

it.each([
  ['dell’Italia', 'Italia', 'l’Italia'],
  ['del Giappone', 'Giappone', 'il Giappone'],
  ['degli Stati Uniti', 'Stati Uniti', 'gli Stati Uniti'],
  ['delle Filippine', 'Filippine', 'le Filippine'],
  ['dei Paesi Bassi', 'Paesi Bassi', 'i Paesi Bassi'],
  ['di Leonardo', 'Leonardo', 'Leonardo'],
])('takes the article from the form with “of”: %s', (of, name, subject) => {
  expect(italianSubject(of, name)).toBe(subject)
})

it.each([
  ['premier giapponese', 'feminine', 'la premier giapponese'],
  ['presidente sudcoreano', 'masculine', 'il presidente sudcoreano'],
  ['ambasciatrice d’Italia', 'feminine', 'l’ambasciatrice d’Italia'],
  ['ex ministro', 'masculine', 'l’ex ministro'],
  ['sceicco', 'masculine', 'lo sceicco'],
  ['segretario al Tesoro', 'masculine', 'il segretario al Tesoro'],
] as const)('puts the article before an office: %s', (title, gender, called) => {
  expect(italianTitle(title, gender)).toBe(called)
})
