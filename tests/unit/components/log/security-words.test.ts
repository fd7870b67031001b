import { describe, expect, it } from 'vitest'
import { wayOf } from '@/components/log/security-words'
import { translating } from '@/tests/factories/translating'

const t = translating('workspace')

describe('how somebody signed in', () => {
  it.each([
    ['sign_in', 'credentials', 'With a password'],
    ['sign_in_failed', 'github', 'With GitHub'],
    ['sign_in', 'setup', 'With the set-up link'],
  ])('is said in words: %s, %s', (kind, detail, words) => {
    const way = wayOf({ kind, detail })
    expect(way && t(way)).toBe(words)
  })

  it.each([
    ['sign_in', 'a provider of another version'],
    ['sign_in', 'constructor'],
    ['sign_in', null],
    ['member_invited', 'invitation'],
  ])('is nothing that other details say: %s, %s', (kind, detail) => {
    expect(wayOf({ kind, detail })).toBeUndefined()
  })
})
