import { ownValue } from '@/lib/core/own-value'

/** Parts of MathML that are read one after the other, and what is written between the parts of others. */
const JOINED: Readonly<Record<string, string>> = { msup: '^', msub: '_', mfrac: '/', munder: '_', mover: '^' }
const NOT_READ = new Set(['annotation', 'annotation-xml', 'mphantom'])
const DRAWN = 'mjx-container, .katex, .MathJax, .MathJax_Display, .mwe-math-element'
const LONGEST_FORMULA = 2_000

/**
 * Writes each formula of a page out as a line of text, since a document has no formulas: as its author wrote it where
 * the page gives that (TeX), otherwise read from its parts, as "a x^2 + b x + c = 0".
 */
export function repairFormulas(page: Document): void {
  for (const math of page.querySelectorAll('math')) {
    if (math.closest('math') !== math || !math.parentNode) continue
    const text = (writtenByAuthor(math) ?? partsOf(math))
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, LONGEST_FORMULA)
    // What draws the formula for the eye stands around it, and would say it a second time.
    const drawn = math.closest(DRAWN) ?? math
    drawn.replaceWith(page.createTextNode(text === '' ? '' : ` ${text} `))
  }
}

function writtenByAuthor(math: Element): string | undefined {
  const tex = math.querySelector('annotation[encoding="application/x-tex"]')?.textContent
  const written = (tex ?? math.getAttribute('alttext') ?? '').trim()
  return written === '' ? undefined : written
}

function partsOf(element: Element): string {
  const parts = [...element.children].filter((child) => !NOT_READ.has(child.localName))
  if (parts.length === 0) return element.textContent
  const texts = parts.map(partsOf).map((text) => text.trim())
  if (element.localName === 'msqrt') return `√(${texts.join(' ')})`
  const joint = ownValue(JOINED, element.localName)
  return joint === undefined ? texts.join(' ') : texts.map(grouped).join(joint)
}

/** Several parts that stand above, below or on a line together. */
function grouped(text: string): string {
  return text.includes(' ') ? `(${text})` : text
}
