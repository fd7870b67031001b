import { expect, it } from 'vitest'
import { openDrafts, reportDraft, type OpenDraft } from '@/components/saving/open-drafts'

const KEPT: OpenDraft = { status: 'kept', failure: undefined, copy: 'kept' }

it('lists the drafts that are open, until they are not', () => {
  reportDraft('m/verdict/a', KEPT)
  reportDraft('m/note/b', { ...KEPT, status: 'saved' })
  expect(openDrafts().map(({ status }) => status)).toEqual(['kept', 'saved'])
  const before = openDrafts()
  // Typing changes the draft, not how it stands: nothing is told again.
  reportDraft('m/verdict/a', { ...KEPT })
  expect(openDrafts()).toBe(before)
  reportDraft('m/verdict/a', undefined)
  reportDraft('m/note/b', undefined)
  expect(openDrafts()).toEqual([])
})
