import { beforeEach, expect, it, vi } from 'vitest'
import { createFormDrafts } from '@/components/saving/form-drafts'
import * as z from '@/lib/schema/zod'

const browser = vi.hoisted(() => ({
  answer: (_read: Promise<unknown>): void => undefined,
  wrote: new Array<unknown>(),
}))

vi.mock('@/components/saving/kept-copies', () => ({
  adoptCopy: () => new Promise((resolve) => (browser.answer = resolve)),
  keepCopy: (_work: unknown, copy: unknown) => Promise.resolve(browser.wrote.push(copy)),
  forgetCopy: () => Promise.resolve(browser.wrote.push('forgotten')),
}))
vi.mock('@/components/saving/page-life', () => ({ watchPage: () => () => undefined, isLeaving: () => false }))

beforeEach(() => {
  browser.wrote = []
})

/** A form that is being opened: what it keeps is on its way out of the browser's database. */
function openForm() {
  const drafts = createFormDrafts('example', z.string())
  const store = drafts.open(
    { memberId: 'm', of: crypto.randomUUID() },
    {
      place: '/form',
      stored: undefined,
      calls: {
        draftOf: () => '',
        save: () => Promise.reject(new Error('Nobody asked.')),
        onChanged: () => Promise.resolve(),
      },
    },
  )
  drafts.show(store)
  return store
}

it('replaces nothing that is kept before it was read', async () => {
  const store = openForm()
  store.change('typed at once')
  store.discard()
  expect(browser.wrote).toEqual([])
  browser.answer(Promise.resolve({ draft: 'typed yesterday' }))
  await vi.waitFor(() => expect(store.getSnapshot().ready).toBe(true))
  expect(store.getSnapshot()).toMatchObject({ draft: 'typed yesterday', status: 'kept' })
  expect(browser.wrote).toEqual([])
  store.change('typed yesterday and today')
  expect(browser.wrote).toEqual([{ draft: 'typed yesterday and today' }])
  store.discard()
  expect(browser.wrote.at(-1)).toBe('forgotten')
})

it.each([
  ['nothing is kept', () => Promise.resolve(undefined)],
  ['the browser gives nothing out', () => Promise.reject(new Error('Private browsing.'))],
])('keeps what is typed when %s', async (_, answer) => {
  const store = openForm()
  browser.answer(answer())
  await vi.waitFor(() => expect(store.getSnapshot().ready).toBe(true))
  store.change('typed')
  expect(store.getSnapshot().draft).toBe('typed')
  expect(browser.wrote).toEqual([{ draft: 'typed' }])
})
