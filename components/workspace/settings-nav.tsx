'use client'

import { useTranslations } from 'next-intl'
import { usePathname } from 'next/navigation'
import { ScreenLink } from '@/components/ui/screen-link'
import classes from '@/components/ui/settings.module.css'

export function SettingsNav({ links }: { links: { href: string; label: string }[] }) {
  const t = useTranslations('page')
  const pathname = usePathname()
  return (
    <nav aria-label={t('screens.settings')} className={classes['nav']}>
      {links.map(({ href, label }) => (
        <ScreenLink
          key={href}
          href={href}
          className={classes['link']}
          {...(pathname.startsWith(href) && { 'aria-current': 'page' as const })}
        >
          {label}
        </ScreenLink>
      ))}
    </nav>
  )
}
