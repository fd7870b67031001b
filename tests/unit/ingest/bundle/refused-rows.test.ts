import { describe, expect, it } from 'vitest'
import { unpack } from '@/lib/ingest/bundle/unpack'
import type { BundleForm } from '@/lib/ingest/recognise/bundle-form'

function take(form: BundleForm, content: string) {
  return unpack(form, new TextEncoder().encode(content), 'list')
}

describe('a list is refused', () => {
  it.each([
    ['of more articles than one import takes', 'url\n' + 'https://a.example/\n'.repeat(2_001), /than 2000/],
    ['of nothing that can be imported', 'url\nftp://a.example\n', /no article to import.*not a web address/],
  ])('%s', async (_what, content, message) => {
    const bundle = await take('csv', content)
    expect(!bundle.ok && bundle.failure.message).toMatch(message)
  })
})

describe('a row is left out', () => {
  it.each<[string, { form: BundleForm; content: string }, RegExp]>([
    [
      'with a password in its address',
      { form: 'csv', content: 'url,text\nhttps://ann:hunter2@a.example/,Words\n,More words\n' },
      /contains a user name or password/,
    ],
    [
      'with a text of more than 10 MB',
      {
        form: 'json',
        content: JSON.stringify([{ text: 'x'.repeat(10 * 1024 * 1024 + 1) }, { text: 'Words' }]),
      },
      /longer than 10 MB/,
    ],
  ])('%s', async (_what, { form, content }, message) => {
    const bundle = await take(form, content)
    if (!bundle.ok) throw new Error(bundle.failure.message)
    expect(bundle.value.entries).toHaveLength(1)
    expect(bundle.value.notes).toEqual([expect.stringMatching(message)])
  })
})
