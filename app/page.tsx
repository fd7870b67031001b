import { redirect } from 'next/navigation'
import { homeOf } from '@/lib/server/auth/home-of'

export default async function Home() {
  redirect(await homeOf())
}
