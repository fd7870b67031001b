import { describe, expect, it, vi } from 'vitest'
import { bodyOf } from '@/lib/server/http/reply'
import { log } from '@/lib/server/log'

vi.mock('@/lib/server/log', () => ({ log: { error: vi.fn() } }))

const encoder = new TextEncoder()

async function* pieces(finish: () => void) {
  try {
    for (const word of ['one ', 'two ', 'three']) yield await Promise.resolve(encoder.encode(word))
  } finally {
    finish()
  }
}

describe('the body of a response', () => {
  it.each([
    ['text', 'one two three'],
    ['bytes', encoder.encode('one two three')],
    ['pieces', pieces(() => undefined)],
  ])('is sent from %s', async (_, content) => {
    expect(await new Response(bodyOf(content)).text()).toBe('one two three')
  })

  it('asks for no more pieces once nobody takes them', async () => {
    const finish = vi.fn()
    const reader = new Response(bodyOf(pieces(finish))).body?.getReader()
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('one ')
    expect(finish).not.toHaveBeenCalled()
    await reader?.cancel()
    expect(finish).toHaveBeenCalledOnce()
  })

  it('takes it for no fault that whoever asked leaves while a piece is made', async () => {
    let make: () => void = () => undefined
    const making = new Promise<void>((resolve) => (make = resolve))
    const [begin, finish] = [vi.fn(), vi.fn()]
    async function* slow() {
      begin()
      try {
        yield await making.then(() => encoder.encode('one '))
      } finally {
        finish()
      }
    }
    const reader = new Response(bodyOf(slow())).body?.getReader()
    await vi.waitFor(() => expect(begin).toHaveBeenCalledOnce())
    const left = reader?.cancel()
    make()
    await left
    expect(finish).toHaveBeenCalledOnce()
    expect(log.error).not.toHaveBeenCalled()
  })

  it('ends with the fault of whoever makes the pieces', async () => {
    async function* broken() {
      yield await Promise.resolve(encoder.encode('one '))
      throw new Error('The disk is gone.')
    }
    await expect(new Response(bodyOf(broken())).text()).rejects.toThrow('The disk is gone.')
    expect(log.error).toHaveBeenCalledOnce()
  })
})
