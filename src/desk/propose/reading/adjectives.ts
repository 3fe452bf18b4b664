import type { Span } from '../../../language/match.ts'
import { fold } from '../../../language/text.ts'
import type { Reader } from './reader.ts'

/** Whether a span names a country by its adjective; of a country without an entry any other word than its name is one. */
export function isAdjective(span: Span, { entities, language }: Reader): boolean {
  return span.senses.some((sense) => {
    if (sense.kind !== 'entity') return false
    if (sense.form === 'adjective') return true
    const entity = entities.get(sense.id)
    const { name = '', adjective } = entity?.names[language] ?? {}
    return entity?.kind === 'country' && adjective === undefined && span.folded !== fold(name, language)
  })
}
