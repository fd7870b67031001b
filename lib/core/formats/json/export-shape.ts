import { checkArticleDocument } from '@/lib/core/document/check-article-document'
import { checkRichText } from '@/lib/core/document/rich-text'
import { EXPORT_SCOPES, type Export } from '@/lib/core/formats/export-model'
import { ROLES } from '@/lib/schema/role'
import { OUTCOMES, VERDICT_STATUSES } from '@/lib/schema/verdict-status'
import type { AnchorView, AnnotationView, TagView } from '@/lib/schema/annotation'
import type {
  ArticleContent,
  GlossaryEntry,
  PersonView,
  SentenceView,
  VersionView,
} from '@/lib/schema/article'
import { EXTERNAL_TOOLS, type AnnotationOrigin } from '@/lib/schema/external-annotation'
import type {
  ClaimView,
  DecisionView,
  EvidenceView,
  OccurrenceView,
  RatingView,
  SourceView,
  VerdictView,
} from '@/lib/schema/claim'
import {
  checkedBy,
  flag,
  listOf,
  mark,
  numberWhere,
  objectOf,
  oneOf,
  optional,
  orNull,
  textWhere,
} from './shape'

const text = textWhere('text', () => true)
const id = textWhere('an id (a UUID)', (value) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value))
const day = textWhere(
  'a day, YYYY-MM-DD',
  (value) => /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)),
)
const instant = textWhere(
  'a time in UTC, YYYY-MM-DDThh:mm:ss.sssZ',
  (value) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) && !Number.isNaN(Date.parse(value)),
)
const sha256 = textWhere('a SHA-256 in hexadecimal', (value) => /^[0-9a-f]{64}$/.test(value))
const count = numberWhere('a whole number from 0', (value) => Number.isSafeInteger(value) && value >= 0)
const whole = numberWhere('a whole number', Number.isSafeInteger)
const percent = numberWhere('a number from 0 to 100', (value) => value >= 0 && value <= 100)
const fraction = numberWhere('a number from 0 to 1', (value) => value >= 0 && value <= 1)
const language = textWhere('a language tag', (value) => value !== '')

const person = objectOf<PersonView>({ memberId: id, name: text })

const version = objectOf<VersionView>({
  id,
  number: count,
  sha256,
  wordCount: count,
  sentenceCount: count,
  segmenterVersion: count,
  createdAt: instant,
})

const sentence = objectOf<SentenceView>({
  ordinal: count,
  start: count,
  end: count,
  repeatOf: optional(count),
  likeness: optional(fraction),
  residue: optional(mark()),
  detached: optional(mark()),
  confirmed: optional(mark()),
})

const article = objectOf<ArticleContent>({
  id,
  revision: count,
  title: text,
  author: orNull(text),
  publisher: orNull(text),
  url: orNull(text),
  publishedOn: orNull(day),
  asOf: orNull(day),
  language,
  direction: oneOf(['ltr', 'rtl']),
  glossary: listOf(objectOf<GlossaryEntry>({ term: text, meaning: text })),
  createdAt: instant,
  createdBy: person,
  version,
  text,
  document: checkedBy(checkArticleDocument),
  sentences: listOf(sentence),
})

const anchorStatus = oneOf(['exact', 'moved', 'fuzzy', 'orphaned'])

const annotation = objectOf<AnnotationView>({
  id,
  revision: count,
  tag: text,
  note: orNull(text),
  confidence: orNull(percent),
  claimId: orNull(id),
  approved: flag(),
  member: person,
  origin: orNull(
    objectOf<AnnotationOrigin>({
      tool: oneOf(EXTERNAL_TOOLS),
      id: optional(text),
      author: optional(text),
      createdAt: optional(instant),
    }),
  ),
  anchor: objectOf<AnchorView>({
    start: orNull(count),
    end: orNull(count),
    exact: text,
    prefix: text,
    suffix: text,
    status: anchorStatus,
    score: fraction,
    was: optional(text),
  }),
  createdAt: instant,
  updatedAt: instant,
})

const source = objectOf<SourceView>({
  id,
  revision: count,
  url: orNull(text),
  title: text,
  author: orNull(text),
  publisher: orNull(text),
  publishedOn: orNull(day),
  accessedOn: orNull(day),
})

const evidence = objectOf<EvidenceView>({
  id,
  revision: count,
  claimId: id,
  stance: oneOf(['supports', 'refutes', 'context']),
  excerpt: orNull(text),
  locator: orNull(text),
  note: orNull(text),
  member: person,
  source,
  createdAt: instant,
})

const decision = objectOf<DecisionView>({
  id,
  outcome: oneOf(OUTCOMES),
  comment: orNull(text),
  verdictRevision: count,
  member: person,
  createdAt: instant,
})

const verdict = objectOf<VerdictView>({
  id,
  revision: count,
  claimId: id,
  rating: orNull(text),
  rationale: checkedBy(checkRichText),
  rationaleText: text,
  evidenceIds: listOf(id),
  status: oneOf(VERDICT_STATUSES),
  member: person,
  decisions: listOf(decision),
  submittedAt: orNull(instant),
  updatedAt: instant,
})

const occurrence = objectOf<OccurrenceView>({
  annotationId: id,
  articleId: id,
  articleTitle: text,
  tag: text,
  anchor: objectOf<OccurrenceView['anchor']>({
    start: orNull(count),
    end: orNull(count),
    exact: text,
    prefix: text,
    suffix: text,
    status: anchorStatus,
  }),
})

const claim = objectOf<ClaimView>({
  id,
  revision: count,
  text,
  speaker: orNull(text),
  saidOn: orNull(day),
  createdBy: person,
  createdAt: instant,
  approved: flag(),
  occurrences: listOf(occurrence),
  evidence: listOf(evidence),
  verdicts: listOf(verdict),
})

/** The export model as JSON. A field added to a view does not compile here until it has its shape. */
export const EXPORT_SHAPE = objectOf<Export>({
  exportedAt: instant,
  scope: oneOf(EXPORT_SCOPES),
  by: objectOf<Export['by']>({ name: text, role: oneOf(ROLES) }),
  workspace: objectOf<Export['workspace']>({ slug: text, name: text }),
  article,
  tags: listOf(objectOf<TagView>({ key: text, label: text, letter: text, description: text })),
  ratings: listOf(objectOf<RatingView>({ key: text, label: text, description: text, rank: orNull(whole) })),
  annotations: listOf(annotation),
  claims: listOf(claim),
})
