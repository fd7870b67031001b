import { redirect } from 'next/navigation'
import { homeOf } from '@/lib/server/auth/home'

export default async function Home() {
  redirect(await homeOf())
}
