import { FREQUENT_WORDS } from './frequent-words'

const LOOKED_AT = 20_000
/** At least this part of the words must be among a language's most frequent ones; running prose has a quarter to a half. */
const ENOUGH = 0.1
/** Below this many words the count says nothing. */
const FEWEST_WORDS = 6

/** Scripts that stand for a language by themselves. Order matters: Japanese is written with Han too. */
const SCRIPTS: readonly { pattern: RegExp; language: (sample: string) => string }[] = [
  { pattern: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, language: () => 'ja' },
  { pattern: /\p{Script=Hangul}/gu, language: () => 'ko' },
  { pattern: /\p{Script=Han}/gu, language: () => 'zh' },
  { pattern: /\p{Script=Arabic}/gu, language: arabicScriptLanguage },
  { pattern: /\p{Script=Hebrew}/gu, language: () => 'he' },
  { pattern: /\p{Script=Cyrillic}/gu, language: cyrillicLanguage },
  { pattern: /\p{Script=Greek}/gu, language: () => 'el' },
  { pattern: /\p{Script=Devanagari}/gu, language: () => 'hi' },
  { pattern: /\p{Script=Thai}/gu, language: () => 'th' },
]
/** Han written between kana is Japanese from this share of kana on; a Chinese text may quote a few. */
const SCRIPT_SHARE = 0.15

/**
 * The language a text is most likely in, as a BCP 47 tag, by its script and, for Latin letters, by its most frequent
 * words; `und` when that does not tell. A suggestion for a person to correct, good enough to pick sentence rules by.
 */
export function languageOf(text: string): string {
  const sample = text.slice(0, LOOKED_AT)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  if (letters === 0) return 'und'
  const script = SCRIPTS.find(({ pattern }) => (sample.match(pattern)?.length ?? 0) / letters > SCRIPT_SHARE)
  return script ? script.language(sample) : latinLanguage(sample)
}

function arabicScriptLanguage(sample: string): string {
  if (/[ٹڈڑںے]/.test(sample)) return 'ur'
  const persian = sample.match(/[پچژگکی]/g)?.length ?? 0
  const arabic = sample.match(/[يكةىأإ]/g)?.length ?? 0
  return persian > arabic ? 'fa' : 'ar'
}

function cyrillicLanguage(sample: string): string {
  const ukrainian = sample.match(/[іїєґ]/gi)?.length ?? 0
  const russian = sample.match(/[ыэъё]/gi)?.length ?? 0
  return ukrainian > russian ? 'uk' : 'ru'
}

function latinLanguage(sample: string): string {
  const words = sample.toLowerCase().match(/[\p{L}’']+/gu) ?? []
  if (words.length < FEWEST_WORDS) return 'und'
  const scores = Object.entries(FREQUENT_WORDS)
    .map(([language, frequent]) => ({ language, hits: words.filter((word) => frequent.has(word)).length }))
    .sort((a, b) => b.hits - a.hits)
  const [best, second] = scores
  if (!best || best.hits / words.length < ENOUGH || best.hits === second?.hits) return 'und'
  return best.language
}
