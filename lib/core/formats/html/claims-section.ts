import type { NumberedClaim, Outline } from '@/lib/core/formats/outline'
import { earlierWordings, placeDoubt } from '@/lib/core/formats/place-doubt'
import { bylineOf, recordedDecisions } from '@/lib/core/formats/recorded-words'
import { OUTCOME_WORDS, STANCE_WORDS, STATUS_WORDS, VOIDED_WORDS } from '@/lib/core/formats/status-words'
import { voidedApproval } from '@/lib/core/review/voided-approval'
import type { DecisionView, EvidenceView, OccurrenceView, VerdictView } from '@/lib/schema/claim'
import { earlierWords } from './earlier-words'
import { each, markup, type Markup } from './markup'
import { rationaleMarkup } from './rationale-markup'
import { tintClass } from './tint-class'

/** The claims with their verdicts, decisions and evidence. Nothing when the export has no claim. */
export function claimsSection(outline: Outline, articleId: string): Markup {
  if (outline.claims.length === 0) return markup``
  const claims = each(outline.claims, (claim) => claimMarkup(claim, outline, articleId))
  return markup`<section aria-labelledby="claims"><h2 class="section" id="claims">Claims</h2><ol class="list">${claims}</ol></section>\n`
}

function claimMarkup({ number, claim, notes }: NumberedClaim, outline: Outline, articleId: string): Markup {
  const refs = notes.map(
    (note) =>
      markup` <a class="ref ${tintClass(note.tag.key)}" href="#note-${note.number}"><bdi>${note.label}</bdi></a>`,
  )
  const elsewhere = claim.occurrences.filter((occurrence) => occurrence.articleId !== articleId)
  return markup`<li id="claim-${number}" data-claim="${claim.id}"><span class="label claim">C${number}</span><div>
<p class="statement"><bdi>${claim.text}</bdi>${refs}</p>
${saidBy(claim.speaker, claim.saidOn)}${occurrencesMarkup(elsewhere)}${claim.verdicts.map((verdict) => verdictMarkup(verdict, { claim, notes, outline }))}${
    claim.verdicts.length === 0 && markup`<p class="meta">No verdict yet.</p>\n`
  }${evidenceList(claim.evidence, outline)}</div></li>\n`
}

function saidBy(speaker: string | null, saidOn: string | null): Markup | false {
  if (speaker === null && saidOn === null) return false
  return markup`<p class="meta">Said${speaker !== null && markup` by <bdi>${speaker}</bdi>`}${
    saidOn !== null && markup` on <time datetime="${saidOn}">${saidOn}</time>`
  }</p>\n`
}

function occurrencesMarkup(occurrences: readonly OccurrenceView[]): Markup | false {
  if (occurrences.length === 0) return false
  const titles = [...new Set(occurrences.map(({ articleTitle }) => articleTitle))]
  const unsure = new Set(
    occurrences.filter(({ anchor }) => placeDoubt(anchor)).map(({ articleTitle }) => articleTitle),
  )
  const list = titles.map(
    (title, index) =>
      markup`${index > 0 && ', '}<bdi>${title}</bdi>${unsure.has(title) && ' (place to confirm or not found)'}`,
  )
  return markup`<p class="meta">Also in ${list}</p>\n`
}

type Judged = Pick<NumberedClaim, 'claim' | 'notes'> & { outline: Outline }

function verdictMarkup(verdict: VerdictView, { claim: { evidence }, notes, outline }: Judged): Markup {
  const rating = verdict.rating === null ? undefined : outline.rating.get(verdict.rating)
  const rests = evidence.filter(({ id }) => verdict.evidenceIds.includes(id))
  const numbers = [...new Set(rests.map(({ source }) => outline.sourceNumber.get(source.id)))]
  const sources = numbers.map((number) => markup` <a href="#source-${number}">S${number}</a>`)
  return markup`<div class="verdict"><h3><bdi>${rating?.label ?? verdict.rating ?? 'No rating yet'}</bdi> <span class="chip ${verdict.status}">${STATUS_WORDS[verdict.status]}</span></h3>
<p class="meta"><bdi>${bylineOf(verdict)}</bdi>${sources.length > 0 && markup` · rests on${sources}`}</p>
${earlierWordings(notes).map(({ item, doubt }) => markup`<p class="meta doubt" data-on-earlier-wording="${item.annotation.id}">On the earlier wording of <a href="#note-${item.number}"><bdi>${item.label}</bdi></a>. ${earlierWords(doubt, 'auto')}</p>\n`)}${verdict.rationaleText !== '' && rationaleMarkup(verdict.rationale)}${recordedDecisions(verdict).map((line) => markup`<p class="meta note recorded" dir="auto">${line}</p>`)}${verdict.decisions.map(decisionMarkup)}${voidedApproval(verdict) && markup`<p class="meta note">${VOIDED_WORDS}</p>`}</div>\n`
}

function decisionMarkup({ outcome, comment, member, createdAt }: DecisionView): Markup {
  const day = createdAt.slice(0, 10)
  return markup`<p class="meta note">${OUTCOME_WORDS[outcome]} by <bdi>${member.name}</bdi>, <time datetime="${createdAt}">${day}</time>${
    comment !== null && markup`: <bdi>${comment}</bdi>`
  }</p>`
}

function evidenceList(evidence: readonly EvidenceView[], outline: Outline): Markup | false {
  if (evidence.length === 0) return false
  return markup`<ul class="evidence" aria-label="Evidence">${evidence.map((item) => evidenceMarkup(item, outline))}</ul>\n`
}

function evidenceMarkup(item: EvidenceView, { sourceNumber }: Outline): Markup {
  const number = sourceNumber.get(item.source.id)
  return markup`<li><p class="meta"><span class="chip ${item.stance}">${STANCE_WORDS[item.stance]}</span> <a href="#source-${number}">S${number}</a> <bdi>${item.source.title}</bdi>${
    item.locator !== null && markup`, <bdi>${item.locator}</bdi>`
  }</p>
${item.excerpt !== null && markup`<blockquote dir="auto">${item.excerpt}</blockquote>\n`}${
    item.note !== null && markup`<p class="note" dir="auto">${item.note}</p>\n`
  }<p class="meta"><bdi>${bylineOf(item)}</bdi></p></li>\n`
}
