'use client'

import { Button, Menu, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import type { FormatName } from '@/lib/core/formats/formats'

const FORMAT_LABELS: Record<FormatName, { label: string; description: string }> = {
  html: { label: 'Web page', description: 'One printable file with everything in it' },
  md: { label: 'Markdown', description: 'Text with footnotes' },
  json: { label: 'JSON', description: 'Everything, for programs' },
  csv: { label: 'CSV', description: 'One line an annotation, for spreadsheets' },
  jsonld: { label: 'JSON-LD', description: 'W3C Web Annotations' },
}

/** The article and its annotations as a file. */
export function ExportMenu({ address }: { address: (format: string) => string }) {
  return (
    <Menu position="bottom-end" width={290}>
      <Menu.Target>
        <Button variant="default" size="xs" leftSection={<IconDownload size={15} stroke={1.6} aria-hidden />}>
          Export
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {Object.entries(FORMAT_LABELS).map(([format, { label, description }]) => (
          <Menu.Item key={format} component="a" href={address(format)} download>
            {label}
            <Text size="xs" c="dimmed">
              {description}
            </Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
