import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { Blank } from '@/components/ui/blank'
import { PublicFrame } from '@/components/ui/public-frame'
import { isUnused } from '@/lib/server/auth/first-run'
import { homeOf } from '@/lib/server/auth/home-of'

const START = 'npm start'

/** Leads to where one works; on a server that nobody has an account on, says how to get one. */
export default async function Home() {
  if (!(await isUnused())) redirect(await homeOf())
  const t = await getTranslations('page')
  return (
    <PublicFrame>
      <Blank alone title={t('firstRun.title')}>
        {t.rich('firstRun.hint', { command: () => <code dir="ltr">{START}</code> })}
      </Blank>
    </PublicFrame>
  )
}
