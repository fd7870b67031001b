import { describe, expect, it, vi } from 'vitest'
import { bodyOf } from '@/lib/server/http/reply'

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

  it('ends with the fault of whoever makes the pieces', async () => {
    async function* broken() {
      yield await Promise.resolve(encoder.encode('one '))
      throw new Error('The disk is gone.')
    }
    await expect(new Response(bodyOf(broken())).text()).rejects.toThrow('The disk is gone.')
  })
})
