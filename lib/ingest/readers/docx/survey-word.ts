import { ok, type Result } from '@/lib/core/result'
import { COMMENTS, TRACKED_CHANGES } from '@/lib/ingest/readers/left-out'
import { walkXml } from '@/lib/ingest/xml/walk-xml'

type Parts = ReadonlyMap<string, Uint8Array>

/** What a Word file holds that is not carried over, each as a sentence. */
export function surveyWord(parts: Parts): Result<string[]> {
  const seen = new Set<string>()
  for (const [path, bytes] of parts) {
    const isText = /^word\/(?:document|footnotes|endnotes|comments)\d*\.xml$/i.test(path)
    const isLinks = /^word\/_rels\/.*\.rels$/i.test(path)
    const isMargin = /^word\/(?:header|footer)\d*\.xml$/i.test(path)
    if (!isText && !isLinks && !isMargin) continue
    let isShown = false
    const walked = walkXml(bytes, {
      open(name, attributes) {
        if (isText) seen.add(name)
        isShown = name === 'w:t'
        if (isLinks && isOutsidePicture(attributes)) seen.add(OUTSIDE_PICTURE)
      },
      text(text) {
        if (isMargin && isShown && /\p{L}/u.test(text)) seen.add(MARGIN)
      },
    })
    if (!walked.ok) return walked
  }
  return ok(LEFT_OUT.filter(({ signs }) => signs.some((sign) => seen.has(sign))).map(({ note }) => note))
}

const OUTSIDE_PICTURE = 'outside-image'
const MARGIN = 'header-or-footer'

const LEFT_OUT: readonly { signs: readonly string[]; note: string }[] = [
  { signs: ['w:comment'], note: COMMENTS },
  {
    signs: ['w:del', 'w:moveFrom'],
    note: TRACKED_CHANGES,
  },
  {
    signs: [OUTSIDE_PICTURE],
    note: 'Linked images outside the file were not fetched.',
  },
  { signs: [MARGIN], note: 'Headers and footers were left out.' },
  { signs: ['m:oMath'], note: 'Formulas were left out.' },
  { signs: ['c:chart', 'w:object'], note: 'Charts and embedded objects were left out.' },
]

function isOutsidePicture(attributes: Readonly<Record<string, string>>): boolean {
  return attributes['TargetMode'] === 'External' && (attributes['Type'] ?? '').endsWith('/image')
}
