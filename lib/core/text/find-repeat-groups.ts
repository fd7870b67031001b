import { findCuts, type Relative } from './repeats/find-cuts'
import { formOf, isComparable, normaliseSentence, type SentenceForm } from './repeats/sentence-form'
import { EQUAL, shapeOf, type Likeness, type RepeatShape } from './repeats/likeness'
import { namesIn } from './repeats/names-in'
import { createRewordingIndex } from './repeats/rewording-index'
import type { Span } from './span'

export type { RepeatShape } from './repeats/likeness'

/** A sentence of a group, by ordinal, and how it stands to the one that leads the group. */
export type RepeatMember = { ordinal: number } & Likeness

/**
 * Sentences that say the same, or, where their shape is `similar`, nearly the same. The first one leads the group and is its
 * measure: shape `equal`, score 1. The others follow in text order.
 */
export type RepeatGroup = { members: RepeatMember[] }

/** A sentence to compare. Residue, and a wording that a person has detached, repeat only what they equal. */
export type Comparable = Span & { residue?: true; detached?: true }

/**
 * The groups of sentences that say the same, in the order in which they begin. Equal ones are those whose
 * `normaliseSentence` is the same; near ones are cut off, go on longer, or have nearly the same words (`likeness`).
 * Near means near to the wording that *leads* the group, so that likeness never wanders from one sentence to the next:
 * the first in the text that is not cut off where another one goes on. Of several groups the likeliest takes a sentence,
 * of equally likely ones the first. Groups have two members or more, no sentence is in two. Deterministic, and near
 * linear: sentences are only compared where `find-cuts` and `rewording-index` see a reason to.
 */
export function findRepeatGroups(text: string, sentences: readonly Comparable[]): RepeatGroup[] {
  const { forms, copies } = distinctForms(text, sentences)
  const cuts = findCuts(forms)
  const rewordings = createRewordingIndex(forms, namesIn(text, forms))
  const groups = new Map<number, RepeatMember[]>()
  for (const index of fullestFirst(forms, cuts)) {
    const relatives = [...(cuts[index] ?? []), ...rewordings.find(index)]
    const leader = likeliest(relatives.filter((relative) => groups.has(relative.index)))
    const members = (copies[index] ?? []).map((ordinal) => ({ ordinal, ...(leader?.likeness ?? EQUAL) }))
    const group = leader && groups.get(leader.index)
    if (group) for (const member of members) group.push(member)
    else {
      groups.set(index, members)
      rewordings.add(index)
    }
  }
  return [...groups.values()]
    .filter((members) => members.length > 1)
    .map(([first, ...others]) => ({
      members: [...(first ? [first] : []), ...others.sort((a, b) => a.ordinal - b.ordinal)],
    }))
    .sort((a, b) => beginningOf(a) - beginningOf(b))
}

/** How one sentence stands to another of its group. `language` is the text's BCP 47 tag. */
export function shapeBetween(model: string, copy: string, language?: string): RepeatShape {
  return shapeOf(formOf(model, normaliseSentence(model)), formOf(copy, normaliseSentence(copy)), language)
}

/** In text order, but after all others those that are cut off where another one goes on, the longest first. */
function fullestFirst(forms: readonly SentenceForm[], cuts: readonly Relative[][]): number[] {
  const lengthOf = (index: number): number => forms[index]?.stem.length ?? 0
  const isCut = forms.map((form, index) =>
    (cuts[index] ?? []).some(({ index: model, likeness }) => {
      const isLonger = lengthOf(model) > lengthOf(index)
      const isFinished =
        lengthOf(model) === lengthOf(index) && forms[model]?.finished === true && !form.finished
      return likeness.shape === 'cut' && (isLonger || isFinished)
    }),
  )
  const indices = forms.map((_form, index) => index)
  return [
    ...indices.filter((index) => isCut[index] !== true),
    ...indices.filter((index) => isCut[index] === true).sort((a, b) => lengthOf(b) - lengthOf(a) || a - b),
  ]
}

function beginningOf({ members }: RepeatGroup): number {
  return members.reduce((first, { ordinal }) => Math.min(first, ordinal), Infinity)
}

type Forms = { forms: SentenceForm[]; copies: number[][] }

/** The different wordings in the order in which they first appear, with the ordinals of the sentences that have them. */
function distinctForms(text: string, sentences: readonly Comparable[]): Forms {
  const wordings = new Map<string, Wording>()
  sentences.forEach(({ start, end, residue, detached }, ordinal) => {
    const sentence = text.slice(start, end)
    const key = normaliseSentence(sentence)
    if (!isComparable(key)) return
    const wording = wordings.get(key) ?? { sentence, ordinals: [], residue: true, detached: false }
    wording.ordinals.push(ordinal)
    wording.residue &&= residue === true
    wording.detached ||= detached === true
    wordings.set(key, wording)
  })
  return {
    forms: [...wordings].map(([key, { sentence, residue, detached }]) =>
      residue || detached ? WORDLESS : formOf(sentence, key),
    ),
    copies: [...wordings.values()].map(({ ordinals }) => ordinals),
  }
}

type Wording = { sentence: string; ordinals: number[]; residue: boolean; detached: boolean }

/** Without words of its own: nothing is cut from it, and nothing rewords it. */
const WORDLESS = formOf('', '')

function likeliest(relatives: readonly Relative[]): Relative | undefined {
  let best: Relative | undefined
  for (const each of relatives) {
    const more = each.likeness.score - (best?.likeness.score ?? 0)
    if (more > 0 || (more === 0 && each.index < (best?.index ?? Infinity))) best = each
  }
  return best
}
