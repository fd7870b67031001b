import { describe, expect, it } from 'vitest'
import { webAddress } from '@/lib/schema/web-address'

describe('a web address that a person sends', () => {
  it.each(['https://records.example/a?b=c@d', 'http://records.example:8080/'])('may be %s', (address) => {
    expect(webAddress.safeParse(address).success).toBe(true)
  })

  it.each(['https://me:secret@records.example/', 'https://me@records.example/', 'ftp://records.example/'])(
    'may not be %s',
    (address) => {
      expect(webAddress.safeParse(address).success).toBe(false)
    },
  )
})
