// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { createHighlightRegistry } from '@/lib/editor/highlight-layer/create-highlight-registry'
import { CURSOR_NAME, HOVER_NAME } from '@/lib/core/codebook/highlight-names'
import { highlightName } from '@/lib/editor/highlight-layer/highlight'
import { paragraphs } from '@/tests/unit/editor/article-document-arbitrary'
import { usePage } from './page'

const page = usePage()

function open() {
  page.open(paragraphs('The cat sat.'), { painter: 'css' })
  const registry = CSS.highlights
  const range = (start: number) =>
    new StaticRange({
      startContainer: document,
      startOffset: start,
      endContainer: document,
      endOffset: start,
    })
  return { registry, share: createHighlightRegistry(registry), range }
}

describe('a share in the page’s highlights', () => {
  it('makes a name when its first range comes, and drops it with the last', () => {
    const { registry, share, range } = open()
    const [one, two] = [range(0), range(1)]
    share.add('stet-green', one)
    share.add('stet-green', two)
    expect([...(registry.get('stet-green') ?? [])]).toEqual([one, two])
    share.remove('stet-green', one)
    expect([...(registry.get('stet-green') ?? [])]).toEqual([two])
    share.remove('stet-green', two)
    expect(registry.has('stet-green')).toBe(false)
  })

  it('leaves the ranges of others under the same name', () => {
    const { registry, share, range } = open()
    const [mine, theirs] = [range(0), range(1)]
    createHighlightRegistry(registry).add('stet-green', theirs)
    share.add('stet-green', mine)
    share.remove('stet-green', mine)
    expect([...(registry.get('stet-green') ?? [])]).toEqual([theirs])
  })

  it('is not troubled by a name that nobody made', () => {
    const { registry, share, range } = open()
    share.remove('stet-green', range(0))
    expect(registry.size).toBe(0)
  })

  it('paints the cursor below all tags, others’ work below one’s own, doubt above both, and the pointer above all', () => {
    const { registry, share, range } = open()
    const names = [
      CURSOR_NAME,
      highlightName({ tag: 'fact', state: 'other' }),
      highlightName({ tag: 'fact' }),
      highlightName({ tag: 'fact', state: 'unsure' }),
      HOVER_NAME,
    ]
    for (const name of names) share.add(name, range(0))
    const priorities = names.map((name) => registry.get(name)?.priority ?? -1)
    expect(priorities).toEqual([...priorities].sort((a, b) => a - b))
    expect(new Set(priorities).size).toBe(names.length)
  })

  it('has a place in that order for every tag and state', () => {
    const { registry, share, range } = open()
    const states = ['mine', 'other', 'unsure'] as const
    const names = ['fact', 'opinion', 'unsupported', 'quote'].flatMap((tag) =>
      states.map((state) => highlightName({ tag, state })),
    )
    for (const name of names) share.add(name, range(0))
    const priorities = names.map((name) => registry.get(name)?.priority ?? -1)
    expect(Math.min(...priorities)).toBeGreaterThan(0)
    expect(new Set(priorities).size).toBe(names.length)
  })
})
