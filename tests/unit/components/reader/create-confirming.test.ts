import { describe, expect, it } from 'vitest'
import {
  createConfirming,
  refusalOf,
  unconfirmedWords,
  wordsOf,
} from '@/components/reader/features/confirming/create-confirming'
import type { Span } from '@/lib/core/text/span'
import type { AnchorStatus, AnnotationView } from '@/lib/schema/annotation'
import type { Role } from '@/lib/schema/role'
import { annotationOf, ME, OTHER, SENTENCES, TEXT } from '@/tests/unit/core/annotation/annotation-examples'
import { translating } from '@/tests/factories/translating'
import { createRecordingStore } from './recording-store'

const t = translating('reader')

function anchored(status: AnchorStatus, change: Partial<AnnotationView> = {}): AnnotationView {
  const item = annotationOf(2, change)
  const lost = status === 'orphaned' ? { start: null, end: null } : {}
  return { ...item, anchor: { ...item.anchor, ...lost, status, was: 'Nobody had counted any cars.' } }
}

function confirming(annotations: AnnotationView[], { span = null }: { span?: Span | null } = {}) {
  const { store, performed } = createRecordingStore()
  const said: string[] = []
  const me = { ...ME, role: 'reviewer' as const, singleKeys: true, roomKeys: {}, locale: null }
  const actions = createConfirming({
    store,
    text: TEXT,
    annotations,
    items: annotations,
    me,
    span,
    keys: { word: () => 'none' },
    say: (message) => said.push(message),
    t,
  })
  return { ...actions, performed, said }
}

const SPAN = { start: SENTENCES[1]?.start ?? 0, end: SENTENCES[1]?.end ?? 0 }

describe('a place that is not sure', () => {
  it('is confirmed where it is', () => {
    const item = anchored('fuzzy')
    const { confirm, performed, said } = confirming([item])
    expect(confirm(item)).toBe(true)
    expect(performed[0]?.work).toMatchObject({
      kind: 'placing',
      placing: {
        id: 'a2',
        revision: 1,
        to: { start: item.anchor.start, end: item.anchor.end, status: 'moved' },
      },
    })
    expect(said).toHaveLength(1)
  })

  it('is rejected: the annotation keeps its words of old and has no place', () => {
    const item = anchored('fuzzy')
    const { refuse, performed } = confirming([item])
    expect(refuse(item)).toBe(true)
    expect(performed[0]?.work).toMatchObject({
      placing: { to: { start: null, end: null, exact: 'Nobody had counted any cars.', status: 'orphaned' } },
    })
  })

  it.each(['exact', 'moved', 'orphaned'] as const)('is not one that is %s', (status) => {
    const item = anchored(status)
    const { confirm, refuse, performed, said } = confirming([item])
    expect([confirm(item), refuse(item)]).toEqual([false, false])
    expect(performed).toEqual([])
    expect(said).toEqual([t('refusal.placeNotFound', { key: 'none' }), t('refusal.noPlaceToReject')])
  })
})

describe('putting an annotation on what is selected', () => {
  it('gives it the words that stand there', () => {
    const item = anchored('orphaned')
    const { place, performed } = confirming([item], { span: SPAN })
    expect(place(item)).toBe(true)
    expect(performed[0]?.work).toMatchObject({
      placing: { to: { ...SPAN, exact: TEXT.slice(SPAN.start, SPAN.end), status: 'moved', score: 1 } },
    })
  })

  it('needs a selection', () => {
    const item = anchored('orphaned')
    const { place, said } = confirming([item])
    expect([place(item), said]).toEqual([false, [t('refusal.selectPlace')]])
  })

  it.each([
    ['another of the same tag by the same member', annotationOf(1), false],
    ['one of another tag', annotationOf(1, { tag: 'opinion' }), true],
    ['one of another member', annotationOf(1, { member: OTHER }), true],
    ['one on other words', annotationOf(0), true],
  ])('where there is %s: %s', (_, other, placed) => {
    const item = anchored('orphaned')
    const { place, performed } = confirming([item, other], { span: SPAN })
    expect(place(item)).toBe(placed)
    expect(performed).toHaveLength(placed ? 1 : 0)
  })
})

describe('who may say where an annotation belongs', () => {
  const asked = (role: Role, change: Partial<AnnotationView> = {}) =>
    refusalOf({
      item: anchored('fuzzy', change),
      me: { ...ME, role, singleKeys: true, roomKeys: {}, locale: null },
      t,
    })

  it.each<[Role, Partial<AnnotationView>, string | null]>([
    ['reviewer', {}, null],
    ['reviewer', { member: OTHER }, t('refusal.ownerOrEditorOnly', { name: OTHER.name })],
    ['reviewer', { approved: true }, t('refusal.approvedEditorsOnly')],
    ['editor', { member: OTHER, approved: true }, null],
    ['viewer', {}, t('refusal.mayNotConfirm')],
  ])('%s, of %j: %j', (role, change, reason) => {
    expect(asked(role, change)).toBe(reason)
  })
})

describe('what is told', () => {
  it('are the words that the annotation was made on', () => {
    expect(wordsOf(anchored('fuzzy'))).toBe('Nobody had counted any cars.')
    expect(wordsOf(annotationOf(2))).toBe(annotationOf(2).anchor.exact)
  })

  it('is how many are unsure and how many are lost, and nothing when all are sure', () => {
    const items = [anchored('fuzzy'), anchored('fuzzy'), anchored('orphaned')]
    expect(unconfirmedWords(items, t)).toBe(
      `${t('confirm.countToConfirm', { count: 2 })}, ${t('confirm.countLost', { count: 1 })}`,
    )
    expect(unconfirmedWords([], t)).toBe('')
  })
})
