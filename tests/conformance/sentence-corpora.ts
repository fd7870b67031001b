import { readCorpus, listCorpus } from './corpora'
import { joinBlocks } from '@/lib/core/text/canonicalise'
import type { Span } from '@/lib/core/text/span'

export type GoldenRule = { language: string; title: string; text: string; sentences: string[] }

/** A paragraph put together from gold sentences, and where these stand in it (UTF-16). `document` is its text's id. */
export type Paragraph = { document: string; text: string; gold: Span[] }

/** Paragraphs of one treebank, or of one kind of its documents. */
export type Treebank = { name: string; language: string; paragraphs: Paragraph[] }

/** The golden rules: short texts and the sentences that they should be cut into. */
export async function readGoldenRules(corporaDir: string): Promise<GoldenRule[]> {
  const name = 'golden-rules/golden-rules.json'
  const rules: unknown = JSON.parse(await readCorpus(corporaDir, name))
  if (!Array.isArray(rules) || rules.length === 0 || !rules.every(isGoldenRule)) {
    throw new Error(`${name} is not a list of {language, title, text, sentences}.`)
  }
  return rules
}

/**
 * Every treebank file in `ud/` with its paragraphs; of files whose documents name their genre, `NAME/GENRE` for each
 * kind as well.
 */
export async function readTreebanks(corporaDir: string): Promise<Treebank[]> {
  const names = (await listCorpus(corporaDir, 'ud')).filter((name) => /\.(?:txt|conllu)$/.test(name))
  const treebanks: Treebank[] = []
  for (const file of names) {
    const language = /^[a-z]{2,3}/.exec(file)?.[0] ?? 'und'
    treebanks.push(...readTreebank(await readCorpus(corporaDir, `ud/${file}`), file, language))
  }
  if (treebanks.length === 0) throw new Error('There is no treebank in ud/.')
  return treebanks
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

type Line = { sentence: string; glued: boolean }
type Draft = { document: string; lines: Line[] }

function readTreebank(content: string, file: string, language: string): Treebank[] {
  const name = file.replace(/\.[^.]+$/, '')
  const drafts = readDrafts(content, language)
  const whole = { name, language, paragraphs: drafts.map(assemble) }
  if (whole.paragraphs.length === 0) throw new Error(`${file} holds no "# text = " line.`)
  const kinds = new Map<string, Draft[]>()
  for (const draft of drafts) {
    const kind = kindOf(draft.document)
    if (kind !== undefined) kinds.set(kind, [...(kinds.get(kind) ?? []), draft])
  }
  const parts = [...kinds].map(([kind, part]) => {
    return { name: `${name}/${kind}`, language, paragraphs: part.map(assemble) }
  })
  return [whole, ...parts.sort((a, b) => a.name.localeCompare(b.name))]
}

const SPOKEN = new Set(['conversation', 'interview', 'podcast', 'speech', 'vlog', 'court'])

/** GUM's documents are called GUM_genre_title: news apart, the other genres by how they came about. */
function kindOf(document: string): string | undefined {
  const genre = /^GUM_([a-z]+)_/.exec(document)?.[1]
  if (genre === undefined || genre === 'news') return genre
  return SPOKEN.has(genre) ? 'spoken' : 'written'
}

/** Reads `# newdoc`, `# newpar` and `# text` lines, and `SpaceAfter=No` of the token lines where a file has them. */
function readDrafts(content: string, language: string): Draft[] {
  const drafts: Draft[] = []
  const glued = language === 'zh' || language === 'ja'
  let document = ''
  let begins = true
  for (const line of content.split('\n')) {
    document = /^# newdoc id = (.*)/.exec(line)?.[1] ?? document
    begins ||= /^# new(?:doc|par)(?:\s|$)/.test(line)
    if (line.startsWith('# text = ')) {
      if (begins) drafts.push({ document, lines: [] })
      begins = false
      drafts.at(-1)?.lines.push({ sentence: line.slice('# text = '.length), glued })
    } else if (/^\d/.test(line)) readGlue(line, drafts.at(-1)?.lines.at(-1))
  }
  return drafts
}

function readGlue(tokenLine: string, sentence: Line | undefined): void {
  if (sentence === undefined) return
  sentence.glued = tokenLine.split('\t')[9]?.split('|').includes('SpaceAfter=No') ?? false
}

function assemble({ document, lines }: Draft): Paragraph {
  let text = ''
  const gold = lines.map(({ sentence, glued }, index) => {
    const start = text.length
    text += collapse(sentence)
    const span = { start, end: text.length }
    if (!glued && index < lines.length - 1) text += ' '
    return span
  })
  return { document, text: joinBlocks([text]).text, gold }
}

function collapse(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}
