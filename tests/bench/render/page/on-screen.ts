export function someElementOnScreen(selector: string): boolean {
  return [...document.querySelectorAll(selector)].some((element) =>
    isOnScreen(element.getBoundingClientRect()),
  )
}

export function someCustomHighlightOnScreen(): boolean {
  for (const highlight of CSS.highlights.values()) {
    for (const range of highlight) if (isOnScreen(boxOf(range))) return true
  }
  return false
}

function boxOf({ startContainer, startOffset, endContainer, endOffset }: AbstractRange): DOMRect {
  const range = document.createRange()
  range.setStart(startContainer, startOffset)
  range.setEnd(endContainer, endOffset)
  return range.getBoundingClientRect()
}

function isOnScreen({ top, bottom, height }: DOMRect): boolean {
  return height > 0 && bottom > 0 && top < innerHeight
}
