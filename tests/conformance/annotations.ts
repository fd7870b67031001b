import { trimSpan } from '@/lib/core/text/span'
import { readExternalFile } from '@/lib/core/formats/external/read-external-file'
import type { ExternalFile } from '@/lib/core/formats/external/external-file'
import type { Check, Figure } from './check'
import { readEveryFile } from './annotations/read-every-file'
import { listCorpus, readCorpus } from './corpora'
import { readXmi, type Xmi } from './xmi'

/**
 * Files of other tools: all of them read, and what they annotate placed in an article of their text; and of WebAnno's TSV
 * every span and value against the same content in XMI.
 */
export const check: Check = async (corporaDir) => {
  const faults: string[] = []
  const read = await readEveryFile(corporaDir, faults)
  const webanno = await checkWebanno(corporaDir, faults)
  return { figures: [...read, ...webanno], faults }
}

async function checkWebanno(corporaDir: string, faults: string[]): Promise<Figure[]> {
  const names = await listCorpus(corporaDir, 'webanno-tsv3')
  const count = { files: 0, gold: 0, spans: 0, agreeing: 0, zeroLength: 0, links: 0, goldLinks: 0 }
  for (const name of names) {
    const tsv = await readCorpus(corporaDir, `webanno-tsv3/${name}/reference.tsv`)
    const read = readExternalFile(tsv)
    count.files += 1
    if (!read.ok) {
      faults.push(`${name}: ${read.failure.message}`)
      continue
    }
    for (const { row, outcome, message } of read.value.remarks)
      if (outcome === 'faulty') faults.push(`${name}, line ${String(row)}: ${message}`)
    if (!(await listCorpus(corporaDir, `webanno-tsv3/${name}`)).includes('reference.xmi')) continue
    const xmi = readXmi(await readCorpus(corporaDir, `webanno-tsv3/${name}/reference.xmi`))
    const [gold, ours] = [goldSpans(tsv, xmi), spansOf(read.value)]
    const agreeing = inBoth(gold, ours)
    count.gold += gold.length
    count.spans += ours.length
    count.agreeing += agreeing
    count.zeroLength += read.value.remarks.filter(({ message }) => message.includes('marks no words')).length
    if (agreeing !== gold.length || agreeing !== ours.length)
      faults.push(`${name}: ${JSON.stringify(ours)} for ${JSON.stringify(gold)}`)
    if (squeezed(read.value.documents[0]?.text ?? '') !== squeezed(xmi.text))
      faults.push(`${name}: another text`)
    const links = read.value.remarks.filter(({ message }) => /relation|chain/.test(message)).length
    const goldLinks = countLinks(tsv, xmi)
    count.links += links
    count.goldLinks += goldLinks
    if (links !== goldLinks) faults.push(`${name}: ${String(links)} links, not ${String(goldLinks)}`)
  }
  return [
    { name: 'annotations.webanno_files', value: count.files, must: names.length },
    { name: 'annotations.webanno_spans', value: count.spans, must: count.gold },
    { name: 'annotations.webanno_spans_and_values_agreeing', value: count.agreeing, must: count.gold },
    { name: 'annotations.webanno_spans_of_no_length', value: count.zeroLength },
    {
      name: 'annotations.webanno_relations_and_chain_links_reported',
      value: count.links,
      must: count.goldLinks,
    },
  ]
}

/** The span layers of a file's header, with the features whose values are labels. */
function layersOf(tsv: string, kind: string): { type: string; features: string[] }[] {
  return [...tsv.matchAll(new RegExp(`^#T_${kind}=(.*)$`, 'gm'))].map(([, header]) => {
    const [type = '', ...fields] = (header ?? '').split('|')
    const features = fields.filter(
      (field, index) =>
        field !== '' && !/^(?:ROLE_|BT_)/.test(field) && !fields[index - 1]?.startsWith('ROLE_'),
    )
    return { type, features }
  })
}

/**
 * Spans of some length as `start-end values`, sorted; values are the features', or the layer's name without any. The
 * format can say no spans that end in white space between tokens; they stand on the tokens.
 */
function goldSpans(tsv: string, { text, structures }: Xmi): string[] {
  return layersOf(tsv, 'SP').flatMap(({ type, features }) =>
    structures
      .filter((structure) => isOfType(structure.type, type, structures))
      .flatMap(({ attributes }) => {
        const place = { start: Number(attributes.get('begin')), end: Number(attributes.get('end')) }
        const span = trimSpan(text, place)
        if (!span) return []
        const values = features.flatMap(
          (feature) => attributes.get(feature)?.replace(/\s+/g, ' ').trim() ?? [],
        )
        const labels = values.length > 0 ? values : [type.replace(/^.*\./, '')]
        return [spanLine(`${String(span.start)}-${String(span.end)}`, labels)]
      }),
  )
}

/**
 * DKPro writes a part of speech as a type of its own kind below `POS`. Where the TSV was made for a layer of the suite's
 * own, `Span`, some of the XMI still has named entities.
 */
function isOfType(type: string, layer: string, all: Xmi['structures']): boolean {
  if (type === layer) return true
  if (layer.endsWith('.pos.POS')) return type.startsWith(layer.slice(0, -'POS'.length))
  return (
    layer === 'webanno.custom.Span' && type.endsWith('.NamedEntity') && all.every((one) => one.type !== layer)
  )
}

function spansOf({ documents }: ExternalFile): string[] {
  return documents.flatMap(({ annotations }) =>
    annotations.flatMap(({ place, labels }) => {
      if (place.kind !== 'offsets') return []
      const bare = labels.map((label) => label.replace(/^[\w.]+: /, ''))
      return [spanLine(`${String(place.start)}-${String(place.end)}`, bare)]
    }),
  )
}

function spanLine(place: string, labels: readonly string[]): string {
  return `${place} ${[...new Set(labels)].sort().join(' | ')}`
}

function countLinks(tsv: string, { structures }: Xmi): number {
  const relations = layersOf(tsv, 'RL').map(({ type }) => type)
  const chains = layersOf(tsv, 'CH').map(({ type }) => type)
  return structures.filter(({ type }) => relations.includes(type) || chains.includes(type)).length
}

/** How many lines are in both lists, each as often as in the one that has fewer. */
function inBoth(a: readonly string[], b: readonly string[]): number {
  const left = [...b]
  return a.filter((line) => {
    const at = left.indexOf(line)
    if (at !== -1) left.splice(at, 1)
    return at !== -1
  }).length
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '')
}
