import { excerptOf } from '@/lib/core/formats/excerpt-of'
import type { Note, Outline } from '@/lib/core/formats/outline'
import { placeDoubt } from '@/lib/core/formats/place-doubt'
import { bylineOf } from '@/lib/core/formats/recorded-words'
import { earlierWords } from './earlier-words'
import { each, markup, type Markup } from './markup'
import { tintClass } from './tint-class'

/** The numbered notes: what each annotation says about its passage, with the way to its claim and back to the text. */
export function notesSection(outline: Outline, direction: string): Markup {
  const { notes } = outline
  const body =
    notes.length === 0
      ? markup`<p>There are no annotations in this export.</p>`
      : markup`<ol class="list">${each(notes, (note) => noteMarkup(note, outline, direction))}</ol>`
  return markup`<section aria-labelledby="notes"><h2 class="section" id="notes">Notes</h2>${body}</section>\n`
}

function noteMarkup(note: Note, { claimNumber }: Outline, direction: string): Markup {
  const { annotation, tag, number, label } = note
  const claim = annotation.claimId === null ? undefined : claimNumber.get(annotation.claimId)
  const doubt = placeDoubt(annotation.anchor)
  const orphaned = doubt?.place === 'not found'
  const confidence = annotation.confidence !== null && ` · ${annotation.confidence} % confident`
  return markup`<li id="note-${number}" class="${tintClass(tag.key)}" data-annotation="${annotation.id}" data-quote="${annotation.anchor.exact}"${doubt && markup` data-place="${doubt.place}"`}>${
    orphaned
      ? markup`<span class="label"><bdi>${label}</bdi></span>`
      : markup`<a class="label" href="#ref-${number}"><bdi>${label}</bdi></a>`
  }<div>
<p class="quote" dir="${direction}">“${excerptOf(annotation.anchor.exact)}”</p>
${annotation.note !== null && markup`<p class="note" dir="auto">${annotation.note}</p>\n`}<p class="meta"><mark class="${tintClass(tag.key)}"><bdi>${tag.label}</bdi></mark> · <bdi>${bylineOf(annotation)}</bdi>${confidence}${
    claim !== undefined && markup` · <a href="#claim-${claim}">Claim ${claim}</a>`
  }${orphaned && ' · this passage is no longer in the text'}</p>
${doubt && !orphaned && markup`<p class="meta doubt">To confirm: the text has changed, and nobody has confirmed these words. ${earlierWords(doubt, direction)}</p>\n`}</div></li>\n`
}
