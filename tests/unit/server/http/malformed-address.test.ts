import { describe, expect, it } from 'vitest'
import { malformedAddress } from '@/lib/server/http/malformed-address'

describe('malformedAddress', () => {
  it.each(['/', '/w/demo/articles?search=100%', '/w/%C3%BC', '/w/a%20b?q=%20'])(
    'lets %s through',
    (address) => {
      expect(malformedAddress(address)).toBeUndefined()
    },
  )

  it.each(['/w/%E0%A4%A', '/w/%', '/w/%ff', '/w/%00', '/w/demo?search=%00', '/w/demo?a=b?c=%00'])(
    'refuses %s',
    (address) => {
      expect(malformedAddress(address)).toMatch(/percent sign|NUL/)
    },
  )
})
