'use client'

import { Button, Menu, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { FormatChoice, FormatName } from '@/lib/core/formats/formats'
import type { MessageKey } from '@/lib/messages/translate'

type ExportMenuProps = { formats: readonly FormatChoice[]; address: (format: string) => string }

const MESSAGES = {
  html: { name: 'export.html', purpose: 'export.htmlPurpose' },
  md: { name: 'export.md', purpose: 'export.mdPurpose' },
  json: { name: 'export.json', purpose: 'export.jsonPurpose' },
  csv: { name: 'export.csv', purpose: 'export.csvPurpose' },
  jsonld: { name: 'export.jsonld', purpose: 'export.jsonldPurpose' },
} as const satisfies Record<FormatName, Record<'name' | 'purpose', MessageKey<'reader'>>>

/** The article and its annotations as a file. */
export function ExportMenu({ formats, address }: ExportMenuProps) {
  const t = useTranslations('reader')
  return (
    <Menu position="bottom-end" width={290}>
      <Menu.Target>
        <Button variant="default" size="xs" leftSection={<IconDownload size={15} stroke={1.6} aria-hidden />}>
          {t('export.label')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {formats.map(({ format }) => (
          <Menu.Item key={format} component="a" href={address(format)} download>
            {t(MESSAGES[format].name)}
            <Text size="xs" c="dimmed">
              {t(MESSAGES[format].purpose)}
            </Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
