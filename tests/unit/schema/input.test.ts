import { expect, it } from 'vitest'
import { newPassword } from '@/lib/schema/input'

it.each(['x'.repeat(11), '', 'x'.repeat(1001)])(
  'a new password of a wrong length is refused: %#',
  (password) => {
    expect(newPassword.safeParse(password).success).toBe(false)
  },
)

it.each(['alllowercase', '            ', '日本語の長いパスワードです', 'x'.repeat(64), 'x'.repeat(1000)])(
  'a new password may be of any characters, and stays as it is: %#',
  (password) => {
    expect(newPassword.parse(password)).toBe(password)
  },
)
