'use client'

import { useTranslations } from 'next-intl'
import { usePathname } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { ScreenLink } from '@/components/ui/screen-link'
import classes from '@/components/ui/settings.module.css'

export function SettingsNav({ links }: { links: { href: string; label: string }[] }) {
  const t = useTranslations('page')
  const pathname = usePathname()
  const row = useRef<HTMLElement>(null)
  useEffect(() => {
    const [bar, current] = [row.current, row.current?.querySelector<HTMLElement>('[aria-current]')]
    if (!bar || !current) return
    // Only the row: where it is narrow, it scrolls; the page stays where it is.
    const [outer, inner] = [bar.getBoundingClientRect(), current.getBoundingClientRect()]
    bar.scrollBy({ left: inner.left + inner.width / 2 - outer.left - outer.width / 2 })
  }, [pathname])
  return (
    <nav ref={row} aria-label={t('screens.settings')} className={classes['nav']}>
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
