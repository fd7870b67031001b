'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import classes from '@/components/ui/settings.module.css'

export function SettingsNav({ links }: { links: { href: string; label: string }[] }) {
  const pathname = usePathname()
  return (
    <nav aria-label="Settings" className={classes['nav']}>
      {links.map(({ href, label }) => (
        <Link
          key={href}
          href={href}
          className={classes['link']}
          {...(pathname.startsWith(href) && { 'aria-current': 'page' as const })}
        >
          {label}
        </Link>
      ))}
    </nav>
  )
}
