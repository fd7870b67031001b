import { describe, expect, test } from 'vitest'
import { changedFacts, subjectPath } from '@/components/log/event-words'
import type { EventView } from '@/lib/schema/event'

const EVENT: EventView = {
  sequence: 7,
  at: '2026-03-05T08:00:00.000Z',
  member: null,
  action: 'verdict.approve',
  subjectType: 'verdict',
  subjectId: 'v1',
  subject: null,
  before: null,
  after: null,
  previousHash: '0'.repeat(64),
  hash: 'f'.repeat(64),
}

const LIVE = { name: 'The levy rose.', articleId: null, claimId: null }

describe('a line of the audit log', () => {
  test.each([
    [
      'what changed',
      { status: 'submitted', rating: 'refuted' },
      { status: 'approved', rating: 'refuted' },
      [{ name: 'status', was: 'submitted', is: 'approved' }],
    ],
    ['what is new', null, { role: 'editor', memberId: 'x' }, [{ name: 'role', is: 'editor' }]],
    [
      'the beginning of a long text',
      null,
      { text: 'a'.repeat(81) },
      [{ name: 'text', is: `${'a'.repeat(80)}…` }],
    ],
    ['nothing where something new begins', null, { status: 'draft' }, []],
    ['nothing where nothing was kept', null, null, []],
    ['nothing of a value that is no object', 'a', [1], []],
  ])('has %s', (...[, before, after, facts]) => {
    expect(changedFacts({ before, after })).toEqual(facts)
  })

  test.each([
    ['a claim', { subjectType: 'claim', subject: { ...LIVE, claimId: 'c1' } }, 'claims/c1'],
    ['an article', { subjectType: 'article', subject: { ...LIVE, articleId: 'a1' } }, 'articles/a1'],
    ['the claim of a verdict', { subject: { ...LIVE, claimId: 'c2' } }, 'claims/c2'],
    [
      'an annotation in its article',
      { subjectType: 'annotation', subjectId: 'n1', subject: { ...LIVE, articleId: 'a2' } },
      'articles/a2?annotation=n1',
    ],
    [
      'the article of a deleted annotation',
      { subjectType: 'annotation', subjectId: 'n1', subject: { ...LIVE, name: null, articleId: 'a2' } },
      'articles/a2',
    ],
    [
      'the article of a version',
      { subjectType: 'version', subject: { ...LIVE, articleId: 'a3' } },
      'articles/a3',
    ],
    ['an import', { subjectType: 'import', subjectId: 'i1', subject: LIVE }, 'articles/imports/i1'],
    ['no page for a deleted article', { subjectType: 'article', subject: LIVE }, undefined],
    ['no page for a token', { subjectType: 'token', subjectId: 't1', subject: LIVE }, undefined],
    ['no page for what is not known', { subjectType: 'article', subject: null }, undefined],
  ])('leads to %s', (_, event, path) => {
    expect(subjectPath({ ...EVENT, ...event })).toBe(path)
  })
})
