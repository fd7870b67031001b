import path from 'node:path/posix'
import { Parser } from 'htmlparser2'
import type { Archive } from '@/lib/ingest/archive/open-archive'
import { resolveInBook } from './read-package'

const MOST_PICTURES = 200

/** The pictures of a chapter by the addresses it calls them by, as far as the book brings them along. */
export async function picturesOf(
  archive: Archive,
  chapter: { html: string; path: string },
): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const pictures = new Map<string, Uint8Array<ArrayBuffer>>()
  const folder = path.dirname(chapter.path)
  for (const address of addressesIn(chapter.html)) {
    const place = resolveInBook(folder, address)
    const bytes = archive.has(place) ? await archive.read(place) : undefined
    if (bytes?.ok) pictures.set(address, bytes.value)
  }
  return pictures
}

function addressesIn(html: string): Set<string> {
  const addresses = new Set<string>()
  const parser = new Parser({
    onopentag(name, attributes) {
      const address = name === 'img' ? attributes['src'] : undefined
      if (address !== undefined && addresses.size < MOST_PICTURES) addresses.add(address)
    },
  })
  parser.end(html)
  return addresses
}
