import { describe, expect, it } from 'vitest'
import { decisionOn, isUnnamed } from '@/components/decision/decision-api'

describe('what a decision names', () => {
  it.each([
    ['seen', { outcome: 'approve' as const }, { outcome: 'approve', dossier: 'seen' }],
    [
      'seen',
      { outcome: 'request_changes' as const, comment: 'Why?' },
      { outcome: 'request_changes', comment: 'Why?', dossier: 'seen' },
    ],
    // The server compares with what was submitted.
    [null, { outcome: 'approve' as const }, { outcome: 'approve' }],
    ['seen', { outcome: 'withdraw' as const }, { outcome: 'withdraw' }],
  ])('%s, for %o', (dossier, decision, sent) => {
    expect(decisionOn(dossier, decision)).toEqual(sent)
  })
})

describe('a decision that does not name what was read', () => {
  it.each([
    ['seen', { outcome: 'approve' as const }, false],
    [null, { outcome: 'approve' as const }, true],
    [null, { outcome: 'request_changes' as const, comment: 'Why?' }, true],
    [null, { outcome: 'reject' as const, comment: 'No.' }, true],
    [null, { outcome: 'withdraw' as const }, false],
  ])('%s, for %o: %s', (dossier, decision, unnamed) => {
    expect(isUnnamed({ dossier }, decision)).toBe(unnamed)
  })
})
