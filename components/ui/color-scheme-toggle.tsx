'use client'

import { ActionIcon, useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { IconMoon, IconSun } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import classes from './color-scheme-toggle.module.css'

export function ColorSchemeToggle() {
  const t = useTranslations('ui')
  const { setColorScheme } = useMantineColorScheme()
  const computed = useComputedColorScheme('light', { getInitialValueInEffect: true })
  const next = computed === 'dark' ? 'light' : 'dark'
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="lg"
      aria-label={t('toggleTheme')}
      onClick={() => setColorScheme(next)}
    >
      <IconSun size={18} stroke={1.6} className={classes['sun'] ?? ''} aria-hidden />
      <IconMoon size={18} stroke={1.6} className={classes['moon'] ?? ''} aria-hidden />
    </ActionIcon>
  )
}
