import mammoth from 'mammoth'
import { ok, type Result } from '@/lib/core/result'
import type { Reading, Source } from '@/lib/ingest/import-input'
import { canonicalTextOf } from '@/lib/core/document/text-blocks'
import { checkedParts } from './docx/checked-parts'
import { lostWords, type LostWords } from './docx/lost-words'
import { headingStyle } from './docx/simplify-part'
import { simplifyWord } from './docx/simplify-word'
import { surveyWord } from './docx/survey-word'
import { storeArchive } from '@/lib/ingest/archive/store-archive'
import { textsOfXml } from '@/lib/ingest/xml/texts-of-xml'
import { fileDetails } from './file-details'
import { readWrittenMarkup } from './read-written-markup'

/** Beyond what the library maps by itself: built-in styles have English names in files of any language. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  'u => u',
  ...[1, 2, 3, 4, 5, 6].map((level) => `p.${headingStyle(level)} => h${String(level)}:fresh`),
]

/** Word: its parts are checked and unpacked by us, so that the library only ever sees what was checked. */
export async function readDocx(source: Source): Promise<Result<Reading>> {
  const parts = await checkedParts(source.bytes)
  if (!parts.ok) return parts
  const survey = surveyWord(parts.value)
  if (!survey.ok) return survey
  const simplified = simplifyWord(parts.value)
  if (!simplified.ok) return simplified
  const { html, pictures } = await convert(storeArchive(simplified.value.parts))
  const reading = readWrittenMarkup(html, pictures)
  if (!reading.ok) return reading
  const lost = lostWords(simplified.value.text, canonicalTextOf(reading.value.document))
  if (!lost.ok) return lost
  const notes = [...survey.value, ...simplified.value.notes, ...noteOn(lost.value), ...reading.value.notes]
  return ok({ ...reading.value, ...detailsOf(parts.value), notes })
}

function noteOn({ count, first }: LostWords): string[] {
  if (count === 0) return []
  const words = count === 1 ? 'One word' : `${String(count)} words`
  return [`${words} of the file could not be read: ${first.join(', ')}${count > first.length ? ', …' : ''}.`]
}

async function convert(archive: Buffer) {
  const pictures = new Map<string, Uint8Array<ArrayBuffer>>()
  const convertImage = mammoth.images.imgElement(async (image) => {
    const src = `cid:picture-${String(pictures.size + 1)}`
    pictures.set(src, new Uint8Array(await image.readAsArrayBuffer()))
    return { src }
  })
  const { value } = await mammoth.convertToHtml(
    { buffer: archive },
    { styleMap: STYLES, includeEmbeddedStyleMap: false, externalFileAccess: false, convertImage },
  )
  return { html: withoutReturns(value), pictures }
}

/** The arrow that leads from a footnote back to its place is the library's own, not the text's. */
function withoutReturns(html: string): string {
  return html.replace(/ ?<a href="#(?:footnote|endnote)-ref-[\w-]*">↑<\/a>/g, '')
}

function detailsOf(parts: ReadonlyMap<string, Uint8Array>) {
  const core = [...parts].find(([path]) => /^docProps\/core\d*\.xml$/i.test(path))?.[1]
  const texts = core === undefined ? undefined : textsOfXml(core)
  if (!texts?.ok) return fileDetails({})
  return fileDetails({
    title: texts.value.get('dc:title'),
    author: texts.value.get('dc:creator'),
    publishedOn: texts.value.get('dcterms:created'),
    modifiedOn: texts.value.get('dcterms:modified'),
    language: texts.value.get('dc:language'),
  })
}
