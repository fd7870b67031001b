'use client'

import { Button, Checkbox, Popover, Stack } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { startTransition, useOptimistic } from 'react'
import { COLUMN_NAMES, COLUMNS, keepColumns, type ColumnName } from './columns'

/** Chooses the columns of the list; this browser remembers them. */
export function ColumnChoice({ shown }: { shown: readonly ColumnName[] }) {
  const t = useTranslations('article')
  const router = useRouter()

  // The box is ticked at once; the list follows when the server has written it.
  const [chosen, choose] = useOptimistic(shown)

  function change(columns: readonly ColumnName[]): void {
    keepColumns(columns)
    startTransition(() => {
      choose(columns)
      router.refresh()
    })
  }

  return (
    <Popover position="bottom-end" trapFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumns3 size={16} stroke={1.6} aria-hidden />}>
          {t('columns.choose')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs" role="group" aria-label={t('columns.choose')}>
          {COLUMN_NAMES.map((name) => (
            <Checkbox
              key={name}
              label={t(COLUMNS[name].label)}
              checked={chosen.includes(name)}
              onChange={() =>
                change(chosen.includes(name) ? chosen.filter((one) => one !== name) : [...chosen, name])
              }
            />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
