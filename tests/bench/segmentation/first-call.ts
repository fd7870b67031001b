import { readFileSync } from 'node:fs'
import { segment } from '@/lib/core/text/segment'

/** A process of its own, `first-call.ts ours|intl FILE LANGUAGE`: prints how many milliseconds its first call took. */
const [, , who, file = '', language = 'und'] = process.argv
const text = readFileSync(file, 'utf8')
const cut =
  who === 'ours'
    ? () => segment(text, language)
    : () => Array.from(new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text))
const started = performance.now()
cut()
process.stdout.write(String(performance.now() - started))
