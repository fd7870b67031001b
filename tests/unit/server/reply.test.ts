import { describe, expect, it, vi } from 'vitest'
import { fail, ok } from '@/lib/core/result'
import { bodyOf, content, created, noContent } from '@/lib/server/http/reply'
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

describe('a reply', () => {
  it('has the value of a success, and its revision', async () => {
    const value = { name: 'Ann', revision: 3 }
    expect(await content(Promise.resolve(ok(value)))).toEqual(ok({ body: value, revision: 3 }))
    expect(await created(Promise.resolve(ok(value)))).toEqual(ok({ status: 201, body: value, revision: 3 }))
    expect(await noContent(Promise.resolve(ok(value)))).toEqual(ok({ status: 204 }))
  })

  it.each([content, created, noContent])('is no success where there was none', async (reply) => {
    const failure = fail('not_found', 'It is not there.')
    expect(await reply(Promise.resolve(failure))).toEqual(failure)
  })
})

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
