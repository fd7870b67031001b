import type { ImportFormat } from '@/lib/schema/import-formats'
import { docx, paragraph, picture, PNG, relation } from '@/tests/factories/docx'
import { epub } from '@/tests/factories/epub'
import { odt } from '@/tests/factories/odt'
import { pdf } from '@/tests/factories/pdf'
import { inHeader, inXml, onOneLine } from './written'

type Bytes = Uint8Array<ArrayBuffer>

/** How a file of a format is written that has each payload wherever the format can hold words, addresses and names. */
export type FileEntryPoint = {
  format: ImportFormat
  name: string
  write: (payloads: readonly string[]) => Bytes
}

export const FILE_ENTRY_POINTS: readonly FileEntryPoint[] = [
  { format: 'docx', name: 'a.docx', write: writeDocx },
  { format: 'odt', name: 'a.odt', write: writeOdt },
  { format: 'rtf', name: 'a.rtf', write: writeRtf },
  { format: 'pdf', name: 'a.pdf', write: writePdf },
  { format: 'epub', name: 'a.epub', write: writeEpub },
  { format: 'eml', name: 'a.eml', write: writeEml },
  { format: 'mhtml', name: 'a.mhtml', write: writeMhtml },
  { format: 'markdown', name: 'a.md', write: writeMarkdown },
  { format: 'plain', name: 'a.txt', write: (payloads) => bytesOf(payloads.join('\n\n')) },
]

export function bytesOf(text: string): Bytes {
  return new TextEncoder().encode(text)
}

function titleOf(payloads: readonly string[]): string {
  return onOneLine(payloads.join(' ')).slice(0, 480).toWellFormed()
}

function writeDocx(payloads: readonly string[]): Bytes {
  const title = inXml(titleOf(payloads))
  const relations = payloads.map((payload, index) =>
    relation({ id: `l${String(index)}`, kind: 'hyperlink', target: inXml(payload), mode: 'External' }),
  )
  const body = payloads.map((payload, index) => {
    const text = inXml(payload)
    const link = `<w:p><w:hyperlink r:id="l${String(index)}" w:tooltip="${text}"><w:r><w:t>a link</w:t></w:r></w:hyperlink></w:p>`
    return `${paragraph(text)}${link}${picture('image', text)}`
  })
  return docx(body.join(''), {
    relations: `${relations.join('')}${relation({ id: 'image', kind: 'image', target: 'media/a.png' })}`,
    parts: {
      'word/media/a.png': PNG,
      'docProps/core.xml': `<cp:coreProperties><dc:title>${title}</dc:title><dc:creator>${title}</dc:creator><dc:language>${title}</dc:language></cp:coreProperties>`,
    },
  })
}

function writeOdt(payloads: readonly string[]): Bytes {
  const title = inXml(titleOf(payloads))
  const body = payloads.map((payload) => {
    const text = inXml(payload)
    return `<text:h text:outline-level="2">${text}</text:h><text:p>${text} <text:a xlink:href="${text}" xlink:title="${text}">a link</text:a></text:p><text:p><draw:frame><draw:image xlink:href="Pictures/a.png"/><svg:title>${text}</svg:title><svg:desc>${text}</svg:desc></draw:frame></text:p>`
  })
  const meta = `<office:document-meta><office:meta><dc:title>${title}</dc:title><meta:initial-creator>${title}</meta:initial-creator><dc:language>${title}</dc:language></office:meta></office:document-meta>`
  return odt(body.join(''), { parts: { 'meta.xml': bytesOf(meta), 'Pictures/a.png': PNG } })
}

function writeRtf(payloads: readonly string[]): Bytes {
  const title = inRtf(titleOf(payloads))
  const body = payloads.map((payload) => {
    const text = inRtf(payload)
    const address = inRtf(payload.replaceAll('"', '%22'))
    return `${text}\\par {\\field{\\*\\fldinst HYPERLINK "${address}"}{\\fldrslt a link}}\\par `
  })
  return bytesOf(
    `{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Times;}}{\\info{\\title ${title}}{\\author ${title}}}${body.join('')}}`,
  )
}

function inRtf(words: string): string {
  return onOneLine(words)
    .replaceAll(/[\\{}]/g, '\\$&')
    .replaceAll(/[^\x20-\x7e]/g, (unit) => `\\u${String((unit.charCodeAt(0) << 16) >> 16)}?`)
}

/** Forty lines a page; a page of the factory has one link. */
function writePdf(payloads: readonly string[]): Bytes {
  const lines = payloads.map((payload) => latin(onOneLine(payload)))
  const pages = Array.from({ length: Math.ceil(lines.length / 20) }, (_, page) => {
    const own = lines.slice(page * 20, page * 20 + 20)
    return {
      texts: own.map((text, index) => ({ text, x: 72, y: 60 + index * 30 })),
      link: { url: own.at(0) ?? '', rect: [72, 700, 540, 740] },
    }
  })
  const title = latin(titleOf(payloads))
  return pdf(pages, { info: { Title: title, Author: title, Language: title } })
}

/** What the factory's fonts can write. */
function latin(words: string): string {
  return words.replaceAll(/[^\x20-\x7e]/g, '?')
}

/** A chapter for each payload, in which it stands as it is; its title says it too. */
function writeEpub(payloads: readonly string[]): Bytes {
  const title = inXml(titleOf(payloads))
  const names = payloads.map((_, index) => `c${String(index)}.xhtml`)
  const chapters = payloads.map((payload, index): [string, string] => {
    const text = inXml(payload)
    return [
      names[index] ?? '',
      `<html><head><title>${text}</title></head><body><h1>${text}</h1><p>${text} <a href="${text}">a link</a> <img src="${text}" alt="${text}"/></p><div>${payload}</div></body></html>`,
    ]
  })
  const contents = names.map((name, index) => `<a href="text/${name}">${inXml(payloads[index] ?? '')}</a>`)
  return epub(Object.fromEntries(chapters), {
    metadata: `<dc:title>${title}</dc:title><dc:creator>${title}</dc:creator><dc:publisher>${title}</dc:publisher><dc:language>${title}</dc:language>`,
    contents: contents.join(''),
  })
}

/** Headers with the payloads, and pages in which they stand as words; as markup they go in one by one. */
function writeEml(payloads: readonly string[]): Bytes {
  return messageOf(payloads, markupOf(payloads))
}

/** A message whose page is this markup. */
export function messageOf(payloads: readonly string[], markup: string): Bytes {
  const title = inHeader(titleOf(payloads))
  const name = titleOf(payloads).replaceAll(/["\\]/g, '')
  return bytesOf(
    `From: ${title} <mara@paper.example>\r\nSubject: ${title}\r\nDate: Fri, 2 May 2031 08:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${inBase64(markup)}\r\n--b\r\nContent-Type: application/octet-stream; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\n\r\nx\r\n--b--\r\n`,
  )
}

function writeMhtml(payloads: readonly string[]): Bytes {
  return savedPageOf(
    payloads,
    `<!doctype html><title>${inXml(titleOf(payloads))}</title>${markupOf(payloads)}`,
  )
}

/** A page that a browser saved, from an address that holds the payloads. */
export function savedPageOf(payloads: readonly string[], markup: string): Bytes {
  const address = `https://paper.example/?q=${titleOf(payloads)}`
  return bytesOf(
    `From: <Saved by a browser>\r\nSnapshot-Content-Location: ${address}\r\nSubject: ${inHeader(titleOf(payloads))}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: ${address}\r\nContent-Transfer-Encoding: base64\r\n\r\n${inBase64(markup)}\r\n--b--\r\n`,
  )
}

function inBase64(text: string): string {
  return Buffer.from(text).toString('base64').replaceAll(/.{76}/g, '$&\r\n')
}

function markupOf(payloads: readonly string[]): string {
  return payloads
    .map((payload) => {
      const text = inXml(payload)
      return `<p>${text} <a href="${text}" title="${text}">a link</a> <img src="${text}" alt="${text}"></p>`
    })
    .join('')
}

/** As text, in code, as an address and as a picture; as markup they go in one by one. */
function writeMarkdown(payloads: readonly string[]): Bytes {
  const blocks = payloads.map((payload) => {
    const line = onOneLine(payload)
    const text = line.replaceAll(/[\\`*_{}[\]()<>#+\-.!|~&"']/g, '\\$&')
    const address = line.replaceAll(/[<>\\]/g, '\\$&')
    return `${text}\n\n[a link](<${address}> "${text}")\n\n![${text}](<${address}>)\n\n    ${line}`
  })
  return bytesOf(`# Payloads\n\n${blocks.join('\n\n')}\n`)
}
