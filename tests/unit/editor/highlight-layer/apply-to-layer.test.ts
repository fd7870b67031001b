import { EditorState, Plugin, type Transaction } from '@tiptap/pm/state'
import { describe, expect, test } from 'vitest'
import { paragraphs } from '@/tests/unit/editor/article-document-arbitrary'
import { articleSchema } from '@/tests/unit/editor/parse-article-document'
import { applyToLayer, initialLayerState } from '@/lib/editor/highlight-layer/apply-to-layer'
import type { Highlight } from '@/lib/editor/highlight-layer/highlight'
import {
  layerKey,
  withAction,
  type LayerAction,
  type LayerState,
} from '@/lib/editor/highlight-layer/layer-state'

// "The cat sat.\n\nIt slept." with "cat sat." and "slept." tagged.
const CAT: Highlight = { id: 'cat', start: 4, end: 12, tag: 'fact' }
const SLEPT: Highlight = { id: 'slept', start: 17, end: 23, tag: 'opinion', state: 'other' }

describe('the layer state', () => {
  test.each<[string, LayerAction[], string[]]>([
    [
      'setting replaces all',
      [
        { kind: 'put', highlight: CAT },
        { kind: 'set', highlights: [SLEPT] },
      ],
      ['slept'],
    ],
    [
      'putting adds',
      [
        { kind: 'set', highlights: [CAT] },
        { kind: 'put', highlight: SLEPT },
      ],
      ['cat', 'slept'],
    ],
    [
      'putting a known id replaces it',
      [
        { kind: 'set', highlights: [CAT] },
        { kind: 'put', highlight: CAT },
      ],
      ['cat'],
    ],
    [
      'removing takes away',
      [
        { kind: 'set', highlights: [CAT, SLEPT] },
        { kind: 'remove', id: 'cat' },
      ],
      ['slept'],
    ],
  ])('%s', (_name, actions, expected) => {
    expect(layerAfter(actions).index.all.map(({ id }) => id)).toEqual(expected)
  })

  test('only the focused highlight is an element, whatever else is set', () => {
    const set: LayerAction = { kind: 'set', highlights: [CAT, SLEPT] }
    expect(layerAfter([set]).decorations.find()).toEqual([])
    const focused = layerAfter([set, { kind: 'focus', id: 'cat' }]).decorations.find()
    expect(focused.map(({ from, to }) => [from, to])).toEqual([[5, 13]])
    expect(
      layerAfter([set, { kind: 'focus', id: 'cat' }, { kind: 'focus', id: null }]).decorations.find(),
    ).toEqual([])
    expect(
      layerAfter([set, { kind: 'focus', id: 'cat' }, { kind: 'remove', id: 'cat' }]).decorations.find(),
    ).toEqual([])
  })

  test('the element follows its highlight when that changes', () => {
    const layer = layerAfter([
      { kind: 'set', highlights: [CAT] },
      { kind: 'focus', id: 'cat' },
      { kind: 'put', highlight: { ...CAT, end: 7 } },
    ])
    expect(layer.decorations.find().map(({ from, to }) => [from, to])).toEqual([[5, 8]])
  })

  test('adding one beside the focused highlight keeps the very decorations, so that no element is redrawn', () => {
    const before = stateAfter([
      { kind: 'set', highlights: [CAT] },
      { kind: 'focus', id: 'cat' },
    ])
    const after = before.apply(withAction(before.tr, { kind: 'put', highlight: SLEPT }))
    expect(layerOf(after).decorations).toBe(layerOf(before).decorations)
  })

  test('with a window, decorations stand for what lies inside it and nothing else', () => {
    const set: LayerAction = { kind: 'set', highlights: [CAT, SLEPT] }
    const layer = layerAfter([
      set,
      { kind: 'window', window: { from: 0, to: 14 } },
      { kind: 'hover', id: 'slept' },
    ])
    expect(layer.decorations.find().map(({ from, to }) => [from, to])).toEqual([[5, 13]])
  })

  test('residue stands back beside what else is marked, and says so by new decorations', () => {
    const set: LayerAction[] = [
      { kind: 'set', highlights: [CAT] },
      { kind: 'focus', id: 'cat' },
    ]
    const before = layerAfter(set)
    const layer = layerAfter([...set, { kind: 'residue', spans: [{ start: 14, end: 23 }] }])
    expect(layer.decorations.find().map(({ from, to }) => [from, to])).toEqual([
      [5, 13],
      [15, 24],
    ])
    expect(layer.decorations).not.toBe(before.decorations)
    expect(layerAfter([...set, { kind: 'residue', spans: [] }]).decorations.find()).toHaveLength(1)
  })

  test('highlights stay on their words when the document changes', () => {
    const before = stateAfter([{ kind: 'set', highlights: [CAT, SLEPT] }])
    const after = before.apply(before.tr.insertText('Look: ', 1).delete(11, 15))
    expect(textsOf(after)).toEqual({ cat: 'sat.', slept: 'slept.' })
  })

  test('a highlight whose words are deleted is gone', () => {
    const before = stateAfter([{ kind: 'set', highlights: [CAT, SLEPT] }])
    expect(textsOf(before.apply(before.tr.delete(4, 13)))).toEqual({ slept: 'slept.' })
  })

  test('a transaction about something else changes nothing', () => {
    const before = stateAfter([{ kind: 'set', highlights: [CAT] }])
    expect(layerOf(before.apply(before.tr.setMeta('other', 1)))).toBe(layerOf(before))
  })
})

function stateAfter(actions: readonly LayerAction[]): EditorState {
  const plugin = new Plugin<LayerState>({
    key: layerKey,
    state: {
      init: (_config, state) => initialLayerState(state),
      apply: (tr: Transaction, layer) => applyToLayer(tr, layer),
    },
  })
  const doc = articleSchema.nodeFromJSON(paragraphs('The cat sat.', 'It slept.'))
  const state = EditorState.create({ doc, plugins: [plugin] })
  return actions.reduce((current, action) => current.apply(withAction(current.tr, action)), state)
}

function layerAfter(actions: readonly LayerAction[]): LayerState {
  return layerOf(stateAfter(actions))
}

function layerOf(state: EditorState): LayerState {
  const layer = layerKey.getState(state)
  if (!layer) throw new Error('The layer has no state.')
  return layer
}

function textsOf(state: EditorState): Record<string, string> {
  const { index, positions } = layerOf(state)
  return Object.fromEntries(
    index.all.map((highlight) => {
      const { from, to } = positions.spanToRange(highlight)
      return [highlight.id, state.doc.textBetween(from, to)]
    }),
  )
}
