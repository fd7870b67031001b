// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest'
import type { PointerCallbacks } from '@/lib/editor/highlight-layer/create-pointer'
import { usePage } from './page'
import { openArticle, send, type Point } from './pointer-article'

const page = usePage()

function open(callbacks: PointerCallbacks) {
  return openArticle(page, callbacks)
}

describe('a click', () => {
  it.each<[string, { press: Point; release: Point }, number[]]>([
    ['on a character tells its offset', { press: { x: 45 }, release: { x: 45 } }, [4]],
    ['that trembled is one', { press: { x: 45 }, release: { x: 47, y: 3 } }, [4]],
    ['at the end of a drag is none', { press: { x: 45 }, release: { x: 49 } }, []],
    ['at the end of a drag downwards is none', { press: { x: 45 }, release: { x: 45, y: 4 } }, []],
    ['that is the second of a double one is none', { press: { x: 45 }, release: { x: 45, detail: 2 } }, []],
    ['that is the first of a double one is one', { press: { x: 45 }, release: { x: 45, detail: 1 } }, [4]],
    ['with Shift extends a selection instead', { press: { x: 45 }, release: { x: 45, shiftKey: true } }, []],
    ['where no text is tells nothing', { press: { x: -1 }, release: { x: -1 } }, []],
  ])('%s', (_what, { press, release }, offsets) => {
    const onClick = vi.fn<(offset: number) => void>()
    const view = open({ onClick })
    send(view, 'pointerdown', press)
    send(view, 'click', release)
    expect(onClick.mock.calls.map(([offset]) => offset)).toEqual(offsets)
  })

  it('between the blocks is none', () => {
    const onClick = vi.fn()
    const view = open({ onClick })
    send(view, 'click', { target: view.dom })
    expect(onClick).not.toHaveBeenCalled()
  })
})

describe('the pointer over the text', () => {
  it('tells the character under it once a frame, when it is another', () => {
    const onHover = vi.fn()
    const view = open({ onHover })
    page.frame()
    for (const x of [10, 12, 14]) send(view, 'pointermove', { x })
    expect(onHover).not.toHaveBeenCalled()
    expect(page.frame()).toBe(1)
    send(view, 'pointermove', { x: 16 })
    page.frame()
    send(view, 'pointermove', { x: 31 })
    page.frame()
    expect(onHover.mock.calls).toEqual([[1], [3]])
  })

  it('tells when it leaves, once', () => {
    const onHover = vi.fn()
    const view = open({ onHover })
    page.frame()
    send(view, 'pointermove', { x: 10 })
    page.frame()
    send(view, 'pointerleave', { target: view.dom })
    send(view, 'pointerleave', { target: view.dom })
    expect(onHover.mock.calls).toEqual([[1], [null]])
  })

  it('tells nothing more once the editor is gone', () => {
    const onHover = vi.fn()
    const view = open({ onHover })
    page.frame()
    const { dom } = view
    send(view, 'pointermove', { x: 10 })
    view.destroy()
    page.frame()
    dom.dispatchEvent(new MouseEvent('pointerleave'))
    expect(onHover).not.toHaveBeenCalled()
  })
})

it('nobody who does not ask is told anything', () => {
  const view = open({})
  page.frame()
  for (const type of ['pointerdown', 'click', 'pointermove', 'pointerleave']) send(view, type)
  document.dispatchEvent(new MouseEvent('pointerup'))
  expect(page.frame()).toBe(0)
})
