import { describe, expect, it } from 'vitest'
import {
  duplicateIn,
  EMPTY_DRAFT,
  hasFormatting,
  outdatesPreview,
  requestBody,
  shownDetails,
  type ImportDraft,
} from '@/components/import/import-draft'
import { preview } from './import-preview-example'

const pasted = { text: 'Hello\n\nworld', html: '<h1>Hello</h1><p>world' }

function draft(part: Partial<ImportDraft>): ImportDraft {
  return { ...EMPTY_DRAFT, ...part }
}

describe('what is sent', () => {
  it.each<[string, Partial<ImportDraft>, object]>([
    ['text alone', { text: 'a' }, { text: 'a' }],
    ['a touched title', { text: 'a', touched: { title: ' T ' } }, { text: 'a', title: 'T' }],
    ['an emptied title as no title at all', { text: 'a', touched: { title: '' } }, { text: 'a' }],
    ['an emptied author as none', { text: 'a', touched: { author: '' } }, { text: 'a', author: null }],
    ['a formatted paste as its markup', { text: pasted.text, pasted }, { html: pasted.html }],
    ['an edited paste as text', { text: 'Hello', pasted }, { text: 'Hello' }],
    [
      'a paste that was to be plain',
      { text: pasted.text, pasted, keepsFormatting: false },
      { text: pasted.text },
    ],
    [
      'the address with the text',
      { text: 'a', address: ' https://a.example ' },
      { text: 'a', url: 'https://a.example' },
    ],
    [
      'an address alone, whatever else was typed',
      { tab: 'address', address: 'https://a.example', text: 'a', keepsImages: false },
      { url: 'https://a.example' },
    ],
    [
      'the wish to keep the images of a page',
      { tab: 'address', address: 'https://a.example' },
      { url: 'https://a.example', images: 'keep' },
    ],
  ])('is %s', (_what, part, body) => {
    expect(requestBody(draft(part))).toEqual(body)
  })

  it('is every detail that a preview has shown, and what was typed over it', () => {
    const body = requestBody(draft({ text: 'a', touched: { author: '', asOf: '2024-06-01' } }), { preview })
    expect(body).toEqual({
      text: 'a',
      title: 'Suggested',
      author: null,
      publisher: null,
      url: null,
      publishedOn: '2024-05-01',
      asOf: '2024-06-01',
      language: 'en',
      direction: 'ltr',
    })
  })

  it('is the name of what was previewed, with what was chosen there', () => {
    const seen = { ...preview, intakeId: 'kept' }
    const part = { leftOut: [2], terms: [...preview.glossary], extraction: 'whole' } as const
    for (const tab of ['address', 'file'] as const) {
      const body = requestBody(draft({ tab, address: 'https://a.example', ...part }), { preview: seen })
      expect(body).toMatchObject({
        intakeId: 'kept',
        leaveOut: [2],
        glossary: preview.glossary,
        extraction: 'whole',
      })
      expect(body).not.toHaveProperty('html')
    }
  })

  it.each([
    ['as it was found', undefined, 'https://a.example/found'],
    ['as it was corrected', ' https://a.example/right ', 'https://a.example/right'],
    ['as none when it was emptied', '', null],
  ])('has the address of what was previewed %s', (_what, url, sent) => {
    const details = { ...preview.details, url: 'https://a.example/found' }
    const part = { address: 'https://a.example/asked', touched: url === undefined ? {} : { url } }
    for (const tab of ['address', 'file', 'paste'] as const) {
      const seen = { ...preview, details, intakeId: tab === 'paste' ? null : 'kept' }
      expect(requestBody(draft({ tab, text: 'a', ...part }), { preview: seen })).toMatchObject({ url: sent })
    }
  })

  it('fetches from the address that was typed, whatever the article’s own was said to be', () => {
    const typed = draft({
      tab: 'address',
      address: 'https://a.example',
      touched: { url: 'https://b.example' },
    })
    expect(requestBody(typed)).toMatchObject({ url: 'https://a.example' })
  })

  it.each([
    ['as it was edited', ' Freedom of Information ', 'Freedom of Information'],
    ['as it was found when it was emptied', ' ', 'Freedom of Information Act'],
  ])('has the meaning of a term %s', (_what, meaning, sent) => {
    const terms = [
      { term: 'FOIA', meaning },
      { term: 'gone', meaning: 'x' },
    ]
    expect(requestBody(draft({ text: 'a', terms }), { preview })).toMatchObject({
      glossary: [{ term: 'FOIA', meaning: sent }],
    })
  })

  it('is a form when a file was chosen', () => {
    const file = new File(['x'], 'a.txt')
    const body = requestBody(draft({ tab: 'file', file, touched: { title: 'T', author: '' } }), {
      allowDuplicate: true,
    })
    expect(body).toBeInstanceOf(FormData)
    if (!(body instanceof FormData)) return
    expect([...body.keys()]).toEqual(['file', 'title', 'images', 'allowDuplicate'])
  })
})

describe('what is shown', () => {
  it('is what was typed, else what the preview suggests', () => {
    const details = shownDetails(draft({ touched: { title: '' } }), preview)
    expect(details).toMatchObject({ title: '', author: 'A. Page', publisher: '' })
  })

  it('is out of date once the source changes, and not when only its details do', () => {
    expect(outdatesPreview({ touched: {} })).toBe(false)
    expect(outdatesPreview({ leftOut: [1], terms: [], keepsImages: false })).toBe(false)
    expect(outdatesPreview({ address: 'https://a.example' })).toBe(true)
  })

  it('has formatting only as long as the text is what was pasted', () => {
    expect(hasFormatting(draft({ text: pasted.text, pasted }))).toBe(true)
    expect(hasFormatting(draft({ text: `${pasted.text}!`, pasted }))).toBe(false)
  })
})

describe('the article that a conflict names', () => {
  it.each([[null], ['x'], [{ articleId: 1, title: 'x' }], [{ title: 'x' }]])('is none in %j', (current) => {
    expect(duplicateIn({ code: 'conflict', current })).toBeUndefined()
  })

  it.each([
    ['content', 'content'],
    ['address', 'address'],
    [undefined, 'address'],
  ])('is read from the failure; the same %s is taken for the same %s', (same, read) => {
    const current = { articleId: 'a', title: 'x', same }
    expect(duplicateIn({ code: 'conflict', current })).toEqual({ articleId: 'a', title: 'x', same: read })
    expect(duplicateIn({ code: 'invalid', current })).toBeUndefined()
  })
})
