import { expect, it } from 'vitest'
import { newRecoveryCodes } from '@/lib/server/services/member/second-factor'

it('gives ten recovery codes of 112 bits, each another', () => {
  const codes = newRecoveryCodes()
  expect(new Set(codes).size).toBe(10)
  // 22 whole letters of five bits, and two bits more, which leave four letters for the last.
  for (const code of codes) expect(code).toMatch(/^([a-z2-7]{4}-){5}[a-z2-7]{2}[aiqy]$/)
})
