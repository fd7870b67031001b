import { expect, it } from 'vitest'
import { copyOf, saveStateOf } from '@/components/reader/features/saving/save-state'
import type { CopyState } from '@/components/saving/draft-kind'
import type { OpenDraft } from '@/components/saving/open-drafts'
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
  expect(saveStateOf(EMPTY, [])).toEqual({ kind: 'saved' })
})

it('counts what waits', () => {
  expect(saveStateOf(WAITING, [])).toEqual({ kind: 'saving', steps: 2 })
})

it.each([
  ['unavailable', false],
  ['unauthenticated', true],
] as const)('that failed with %s asks for a sign-in: %s', (code, signIn) => {
  expect(saveStateOf({ ...WAITING, stalled: { code, message: 'No.' } }, [])).toEqual({
    kind: 'failed',
    steps: 2,
    message: 'No.',
    signIn,
  })
})

const REASON = { code: 'unavailable', message: 'Offline.' } as const
const INVALID = {
  code: 'invalid',
  message: 'No.',
  issues: [{ field: 'url', message: 'No address.' }],
} as const
const DRAFT = { status: 'saved', failure: undefined, copy: 'kept' } as const

it.each<[string, OpenDraft[]]>([
  ['saved', [DRAFT, { ...DRAFT, status: 'unchanged' }]],
  ['saving', [DRAFT, { ...DRAFT, status: 'saving' }]],
  [
    'kept',
    [
      { ...DRAFT, status: 'kept' },
      { ...DRAFT, status: 'saving' },
    ],
  ],
  [
    'failed',
    [
      { ...DRAFT, status: 'kept', failure: REASON },
      { ...DRAFT, status: 'kept' },
    ],
  ],
  [
    'refused',
    [
      { ...DRAFT, status: 'kept', failure: INVALID },
      { ...DRAFT, status: 'kept', failure: REASON },
    ],
  ],
  [
    'conflict',
    [
      { ...DRAFT, status: 'conflict' },
      { ...DRAFT, status: 'kept', failure: REASON },
    ],
  ],
])('is %s where the worst of the open drafts is', (kind, drafts) => {
  expect(saveStateOf(EMPTY, drafts).kind).toBe(kind)
  expect(saveStateOf(EMPTY, drafts.toReversed()).kind).toBe(kind)
})

it('is as bad as the work of the room, though the drafts are saved', () => {
  expect(saveStateOf({ ...WAITING, stalled: REASON }, [DRAFT]).kind).toBe('failed')
})

it.each<[CopyState, CopyState, OpenDraft[]]>([
  ['kept', 'kept', []],
  ['kept', 'kept', [{ ...DRAFT, status: 'kept' }]],
  // Kept before: what the room has done since is still being written.
  ['none', 'none', [{ ...DRAFT, status: 'kept' }]],
  ['none', 'kept', [{ ...DRAFT, status: 'kept', copy: 'none' }]],
  ['refused', 'none', [{ ...DRAFT, status: 'kept', copy: 'refused' }]],
  // Nothing of a draft that is saved needs a copy.
  [
    'kept',
    'kept',
    [
      { ...DRAFT, copy: 'none' },
      { ...DRAFT, status: 'unchanged', copy: 'none' },
    ],
  ],
])('says of the copies in this browser: %s', (said, room, drafts) => {
  expect(copyOf(room, drafts)).toBe(said)
})
