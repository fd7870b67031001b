import type { ImportFormat } from '@/lib/schema/import-formats'
import type { Reader, ReadingChoices } from '@/lib/ingest/import-input'
import { SOURCE_FORMATS } from '@/lib/ingest/source-formats'
import type { Collection } from './collection'
import { bytesOf, FILE_ENTRY_POINTS, messageOf, savedPageOf } from './files'
import { pageBrokenBy, pageWith } from './pages'
import { inChunks } from './written'

type Given = ReadingChoices & {
  format: ImportFormat
  content: string | Uint8Array<ArrayBuffer>
  url?: string
  /** How many payloads are in it; absent: one. */
  count?: number
}

const ADDRESS = 'https://paper.example/levy'

/** How many payloads share a file where each stands by itself, so that its title can hold all of them. */
const IN_A_FILE = 6

/**
 * Reads the payloads with the readers of the import, in this process: one by one where they are markup and could swallow
 * each other, a few to a file where the format keeps them apart.
 */
export async function readEach(payloads: readonly string[], into: Collection): Promise<void> {
  for (const payload of payloads) {
    await read(into, 'pasted_html', { format: 'html', content: payload, extraction: 'whole', url: ADDRESS })
    await read(into, 'html_page', {
      format: 'html',
      content: pageWith(payload),
      extraction: 'article',
      url: ADDRESS,
    })
    await read(into, 'html_page_whole', { format: 'html', content: pageWith(payload), extraction: 'whole' })
    await read(into, 'html_head', {
      format: 'html',
      content: pageBrokenBy(payload),
      extraction: 'alternative',
      url: ADDRESS,
    })
    await read(into, 'markdown_raw', { format: 'markdown', content: payload })
    await read(into, 'markdown_address', {
      format: 'markdown',
      content: `[a link](${payload}) ![a picture](${payload}) <${payload}>\n\n[b]: ${payload}\n\n[b]`,
    })
    await read(into, 'eml_html', { format: 'eml', content: messageOf([payload], payload) })
    await read(into, 'mhtml_page', {
      format: 'mhtml',
      content: savedPageOf([payload], payload),
      extraction: 'whole',
    })
  }
  for (const { format, write } of FILE_ENTRY_POINTS) {
    for (const chunk of inChunks(payloads, IN_A_FILE)) {
      await read(into, `${format}_details`, { format, content: write(chunk), count: chunk.length })
    }
  }
}

const readers = new Map<ImportFormat, Reader>()

async function read(into: Collection, entryPoint: string, given: Given): Promise<void> {
  const { format, content, url, count = 1, ...choices } = given
  const reader = readers.get(format) ?? (await SOURCE_FORMATS[format].load())
  readers.set(format, reader)
  const bytes = typeof content === 'string' ? bytesOf(content) : content
  into.take(entryPoint, await reader({ ...choices, format, bytes, url }), { url, count })
}
