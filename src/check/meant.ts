import { LANGUAGES } from '../content/languages.ts'
import type { Content } from '../content/load.ts'
import type { Path } from '../content/problems.ts'
import type { Finding } from './finding.ts'

/** An editor's word that a finding is meant as it is. */
interface Mark {
  readonly rule: string
  readonly file: string
  readonly path: Path
  covers(finding: Finding): boolean
}

/** Leaves out what editors marked as meant, and tells of marks that nothing needs any more. */
export function withoutMeant(
  findings: readonly Finding[],
  content: Content,
  isChecked: (rule: string, file: string) => boolean,
): Finding[] {
  const marks = marksOf(content)
  const rest = findings.filter((finding) => !marks.some((mark) => mark.covers(finding)))
  const idle = marks.filter(
    (mark) => isChecked(mark.rule, mark.file) && !findings.some((finding) => mark.covers(finding)),
  )
  return [...rest, ...idle.map(unneeded)]
}

function unneeded({ rule, file, path }: Mark): Finding {
  const message = `the check finds no “${rule}” here: take the mark out, or mend the name of the rule`
  return { severity: 'warning', rule: 'meant-unneeded', file, path, message }
}

type Meant = Readonly<Record<string, string>> | undefined

function marksOf({ briefings, gazetteer }: Content): Mark[] {
  return [
    ...briefings.flatMap(({ id, data, texts }) => {
      const folder = `briefings/${id}/`
      const file = `${folder}briefing.yaml`
      return [
        ...marksAt(data.meant, file, [], folder),
        ...Object.entries(data.facts).flatMap(([fact, { meant }]) => marksAt(meant, file, ['facts', fact], folder)),
        ...Object.entries(data.sources).flatMap(([source, { meant }]) => marksAt(meant, file, ['sources', source])),
        ...LANGUAGES.flatMap((language) =>
          Object.entries(texts[language]?.facts ?? {}).flatMap(([fact, { meant }]) =>
            marksAt(meant, `${folder}${language}.yaml`, ['facts', fact]),
          ),
        ),
      ]
    }),
    ...Object.entries(gazetteer).flatMap(([kind, entries]) =>
      Object.entries<{ readonly meant?: Meant }>(entries).flatMap(([id, { meant }]) =>
        marksAt(meant, `gazetteer/${kind}.yaml`, [id]),
      ),
    ),
  ]
}

/** A mark in `briefing.yaml` holds for what the languages say of the same fact, too. */
function marksAt(meant: Meant, file: string, at: Path, files = file): Mark[] {
  return Object.keys(meant ?? {}).map((rule) => ({
    rule,
    file,
    path: [...at, 'meant', rule],
    covers: (finding) =>
      finding.rule === rule && finding.file.startsWith(files) && at.every((key, index) => finding.path[index] === key),
  }))
}
