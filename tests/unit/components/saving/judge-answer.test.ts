import { describe, expect, it } from 'vitest'
import { judgeAnswer } from '@/components/saving/judge-answer'
import { fail, ok, type FailureCode } from '@/lib/core/result'

type Stored = { id: string; revision: number; text: string }

const kind = {
  isStored: (draft: string, { text }: Stored) => draft === text,
  storedIn: (current: unknown): Stored | undefined =>
    typeof current === 'string' ? { id: 'v1', revision: 5, text: current } : undefined,
}
const sent = { base: 4, draft: 'mine', shown: undefined }

function answered(text: string) {
  return ok({ id: 'v1', revision: 5, text })
}

describe('an answer', () => {
  it('that a change was made is a save, however the server writes it', () => {
    expect(judgeAnswer(kind, sent, answered('Mine'))).toMatchObject({ outcome: 'saved' })
  })

  it('to creating something that already exists and can exist once only is a conflict', () => {
    const unique = { ...kind, isUnique: true as const }
    const creation = { ...sent, base: undefined }
    expect(judgeAnswer(unique, creation, answered('mine'))).toMatchObject({ outcome: 'saved' })
    expect(judgeAnswer(unique, creation, answered('theirs'))).toMatchObject({
      outcome: 'failed',
      because: 'conflict',
      there: { text: 'theirs' },
    })
    expect(judgeAnswer(kind, creation, answered('theirs'))).toMatchObject({ outcome: 'saved' })
  })

  it('of a conflict with what was sent is a save', () => {
    expect(judgeAnswer(kind, sent, fail('conflict', 'Changed.', { current: 'mine' }))).toMatchObject({
      outcome: 'saved',
      there: { revision: 5 },
    })
  })

  it('of a conflict with another version brings that version; without it, it is a refusal', () => {
    expect(judgeAnswer(kind, sent, fail('conflict', 'Changed.', { current: 'theirs' }))).toMatchObject({
      because: 'conflict',
      there: { text: 'theirs' },
    })
    expect(judgeAnswer(kind, sent, fail('conflict', 'Submitted.'))).toMatchObject({ because: 'refused' })
  })

  it('that another revision says what is to be submitted lets it be submitted on that revision', () => {
    const submission = { base: 4, draft: undefined, shown: 'mine' }
    const same = fail('conflict', 'Changed.', { current: 'mine' })
    expect(judgeAnswer(kind, submission, same)).toMatchObject({ outcome: 'same', there: { revision: 5 } })
    // Not for ever: it has to be another one.
    expect(judgeAnswer(kind, { ...submission, base: 5 }, same)).toMatchObject({ because: 'conflict' })
    expect(judgeAnswer(kind, { ...submission, shown: undefined }, same)).toMatchObject({
      because: 'conflict',
    })
  })

  it.each<[FailureCode, 'unreachable' | 'refused']>([
    ['unavailable', 'unreachable'],
    ['too_many', 'unreachable'],
    ['unauthenticated', 'unreachable'],
    ['forbidden', 'refused'],
    ['not_found', 'refused'],
    ['invalid', 'refused'],
    ['precondition_required', 'refused'],
  ])('of %s: %s', (code, because) => {
    expect(judgeAnswer(kind, sent, fail(code, 'No.'))).toMatchObject({ outcome: 'failed', because })
  })
})
