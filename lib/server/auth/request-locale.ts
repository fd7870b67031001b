import { headers } from 'next/headers'
import { cache } from 'react'
import type { Locale } from '@/lib/schema/locale'
import { findPreferredLocales } from '@/lib/server/data/member/preferred-locales'
import { readSession } from '@/lib/server/grants/session'
import { systemGrant } from '@/lib/server/grants/system'
import { chooseLocale } from './choose-locale'

/**
 * The language a page is written in: the person's, else the workspace's, else the best that the browser accepts, else
 * English. It is in no address, so a link reads the same for everybody.
 */
export const requestLocale = cache(async function requestLocale(): Promise<Locale> {
  const sent = new Headers(await headers())
  const session = await readSession(sent)
  const slug = /^\/w\/([^/?]+)/.exec(sent.get('x-path') ?? '')?.[1] ?? ''
  const preferred = session && (await findPreferredLocales(systemGrant(), session, slug))
  return chooseLocale({ ...preferred, accepted: sent.get('accept-language') })
})
