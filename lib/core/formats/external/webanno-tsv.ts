import { fail, ok, type Result } from '@/lib/core/result'
import { validateText } from '@/lib/core/text/validate-text'
import type { ExternalFile } from './external-file'
import { createGathering } from './create-gathering'
import { nameIn } from './json-fields'
import { linesOf } from './lines-of'
import { createCollector } from './webanno-tsv/collect'
import { parseLayer, placeColumns, type Layer } from './webanno-tsv/layer'
import type { Unit } from './webanno-tsv/unit'
import { createTextBuilder, type TextBuilder } from './webanno-tsv/text-builder'

/** Is this a TSV 3 file of WebAnno or INCEpTION? */
export function isWebannoTsv(text: string): boolean {
  return text.startsWith('#FORMAT=WebAnno TSV 3')
}

/**
 * WebAnno's TSV 3: the text sentence by sentence, and spans of any number of layers, stacked, over several tokens or over
 * parts of one. Offsets are UTF-16 units, since Java wrote them. A value is a label, with its layer and feature before it
 * where there are several; a span without a value is labelled with its layer. Relations, chains, slots and spans of no
 * length are not carried. Rows are lines.
 */
export function readWebannoTsv(file: string): Result<ExternalFile> {
  const gathering = createGathering()
  const text = createTextBuilder()
  const layers: Layer[] = []
  let collector: ReturnType<typeof createCollector> | undefined
  for (const { row, line } of linesOf(file)) {
    if (gathering.isFull()) break
    const layer = parseLayer(line)
    if (layer) layers.push(layer)
    else if (line.startsWith(TEXT)) text.sentence(line.slice(TEXT.length))
    else if (line !== '' && !line.startsWith('#')) {
      collector ??= createCollector(placeColumns(layers), gathering)
      const unit = readUnit(line, text)
      if (unit.ok) collector.add({ ...unit.value, row })
      else gathering.faulty({ row, message: unit.failure.message })
    }
  }
  const valid = validateText(text.build())
  if (!valid.ok)
    return fail(valid.failure.code, `The file cannot be read. ${valid.failure.message}`, { field: 'file' })
  const name =
    nameIn(
      valid.value
        .trim()
        .replace(/\n[\s\S]*/, '')
        .slice(0, 80),
    ) ?? 'Text'
  collector?.finish(gathering.addDocument({ name, text: valid.value }), valid.value)
  return gathering.finish('webanno-tsv')
}

const TEXT = '#Text='

function readUnit(line: string, text: TextBuilder): Result<Unit> {
  const [id, place, form, ...cells] = line.split('\t')
  const offsets = /^(\d{1,9})-(\d{1,9})$/.exec(place ?? '')
  if (!offsets || form === undefined || !/^\d+-\d+(?:\.\d+)?$/.test(id ?? ''))
    return fail('invalid', 'The line is not a token: it has no position in the text.')
  const unit = { start: Number(offsets[1]), end: Number(offsets[2]), form, cells }
  const fault = text.unit(unit)
  return fault === undefined ? ok(unit) : fail('invalid', fault)
}
