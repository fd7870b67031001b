/** Is the element, or one around it, such a one? */
export function isWithin(element: Element, isSuch: (element: Element) => boolean): boolean {
  for (let outer: Element | null = element; outer; outer = outer.parentElement) if (isSuch(outer)) return true
  return false
}
