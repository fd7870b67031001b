import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { canonicalise, joinBlocks } from '@/lib/core/text/canonical-text'
import { segment } from '@/lib/core/text/segment'
import type { Span } from '@/lib/core/text/span'

type GoldenRule = { language: string; title: string; text: string; sentences: string[] }

/**
 * The share (0 to 1) of golden rules whose text is cut into exactly the expected sentences. White space is left out of
 * the comparison: the rules expect it cleaned up, canonical text keeps it, and it cannot hide a wrong cut.
 */
export function scoreGoldenRules(corporaDir: string): { english: number; other: number } {
  const rules = readGoldenRules(corporaDir)
  const english = rules.filter((rule) => rule.language === 'en')
  const other = rules.filter((rule) => rule.language !== 'en')
  return { english: shareRight(english), other: shareRight(other) }
}

/**
 * For each treebank file in `ud/`, the F1 (0 to 1) of sentence spans inside paragraphs. Paragraphs are rebuilt from the
 * gold sentences, so that only the places between them are judged. `cutText` may be another segmenter.
 */
export function scoreTreebanks(
  corporaDir: string,
  cutText: (text: string, language: string) => Span[] = segment,
): Record<string, { f1: number }> {
  const folder = join(corporaDir, 'ud')
  const files = readFolder(folder).filter((name) => /\.(?:txt|conllu)$/.test(name))
  if (files.length === 0) throw missing(folder)
  return Object.fromEntries(
    files.sort().map((name) => {
      const language = /^[a-z]{2,3}/.exec(name)?.[0] ?? 'und'
      const paragraphs = readTreebank(readFileSync(join(folder, name), 'utf8'), language)
      return [name.replace(/\.[^.]+$/, ''), { f1: spanF1(paragraphs, (text) => cutText(text, language)) }]
    }),
  )
}

function readGoldenRules(corporaDir: string): GoldenRule[] {
  const file = join(corporaDir, 'golden-rules', 'golden-rules.json')
  let content: string
  try {
    content = readFileSync(file, 'utf8')
  } catch {
    throw missing(file)
  }
  const rules: unknown = JSON.parse(content)
  if (!Array.isArray(rules) || rules.length === 0 || !rules.every(isGoldenRule)) {
    throw new Error(`${file} is not a list of {language, title, text, sentences}.`)
  }
  return rules
}

function isGoldenRule(rule: unknown): rule is GoldenRule {
  return (
    typeof rule === 'object' &&
    rule !== null &&
    'language' in rule &&
    typeof rule.language === 'string' &&
    'text' in rule &&
    typeof rule.text === 'string' &&
    'sentences' in rule &&
    Array.isArray(rule.sentences)
  )
}

function readFolder(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    throw missing(folder)
  }
}

function missing(path: string): Error {
  return new Error(`No corpora at ${path}. Set CORPORA_DIR to a folder with golden-rules/ and ud/ in it.`)
}

function shareRight(rules: readonly GoldenRule[]): number {
  if (rules.length === 0) throw new Error('The golden rules hold no case for one of the language groups.')
  return rules.filter((rule) => isRight({ ...rule, got: cut(rule) })).length / rules.length
}

function isRight({ sentences, got }: { sentences: string[]; got: string[] }): boolean {
  return (
    sentences.length === got.length &&
    sentences.every((sentence, i) => squeeze(sentence) === squeeze(got[i] ?? ''))
  )
}

function cut({ text, language }: GoldenRule): string[] {
  const canonical = canonicalise(text)
  return segment(canonical, language).map(({ start, end }) => collapse(canonical.slice(start, end)))
}

function squeeze(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, '')
}

function collapse(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}

type Paragraph = { text: string; gold: Span[] }

/** Reads `# newdoc`, `# newpar` and `# text` lines, and `SpaceAfter=No` of the token lines where a file has them. */
function readTreebank(content: string, language: string): Paragraph[] {
  const paragraphs: { sentence: string; glued: boolean }[][] = []
  let current: { sentence: string; glued: boolean }[] = []
  const glue = language === 'zh' || language === 'ja'
  const close = () => {
    if (current.length > 0) paragraphs.push(current)
    current = []
  }
  let pending = false
  for (const line of content.split('\n')) {
    if (/^# new(?:doc|par)(?:\s|$)/.test(line)) pending = true
    if (line.startsWith('# text = ')) {
      if (pending) close()
      pending = false
      current.push({ sentence: line.slice('# text = '.length), glued: glue })
    } else if (/^\d/.test(line)) {
      const last = current.at(-1)
      if (last !== undefined) last.glued = line.split('\t')[9]?.split('|').includes('SpaceAfter=No') ?? false
    }
  }
  close()
  return paragraphs.map(assemble)
}

function assemble(sentences: readonly { sentence: string; glued: boolean }[]): Paragraph {
  let text = ''
  const gold = sentences.map(({ sentence, glued }, index) => {
    const start = text.length
    text += collapse(sentence)
    const span = { start, end: text.length }
    if (!glued && index < sentences.length - 1) text += ' '
    return span
  })
  return { text: joinBlocks([text]).text, gold }
}

function spanF1(paragraphs: readonly Paragraph[], cutText: (text: string) => Span[]): number {
  let found = 0
  let expected = 0
  let right = 0
  for (const { text, gold } of paragraphs) {
    const spans = cutText(text)
    const known = new Set(gold.map(({ start, end }) => `${String(start)}-${String(end)}`))
    found += spans.length
    expected += gold.length
    right += spans.filter(({ start, end }) => known.has(`${String(start)}-${String(end)}`)).length
  }
  if (expected === 0) throw new Error('A treebank file holds no "# text = " line.')
  return (2 * right) / (found + expected)
}
