import { ok, type Result } from '@/lib/core/result'
import { walkXml } from './walk-xml'

const LONGEST = 2_000

/** The text of each element in a small XML file of simple statements, by name as written; of equal names the first. */
export function textsOfXml(bytes: Uint8Array): Result<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>()
  let open: string | undefined
  const walked = walkXml(bytes, {
    open(name) {
      open = texts.has(name) ? undefined : name
      if (open !== undefined) texts.set(name, '')
    },
    text(text) {
      const before = open === undefined ? '' : (texts.get(open) ?? '')
      if (open !== undefined && before.length < LONGEST) texts.set(open, before + text)
    },
    close() {
      open = undefined
    },
  })
  return walked.ok ? ok(texts) : walked
}
