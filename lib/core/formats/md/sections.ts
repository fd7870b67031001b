import { citationOf } from '@/lib/core/formats/citation-of'
import { countStatements } from '@/lib/core/formats/count-statements'
import type { Export } from '@/lib/schema/export'
import { describeOmitted, omittedOf, unsettledOf } from '@/lib/core/formats/omitted'
import type { Note, NumberedClaim, NumberedSource, Outline } from '@/lib/core/formats/outline'
import { earlierWordings, placeDoubt, type PlaceDoubt } from '@/lib/core/formats/place-doubt'
import { bylineOf, recordedDecisions } from '@/lib/core/formats/recorded-words'
import {
  OUTCOME_WORDS,
  SCOPE_WORDS,
  STANCE_WORDS,
  STATUS_WORDS,
  VOIDED_WORDS,
} from '@/lib/core/formats/status-words'
import { voidedApproval } from '@/lib/core/review/voided-approval'
import type { DecisionView, EvidenceView, VerdictView } from '@/lib/schema/claim'
import { addressOf, bullets, quotation } from './blocks'
import { escapeMarkdown, escapeOnOneLine } from './escape'

/** The article's title and what is known about it. */
export function titleBlocks({ article, workspace }: Export): string[] {
  const facts = [
    `Annotated article from ${escapeOnOneLine(workspace.name)}`,
    ...(article.author === null ? [] : [`Author: ${escapeOnOneLine(article.author)}`]),
    ...(article.publisher === null ? [] : [`Publisher: ${escapeOnOneLine(article.publisher)}`]),
    ...(article.publishedOn === null ? [] : [`Published: ${article.publishedOn}`]),
    ...(article.asOf === null ? [] : [`Judged as of: ${article.asOf}`]),
    ...(article.url === null ? [] : [`Address: ${addressOf(article.url)}`]),
  ]
  return [`# ${escapeOnOneLine(article.title)}`, bullets(facts)]
}

/** Every tag with its letter, its meaning and how many statements have it. */
export function legendBlocks({ tags, annotations }: Export): string[] {
  const lines = tags.map(({ key, label, letter, description }) => {
    const count = countStatements(annotations.filter(({ tag }) => tag === key))
    return `${escapeOnOneLine(letter)} · ${escapeOnOneLine(label)} (${count}): ${escapeOnOneLine(description)}`
  })
  return ['## Tags', bullets(lines)]
}

/** A note for each annotation: its quote, tag, author, note and claim. */
export function* noteBlocks(outline: Outline): Generator<string> {
  yield '## Notes'
  for (const note of outline.notes) yield* noteOf(note, outline)
}

function noteOf({ number, label, annotation, tag }: Note, { claimNumber }: Outline): string[] {
  const claim = annotation.claimId === null ? undefined : claimNumber.get(annotation.claimId)
  const doubt = placeDoubt(annotation.anchor)
  const facts = [
    escapeOnOneLine(label),
    escapeOnOneLine(tag.label),
    escapeOnOneLine(bylineOf(annotation)),
    ...(annotation.confidence === null ? [] : [`${annotation.confidence} % confident`]),
    ...(claim === undefined ? [] : [`[Claim ${claim}](#claim-${claim})`]),
    ...(doubt ? [DOUBT_WORDS[doubt.place]] : []),
  ]
  return [
    `### Note ${number}`,
    quotation(annotation.anchor.exact),
    facts.join(' · '),
    ...(doubt?.place === 'to confirm' ? earlierBlocks('Earlier wording:', doubt) : []),
    ...(annotation.note === null ? [] : [escapeMarkdown(annotation.note)]),
  ]
}

const DOUBT_WORDS: Record<PlaceDoubt['place'], string> = {
  'to confirm': 'to confirm: the text has changed, and nobody has confirmed these words',
  'not found': 'this passage is no longer in the text',
}

function earlierBlocks(words: string, { earlier }: PlaceDoubt): string[] {
  return earlier === null ? [`${words} not known.`] : [words, quotation(earlier)]
}

/** The claims with verdicts and evidence; nothing when there is none. */
export function* claimBlocks(outline: Outline, articleId: string): Generator<string> {
  if (outline.claims.length > 0) yield '## Claims'
  for (const claim of outline.claims) yield* claimOf(claim, outline, articleId)
}

function claimOf({ number, claim, notes }: NumberedClaim, outline: Outline, articleId: string): string[] {
  const titles = claim.occurrences
    .filter((occurrence) => occurrence.articleId !== articleId)
    .map(({ articleTitle, anchor }) => {
      const unsure = placeDoubt(anchor) ? ' (place to confirm or not found)' : ''
      return `${escapeOnOneLine(articleTitle)}${unsure}`
    })
  const facts = [
    ...(claim.speaker === null ? [] : [`Said by ${escapeOnOneLine(claim.speaker)}`]),
    ...(claim.saidOn === null ? [] : [`Said on ${claim.saidOn}`]),
    ...(notes.length === 0
      ? []
      : [
          `In this article: ${notes.map((note) => `[Note ${note.number}](#note-${note.number})`).join(', ')}`,
        ]),
    ...(titles.length === 0 ? [] : [`Also in: ${[...new Set(titles)].join(', ')}`]),
  ]
  return [
    `### Claim ${number}`,
    quotation(claim.text),
    ...(facts.length === 0 ? [] : [bullets(facts)]),
    ...(claim.verdicts.length === 0 ? ['No verdict yet.'] : []),
    ...claim.verdicts.flatMap((verdict) => verdictOf(verdict, { claim, notes, outline })),
    ...claim.evidence.flatMap((evidence) => evidenceOf(evidence, outline)),
  ]
}

type Judged = Pick<NumberedClaim, 'claim' | 'notes'> & { outline: Outline }

function verdictOf(verdict: VerdictView, { claim: { evidence }, notes, outline }: Judged): string[] {
  const rating =
    verdict.rating === null ? 'no rating yet' : (outline.rating.get(verdict.rating)?.label ?? verdict.rating)
  const rests = evidence.filter(({ id }) => verdict.evidenceIds.includes(id))
  const sources = [...new Set(rests.map(({ source }) => sourceLink(source.id, outline)))]
  return [
    `#### Verdict: ${escapeOnOneLine(rating)}`,
    [
      STATUS_WORDS[verdict.status],
      escapeOnOneLine(bylineOf(verdict)),
      ...(sources.length === 0 ? [] : [`rests on ${sources.join(', ')}`]),
    ].join(' · '),
    ...earlierWordings(notes).flatMap(({ item, doubt }) =>
      earlierBlocks(`On the earlier wording of [Note ${item.number}](#note-${item.number}):`, doubt),
    ),
    ...(verdict.rationaleText === '' ? [] : [escapeMarkdown(verdict.rationaleText)]),
    ...recordedDecisions(verdict).map(escapeOnOneLine),
    ...verdict.decisions.map(decisionOf),
    ...(voidedApproval(verdict) ? [VOIDED_WORDS] : []),
  ]
}

function decisionOf({ outcome, member, createdAt, comment }: DecisionView): string {
  const words = comment === null ? '' : `: ${escapeOnOneLine(comment)}`
  return `${OUTCOME_WORDS[outcome]} by ${escapeOnOneLine(member.name)}, ${createdAt.slice(0, 10)}${words}`
}

function evidenceOf(evidence: EvidenceView, outline: Outline): string[] {
  const { stance, source, locator, excerpt, note } = evidence
  const facts = [
    sourceLink(source.id, outline),
    ...(locator === null ? [] : [escapeOnOneLine(locator)]),
    escapeOnOneLine(bylineOf(evidence)),
  ]
  return [
    `#### Evidence: ${STANCE_WORDS[stance].toLowerCase()}`,
    facts.join(' · '),
    ...(excerpt === null ? [] : [quotation(excerpt)]),
    ...(note === null ? [] : [escapeMarkdown(note)]),
  ]
}

function sourceLink(id: string, { sourceNumber }: Outline): string {
  const number = sourceNumber.get(id) ?? 0
  return `[Source ${number}](#source-${number})`
}

/** The list of sources; nothing when the export cites none. */
export function* sourceBlocks({ sources }: Outline): Generator<string> {
  if (sources.length > 0) yield '## Sources'
  for (const source of sources) yield* sourceOf(source)
}

function sourceOf({ number, source }: NumberedSource): string[] {
  const details = citationOf(source).map(escapeOnOneLine)
  return [
    `### Source ${number}`,
    [escapeOnOneLine(source.title), ...details, ...(source.url === null ? [] : [addressOf(source.url)])].join(
      ' · ',
    ),
  ]
}

/** Where the file comes from, what it holds and what it leaves out. */
export function colophonBlocks(model: Export): string[] {
  const { article, by, exportedAt, scope } = model
  const { version } = article
  const omitted = omittedOf(model, 'md')
  const unsettled = unsettledOf(model)
  const lines = [
    `Exported: ${exportedAt} by ${escapeOnOneLine(by.name)} (${by.role}), with Stet`,
    `Holds: ${SCOPE_WORDS[scope]}`,
    `Text: version ${version.number} of ${version.createdAt.slice(0, 10)}, SHA-256 ${version.sha256}`,
    `Left out: ${omitted.length === 0 ? 'nothing' : describeOmitted(omitted)}`,
    ...(unsettled.length === 0
      ? []
      : [`Not settled: ${describeOmitted(unsettled)}. Verdicts on these are on the earlier wording.`]),
  ]
  return ['## About this file', bullets(lines)]
}
