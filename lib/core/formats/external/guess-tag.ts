import { isBaseTag, type BaseTag } from '@/lib/core/codebook/base-tags'
import type { TagView } from '@/lib/schema/annotation'

/** What people call our base tags elsewhere, in lower case. */
const SYNONYMS: Readonly<Record<BaseTag, readonly string[]>> = {
  fact: [
    'fact',
    'facts',
    'factual',
    'fact-checkable',
    'verifiable',
    'checkable',
    'sourced',
    'objective',
    'evidence',
  ],
  opinion: [
    'opinion',
    'opinions',
    'subjective',
    'judgement',
    'judgment',
    'value',
    'prediction',
    'editorial',
    'view',
  ],
  unsupported: [
    'unsupported',
    'claim',
    'claims',
    'unsourced',
    'unverified',
    'check',
    'check-worthy',
    'checkworthy',
    'dubious',
  ],
}

/**
 * The tag of a codebook that a label of another tool probably means: one called like it, or one of the words that people
 * use for it. A guess is only a suggestion; `null` is none.
 */
export function guessTag(label: string, tags: readonly Pick<TagView, 'key' | 'label'>[]): string | null {
  const words = plain(label)
  if (words === '') return null
  const named = tags.find((tag) => plain(tag.key) === words || plain(tag.label) === words)
  if (named) return named.key
  const parts = words.split('-')
  const alike = tags.find(({ key }) => {
    const synonyms = isBaseTag(key) ? SYNONYMS[key] : undefined
    return synonyms?.some((word) => word === words || parts.at(-1) === word || parts[0] === word)
  })
  return alike?.key ?? null
}

/** Case, spaces, underscores and the name of a layer before a colon make no difference. */
function plain(label: string): string {
  return label
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^.*: /, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}
