import type { Finding } from '../../check/finding.ts'
import { LANGUAGES } from '../../content/languages.ts'
import { unitForms } from '../../language/unit-forms.ts'
import type { Draft } from './draft.ts'
import { entryFile } from './entry-kinds.ts'

/** What readers would find odd in the forms of a draft's own units. */
export function unitFindings({ gazetteer }: Draft): Finding[] {
  return Object.entries(gazetteer.units ?? {}).flatMap(([id, unit]) =>
    LANGUAGES.flatMap((language): Finding[] => {
      const forms = new Map<string, unknown>(Object.entries(unit?.[language]?.forms ?? {}))
      const other = forms.get('other')
      if (typeof other !== 'string') return []
      const warn = (rule: string, message: string): Finding => ({
        severity: 'warning',
        rule,
        file: entryFile('units'),
        path: [id, language, 'forms'],
        message,
      })
      const missing = unitForms(language).filter((form) => !forms.has(form))
      return [
        ...(missing.length === 0
          ? []
          : [warn('unit-forms', `no form for ${missing.join(', ')}: “${other}” is said there too`)]),
        ...(other.includes('#') ? [] : [warn('unit-figure', `“${other}” shows no figure: put # where it stands`)]),
      ]
    }),
  )
}
