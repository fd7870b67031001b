import { describe, expect, it } from 'vitest'
import { decisionOn } from '@/components/decision/decision-api'

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
