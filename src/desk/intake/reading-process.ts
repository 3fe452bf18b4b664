import { json } from 'node:stream/consumers'
import { UserError } from '../../errors.ts'
import { articleOf } from './article.ts'
import { readFeed } from './feed.ts'
import type { Reading, ReadingTask } from './read-apart.ts'

// Started by read-apart.ts, which says on standard input what to read, and takes what was read from standard output.
process.stdout.write(JSON.stringify(read((await json(process.stdin)) as ReadingTask))) // as read-apart.ts sends it

function read({ form, text, address }: ReadingTask): Reading {
  try {
    return form === 'feed' ? { feed: readFeed(text, address) } : { article: articleOf(text, address) }
  } catch (error) {
    if (error instanceof UserError) return { refused: error.phrase }
    throw error
  }
}
