import { WORD_KINDS, type DifferenceKind } from './word-kinds'

/** The words (keys of `cosmeticForm`) that one side has and the other has not. */
export type Sides = { before: readonly string[]; after: readonly string[] }

/** What a difference is about: the first kind in the order above that any of its words is of. Only shown, never decided by. */
export function kindOfDifference({ before, after }: Sides): DifferenceKind {
  const keys = [...before, ...after]
  if (before.join(' ').toLowerCase() === after.join(' ').toLowerCase()) return 'case'
  if (keys.every((key) => !/[\p{L}\p{N}\p{Sc}−%‰]/u.test(key))) return 'sign'
  const kinds = new Set(keys.map(kindOfKey))
  return ORDER.find((kind) => kinds.has(kind)) ?? 'wording'
}

const ORDER: readonly DifferenceKind[] = [
  'negation',
  'figure',
  'date',
  'name',
  'modality',
  'quantity',
  'comparison',
  'direction',
]

function kindOfKey(key: string): DifferenceKind {
  if (/[\p{N}\p{Sc}−%‰]/u.test(key)) return 'figure'
  const small = key.toLowerCase()
  const known = WORD_KINDS.get(small) ?? (small.endsWith("n't") ? 'negation' : undefined)
  if (known !== undefined) return known
  return /^\p{Lu}/u.test(key) ? 'name' : 'wording'
}
