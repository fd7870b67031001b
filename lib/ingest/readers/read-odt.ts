import { fail, ok, type Result } from '@/lib/core/result'
import { DOCUMENT_ARCHIVE } from '@/lib/ingest/archive/archive-limits'
import { openArchive, type Archive } from '@/lib/ingest/archive/open-archive'
import type { Reading, Source } from '@/lib/ingest/import-input'
import { textsOfXml } from '@/lib/ingest/xml/texts-of-xml'
import { fileDetails } from './file-details'
import { readWrittenMarkup } from './read-written-markup'
import { readStyles } from './odt/styles'
import { writeMarkup } from './odt/write-markup'

/** OpenDocument text, by way of the HTML it stands for. */
export async function readOdt(source: Source): Promise<Result<Reading>> {
  const archive = await openArchive(source.bytes, DOCUMENT_ARCHIVE)
  if (!archive.ok) return archive
  if (await isEncrypted(archive.value))
    return fail('invalid', 'The file is encrypted. Save it without a password and try again.')
  const content = await archive.value.read('content.xml')
  if (!content.ok) return content
  const named = archive.value.has('styles.xml') ? await archive.value.read('styles.xml') : undefined
  const styles = readStyles([...(named?.ok ? [named.value] : []), content.value])
  if (!styles.ok) return styles
  const written = writeMarkup(content.value, styles.value)
  if (!written.ok) return written
  const { html, pictures, notes } = written.value
  const resources = await readPictures(archive.value, pictures)
  const reading = readWrittenMarkup(html, resources)
  if (!reading.ok) return reading
  const details = await detailsOf(archive.value)
  return ok({ ...reading.value, ...details, notes: [...notes, ...reading.value.notes] })
}

async function isEncrypted(archive: Archive): Promise<boolean> {
  const manifest = await archive.read('META-INF/manifest.xml')
  return manifest.ok && Buffer.from(manifest.value).includes('encryption-data')
}

async function readPictures(archive: Archive, paths: readonly string[]) {
  const pictures = new Map<string, Uint8Array<ArrayBuffer>>()
  for (const path of new Set(paths)) {
    const bytes = await archive.read(path)
    // A picture that is not there leaves its description; the text does not fail for it.
    if (bytes.ok) pictures.set(`cid:${path}`, bytes.value)
  }
  return pictures
}

async function detailsOf(archive: Archive) {
  const meta = archive.has('meta.xml') ? await archive.read('meta.xml') : undefined
  const texts = meta?.ok ? textsOfXml(meta.value) : undefined
  if (!texts?.ok) return fileDetails({})
  return fileDetails({
    title: texts.value.get('dc:title'),
    // `dc:creator` is who saved it last.
    author: texts.value.get('meta:initial-creator') ?? texts.value.get('dc:creator'),
    publishedOn: texts.value.get('meta:creation-date'),
    modifiedOn: texts.value.get('dc:date'),
    language: texts.value.get('dc:language'),
  })
}
