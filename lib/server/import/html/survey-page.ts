import { Parser } from 'htmlparser2'
import { isShortAddress } from '@/lib/core/claims/is-short-address'
import { isSafeHref } from '@/lib/core/document/safe-href'
import { ok, type Failure, type Result } from '@/lib/core/result'
import { canonicalLanguage } from '@/lib/core/text/language'
import type { Declared } from '@/lib/server/import/import-input'

/** As deep as browsers go; the parsers behind this one take time with the square of the depth. */
const MAX_NESTING = 512
/** Long articles have a few thousand elements; sanitising as many as this takes about two seconds. */
const MAX_ELEMENTS = 100_000
/** A stretch ends at each tag and each character reference. */
const MAX_STRETCHES_OF_TEXT = 1_000_000
const LONGEST_DETAIL = 500

const TOO_DEEP: Failure = {
  code: 'invalid',
  message: `The page nests more than ${MAX_NESTING} elements deep. Paste its text instead.`,
}
const TOO_MANY_PARTS: Failure = {
  code: 'too_large',
  message: `The page has more than ${MAX_ELEMENTS} elements or a million pieces of text. Paste its text instead.`,
}

type Findings = {
  meta: Map<string, string>
  title: string
  heading: string
  language: string | undefined
  direction: string | undefined
  canonical: string | undefined
}

/**
 * Goes over a page once, without building anything: how deep it nests, so that what follows is safe, and what its head
 * declares. The first `h1` counts as a title, since a page's `title` often ends in the site's name.
 */
export function surveyPage(html: string): Result<Declared> {
  const findings: Findings = {
    meta: new Map(),
    title: '',
    heading: '',
    language: undefined,
    direction: undefined,
    canonical: undefined,
  }
  const fault = walk(html, findings)
  return fault ? { ok: false, failure: fault } : ok(declarationsOf(findings))
}

function walk(html: string, findings: Findings): Failure | undefined {
  const open: string[] = []
  let fault: Failure | undefined
  let elements = 0
  let stretches = 0
  let listening: 'title' | 'heading' | undefined
  const parser = new Parser({
    onopentag(name, attributes) {
      open.push(name)
      if (open.length > MAX_NESTING) stop(TOO_DEEP)
      if (++elements > MAX_ELEMENTS) stop(TOO_MANY_PARTS)
      if (name === 'title' && !open.includes('svg') && findings.title === '') listening = 'title'
      if (name === 'h1' && findings.heading === '') listening = 'heading'
      note(name, attributes, findings)
    },
    ontext(text) {
      if (++stretches > MAX_STRETCHES_OF_TEXT) stop(TOO_MANY_PARTS)
      if (listening !== undefined && findings[listening].length < LONGEST_DETAIL) findings[listening] += text
    },
    onclosetag(name) {
      open.pop()
      if (name === 'title' || name === 'h1') listening = undefined
    },
  })
  function stop(reason: Failure): void {
    fault = reason
    parser.pause()
  }
  parser.end(html)
  return fault
}

function note(name: string, attributes: Record<string, string>, findings: Findings): void {
  switch (name) {
    case 'html':
    case 'body':
      findings.language ??= attributes['lang'] ?? attributes['xml:lang']
      findings.direction ??= attributes['dir']?.toLowerCase()
      break
    case 'meta':
      noteMeta(attributes, findings.meta)
      break
    case 'link':
      if (attributes['rel']?.toLowerCase() === 'canonical') findings.canonical ??= attributes['href']
      break
  }
}

function noteMeta(attributes: Record<string, string>, meta: Map<string, string>): void {
  const key = (attributes['property'] ?? attributes['name'] ?? attributes['itemprop'] ?? '').toLowerCase()
  const content = attributes['content']?.trim() ?? ''
  if (key !== '' && content !== '' && !meta.has(key)) meta.set(key, content)
}

function declarationsOf({ meta, title, heading, language, direction, canonical }: Findings): Declared {
  const first = (...names: string[]) =>
    detail(names.map((name) => meta.get(name)).find((value) => value !== undefined))
  const author = first('author', 'article:author', 'dc.creator', 'parsely-author')
  const address = canonical ?? meta.get('og:url')
  const tag = canonicalLanguage(language?.trim())
  return {
    title: first('og:title', 'dc.title') ?? detail(heading) ?? detail(title),
    // Some sites put the address of a profile here.
    author: author !== undefined && !isSafeHref(author) ? author : undefined,
    publisher: first('og:site_name', 'publisher', 'dc.publisher'),
    url: isWebAddress(address) ? address : undefined,
    publishedOn: dayOf(first('article:published_time', 'datepublished', 'date', 'dc.date', 'dc.date.issued')),
    language: tag === 'und' ? undefined : tag,
    direction: direction === 'rtl' || direction === 'ltr' ? direction : undefined,
  }
}

/** An address too long to keep is a suggestion fewer, not a reason to refuse the page. */
function isWebAddress(address: string | undefined): address is string {
  return isSafeHref(address) && address.startsWith('http') && isShortAddress(address)
}

function detail(value: string | undefined): string | undefined {
  const text = value?.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, LONGEST_DETAIL).toWellFormed()
  return text === '' ? undefined : text
}

/** The calendar day as the page writes it, in the page's own time zone. */
function dayOf(value: string | undefined): string | undefined {
  const day = /^(\d{4}-\d{2}-\d{2})(?![\d])/.exec(value ?? '')?.[1]
  return day !== undefined && !Number.isNaN(Date.parse(`${day}T00:00:00Z`)) ? day : undefined
}
