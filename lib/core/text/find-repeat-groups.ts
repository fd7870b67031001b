import { findCuts, type Relative } from './repeats/find-cuts'
import { formOf, isComparable, normaliseSentence, type SentenceForm } from './repeats/sentence-form'
import { EQUAL, shapeOf, type Likeness, type RepeatShape } from './repeats/likeness'
import { namesIn } from './repeats/names-in'
import { createRewordingIndex } from './repeats/rewording-index'
import type { Span } from './span'

export type { RepeatShape } from './repeats/likeness'

/** A sentence of a group, by ordinal, and how it stands to the group's first. */
export type RepeatMember = { ordinal: number } & Likeness

/** Sentences that say the same, in text order. The first one is the group's measure: shape `equal`, score 1. */
export type RepeatGroup = { members: RepeatMember[] }

/** A sentence to compare. Residue, and a wording that a person has detached, repeat only what they equal. */
export type Comparable = Span & { residue?: true; detached?: true }

/**
 * The groups of sentences that say the same, in the order of their first members. Equal ones are those whose
 * `normaliseSentence` is the same; near ones end earlier, go on longer or are lightly reworded (`repeats-likeness`).
 * Near means near to the group's *first* member, so that likeness never wanders from one sentence to the next; of
 * several groups the likeliest takes a sentence, of equally likely ones the first. Groups have two members or more, no
 * sentence is in two. Deterministic, and near linear: sentences are only compared where `repeats-cut` and
 * `repeats-reworded` see a reason to.
 */
export function findRepeatGroups(text: string, sentences: readonly Comparable[]): RepeatGroup[] {
  const { forms, copies } = distinctForms(text, sentences)
  const cuts = findCuts(forms)
  const rewordings = createRewordingIndex(forms, namesIn(text, forms))
  const groups = new Map<number, RepeatMember[]>()
  forms.forEach((_form, index) => {
    const relatives = [...(cuts[index] ?? []), ...rewordings.find(index)]
    const leader = likeliest(relatives.filter((relative) => groups.has(relative.index)))
    const members = (copies[index] ?? []).map((ordinal) => ({ ordinal, ...(leader?.likeness ?? EQUAL) }))
    const group = leader && groups.get(leader.index)
    if (group) for (const member of members) group.push(member)
    else {
      groups.set(index, members)
      rewordings.add(index)
    }
  })
  return [...groups.values()]
    .filter((members) => members.length > 1)
    .map((members) => ({ members: members.sort((a, b) => a.ordinal - b.ordinal) }))
}

/** How one sentence stands to another of its group: `copy` is cut off, goes on longer, is reworded. */
export function shapeBetween(model: string, copy: string): RepeatShape {
  return shapeOf(formOf(model, normaliseSentence(model)), formOf(copy, normaliseSentence(copy)))
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
