import { findingsOf, readGazetteer } from '../../src/check/findings.ts'
import type { Language } from '../../src/content/languages.ts'
import type { BriefingFolder, Content } from '../../src/content/load.ts'

type Change = (folder: BriefingFolder) => BriefingFolder

/** What the check finds that it did not find before a briefing was changed: severity, rule, place, message. */
export function mistakesIn(content: Content): (id: string, change: Change) => string[] {
  const gazetteer = { ...readGazetteer(content), findings: [] }
  const told = (folder: BriefingFolder) =>
    findingsOf({ ...content, briefings: [folder] }, undefined, { gazetteer }).map(
      ({ severity, rule, file, path, message }) =>
        [severity, rule, `${file.split('/').at(-1)} ${path.join('.')}`, message].join(' | '),
    )
  const known = new Map(content.briefings.map((folder) => [folder.id, new Set(told(folder))]))
  return (id, change) => {
    const folder = content.briefings.find((one) => one.id === id)
    if (!folder) throw new Error(`no briefing ${id}`)
    return told(change(folder)).filter((one) => !known.get(id)?.has(one))
  }
}

export function inText(
  language: Language,
  fact: string,
  find: string,
  put: string,
  field: 'title' | 'text' = 'text',
): Change {
  return (folder) => {
    const text = folder.texts[language]
    const words = text?.facts[fact]
    if (!text || !words?.[field].includes(find)) throw new Error(`${language} ${fact} does not say ${find}`)
    const facts = { ...text.facts, [fact]: { ...words, [field]: words[field].replace(find, put) } }
    return { ...folder, texts: { ...folder.texts, [language]: { ...text, facts } } }
  }
}

export function inFact(fact: string, change: Partial<BriefingFolder['data']['facts'][string]>): Change {
  return ({ data, ...folder }) => {
    const own = data.facts[fact]
    if (!own) throw new Error(`no fact ${fact}`)
    return { ...folder, data: { ...data, facts: { ...data.facts, [fact]: { ...own, ...change } } } }
  }
}
