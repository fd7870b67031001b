import { splitsSurrogatePair } from '@/lib/core/text/span'

const LONGEST_EXCERPT = 240

/** The beginning of a long quote, to recognise it by; cut at a space where there is one near the end. */
export function excerptOf(quote: string): string {
  if (quote.length <= LONGEST_EXCERPT) return quote
  const space = quote.lastIndexOf(' ', LONGEST_EXCERPT)
  const cut = space > LONGEST_EXCERPT / 2 ? space : LONGEST_EXCERPT
  return `${quote.slice(0, splitsSurrogatePair(quote, cut) ? cut - 1 : cut)} …`
}
