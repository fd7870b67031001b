import * as z from 'zod'
import { isSafeHref } from '@/lib/core/document/is-safe-href'
import type { Fragment, Page } from './fragment'
import type { Pdf } from './open-pdf'

/** What the library says of a link; its own types leave annotations open. */
const linkSchema = z.object({
  subtype: z.literal('Link'),
  url: z.string(),
  rect: z.array(z.number()).length(4),
})

type Link = { href: string; x0: number; y0: number; x1: number; y1: number }

const MOST_FRAGMENTS = 100_000

/** The text of one page with its places. Turned text is left out, unless most of the page is turned. */
export async function readPage(pdf: Pdf, number: number): Promise<Page> {
  const page = await pdf.getPage(number)
  const viewport = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  const links = await linksOf(page, viewport.transform)
  const fragments: (Fragment & { isTurned: boolean })[] = []
  let isApart = false
  for (const item of items.slice(0, MOST_FRAGMENTS)) {
    if (!('str' in item)) continue
    if (item.str.trim() === '') {
      // The end of a line is an item without text. So is a step up to a sign above a letter.
      isApart ||= item.str !== ''
      continue
    }
    const at = transformed(viewport.transform, item.transform)
    const size = Math.hypot(at.c, at.d)
    const isTurned = Math.abs(at.b) > Math.abs(at.a)
    const fragment = {
      text: plainLetters(item.str),
      x0: at.e,
      x1: at.e + (isTurned ? size : item.width),
      y: at.f,
      size,
      font: item.fontName,
      index: fragments.length,
      isApart: isApart || /^\s/.test(item.str),
    }
    fragments.push({ ...fragment, isTurned, href: links.find((link) => isOn(fragment, link))?.href })
    isApart = /\s$/.test(item.str)
  }
  page.cleanup()
  const turned = fragments.filter(({ isTurned }) => isTurned)
  const isMost = lengthOf(turned) * 2 > lengthOf(fragments)
  return {
    number,
    width: viewport.width,
    height: viewport.height,
    fragments: isMost ? fragments : fragments.filter(({ isTurned }) => !isTurned),
    turned: isMost ? [] : turned.map(({ text }) => text),
    signs: { unreadable: lengthOf(fragments, UNREADABLE), all: lengthOf(fragments) },
  }
}

/** A font that names no character for a sign: nothing, a private one, or the one for the unknown. */
const UNREADABLE = /[\0\p{Co}\ufffd]/gu

function lengthOf(fragments: readonly Fragment[], signs = /\S/gu): number {
  return fragments.reduce((sum, { text }) => sum + (text.match(signs)?.length ?? 0), 0)
}

/** Fonts name letters by their form in a word, and two letters drawn as one: neither is how a text is written. */
function plainLetters(text: string): string {
  return text.replace(/[\ufb00-\ufdcf\ufe70-\ufefc]+/g, (forms) => forms.normalize('NFKC'))
}

type Matrix = { a: number; b: number; c: number; d: number; e: number; f: number }

/** An item's matrix within the viewport's: both affine, as six numbers in the order of PDF (ISO 32000, 8.3.3). */
function transformed(viewport: readonly number[], item: readonly number[]): Matrix {
  const [outer, inner] = [matrixOf(viewport), matrixOf(item)]
  return {
    a: outer.a * inner.a + outer.c * inner.b,
    b: outer.b * inner.a + outer.d * inner.b,
    c: outer.a * inner.c + outer.c * inner.d,
    d: outer.b * inner.c + outer.d * inner.d,
    e: outer.a * inner.e + outer.c * inner.f + outer.e,
    f: outer.b * inner.e + outer.d * inner.f + outer.f,
  }
}

function matrixOf([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Matrix {
  return { a, b, c, d, e, f }
}

async function linksOf(
  page: Awaited<ReturnType<Pdf['getPage']>>,
  viewport: readonly number[],
): Promise<Link[]> {
  const annotations: unknown[] = await page.getAnnotations()
  return annotations.flatMap((annotation) => {
    const link = linkSchema.safeParse(annotation)
    if (!link.success || !isSafeHref(link.data.url)) return []
    const [left = 0, bottom = 0, right = 0, top = 0] = link.data.rect
    const one = transformed(viewport, [1, 0, 0, 1, left, bottom])
    const other = transformed(viewport, [1, 0, 0, 1, right, top])
    const [x0, x1] = [Math.min(one.e, other.e), Math.max(one.e, other.e)]
    const [y0, y1] = [Math.min(one.f, other.f), Math.max(one.f, other.f)]
    return [{ href: link.data.url, x0, y0, x1, y1 }]
  })
}

/** A link is a rectangle; what has its middle in it is what one clicks. */
function isOn({ x0, x1, y, size }: Pick<Fragment, 'x0' | 'x1' | 'y' | 'size'>, link: Link): boolean {
  const [x, middle] = [(x0 + x1) / 2, y - size / 3]
  return x >= link.x0 && x <= link.x1 && middle >= link.y0 && middle <= link.y1
}
