import { expect, it } from 'vitest'
import { noteOnName } from '@/lib/ingest/note-on-name'
import type { ImportFormat } from '@/lib/schema/import-formats'

it.each<[string, ImportFormat, string]>([
  ['report.PDF', 'plain', "The file's name says PDF, but it is plain text."],
  ['desk/report.docx', 'html', "The file's name says Word, but it is in the HTML format."],
  ['report.txt', 'pdf', "The file's name says Plain text, but it is in the PDF format."],
  ['report.epub', 'docx', "The file's name says EPUB, but it is in the Word format."],
])('says of %s that it is %s', (name, format, note) => {
  expect(noteOnName(name, format)).toBe(`${note} Check that it is the right file.`)
})

it.each<[string, ImportFormat]>([
  ['report.pdf', 'pdf'],
  ['report.txt', 'markdown'],
  ['report.eml', 'plain'],
  ['report.md', 'srt'],
  ['report.csv', 'plain'],
  ['report', 'plain'],
  ['pdf', 'plain'],
])('says nothing of %s that is %s', (name, format) => {
  expect(noteOnName(name, format)).toBeNull()
})
