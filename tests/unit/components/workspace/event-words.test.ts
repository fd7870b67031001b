import { describe, expect, test } from 'vitest'
import { changedFacts, actionLabelOf, subjectPath } from '@/components/workspace/event-words'
import { AUDIT_ACTIONS } from '@/lib/core/audit/audit-actions'
import type { EventView } from '@/lib/schema/event'

const EVENT: EventView = {
  sequence: 7,
  at: '2026-03-05T08:00:00.000Z',
  member: null,
  action: 'verdict.approve',
  subjectType: 'verdict',
  subjectId: 'v1',
  before: null,
  after: null,
  previousHash: '0'.repeat(64),
  hash: 'f'.repeat(64),
}

describe('a line of the audit log in words', () => {
  test('says what was done', () => {
    expect(actionLabelOf(EVENT)).toBe('approved a verdict')
  })

  test.each(Object.keys(AUDIT_ACTIONS))('says what %s was', (action) => {
    expect(actionLabelOf({ action })).not.toContain('“')
  })

  test.each(['moon.landing', 'toString', '__proto__.x', ''])('names the unknown action "%s"', (action) => {
    expect(actionLabelOf({ action })).toBe(`did “${action.replaceAll(/[._]/g, ' ')}”`)
  })

  test.each([
    [
      'what changed',
      { status: 'submitted', rating: 'refuted' },
      { status: 'approved', rating: 'refuted' },
      ['status: submitted → approved'],
    ],
    ['what is new', null, { role: 'editor', memberId: 'x' }, ['role: editor']],
    ['underscores as spaces', null, { rating: 'not_enough_evidence' }, ['rating: not enough evidence']],
    ['nothing of where something new begins', null, { status: 'draft' }, []],
    ['nothing where nothing was kept', null, null, []],
    ['nothing of what is not an object', 'a', [1], []],
  ])('tells %s', (...[, before, after, facts]) => {
    expect(changedFacts({ before, after })).toEqual(facts)
  })

  test.each([
    ['a claim', { subjectType: 'claim', subjectId: 'c1' }, 'claims/c1'],
    ['an article', { subjectType: 'article', subjectId: 'a1' }, 'articles/a1'],
    ['a verdict, at its claim', { after: { claimId: 'c2' } }, 'claims/c2'],
    [
      'a mark, at its place',
      { subjectType: 'annotation', subjectId: 'n1', after: { articleId: 'a2', claimId: null } },
      'articles/a2?annotation=n1',
    ],
    ['a version, at its article', { subjectType: 'version', after: { articleId: 'a3' } }, 'articles/a3'],
    ['an import', { subjectType: 'import', subjectId: 'i1' }, 'articles/imports/i1'],
    ['no page for a token', { subjectType: 'token', subjectId: 't1' }, undefined],
  ])('leads to %s', (_, event, path) => {
    expect(subjectPath({ ...EVENT, ...event })).toBe(path)
  })
})
