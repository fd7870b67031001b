import type { BaseTag } from '@/lib/core/codebook/base-tags'
import type { Outcome } from '@/lib/schema/verdict-status'
import type { Stance } from '@/lib/schema/claim'
import type { DemoArticle } from './articles'
import type { DemoKey } from './people'

export type DemoEvidence = {
  source: {
    url: string
    title: string
    author?: string
    publisher: string
    publishedOn: string
    accessedOn: string
  }
  stance: Stance
  excerpt: string
  locator: string
}

export type DemoVerdict = {
  rating: 'supported' | 'refuted' | 'conflicting_evidence' | 'not_enough_evidence'
  rationale: string
  decision?: { outcome: Outcome; comment?: string }
}

/** One member's tag on the first occurrence of `quote`, and what they made of it. */
export type DemoAnnotation = {
  by: DemoKey
  on: DemoArticle['key']
  quote: string
  /** The words before it, where the article says the same twice. */
  prefix?: string
  tag: BaseTag
  note?: string
  confidence?: number
  evidence?: readonly DemoEvidence[]
  /** Left out: the verdict is not written yet. */
  verdict?: DemoVerdict
}

const STUDY: DemoEvidence = {
  source: {
    url: 'https://chamber.port.example/studies/2012-north-shore',
    title: 'Takings on the north shore during and after the bridge closure of 2011',
    author: 'Chamber of Commerce',
    publisher: 'Chamber of Commerce',
    publishedOn: '2012-11-05',
    accessedOn: '2026-03-05',
  },
  stance: 'refutes',
  excerpt: 'Of the 412 shops counted in March 2011, 398 were open in September of the same year.',
  locator: 'p. 7, table 2',
}

const COUNTERS: DemoEvidence = {
  source: {
    url: 'https://works.port.example/data/counters-2025',
    title: 'Traffic counters 2025, yearly means',
    publisher: 'Works Department',
    publishedOn: '2026-01-31',
    accessedOn: '2026-03-05',
  },
  stance: 'supports',
  excerpt: 'Harbour bridge, both directions, working days: 37,904.',
  locator: 'row 12',
}

const BUDGET: DemoEvidence = {
  source: {
    url: 'https://council.port.example/budget-2026.pdf',
    title: 'Budget paper 2026',
    publisher: 'City Council',
    publishedOn: '2025-12-01',
    accessedOn: '2026-02-18',
  },
  stance: 'supports',
  excerpt: 'Loans 2019: 811,040. Loans 2025: 632,611 (−22 %).',
  locator: 'p. 88, table 14, column 3',
}

/** The demo's work, in the order in which it was done. */
export const DEMO_WORK: readonly DemoAnnotation[] = [
  {
    by: 'reviewer',
    on: 'bridge',
    quote:
      "Engineers found cracks in two of the bridge's forty-eight hangers during an inspection in January.",
    tag: 'fact',
    note: 'The report is linked further down.',
    confidence: 90,
  },
  {
    by: 'reviewer',
    on: 'bridge',
    quote: "About 38,000 vehicles cross the bridge on a working day, according to the department's counters.",
    tag: 'fact',
    confidence: 95,
    evidence: [COUNTERS],
    verdict: {
      rating: 'supported',
      rationale:
        "The department's own yearly means give 37,904 vehicles on working days, which rounds to the figure printed.",
      decision: { outcome: 'approve' },
    },
  },
  {
    by: 'reviewer',
    on: 'bridge',
    quote:
      "A third of all shops there will shut for good before the summer, the chairman of the traders' association, Piet Haan, told a meeting on Monday.",
    tag: 'unsupported',
    note: 'The article itself says that no working was given.',
    confidence: 85,
    evidence: [STUDY],
    verdict: {
      rating: 'refuted',
      rationale:
        'A closure of the same bridge in 2011 was followed by 14 of 412 shops closing within half a year, about three per cent. Nothing suggests that a third would.',
    },
  },
  {
    by: 'reviewer',
    on: 'bridge',
    quote: 'The closure is the most reckless decision this council has ever taken.',
    tag: 'opinion',
  },
  {
    by: 'reviewer',
    on: 'bridge',
    quote: 'The council voted for the closure by 31 votes to 12.',
    tag: 'fact',
  },
  {
    by: 'reviewer',
    on: 'bridge',
    quote: 'Everyone knows that it will cost twice as much in the end.',
    tag: 'unsupported',
    confidence: 70,
  },
  {
    by: 'reviewer2',
    on: 'bridge',
    quote:
      "A third of all shops there will shut for good before the summer, the chairman of the traders' association, Piet Haan, told a meeting on Monday.",
    tag: 'opinion',
    note: 'A prediction; I would not call it checkable before the summer.',
    confidence: 60,
  },
  {
    by: 'reviewer2',
    on: 'bridge',
    quote: 'The closure is the most reckless decision this council has ever taken.',
    tag: 'opinion',
  },
  {
    by: 'reviewer2',
    on: 'bridge',
    quote: 'Everyone knows that it will cost twice as much in the end.',
    tag: 'opinion',
    note: '"Everyone knows" makes it a figure of speech.',
  },
  {
    by: 'reviewer2',
    on: 'library',
    quote: 'Loans fell by 22 per cent between 2019 and 2025, says the budget paper.',
    prefix: 'since the council did. ',
    tag: 'fact',
    confidence: 90,
    evidence: [BUDGET],
    verdict: {
      rating: 'supported',
      rationale: 'The table says so, to the digit.',
      decision: {
        outcome: 'request_changes',
        comment: 'True, but please mention the visits in the same table: the column makes a point of them.',
      },
    },
  },
  {
    by: 'reviewer2',
    on: 'library',
    quote: 'It is a mean little plan, and it should be thrown out.',
    tag: 'opinion',
  },
  {
    by: 'reviewer2',
    on: 'library',
    quote: 'No city that closed its libraries has ever been glad of it.',
    tag: 'unsupported',
    confidence: 80,
  },
  {
    by: 'reviewer',
    on: 'library',
    quote: 'Children who grow up near a library read better.',
    tag: 'unsupported',
    confidence: 65,
    verdict: {
      rating: 'not_enough_evidence',
      rationale:
        'Looked at the catalogue of the university library and the reading surveys of 2018 and 2022: both ask for books at home, neither for the distance to a library.',
    },
  },
  {
    by: 'reviewer2',
    on: 'water',
    quote: 'قال رئيس لجنة المياه يوم الثلاثاء إن سكان المدينة يهدرون نصف المياه التي تصل إلى بيوتهم.',
    tag: 'unsupported',
    confidence: 85,
  },
  { by: 'reviewer2', on: 'water', quote: 'من الظلم أن يلام الناس على أنابيب لا يملكونها.', tag: 'opinion' },
  {
    by: 'reviewer2',
    on: 'water',
    quote: 'فهي تضيع في شبكة قديمة يعود ثلثها إلى عام 1961.',
    tag: 'fact',
  },
]
