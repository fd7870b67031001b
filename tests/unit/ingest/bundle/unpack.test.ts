import { describe, expect, it } from 'vitest'
import { unpack } from '@/lib/ingest/bundle/unpack'
import type { BundleForm } from '@/lib/ingest/recognise/bundle-form'
import { PNG } from '@/tests/factories/docx'
import { zip } from '@/tests/factories/zip'

async function take(form: BundleForm, content: string | Uint8Array<ArrayBuffer>) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const bundle = await unpack(form, bytes, 'list')
  if (!bundle.ok) throw new Error(bundle.failure.message)
  return bundle.value
}

function textOf(bytes: Uint8Array | undefined) {
  return new TextDecoder().decode(bytes)
}

describe('an archive', () => {
  it('holds the files that are articles; junk, pictures and archives in it are named', async () => {
    const { entries, notes } = await take(
      'zip',
      zip({
        'b/two.txt': 'Two',
        'b/one.html': '<p>One',
        'b/': '',
        'logo.png': PNG,
        'more.zip': zip({ 'a.txt': 'a' }),
        'empty.txt': '',
        '__MACOSX/b/._two.txt': 'x',
        '.DS_Store': 'x',
      }),
    )
    expect(entries.map(({ name }) => name)).toEqual(['b/one.html', 'b/two.txt'])
    expect(textOf(entries[1]?.bytes)).toBe('Two')
    expect(notes).toEqual([
      expect.stringMatching(/“empty.txt” .* empty/),
      expect.stringMatching(/“logo.png” .* image/),
      expect.stringMatching(/“more.zip” .* several/),
      expect.stringMatching(/2 files added by the operating system/),
    ])
  })

  it('goes on past files that are too large, damaged, encrypted or named to end up elsewhere', async () => {
    const { entries, notes } = await take(
      'zip',
      zip([
        { name: 'film.mp4', content: '', declaredSize: 300 * 1024 * 1024 },
        { name: 'broken.txt', content: 'a'.repeat(100), declaredSize: 7 },
        { name: 'locked.txt', content: 'a', isEncrypted: true },
        { name: '../up.txt', content: 'a' },
        { name: `${'a'.repeat(100)}😀${'b'.repeat(195)}.txt`, content: '' },
        { name: 'good\0.txt', content: 'Words' },
      ]),
    )
    expect(entries.map(({ name }) => name)).toEqual(['good\0.txt'])
    expect(notes).toEqual([
      expect.stringMatching(/“film.mp4” was left out.* larger than 10 MB/),
      expect.stringMatching(/“locked.txt” was left out.* encrypted/),
      expect.stringMatching(/“..\/up.txt” was left out.* points outside/),
      expect.stringMatching(/b.txt” was left out.* empty/),
      expect.stringMatching(/“broken.txt” was left out.* damaged/),
    ])
    expect(notes.every((note) => note.isWellFormed())).toBe(true)
  })

  it.each([
    ['nothing to import', zip({ 'a.png': PNG }), /nothing that can be imported/],
    [
      'too many articles',
      zip(Object.fromEntries(Array.from({ length: 2_001 }, (_, n) => [String(n), 'x']))),
      /more than 2000/,
    ],
    [
      'a file that is too large',
      zip([{ name: 'a', content: '', declaredSize: 11 * 1024 * 1024 }]),
      /nothing that can be imported.*larger than 10 MB/,
    ],
    [
      'files too large together',
      zip(Array.from({ length: 21 }, (_, n) => ({ name: String(n), content: '', declaredSize: 10_485_760 }))),
      /larger than 200 MB/,
    ],
  ])('with %s is refused', async (_what, bytes, message) => {
    const bundle = await unpack('zip', bytes, 'list')
    expect(!bundle.ok && bundle.failure.message).toMatch(message)
  })
})

describe('a table', () => {
  it.each([
    ['commas', 'Title,Ignored,URL\n"A, ""quoted""",x,https://a.example/'],
    ['semicolons', 'Title;URL\n"A, ""quoted""";https://a.example/'],
    ['tabs', 'url\ttitle\nhttps://a.example/\t"A, ""quoted"""'],
  ])('with %s has its columns found by name', async (_what, content) => {
    const { entries } = await take('csv', content)
    const url = 'https://a.example/'
    expect(entries).toEqual([{ name: 'row 2', url, details: { title: 'A, "quoted"' } }])
  })

  it('has the address of a text among its details, and that of a page only for fetching it', async () => {
    const { entries } = await take('csv', 'url,text\nhttps://a.example/,Words\nhttps://b.example/,')
    expect(entries.map(({ url, details }) => [url, details.url])).toEqual([
      ['https://a.example/', 'https://a.example/'],
      ['https://b.example/', undefined],
    ])
  })

  it('goes on past rows that it names', async () => {
    const { entries, notes } = await take('csv', 'url,text\nftp://a.example,\n,Words\n,\n')
    expect(entries.map(({ name, bytes }) => [name, textOf(bytes)])).toEqual([['row 3', 'Words']])
    expect(notes).toEqual([
      expect.stringMatching(/^Row 2 .*not a web address/),
      expect.stringMatching(/^Row 4 .*neither/),
    ])
  })

  it('without a column to import is refused', async () => {
    const bundle = await unpack('csv', new TextEncoder().encode('a,b\n1,2'), 'list')
    expect(!bundle.ok && bundle.failure.message).toMatch(/No column.*a, b/)
  })
})

describe('records', () => {
  it.each<[BundleForm, string]>([
    [
      'json',
      '[{"text":"Words","title":"A","authors":["B","C"],"date":"2024-01-31T10:00"},"https://a.example/"]',
    ],
    [
      'json',
      '{"n":1,"articles":[{"text":"Words","title":"A","author":"B, C","publishedOn":"2024-01-31"},"https://a.example/"]}',
    ],
    [
      'jsonl',
      '{"text":"Words","title":"A","author":"B, C","published":"2024-01-31"}\n\n{"url":"https://a.example/"}\n',
    ],
  ])('as %s are articles', async (form, content) => {
    const { entries } = await take(form, content)
    expect(entries[0]?.details).toEqual({ title: 'A', author: 'B, C', publishedOn: '2024-01-31' })
    expect(textOf(entries[0]?.bytes)).toBe('Words')
    expect(entries[1]?.url).toBe('https://a.example/')
  })

  it('of which the first was too long to be told from a file of one are articles', async () => {
    const { entries } = await take('json', '{"text":"a"}\n{"text":"b"}\n')
    expect(entries.map(({ name, bytes }) => [name, textOf(bytes)])).toEqual([
      ['line 1', 'a'],
      ['line 2', 'b'],
    ])
  })

  it('that are no JSON are refused, by line', async () => {
    const bundle = await unpack('jsonl', new TextEncoder().encode('{"text":"a"}\n{'), 'list')
    expect(!bundle.ok && bundle.failure.message).toMatch(/^Line 2/)
  })
})

describe('a list of addresses', () => {
  it('has each of them once', async () => {
    const { entries } = await take(
      'addresses',
      'https://a.example/\n\nhttps://b.example/\r\nhttps://a.example/',
    )
    expect(entries.map(({ name, url }) => [name, url])).toEqual([
      ['line 1', 'https://a.example/'],
      ['line 3', 'https://b.example/'],
    ])
  })
})
