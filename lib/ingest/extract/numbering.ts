import { partitionPoint } from '@/lib/core/partition-point'

/** Tells what has become of a page's elements, since it outlives copying and Readability's renaming. */
const NUMBER = 'data-element-number'

/** A page's elements in the order in which they begin, numbered, and the number at which each one's inside ends. */
export type Numbering = { elements: readonly Element[]; endOf: (element: Element) => number }

export function numberElements(page: Document): Numbering {
  const elements = [...page.body.querySelectorAll('*')]
  for (const [index, element] of elements.entries()) element.setAttribute(NUMBER, String(index))
  const ends = new Map<Element, number>()
  for (const [fromEnd, element] of elements.toReversed().entries()) {
    const last = element.lastElementChild
    ends.set(element, (last && ends.get(last)) ?? elements.length - fromEnd)
  }
  return { elements, endOf: (element) => ends.get(element) ?? elements.length }
}

export function numberOf(element: Element): number | undefined {
  const value = element.getAttribute(NUMBER)
  return value === null || !/^\d{1,9}$/.test(value) ? undefined : Number(value)
}

/** What an extraction kept, by the numbers that its elements had on the page. */
export type Kept = {
  /** The first kept part of an element of the page: itself, or something in it. */
  partOf: (element: Element) => Element | undefined
  first: number
  last: number
}

export function keptIn(content: Element, { endOf }: Numbering): Kept {
  const byNumber = new Map<number, Element>()
  for (const element of content.querySelectorAll('*')) {
    const number = numberOf(element)
    if (number !== undefined && !byNumber.has(number)) byNumber.set(number, element)
  }
  const numbers = [...byNumber.keys()].sort((a, b) => a - b)
  return {
    partOf: (element) => {
      const number = numberOf(element)
      if (number === undefined) return undefined
      const found = numbers[firstAtLeast(numbers, number)]
      return found !== undefined && found < endOf(element) ? byNumber.get(found) : undefined
    },
    first: numbers[0] ?? 0,
    last: numbers.at(-1) ?? -1,
  }
}

function firstAtLeast(sorted: readonly number[], least: number): number {
  return partitionPoint(sorted.length, (index) => (sorted[index] ?? least) < least)
}
