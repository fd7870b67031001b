import { encodingNamed } from './encoding-named'

/**
 * How far a page is looked through. The standard says 1,024 bytes at least; old pages put scripts and styles before
 * the one line that matters.
 */
const LOOKED_AT = 8_192

/**
 * The encoding that markup declares for itself before any of it is decoded: in a `<meta>`, or in the XML declaration
 * (WHATWG HTML, "prescan a byte stream to determine its encoding"). Comments and other tags are stepped over.
 */
export function encodingInMarkup(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, LOOKED_AT)).toString(
    'latin1',
  )
  const found = encodingInMeta(head) ?? encodingInXmlDeclaration(head)
  // Whoever could read these letters as they stand was not reading UTF-16.
  if (found === 'utf-16le' || found === 'utf-16be') return 'utf-8'
  return found === 'x-user-defined' ? 'windows-1252' : found
}

const TAG_OR_COMMENT = /<(?:(!--)|(meta(?=[\s/]))|(\/?[a-z][^\s>]*)|[!/?])/gi

function encodingInMeta(head: string): string | null {
  const opener = new RegExp(TAG_OR_COMMENT)
  for (let match = opener.exec(head); match; match = opener.exec(head)) {
    const [, comment, meta, tag] = match
    if (meta !== undefined || tag !== undefined) {
      const { attributes, end } = readAttributes(head, opener.lastIndex)
      const found = meta === undefined ? null : encodingOf(attributes)
      if (found !== null) return found
      opener.lastIndex = end
      continue
    }
    // The dashes that open a comment may close it too.
    const end =
      comment === undefined ? head.indexOf('>', opener.lastIndex) : head.indexOf('-->', match.index + 2)
    if (end === -1) return null
    opener.lastIndex = end + 1
  }
  return null
}

const BETWEEN = /[\s/]*/y
const ATTRIBUTE = /([^\s/>][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'][^\s>]*)))?/y

function nextAttribute(head: string, from: number): RegExpExecArray | null {
  BETWEEN.lastIndex = from
  ATTRIBUTE.lastIndex = BETWEEN.test(head) ? BETWEEN.lastIndex : from
  return ATTRIBUTE.exec(head)
}

/** The attributes of a tag by name; of two with one name, the first counts. */
function readAttributes(head: string, start: number): { attributes: Map<string, string>; end: number } {
  const attributes = new Map<string, string>()
  let end = start
  for (let match = nextAttribute(head, end); match; match = nextAttribute(head, end)) {
    const [, name = '', double, single, bare] = match
    const key = name.toLowerCase()
    if (!attributes.has(key)) attributes.set(key, double ?? single ?? bare ?? '')
    end = match.index + match[0].length
  }
  return { attributes, end }
}

function encodingOf(attributes: ReadonlyMap<string, string>): string | null {
  const charset = attributes.get('charset')
  if (charset !== undefined) return encodingNamed(charset)
  if (attributes.get('http-equiv')?.trim().toLowerCase() !== 'content-type') return null
  const content = attributes.get('content') ?? ''
  const [, double, single, bare] = /charset\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s;"']+))/i.exec(content) ?? []
  return encodingNamed(double ?? single ?? bare)
}

function encodingInXmlDeclaration(head: string): string | null {
  if (head.startsWith('<\0?\0x\0')) return 'utf-16le'
  if (head.startsWith('\0<\0?\0x')) return 'utf-16be'
  const [declaration] = /^<\?xml[^>]{0,1000}>/.exec(head) ?? []
  const [, double, single] = /encoding\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(declaration ?? '') ?? []
  return encodingNamed(double ?? single)
}
