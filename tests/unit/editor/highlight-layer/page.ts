import { Editor } from '@tiptap/core'
import type { Node as ArticleNode } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'
import { afterEach, vi } from 'vitest'
import { articleExtensions } from '@/lib/editor/article-schema'
import {
  createHighlightLayer,
  type HighlightLayerOptions,
} from '@/lib/editor/highlight-layer/create-highlight-layer'
import { checkArticleDocument } from '@/lib/core/document/check-article-document'
import type { ArticleDocument } from '@/lib/schema/article-document'

/** Each block of the article is this high, and one below the other. */
const LINE = 100

/** A page whose layout, frames and custom highlights a test sees and moves by hand; jsdom has none of them. */
export type Page = {
  open(document: ArticleDocument, options?: OpenOptions): EditorView
  /** Runs what waits for the next frame; how much that was. */
  frame(): number
  /** Scrolls the page so that the article's first line stands at `top`. */
  scrollArticleTo(top: number): void
  /** Tells whoever observes sizes that the article has another one. */
  resizeArticle(): void
  /** Elements whose size is observed. */
  observed: ReadonlySet<Element>
}

type OpenOptions = HighlightLayerOptions & { into?: Element | null }

/** Words under each name of the page's highlights, in the order of the text. */
export function painted(): Record<string, string[]> {
  return Object.fromEntries(
    [...CSS.highlights].map(([name, ranges]) => [name, [...ranges].map(textOf).sort()]),
  )
}

export function textOf({ startContainer, startOffset, endContainer, endOffset }: AbstractRange): string {
  const range = document.createRange()
  range.setStart(startContainer, startOffset)
  range.setEnd(endContainer, endOffset)
  return range.toString()
}

/** A document that ProseMirror holds, as what is stored of it. */
export function toJson(node: ArticleNode): ArticleDocument {
  const checked = checkArticleDocument(node.toJSON())
  if (!checked.ok) throw new Error(checked.failure.message)
  return checked.value
}

/** For one test file: everything is put back after each of its tests. */
export function usePage({ hasHighlights = true } = {}): Page {
  const editors: Editor[] = []
  const frames = new Map<number, FrameRequestCallback>()
  const observers = new Map<ResizeObserverCallback, Set<Element>>()
  const observed = new Set<Element>()
  let nextFrame = 1
  let articleTop = 0

  class FakeObserver implements ResizeObserver {
    constructor(private readonly callback: ResizeObserverCallback) {}
    observe(element: Element): void {
      observers.set(this.callback, new Set([element]))
      observed.add(element)
    }
    unobserve(): void {
      this.disconnect()
    }
    disconnect(): void {
      for (const element of observers.get(this.callback) ?? []) observed.delete(element)
      observers.delete(this.callback)
    }
  }

  function stub(): void {
    vi.stubGlobal('ResizeObserver', FakeObserver)
    vi.stubGlobal('DOMRect', FakeRect)
    vi.stubGlobal('innerHeight', 300)
    vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => {
      frames.set(nextFrame, callback)
      return nextFrame++
    })
    vi.stubGlobal('cancelAnimationFrame', (handle: number) => frames.delete(handle))
    vi.stubGlobal('CSS', hasHighlights ? { highlights: new Map() } : {})
    vi.stubGlobal('Highlight', hasHighlights ? FakeHighlight : undefined)
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
      return boxOf(this, articleTop)
    })
    Range.prototype.getBoundingClientRect = function (this: Range) {
      return boxOfRange(this, articleTop)
    }
  }

  afterEach(() => {
    for (const editor of editors.splice(0)) editor.destroy()
    frames.clear()
    articleTop = 0
    document.body.replaceChildren()
    vi.restoreAllMocks()
    vi.unstubAllGlobals()
  })

  return {
    open(content, { into = document.body, ...options } = {}) {
      stub()
      const element = document.createElement('div')
      into?.append(element)
      const extensions = [...articleExtensions, createHighlightLayer(options)]
      const editor = new Editor({ element, extensions, content, editable: false })
      editors.push(editor)
      return editor.view
    },
    frame() {
      const waiting = [...frames.values()]
      frames.clear()
      for (const run of waiting) run(0)
      return waiting.length
    },
    scrollArticleTo(top) {
      articleTop = top
    },
    resizeArticle() {
      for (const callback of [...observers.keys()]) callback([], new FakeObserver(callback))
    },
    observed,
  }
}

class FakeHighlight extends Set<AbstractRange> {
  priority = 0
  constructor(...ranges: AbstractRange[]) {
    super(ranges)
  }
}

class FakeRect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  constructor(...[x = 0, y = 0, width = 0, height = 0]: number[]) {
    this.x = x
    this.y = y
    this.width = width
    this.height = height
  }
  get left(): number {
    return this.x
  }
  get top(): number {
    return this.y
  }
  get right(): number {
    return this.x + this.width
  }
  get bottom(): number {
    return this.y + this.height
  }
  toJSON(): object {
    return { left: this.x, top: this.y, right: this.right, bottom: this.bottom }
  }
}

const LINES = 'p, h1, h2, h3, h4, h5, h6, pre, hr, img'

/** What holds lines is as high as they are; the cells of a row stand beside one another. */
function boxOf(element: Element, articleTop: number): DOMRect {
  const article = element.closest('.ProseMirror')
  if (!article) return new DOMRect(0, 0, 800, 300)
  const lines = linesOf(article)
  const own = lines.filter((line) =>
    line.elements.some((each) => element.contains(each) || each.contains(element)),
  )
  const [first] = own
  const last = own.at(-1)
  if (!first || !last) return new DOMRect(0, articleTop, 800, 0)
  return new DOMRect(0, articleTop + first.top, 800, last.top + last.height - first.top)
}

/** Ten pixels for each character of a line. */
function boxOfRange(range: Range, articleTop: number): DOMRect {
  const element = range.startContainer.parentElement
  if (!element) throw new Error('A range begins outside the page.')
  const { top, height } = boxOf(element, articleTop)
  return new DOMRect(range.startOffset * 10, top, range.toString().length * 10, height)
}

type Line = { elements: Element[]; top: number; height: number }

function linesOf(article: Element): Line[] {
  const lines: Line[] = []
  let top = 0
  for (const element of article.querySelectorAll(LINES)) {
    if (element.closest('tr')) continue
    lines.push({ elements: [element], top: 0, height: LINE })
  }
  for (const row of article.querySelectorAll('tr')) {
    if (row.parentElement?.closest('tr')) continue
    lines.push({ elements: [row], top: 0, height: LINE })
  }
  lines.sort(({ elements: [a] }, { elements: [b] }) => (a && b && isBefore(a, b) ? -1 : 1))
  for (const line of lines) {
    line.top = top
    top += line.height
  }
  return lines
}

function isBefore(a: Node, b: Node): boolean {
  return Boolean(a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING)
}
