'use client'

import { Button, Menu, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import type { FormatChoice } from '@/lib/core/formats/export-format'

type ExportMenuProps = { formats: readonly FormatChoice[]; address: (format: string) => string }

/** The article and its annotations as a file. */
export function ExportMenu({ formats, address }: ExportMenuProps) {
  return (
    <Menu position="bottom-end" width={290}>
      <Menu.Target>
        <Button variant="default" size="xs" leftSection={<IconDownload size={15} stroke={1.6} aria-hidden />}>
          Export
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {formats.map(({ format, label, purpose }) => (
          <Menu.Item key={format} component="a" href={address(format)} download>
            {label}
            <Text size="xs" c="dimmed">
              {purpose}
            </Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
