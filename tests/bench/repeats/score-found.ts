import type { Found } from './contenders'
import type { Planted } from './planted-text'

export type Scores = { precision: number; recall: number }

/** Of what was found, the share that is planted; of what was planted, the share that was found at its original. */
export function scoreFound(found: Found, { truth }: Pick<Planted, 'truth'>): Scores {
  const told = found.filter((model) => model !== undefined).length
  const planted = truth.filter((original) => original !== undefined).length
  const right = found.filter((model, ordinal) => model !== undefined && model === truth[ordinal]).length
  return { precision: told === 0 ? 1 : right / told, recall: right / planted }
}
