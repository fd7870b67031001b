import { readFile } from 'node:fs/promises'
import path from 'node:path'

const fixture = path.resolve(import.meta.dirname, '../../fixtures/ferry-levy.txt')

/** A sentence in which a number is written otherwise: placed without asking. */
export const CORRECTED = {
  old: 'This newspaper bought four tickets and can confirm the arrangement.',
  new: 'This newspaper bought 4 tickets and can confirm the arrangement.',
}
/** Sentences that are told otherwise: offered for a yes. */
export const REWORDED = {
  old: 'The treasurer, Mr. P. J. Lund, says that "reserves are not a secret, they are a habit".',
  new: 'The treasurer, Mr. P. J. Lund, has told this newspaper since that "reserves are no secret, they are a custom".',
}
export const TWISTED = {
  old: 'The goat travels free, under a by-law of 1911 that nobody has dared to touch.',
  new: 'The goat travels free, under a custom of the mates that nobody on the quay would call a law.',
}
/** Sentences that are gone. */
export const DELETED = 'The misprint has never been found.'
export const WITHDRAWN = 'The soup, it has to be said, is excellent.'
/** In the paragraph that comes earlier now. */
export const CARRIED = 'In return the islanders dug out the slipway, all of them, in three days.'
/** As they were, and a sentence that is printed again and again. */
export const KEPT = 'There are eleven seats.'
export const REPEATED =
  'On the one hand, the harbour board, led by its chairman, continues to raise the charges every spring.'

/** The last sentence, which no other article has: a claim is shared by all articles that make it. */
export function imprintOf(mark: string) {
  return {
    old: `Printed for ${mark} by the harbour press of Kelderby, in one single morning.`,
    new: `Printed for ${mark} by the harbour press of Brack, whose owner would rather not be named.`,
  }
}

const INSERTED =
  'Since this article was first printed, the board has written to say that it has nothing to add. It added four pages.'

/** The article as it was captured, and as it reads after its publisher has worked on it. `mark` makes it one of its own. */
export async function readVersions(mark: string): Promise<{ before: string; after: string }> {
  const imprint = imprintOf(mark)
  const before = `${await readFile(fixture, 'utf8')}\n\n${imprint.old}`
  const paragraphs = before
    .replace(CORRECTED.old, CORRECTED.new)
    .replace(REWORDED.old, REWORDED.new)
    .replace(TWISTED.old, TWISTED.new)
    .replace(imprint.old, imprint.new)
    .replace(DELETED, '')
    .replace(` ${WITHDRAWN}`, '')
    .split(/\n\s*\n/)
  const carried = paragraphs.findIndex((paragraph) => paragraph.includes(CARRIED))
  const [moved = ''] = paragraphs.splice(carried, 1)
  paragraphs.splice(3, 0, moved)
  paragraphs.splice(12, 0, INSERTED)
  return { before, after: paragraphs.join('\n\n') }
}
