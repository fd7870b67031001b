import { fail, ok, type Result } from '@/lib/core/result'
import { csv } from './csv'
import type { ExportFormat } from './export-format'
import { html } from './html'
import { json } from './json'
import { jsonld } from './jsonld'
import { md } from './md'

/** Every format there is. A new one is a file beside these and a name in this list. */
export const FORMATS = [html, md, json, csv, jsonld] as const satisfies readonly ExportFormat[]

export type FormatName = (typeof FORMATS)[number]['format']

/** What a menu of formats shows. */
export type FormatChoice = { format: FormatName; label: string; purpose: string }

/** The formats as a menu shows them: plain data, so that a screen need not load what writes the files. */
export const FORMAT_CHOICES: readonly FormatChoice[] = FORMATS.map(({ format, label, purpose }) => {
  return { format, label, purpose }
})

/** Formats that the API has names for and that this edition does not write. */
export const PLANNED_FORMATS = [
  'txt',
  'pdf',
  'docx',
  'odt',
  'claimreview',
  'doccano',
  'labelstudio',
  'webannotsv',
  'conll',
  'averitec',
] as const

/** The format of that name; a failure tells an unknown name from a planned one and lists those there are. */
export function findFormat(name: string): Result<ExportFormat<FormatName>> {
  const format = FORMATS.find((one) => one.format === name)
  return format ? ok(format) : fail('invalid', refusal(name), { field: 'format' })
}

function refusal(name: string): string {
  const known = FORMATS.map(({ format }) => format).join(', ')
  return PLANNED_FORMATS.some((planned) => planned === name)
    ? `The format "${name}" is not in this edition yet. There are: ${known}.`
    : `There is no such format. There are: ${known}.`
}
