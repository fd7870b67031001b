import { describe, expect, it } from 'vitest'
import { asTimeZone } from '@/lib/schema/time-zone'

describe('a time zone told by a browser', () => {
  it.each(['America/Los_Angeles', 'Asia/Calcutta', 'Etc/GMT+3', 'UTC'])('is kept as told: %s', (name) => {
    expect(asTimeZone(name)).toBe(name)
  })

  it.each([undefined, '', 'Mars/Olympus', '+02:00', 'Europe/Paris; x=1', '../etc', 'A'.repeat(9_000)])(
    'is none where there is no such zone: %s',
    (name) => {
      expect(asTimeZone(name)).toBeUndefined()
    },
  )
})
