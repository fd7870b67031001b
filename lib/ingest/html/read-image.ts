import type { ImageNode } from '@/lib/schema/article-document'
import { NODE_RULES } from '@/lib/core/document/document-rules'
import { isSafeHref } from '@/lib/core/document/is-safe-href'
import type { Picture } from '@/lib/ingest/import-input'
import type { MarkupElement } from './markup-tree'

/** What came along with the markup, by the addresses it is called by there: `cid:…`, absolute, or relative in the file. */
export type Resources = ReadonlyMap<string, Uint8Array<ArrayBuffer>>

const LONGEST_ALT = 5_000
/** Characters of base64: about 5 MB of picture. */
const LONGEST_DRAWN_IN = 7_000_000
/** Never SVG: it can hold scripts and load other things. */
const DRAWN_IN = /^data:image\/(?:png|jpe?g|gif|webp|avif)(?:;charset=[\w-]{1,20})?;base64,/i

/** An `img` as a node of the document, and what it shows; nothing when it shows nothing that can be kept. */
export function readImage(
  { attribs }: MarkupElement,
  from: { base: string | undefined; resources: Resources | undefined },
): { node: ImageNode; picture: Picture } | undefined {
  const picture = pictureAt(attribs['src']?.trim() ?? '', from)
  if (!picture) return undefined
  const alt = cleanAlt(attribs['alt'] ?? '')
  return {
    node: {
      type: 'image',
      attrs: { alt, sha256: null, ...size('width', attribs), ...size('height', attribs) },
    },
    picture,
  }
}

function pictureAt(
  src: string,
  { base, resources }: { base: string | undefined; resources: Resources | undefined },
): Picture | undefined {
  if (src === '') return undefined
  if (/^data:/i.test(src)) return drawnIn(src)
  const address = URL.canParse(src, base) ? new URL(src, base).href : undefined
  const bytes =
    resources && (resources.get(src) ?? resources.get(decoded(src)) ?? resources.get(address ?? ''))
  if (bytes) return { bytes }
  return isSafeHref(address) && address.startsWith('http') ? { url: address } : undefined
}

function drawnIn(src: string): Picture | undefined {
  const head = DRAWN_IN.exec(src)
  if (!head || src.length > LONGEST_DRAWN_IN) return undefined
  const bytes = Buffer.from(decoded(src.slice(head[0].length)), 'base64')
  return bytes.length > 0 ? { bytes: new Uint8Array(bytes) } : undefined
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // A lone % is no fault: the address is then meant as it stands.
    return text
  }
}

function cleanAlt(alt: string): string {
  return alt
    .replaceAll('\0', '')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_ALT)
    .toWellFormed()
}

function size(name: 'width' | 'height', attribs: MarkupElement['attribs']) {
  const value = Number.parseInt(attribs[name] ?? '', 10)
  return NODE_RULES['image']?.attributes[name]?.(value) ? { [name]: value } : {}
}
