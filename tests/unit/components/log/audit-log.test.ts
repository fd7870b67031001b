import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { AuditLog } from '@/components/log/audit-log'
import { actionsOf, AUDIT_GROUPS } from '@/lib/schema/audit-actions'
import type { EventView } from '@/lib/schema/event'
import { LOCALES, type Locale } from '@/lib/schema/locale'
import { InLanguage } from '@/tests/factories/in-language'

const EVENT: EventView = {
  sequence: 7,
  at: '2026-03-05T08:00:00.000Z',
  member: { memberId: 'm1', name: 'Anna' },
  action: 'member.role',
  subjectType: 'member',
  subjectId: 'm2',
  subject: { name: 'Rosa', articleId: null, claimId: null },
  before: { role: 'reviewer' },
  after: { role: 'editor' },
  previousHash: '0'.repeat(64),
  hash: 'f'.repeat(64),
}
const CODEBOOK = {
  tags: [],
  ratings: [{ key: 'refuted', label: 'Refuted', description: '', rank: 0 }],
}

/** The words of the log, a line for each element that ends one. */
function wordsOf(event: Partial<EventView>, locale: Locale = 'en'): string {
  const log = createElement(AuditLog, {
    workspace: 'demo',
    codebook: CODEBOOK,
    events: [{ ...EVENT, ...event }],
  })
  return markupOf(log, locale)
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
}

function markupOf(log: ReturnType<typeof createElement>, locale: Locale): string {
  return renderToStaticMarkup(createElement(InLanguage, { locale, children: log }))
}

describe('the audit log', () => {
  it('says who did what to whom, and what changed', () => {
    expect(wordsOf({})).toContain('Anna changed a member’s role: Rosa Role: Reviewer → Editor')
  })

  it('says the same in other languages, the arrow as they are read', () => {
    expect(wordsOf({}, 'es')).toContain('Anna cambió el rol de un miembro: Rosa Rol: Revisor → Editor')
    expect(wordsOf({}, 'ar')).toContain('Anna غيّر دور عضو: Rosa الدور: مراجع ← محرر')
  })

  it.each(LOCALES)('has words of its own for every action in %s', (locale) => {
    const unnamed = AUDIT_GROUPS.flatMap(actionsOf).filter((action) => {
      const words = wordsOf({ action, subject: null, before: null, after: null }, locale)
      return words.includes(action.replaceAll(/[._]/g, ' ')) || words.includes('auditLog')
    })
    expect(unnamed).toEqual([])
  })

  it('names an action that it does not know as it is in the log', () => {
    expect(wordsOf({ action: 'moon.landing' })).toContain('Anna did “moon landing”: Rosa')
  })

  it('names the system where no member acted, and the rating as the workspace calls it', () => {
    const event = { member: null, action: 'verdict.void', before: null, after: { rating: 'refuted' } }
    expect(wordsOf(event)).toContain('System voided an approval by changing what it was based on')
    expect(wordsOf(event)).toContain('Rating: Refuted')
  })

  it('leads to the page of what was changed, and to the entries about it', () => {
    const subject = { name: 'A <claim>', articleId: null, claimId: 'c1' }
    const log = createElement(AuditLog, {
      workspace: 'demo',
      codebook: CODEBOOK,
      events: [{ ...EVENT, subject }],
    })
    expect(markupOf(log, 'en')).toContain('href="/w/demo/claims/c1"')
    expect(markupOf(log, 'en')).toContain('A &lt;claim&gt;')
    expect(markupOf(log, 'en')).toContain('href="?subject=m2"')
  })
})
