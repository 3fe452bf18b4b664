import { LANGUAGES } from '../content/languages.ts'
import type { SharedContent } from '../content/load.ts'
import type { Finding } from './finding.ts'
import type { TextReader } from './passages.ts'

/** The office as it is printed is the office that the entry says. */
export function printedOfficeFindings(
  { gazetteer }: Pick<SharedContent, 'gazetteer'>,
  { read }: TextReader,
): Finding[] {
  return Object.entries(gazetteer.people).flatMap(([id, person]) =>
    LANGUAGES.flatMap((language): Finding[] => {
      const printed = person[language].title
      const offices = printed === undefined ? [] : read(printed, language).names.flatMap((name) => name.offices)
      const isFormer = offices.some((office) => person.title === `former-${office}`)
      const isGeneral = isFormer || offices.some((office) => office === 'minister' && person.title.endsWith('minister'))
      if (offices.length === 0 || offices.includes(person.title) || isGeneral) return []
      const message = `“${printed}” is ${offices.join(' or ')}, and title says ${person.title}: mend one of the two`
      return [
        {
          severity: 'error',
          rule: 'office-differs',
          file: 'gazetteer/people.yaml',
          path: [id, language, 'title'],
          message,
        },
      ]
    }),
  )
}
