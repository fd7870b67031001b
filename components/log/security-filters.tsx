import { Button, Group, NativeSelect } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { addressOf } from '@/components/api/address-of'
import { LinkButton } from '@/components/ui/link-button'
import { securityLogApi } from '@/lib/schema/api/security'
import { SECURITY_KINDS, type SecurityKind } from '@/lib/schema/security-event'
import type { MemberView } from '@/lib/schema/settings'
import { KIND_LABELS } from './security-words'

type SecurityFiltersProps = {
  workspace: string
  filter: { kind?: SecurityKind; memberId?: string }
  members: readonly MemberView[]
}

/** The filters of the security log and its downloads. A plain form, so that it works before the page has hydrated. */
export function SecurityFilters({ workspace, filter, members }: SecurityFiltersProps) {
  const t = useTranslations('workspace')
  const file = (format: 'csv' | 'json') =>
    addressOf(workspace, securityLogApi.export, { query: { ...filter, format } })
  return (
    <form method="get">
      <Group align="end" gap="sm" mb="md">
        <NativeSelect
          name="kind"
          label={t('securityLog.kind')}
          defaultValue={filter.kind ?? ''}
          data={[
            { value: '', label: t('securityLog.everything') },
            ...SECURITY_KINDS.map((kind) => ({ value: kind, label: t(KIND_LABELS[kind]) })),
          ]}
        />
        <NativeSelect
          name="memberId"
          label={t('securityLog.member')}
          defaultValue={filter.memberId ?? ''}
          data={[
            { value: '', label: t('securityLog.everybody') },
            ...members.map(({ memberId, name }) => ({ value: memberId, label: name })),
          ]}
        />
        <Button type="submit" variant="default">
          {t('securityLog.filter')}
        </Button>
        <LinkButton variant="default" href={file('csv')} download>
          {t('securityLog.csv')}
        </LinkButton>
        <LinkButton variant="default" href={file('json')} download>
          {t('securityLog.json')}
        </LinkButton>
      </Group>
    </form>
  )
}
