import type { Change } from '@/lib/schema/version'
import type { RealChange } from './fold-changes'

/** What a change is called. */
export const CHANGE_LABELS: Readonly<Record<RealChange['kind'], string>> = {
  changed: 'Changed',
  removed: 'Removed',
  added: 'Added',
  moved: 'Moved',
}

/** "7 changes: 3 changed, 2 added, 1 removed, 1 moved. 119 sentences are the same." */
export function summaryOf(changes: readonly Change[]): string {
  const count = (kind: Change['kind']): number => changes.filter((change) => change.kind === kind).length
  const same = count('same')
  const total = changes.length - same
  const unchanged = `${numbered(same, 'sentence')} ${same === 1 ? 'is' : 'are'} the same.`
  if (total === 0) return `No changes. ${unchanged}`
  const kinds = (['changed', 'added', 'removed', 'moved'] as const)
    .filter((kind) => count(kind) > 0)
    .map((kind) => `${count(kind).toLocaleString('en')} ${kind}`)
  return `${numbered(total, 'change')}: ${kinds.join(', ')}. ${unchanged}`
}

/** The longest piece of text that is shown of what a moved sentence used to follow, in UTF-16 units. */
const LED_BY = 60

/** The end of what stood before an offset, in whole words, to say where something was; empty at the very beginning. */
export function whatStoodBefore(text: string, offset: number): string {
  const before = text.slice(0, offset).trimEnd()
  if (before.length <= LED_BY) return before
  const cut = before.slice(-LED_BY)
  const atWord = cut.search(/\s/)
  return `…${cut.slice(atWord + 1)}`
}

function numbered(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`
}
