import type { ArticleDocument } from '@/lib/schema/article-document'
import { imagesOf } from '@/lib/core/document/images-of'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Picture } from './import-input'

type Pictured = { document: ArticleDocument; pictures: readonly Picture[] }

/**
 * An article without some of its outermost blocks, by their place from 0, as a preview shows them. Their pictures go
 * with them. Places that there are none of, and an article of which nothing is left, are refused.
 */
export function leaveOut({ document, pictures }: Pictured, places: readonly number[]): Result<Pictured> {
  if (places.length === 0) return ok({ document, pictures })
  const unwanted = new Set(places)
  const last = document.content.length - 1
  const beyond = places.find((place) => place > last)
  if (beyond !== undefined) {
    const message = `The article has no block ${String(beyond)}: its blocks are numbered from 0 to ${String(last)}. Preview it again.`
    return fail('invalid', message, { field: 'leaveOut' })
  }
  const content = document.content.filter((_, place) => !unwanted.has(place))
  if (content.length === 0) {
    return fail('invalid', 'Everything was left out. Keep at least one block.', { field: 'leaveOut' })
  }
  let next = 0
  const kept = document.content.flatMap((block, place) => {
    const first = next
    next += imagesOf({ type: 'doc', content: [block] }).length
    return unwanted.has(place) ? [] : pictures.slice(first, next)
  })
  return ok({ document: { type: 'doc', content }, pictures: kept })
}
