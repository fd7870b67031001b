import { describe, expect, it } from 'vitest'
import { recogniseFile } from '@/lib/ingest/recognise/recognise-file'
import { recogniseFormat } from '@/lib/ingest/recognise/recognise-format'
import { readBeginning } from '@/lib/ingest/recognise/read-beginning'
import { docx, paragraph } from '@/tests/factories/docx'
import { pdf } from '@/tests/factories/pdf'
import { zip } from '@/tests/factories/zip'

function bytesOf(text: string) {
  return new Uint8Array(Buffer.from(text, 'latin1'))
}
function stated(type: string) {
  return zip([{ name: 'mimetype', content: type, isStored: true }])
}

describe('the format of one article', () => {
  it.each([
    ['docx', docx(paragraph('a'))],
    ['odt', stated('application/vnd.oasis.opendocument.text')],
    ['odt', zip({ 'content.xml': '<a/>', 'META-INF/manifest.xml': '<a/>' })],
    ['epub', stated('application/epub+zip')],
    ['epub', zip({ 'META-INF/container.xml': '<a/>' })],
    ['pdf', pdf([{ texts: [] }])],
    ['pdf', bytesOf('\xef\xbb\xbf\r\n%PDF-1.4\n')],
    ['pdf', bytesOf('\x01\x02rubbish\n%PDF-1.4\n')],
    ['pdf', bytesOf('Content-Type: application/pdf;\r\n name=a.pdf\r\n\r\n%PDF-1.4\n')],
    ['rtf', bytesOf('{\\rtf1 a}')],
    ['eml', bytesOf('From: a@b.example\nDate: Mon, 5 Feb 2024 10:00:00 +0100\n\nHello')],
    [
      'eml',
      bytesOf(
        'Received: x\r\n\tby y\r\nFrom: a\r\nTo: b\r\nContent-Type: multipart/related;\r\n boundary=x\r\n\r\n',
      ),
    ],
    [
      'mhtml',
      bytesOf(
        'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary=x\r\n\r\n',
      ),
    ],
    ['plain', bytesOf('From: the editor\n\nDear reader')],
    ['plain', bytesOf('From here on it is text: all of it.\nDate: none\n')],
    ['plain', bytesOf('BM starts this text, as it starts a bitmap')],
    ['plain', bytesOf('Text\nof two lines, the first being a word we know')],
    ['plain', bytesOf('{braces} are text')],
    ['plain', bytesOf('A file that begins with %PDF- is a PDF.')],
    ['plain', bytesOf('The first line of such a file is\n%PDF-1.4\nand no other.')],
    ['html', bytesOf('\xef\xbb\xbf <!-- a --><?xml version="1.0"?>\n<!---->\n<!DOCTYPE  html><p>a')],
    ['html', new Uint8Array(Buffer.from('<html><p>世界你好', 'utf16le'))],
    ['plain', bytesOf('<!-- a comment without end <html>')],
    ['plain', bytesOf('<paragraph> is not a tag of HTML')],
    ['markdown', bytesOf('[a](https://a.example) and **b**')],
  ] as const)('is %s by its content', (format, bytes) => {
    expect(recogniseFormat(bytes, { name: 'x.bin' })).toEqual({ ok: true, value: format })
  })

  it.each([
    ['\xd0\xcf\x11\xe0\xa1\xb1', /old Office/],
    ['\x89PNG\r\n', /image/],
    ['\xff\xd8\xff\xe0', /image/],
    ['RIFF\x10\0\0\0WEBPVP8', /image/],
    ['\0\0\0\x18ftypheic', /image/],
    ['\0\0\0\x18ftypmp42', /video or audio file/],
    ['\x1f\x8b\x08', /Unpack/],
    ['ID3\x03', /audio file/],
    ['a\0b', /is not text/],
  ])('refuses %j with advice', (content, advice) => {
    const recognised = recogniseFormat(bytesOf(content), { name: 'article.txt' })
    expect(!recognised.ok && recognised.failure.message).toMatch(advice)
  })

  it.each([
    ['a spreadsheet', zip({ '[Content_Types].xml': '', 'xl/workbook.xml': '' }), /spreadsheet/],
    ['slides', zip({ '[Content_Types].xml': '', 'ppt/presentation.xml': '' }), /slides/i],
    ['an OpenDocument spreadsheet', stated('application/vnd.oasis.opendocument.spreadsheet'), /spreadsheet/],
    ['an archive of files', zip({ 'a.txt': 'a' }), /list of articles/],
    [
      'an export of ours',
      bytesOf('{ "format": "stet-export", "version": 1, "articles": [{ "text": "a" }] }'),
      /Import annotations/,
    ],
  ])('refuses %s by name', (_name, bytes, advice) => {
    const recognised = recogniseFormat(bytes, { name: 'a.docx' })
    expect(!recognised.ok && recognised.failure.message).toMatch(advice)
  })
})

describe('a large or hostile file', () => {
  it.each([
    ['comments that lead nowhere', '<!---->'.repeat(14_000) + 'x'],
    ['comments without end', '<!--'.repeat(25_000)],
    ['declarations that lead nowhere', '<?xml?> '.repeat(12_000) + 'x'],
    ['space', ' '.repeat(100_000) + 'x'],
    ['brackets', '['.repeat(100_000)],
    ['links without end', '[a](http://'.repeat(9_000)],
    ['lines under headings', `a\n${'-'.repeat(50_000)}${' '.repeat(49_000)}x`],
    ['header fields', 'From: a\n'.repeat(12_000)],
    ['an address without end', `https://${'a'.repeat(50_000)}${' '.repeat(40_000)}x`],
    ['sixteen megabytes of another encoding', 'Le caf\xe9 est ferm\xe9. '.repeat(800_000)],
  ])('of %s is recognised, where quadratic work would come to no end', (_what, content) => {
    expect(recogniseFormat(bytesOf(content), { name: 'a' }).ok).toBe(true)
  })

  it('is read at its beginning, up to a whole character', () => {
    const { text, isCut } = readBeginning(new TextEncoder().encode(`a${'é'.repeat(60_000)}`), undefined)
    expect(isCut).toBe(true)
    expect(text).toMatch(/^aé+$/)
  })

  it.each([
    ['a list of addresses', 'addresses', 'https://a.example/a-path\n'.repeat(10_000)],
    ['a first record', 'json', `{"text": "${'a'.repeat(200_000)}"}\n{"text": "b"}`],
  ] as const)('that goes on with %s is a bundle', (_what, form, content) => {
    const recognised = recogniseFile(bytesOf(content), { name: 'a' })
    expect(recognised).toEqual({ ok: true, value: { kind: 'bundle', form } })
  })
})

describe('a bundle', () => {
  it.each([
    ['zip', zip({ 'a.txt': 'a' }), 'a.docx'],
    ['csv', bytesOf('url,title\nhttps://a.example,A'), 'a.txt'],
    ['csv', bytesOf('"Title";"Text"\nA;B'), 'a.txt'],
    ['csv', bytesOf('a,b\n1,2'), 'a.csv'],
    ['tsv', bytesOf('title\turl\nA\thttps://a.example'), 'a'],
    ['json', bytesOf('[\n {"url": "https://a.example"}]'), 'a'],
    ['json', bytesOf('{\n "articles": []}'), 'a'],
    ['jsonl', bytesOf('{"text": "a"}\n{"text": "b"}'), 'a'],
    ['addresses', bytesOf('https://a.example\n\nhttps://b.example/c\n'), 'a'],
  ] as const)('is %s', (form, bytes, name) => {
    expect(recogniseFile(bytes, { name })).toEqual({ ok: true, value: { kind: 'bundle', form } })
  })
})
