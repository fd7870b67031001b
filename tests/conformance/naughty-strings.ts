import * as z from 'zod'
import { ARTICLE_FORMATS, type FormatOf } from '@/lib/schema/export-formats'
import { createDesk, type Desk } from '@/tests/factories/desk'
import { quotesOf } from '@/tests/read-back/quotes-of'
import type { Check } from './check'
import { readCorpus } from './corpora'
import { inParallel } from './in-parallel'
import { annotateParagraphs, exportedFile, importArticle } from './workspace'

const strings = z.array(z.string()).min(1)

/**
 * Strings that break software, as articles: imported, annotated whole, exported in every format, and read back by a
 * parser of that format. What comes back must be the canonical text byte for byte.
 */
export const check: Check = async (corporaDir) => {
  const cases = strings.parse(JSON.parse(await readCorpus(corporaDir, 'naughty-strings/blns.json')))
  const desk = await createDesk()
  const faults: string[] = []
  const right = new Map<FormatOf<'article'>, number>(ARTICLE_FORMATS.map((format) => [format, 0]))
  let refused = 0
  const outcomes = await inParallel([1, 2, 3, 4], cases, (text) => tryString(desk, text))
  for (const [index, outcome] of outcomes.entries()) {
    const text = cases[index] ?? ''
    const name = `naughty string ${String(index)} ${JSON.stringify(text.slice(0, 40))}`
    if (outcome === 'refused') {
      refused += 1
      if (!mayBeRefused(text)) faults.push(`${name} was refused`)
      continue
    }
    for (const [format, isRight] of outcome) {
      if (isRight) right.set(format, (right.get(format) ?? 0) + 1)
      else faults.push(`${name} did not survive ${format}`)
    }
  }
  const imported = cases.length - refused
  return {
    figures: [
      { name: 'naughty_strings.strings', value: cases.length },
      { name: 'naughty_strings.refused_as_empty', value: refused },
      { name: 'naughty_strings.imported', value: imported },
      ...[...right].map(([format, value]) => ({
        name: `naughty_strings.byte_equal_${format}`,
        value,
        must: imported,
      })),
    ],
    faults,
  }
}

async function tryString(desk: Desk, text: string): Promise<Map<FormatOf<'article'>, boolean> | 'refused'> {
  const article = await importArticle(desk, { text, language: 'en' })
  if (!article) return 'refused'
  await annotateParagraphs(desk, article, text)
  const expected = article.text.split('\n\n')
  const outcome = new Map<FormatOf<'article'>, boolean>()
  for (const format of ARTICLE_FORMATS) {
    const quotes = await quotesOf(format, await exportedFile(desk, article, format))
    outcome.set(
      format,
      quotes.length === expected.length && quotes.every((quote, i) => sameBytes(quote, expected[i])),
    )
  }
  return outcome
}

function sameBytes(a: string, b: string | undefined): boolean {
  return b !== undefined && Buffer.from(a).equals(Buffer.from(b))
}

/** Rules that refuse an article: nothing but space, or characters that no PostgreSQL text can hold. */
function mayBeRefused(text: string): boolean {
  return text.trim() === '' || text.includes('\0') || !text.isWellFormed()
}
