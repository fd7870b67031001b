import { describe, expect, it } from 'vitest'
import { createTagging } from '@/components/reader/features/tagging/create-tagging'
import { createChanging } from '@/components/reader/room/change-annotations'
import { atSentence, NOWHERE, spanOf, type Place } from '@/lib/core/annotation/sentence-cursor'
import type { AnnotationView } from '@/lib/schema/annotation'
import { annotationOf, ME, OTHER, SENTENCES, TEXT } from '@/tests/unit/core/annotation/annotation-examples'
import { translating } from '@/tests/factories/translating'
import { verdictOf } from '@/tests/unit/core/annotation/verdict-example'
import { createRecordingStore } from './recording-store'

const t = translating('reader')
const TAGS = [
  { key: 'fact', label: 'Fact', letter: 'F', description: '' },
  { key: 'opinion', label: 'Opinion', letter: 'O', description: '' },
]

type Given = { at?: Place; annotations?: AnnotationView[] }

function marking({ at = atSentence(0), annotations = [] }: Given = {}) {
  const { store, performed } = createRecordingStore()
  const said: string[] = []
  const context = {
    article: { text: TEXT },
    workspace: { tags: TAGS, me: ME },
    place: { at, span: spanOf(at, SENTENCES), sentences: SENTENCES, focused: null },
    work: { annotations, store },
    keys: { word: () => 'J' },
    say: (message: string) => said.push(message),
  }
  return { ...createTagging(context, t), ...createChanging(context, t), performed, said }
}

describe('tagging', () => {
  it('creates one annotation on the sentence, as one step, and says so', () => {
    const { tag, performed, said } = marking()
    tag('fact')
    const [first] = SENTENCES
    expect(performed).toHaveLength(1)
    expect(performed[0]?.work).toMatchObject({
      kind: 'annotations',
      changes: [{ op: 'create', tag: 'fact', start: first?.start, end: first?.end }],
    })
    expect(said).toHaveLength(1)
  })

  it('does nothing from nowhere but say why', () => {
    const { tag, performed, said } = marking({ at: NOWHERE })
    tag('fact')
    expect([performed, said]).toEqual([[], [t('refusal.nothingSelected', { key: 'J' })]])
  })

  it('with the tag that is there already changes nothing', () => {
    const { tag, performed, said } = marking({ annotations: [annotationOf(0)] })
    tag('fact')
    expect(performed).toEqual([])
    expect(said).toHaveLength(1)
  })
})

describe('removing', () => {
  it('takes off the one that is meant, whatever else of one’s own is at the place', () => {
    const { remove, performed } = marking({ annotations: [annotationOf(0), annotationOf(1)] })
    remove(annotationOf(0, { id: 'lit', revision: 4 }))
    expect(performed.map(({ work }) => work)).toEqual([
      { kind: 'annotations', changes: [{ op: 'delete', id: 'lit', revision: 4 }] },
    ])
  })

  it('withdraws the verdict that it would leave behind, before it, under the same name', () => {
    const { remove, performed, said } = marking()
    remove(annotationOf(0), { withdraw: verdictOf('submitted') })
    expect(performed.map(({ work }) => work)).toEqual([
      { kind: 'verdict', op: 'withdraw', verdict: { id: 'v1', revision: 3, claimId: 'c1' } },
      { kind: 'annotations', changes: [{ op: 'delete', id: 'a0', revision: 1 }] },
    ])
    expect(new Set(performed.map(({ label }) => `${label}.`))).toEqual(new Set(said))
  })

  it.each<{ what: string; item: AnnotationView | null; at: Place; reason: string }>([
    { what: 'from nowhere', item: null, at: NOWHERE, reason: t('refusal.nothingSelected', { key: 'J' }) },
    { what: 'where there is none', item: null, at: atSentence(0), reason: t('refusal.nothingToRemove') },
    {
      what: 'of another’s',
      item: annotationOf(0, { member: OTHER }),
      at: atSentence(0),
      reason: t('refusal.nothingToRemove'),
    },
    {
      what: 'of an approved one',
      item: annotationOf(0, { approved: true }),
      at: atSentence(0),
      reason: t('refusal.locked'),
    },
  ])('$what is refused, with the reason', ({ item, at, reason }) => {
    const { remove, removeRefusal, performed, said } = marking({ at })
    expect(removeRefusal(item)).toBe(reason)
    remove(item)
    expect([performed, said]).toEqual([[], [reason]])
  })
})

describe('describing', () => {
  it.each([[{ note: 'Says who?' }], [{ confidence: 80 }], [{ tag: 'opinion' }]])(
    'sends %j with the revision',
    (set) => {
      const { describe: change, performed, said } = marking()
      change(annotationOf(0, { revision: 7 }), set)
      expect(performed[0]?.work).toEqual({
        kind: 'annotations',
        changes: [{ op: 'update', id: 'a0', revision: 7, set }],
      })
      expect(said).toEqual([`${performed[0]?.label ?? ''}.`])
    },
  )

  it('what an editor has approved is refused', () => {
    const { describe: change, performed, said } = marking()
    change(annotationOf(0, { approved: true }), { note: 'x' })
    expect([performed, said]).toEqual([[], [t('refusal.locked')]])
  })
})
