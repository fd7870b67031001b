'use client'

import { Button, Menu, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { MessageKey } from '@/lib/messages/translate'
import { ARTICLE_FORMATS, EXPORT_FORMATS, type ExportUse, type FormatOf } from '@/lib/schema/export-formats'
import classes from './export-menu.module.css'

export type ExportMenuProps = { address: (format: FormatOf<'article'>) => string }

/** The article and its annotations as a file. */
export function ExportMenu({ address }: ExportMenuProps) {
  const t = useTranslations('reader')
  return (
    <Menu position="bottom-end" width={290}>
      <Menu.Target>
        <Button
          variant="default"
          size="xs"
          aria-label={t('export.label')}
          leftSection={<IconDownload size={15} stroke={1.6} aria-hidden />}
          classNames={{ section: classes['icon'] ?? '', label: classes['label'] ?? '' }}
        >
          {t('export.label')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {ARTICLE_FORMATS.map((format) => (
          <Menu.Item key={format} component="a" href={address(format)} download>
            {EXPORT_FORMATS[format].label}
            <Text size="xs" c="dimmed">
              {t(USES[EXPORT_FORMATS[format].of.article.use])}
            </Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

const USES = {
  printing: 'export.use.printing',
  writing: 'export.use.writing',
  programs: 'export.use.programs',
  spreadsheets: 'export.use.spreadsheets',
  'spreadsheets with a decimal comma': 'export.use.decimalCommaSpreadsheets',
  exchange: 'export.use.exchange',
} as const satisfies Record<ExportUse, MessageKey<'reader'>>
