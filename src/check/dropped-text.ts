import { SCALAR_STYLE, type ScalarEvent } from 'js-yaml'
import { ContentFiles } from '../content/files.ts'
import { isLanguage, LANGUAGES } from '../content/languages.ts'
import type { Content } from '../content/load.ts'
import { nodesIn } from '../content/yaml-nodes.ts'
import type { Finding } from './finding.ts'

/**
 * Texts of which YAML keeps less than an editor sees: `Summit #2 in Tokyo` ends at its comment, `&Co in Tokyo` begins
 * behind its name. Reads the files again, as what was dropped is not in the content.
 */
export function droppedTextWarnings(root: string, content: Content): Finding[] {
  const files = new ContentFiles(root)
  return filesOf(content).flatMap((file) => droppedIn(file, files.read(file) ?? ''))
}

function filesOf({ briefings, gazetteer, vocabulary }: Content): string[] {
  return [
    ...briefings.flatMap(({ id, texts }) =>
      ['briefing', ...Object.keys(texts)].map((name) => `briefings/${id}/${name}.yaml`),
    ),
    ...Object.entries(gazetteer).flatMap(([kind, entries]) =>
      Object.keys(entries).length > 0 ? [`gazetteer/${kind}.yaml`] : [],
    ),
    ...[...Object.keys(vocabulary), 'cities'].map((kind) => `vocabulary/${kind}.yaml`),
    ...LANGUAGES.map((language) => `languages/${language}/lexicon.yaml`),
  ]
}

function droppedIn(file: string, yaml: string): Finding[] {
  // Most files have no sign that can take anything away.
  if (!/[ \t]#|[&!]/u.test(yaml)) return []
  return [...nodesIn(yaml)].flatMap(({ path, scalar }) => {
    const dropped = scalar && isText(file, path) ? droppedBeside(scalar, yaml) : undefined
    const message = `YAML leaves out “${dropped}”: put quotes around the whole text`
    return dropped === undefined ? [] : [{ severity: 'warning', rule: 'text-dropped', file, path, message }]
  })
}

function droppedBeside(scalar: ScalarEvent, yaml: string): string | undefined {
  const { style, valueStart, valueEnd, anchorStart, anchorEnd, tagStart, tagEnd } = scalar
  if (style !== SCALAR_STYLE.PLAIN || valueEnd <= valueStart) return undefined
  const comment = /^[ \t]+(#.*)/u.exec(yaml.slice(valueEnd, yaml.indexOf('\n', valueEnd) >>> 0))?.[1]
  if (comment !== undefined) return shortened(comment.trimEnd())
  const anchor = yaml.slice(anchorStart, anchorEnd)
  // A name that is called for was meant as one.
  if (anchorStart >= 0 && !yaml.includes(`*${anchor}`)) return `&${anchor}`
  const tag = yaml.slice(tagStart, tagEnd)
  return tagStart >= 0 && !tag.startsWith('!!') ? tag : undefined
}

function shortened(text: string): string {
  const characters = [...text]
  return characters.length > 40 ? `${characters.slice(0, 40).join('')}…` : text
}

/** Whether a field is written in words, and not in ids, figures and dates, beside which comments are in their place. */
function isText(file: string, path: readonly string[]): boolean {
  const name = file.slice(file.lastIndexOf('/') + 1, -'.yaml'.length)
  const field = path.at(-1) ?? ''
  if (isLanguage(name) || name === 'lexicon') return true
  return ['outlet', 'origin', 'gloss'].includes(field) || (path.some(isLanguage) && field !== 'spelling')
}
