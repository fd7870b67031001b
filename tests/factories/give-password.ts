import { hashPassword } from '@/lib/server/services/member/password'
import { wholeDatabase } from './whole-database'

/** Sets the password of a member's account. Returns the account's email address, to sign in with. */
export async function givePassword({ userId }: { userId: string }, password: string): Promise<string> {
  const { email } = await wholeDatabase().user.update({
    where: { id: userId },
    data: { passwordHash: await hashPassword(password) },
    select: { email: true },
  })
  return email
}
