import { expect, it } from 'vitest'
import { saveStateOf } from '@/components/reader/features/saving/save-state'
import { createWorkQueue } from '@/lib/core/annotation/work-queue'

const EMPTY = createWorkQueue([], 1)
const STEP = {
  key: 'k',
  operationId: 'k',
  label: 'Fact',
  work: { kind: 'annotations' as const, changes: [] },
}
const WAITING = { ...EMPTY, waiting: [STEP, { ...STEP, key: 'l' }] }

it('is saved when nothing waits', () => {
  expect(saveStateOf(EMPTY)).toEqual({ kind: 'saved' })
})

it('counts what waits', () => {
  expect(saveStateOf(WAITING)).toEqual({ kind: 'saving', steps: 2 })
})

it.each([
  ['unavailable', false],
  ['unauthenticated', true],
] as const)('that failed with %s asks for a sign-in: %s', (code, signIn) => {
  expect(saveStateOf({ ...WAITING, stalled: { code, message: 'No.' } })).toEqual({
    kind: 'failed',
    steps: 2,
    message: 'No.',
    signIn,
  })
})
