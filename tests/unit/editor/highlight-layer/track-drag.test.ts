import { describe, expect, it } from 'vitest'
import { clampTo, leavePoint, startDrag, trackDrag } from '@/lib/editor/highlight-layer/track-drag'

const BOX = { left: 100, top: 100, right: 500, bottom: 300 }

describe('the way of a drag', () => {
  it.each([
    ['to the right', { x: 900, y: 200 }, { x: 499, y: 200 }],
    ['to the left', { x: 0, y: 200 }, { x: 101, y: 200 }],
    ['upwards', { x: 300, y: 0 }, { x: 300, y: 101 }],
    ['downwards', { x: 300, y: 900 }, { x: 300, y: 299 }],
    ['aslant, first over the right edge', { x: 700, y: 300 }, { x: 499, y: 250 }],
    ['aslant, first over the lower edge', { x: 400, y: 400 }, { x: 350, y: 299 }],
  ])('leaves the article %s at its edge', (_, to, at) => {
    expect(leavePoint({ x: 300, y: 200 }, to, BOX)).toEqual(at)
  })

  it('is followed again once it is back inside', () => {
    let drag = trackDrag(startDrag({ x: 300, y: 200 }, { onText: true }), { x: 900, y: 200 }, BOX)
    drag = trackDrag(drag, { x: 900, y: 290 }, BOX)
    expect(drag.left).toEqual({ x: 499, y: 200 })
    drag = trackDrag(drag, { x: 200, y: 250 }, BOX)
    expect(drag).toMatchObject({ left: null, last: { x: 200, y: 250 } })
    expect(trackDrag(drag, { x: 200, y: 900 }, BOX).left).toEqual({ x: 200, y: 299 })
  })

  it('that begins outside leaves from the nearest point', () => {
    expect(leavePoint({ x: 0, y: 0 }, { x: 50, y: 20 }, BOX)).toEqual(clampTo({ x: 0, y: 0 }, BOX))
  })
})
