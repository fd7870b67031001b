import type { SentenceEdit } from '@/lib/schema/sentence-edit'
import { withEdits, type Sentence } from './sentence'
import { applySentenceEdits, type EditableSentence } from './sentence-edits'

type Correction = Pick<SentenceEdit, 'kind' | 'at'>

/**
 * The corrections that make `wanted` of the sentences that are derived from a text, or as much of them as corrections
 * can; `complete` says whether that is all. Used to restore sentences as people had corrected them.
 */
export function sentenceCorrections(
  text: string,
  derived: readonly Sentence[],
  wanted: readonly EditableSentence[],
): { corrections: Correction[]; complete: boolean } {
  const cuts = [...splitsTo(derived, wanted), ...mergesTo(derived, wanted)]
  const marks = marksTo(applySentenceEdits(text, derived, cuts.map(asEdit)), wanted)
  const corrections = [...cuts, ...marks]
  const reached = withEdits(text, derived, corrections.map(asEdit))
  return { corrections, complete: reached.map(factsOf).join('\n') === wanted.map(factsOf).join('\n') }
}

function splitsTo(derived: readonly Sentence[], wanted: readonly EditableSentence[]): Correction[] {
  const starts = new Set(derived.map(({ start }) => start))
  return wanted.filter(({ start }) => !starts.has(start)).map(({ start }) => ({ kind: 'split', at: start }))
}

function mergesTo(derived: readonly Sentence[], wanted: readonly EditableSentence[]): Correction[] {
  const starts = new Set(wanted.map(({ start }) => start))
  return derived.filter(({ start }) => !starts.has(start)).map(({ start }) => ({ kind: 'merge', at: start }))
}

function marksTo(cut: readonly EditableSentence[], wanted: readonly EditableSentence[]): Correction[] {
  const byStart = new Map(cut.map((sentence) => [sentence.start, sentence]))
  return wanted.flatMap(({ start: at, residue, detached, confirmed }): Correction[] => [
    ...(byStart.get(at)?.residue === residue ? [] : [{ kind: residue ? 'noise' : 'sentence', at } as const]),
    ...(detached ? [{ kind: 'detach', at } as const] : []),
    ...(confirmed ? [{ kind: 'confirm', at } as const] : []),
  ])
}

function asEdit(correction: Correction): SentenceEdit {
  return { ...correction, id: '' }
}

function factsOf({ start, end, residue, detached, confirmed }: EditableSentence): string {
  return [start, end, residue ?? '', detached ?? '', confirmed ?? ''].join(' ')
}
