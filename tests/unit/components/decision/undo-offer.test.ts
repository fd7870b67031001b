import { notifications } from '@mantine/notifications'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  beginOfferToUndo,
  createUndoOffers,
  endOfferToUndo,
  undoOfferOf,
} from '@/components/decision/undo-offer'

const [FIRST, SECOND] = [{ id: 'v1' }, { id: 'v2' }]
const hide = vi.spyOn(notifications, 'hide')

beforeEach(() => {
  hide.mockImplementation((id) => id)
})

afterEach(() => {
  hide.mockReset()
})

function ended(): string[] {
  return hide.mock.calls.map(([id]) => id)
}

describe('the offer to undo a decision', () => {
  it('ends with the first press, and undoes once', () => {
    const onUndo = vi.fn(() => {
      expect(ended()).toEqual([undoOfferOf(FIRST)])
    })
    const press = beginOfferToUndo(FIRST, onUndo)
    press()
    press()
    expect(onUndo).toHaveBeenCalledTimes(1)
    expect(ended()).toEqual([undoOfferOf(FIRST)])
  })

  it('undoes nothing once it has ended in another way', () => {
    const onUndo = vi.fn()
    const press = beginOfferToUndo(FIRST, onUndo)
    endOfferToUndo(FIRST)
    press()
    expect(onUndo).not.toHaveBeenCalled()
  })
})

describe('the offers of a visit', () => {
  it('stay while it lasts and end with it', () => {
    const offers = createUndoOffers()
    offers.note(FIRST)
    offers.note(SECOND)
    expect(ended()).toEqual([])
    offers.end()
    expect(ended()).toEqual([undoOfferOf(FIRST), undoOfferOf(SECOND)])
  })

  it('end at once when the answer comes after it', () => {
    const offers = createUndoOffers()
    offers.end()
    offers.note(FIRST)
    expect(ended()).toEqual([undoOfferOf(FIRST)])
  })

  it('stay again when it goes on', () => {
    const offers = createUndoOffers()
    offers.end()
    offers.start()
    offers.note(FIRST)
    expect(ended()).toEqual([])
  })
})
