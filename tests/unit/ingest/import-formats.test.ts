import { describe, expect, it } from 'vitest'
import { extensionOf } from '@/lib/ingest/extension-of'
import { PAGE_TYPES } from '@/lib/ingest/fetch/media-type'
import { SOURCE_FORMATS } from '@/lib/ingest/source-formats'
import { ACCEPTED_FILES, IMPORT_FORMAT_NAMES, IMPORT_FORMATS } from '@/lib/schema/import-formats'
import { tableUnder } from '@/tests/factories/docs-table'

const records = IMPORT_FORMAT_NAMES.map((name) => IMPORT_FORMATS[name])

describe('the import formats', () => {
  it('are each described on one line of docs/import.md', async () => {
    const rows = await tableUnder('docs/import.md', 'Formats')
    expect(rows.map(([label, files]) => [label, files])).toEqual(
      records.map(({ label, extensions }) => [label, extensions.map((each) => `\`.${each}\``).join(' ')]),
    )
    expect(rows.filter(([, , kept]) => kept === '')).toEqual([])
  })

  it('share no ending, no media type and no name', () => {
    for (const all of [
      records.flatMap(({ extensions }) => extensions),
      records.flatMap(({ mediaTypes }) => mediaTypes),
      records.map(({ label }) => label),
    ])
      expect(new Set<string>(all).size).toBe(all.length)
  })

  it('end with plain text where the signs of texts are tried, since any text is that', () => {
    const texts = Object.entries(SOURCE_FORMATS).filter(([, { sign }]) => sign.in === 'text')
    expect(texts.at(-1)?.[0]).toBe('plain')
  })

  it('that nobody knows have the ending of mere bytes', () => {
    expect(extensionOf('application/x-unheard-of')).toBe('bin')
  })
})

describe.each(IMPORT_FORMAT_NAMES)('%s', (name) => {
  const { extensions, mediaTypes } = IMPORT_FORMATS[name]

  it('is offered by the picker, fetched from the web, and kept under its first type with its first ending', () => {
    expect(ACCEPTED_FILES.split(',')).toEqual(
      expect.arrayContaining([...extensions.map((each) => `.${each}`), ...mediaTypes]),
    )
    expect(PAGE_TYPES).toEqual(expect.arrayContaining([...mediaTypes]))
    expect(extensionOf(mediaTypes[0])).toBe(extensions[0])
  })

  it('has a reader', async () => {
    expect(await SOURCE_FORMATS[name].load()).toBeInstanceOf(Function)
  })
})
