import compile from 'icu-minify/compile'
import * as z from 'zod'
import type { Locale } from '@/lib/schema/locale'
import arabic from './ar.json'
import english from './en.json'
import spanish from './es.json'
import type { Messages } from './translate'

/** The interface text by language. English decides the shape. */
export const CATALOGUES: Record<Locale, Messages> = { en: english, es: spanish, ar: arabic }

// In a compiled catalogue a message with arguments is a list of parts, which next-intl formats without a parser.
const compiledCatalogue = z.custom<Messages>((value) => typeof value === 'object' && value !== null)
const compiled = new Map<Locale, Messages>()

/** A catalogue with its messages parsed, once per process, so that no browser needs the parser. */
export function compiledMessages(locale: Locale): Messages {
  const known = compiled.get(locale)
  if (known) return known
  // Cloned, since React refuses to send the browser the objects without a prototype that the compiler makes.
  const fresh = compiledCatalogue.parse(structuredClone(compileAll(CATALOGUES[locale])))
  compiled.set(locale, fresh)
  return fresh
}

type Tree = { [key: string]: Tree | string }

function compileAll(tree: Tree): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [
      key,
      typeof value === 'string' ? compile(value) : compileAll(value),
    ]),
  )
}
