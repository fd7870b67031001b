import { describe, expect, it } from 'vitest'
import { bylineOf, recordedDecisions } from '@/lib/core/formats/recorded-words'
import { loadWriter } from '@/lib/publish/writers'
import { omittedOf } from '@/lib/core/formats/omitted'
import { ARTICLE_FORMATS } from '@/lib/schema/export-formats'
import type { RecordedVerdict } from '@/lib/schema/recorded'
import { annotationOn, claimOf, exportOf, MARA, verdictOf } from './export-example'
import { fileOf } from './file-of'

const AT = '2026-03-04T05:06:07.000Z'
const ORIGIN: RecordedVerdict = {
  tool: 'stet',
  id: 'there',
  author: 'Rosa',
  workspace: 'The Old Desk',
  createdAt: AT,
  rating: 'supported',
  status: 'approved',
  decisions: [
    { outcome: 'approve', comment: 'Fine.', author: 'Edda', workspace: 'The Old Desk', createdAt: AT },
  ],
}

describe('what was imported', () => {
  it('names the author in the file and the member who imported it', () => {
    expect(bylineOf({ member: MARA, origin: ORIGIN })).toBe('Rosa, as recorded in a file that Mara imported')
    expect(bylineOf({ member: MARA })).toBe('Mara')
    expect(bylineOf({ member: MARA, origin: { tool: 'hypothesis', author: 'maya' } })).toBe('Mara')
  })

  it('has its decisions told as what a file records', () => {
    expect(recordedDecisions(verdictOf({ origin: ORIGIN }))).toEqual([
      'Recorded in the imported file: Approved in The Old Desk',
      'Recorded in the imported file: Approved by Edda in The Old Desk, 2026-03-04: Fine.',
    ])
    expect(recordedDecisions(verdictOf())).toEqual([])
  })
})

describe.each(ARTICLE_FORMATS)('an article as %s', (format) => {
  it('never shows a recorded approval as one of this workspace', async () => {
    const verdict = verdictOf({ status: 'submitted', origin: ORIGIN })
    const model = exportOf({
      annotations: [annotationOn('No', { claimId: 'claim' })],
      claims: [claimOf('x', { verdicts: [verdict] })],
    })
    const text = new TextDecoder().decode(await fileOf(await loadWriter('article', format), model))
    if (omittedOf(model, format).some(({ part }) => part === 'verdicts')) {
      expect(text).not.toMatch(/approved/i)
      return
    }
    expect(text).toMatch(/submitted/i)
    for (const [line] of text.matchAll(/.*Approved.*/g)) expect(line).toMatch(/imported file/)
  })
})
