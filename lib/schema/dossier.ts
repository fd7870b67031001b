import * as z from './zod'
import { dossierHash, stance, verdictView } from './claim'
import { dossierChange } from './dossier-change'
import { richText } from './rich-text'
import { calendarDay, uuid } from './value'

const evidencePart = z.object({
  id: uuid,
  sourceId: uuid,
  stance,
  excerpt: z.string().nullable(),
  locator: z.string().nullable(),
  note: z.string().nullable(),
})

const sourcePart = z.object({
  id: uuid,
  title: z.string(),
  author: z.string().nullable(),
  publisher: z.string().nullable(),
  publishedOn: calendarDay.nullable(),
  accessedOn: calendarDay.nullable(),
  url: z.string().nullable(),
})

/** `exact` is null where the words are no longer in the article. */
const annotationPart = z.object({
  id: uuid,
  tag: z.string(),
  exact: z.string().nullable(),
  versionId: uuid,
  articleId: uuid,
})

/** Everything that a decision on a verdict rests on, as it was at one moment. */
export const dossier = z.object({
  claim: z.object({ text: z.string(), speaker: z.string().nullable(), saidOn: calendarDay.nullable() }),
  verdict: z.object({ rating: z.string().nullable(), rationale: richText, rationaleText: z.string() }),
  evidence: z.array(evidencePart),
  sources: z.array(sourcePart),
  annotations: z.array(annotationPart),
})
export type Dossier = z.output<typeof dossier>

/** What a decision is answered with that was taken on another dossier: what is there now, and what differs. */
export const changedDossier = z.object({
  verdict: verdictView,
  dossier: dossierHash,
  changes: z.array(dossierChange),
})
export type ChangedDossier = z.output<typeof changedDossier>

/** What an approval is answered with that an approved verdict on the same claim contradicts. */
export const contradiction = z.object({ verdict: verdictView, other: verdictView })
export type Contradiction = z.output<typeof contradiction>
