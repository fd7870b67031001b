import { Button, Group, NativeSelect, Text, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { addressOf } from '@/components/api/address-of'
import { LinkButton } from '@/components/ui/link-button'
import { AUDIT_GROUPS } from '@/lib/schema/audit-actions'
import type { PersonView } from '@/lib/schema/article'
import { auditApi } from '@/lib/schema/api/review'
import type { EventQuery } from '@/lib/schema/event'
import { GROUP_LABELS } from './audit-labels'

type AuditFiltersProps = { workspace: string; filter: EventQuery; members: readonly PersonView[] }

/** The filters of the audit log and its downloads. A plain form, so that it works before the page has hydrated. */
export function AuditFilters({ workspace, filter, members }: AuditFiltersProps) {
  const t = useTranslations('workspace')
  const file = (format: 'csv' | 'jsonl') =>
    addressOf(workspace, auditApi.export, { query: { ...filter, format } })
  return (
    <form method="get">
      <Group align="end" gap="sm" mb="md">
        <NativeSelect
          name="group"
          label={t('securityLog.kind')}
          defaultValue={filter.group ?? ''}
          data={[
            { value: '', label: t('securityLog.everything') },
            ...AUDIT_GROUPS.map((group) => ({ value: group, label: t(GROUP_LABELS[group]) })),
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
        <TextInput type="date" name="from" label={t('auditLog.from')} defaultValue={filter.from ?? ''} />
        <TextInput type="date" name="to" label={t('auditLog.to')} defaultValue={filter.to ?? ''} />
        {filter.subject !== undefined && <input type="hidden" name="subject" value={filter.subject} />}
        <Button type="submit" variant="default">
          {t('securityLog.filter')}
        </Button>
        <LinkButton variant="default" href={file('csv')} download>
          {t('securityLog.csv')}
        </LinkButton>
        <LinkButton variant="default" href={file('jsonl')} download>
          {t('auditLog.jsonLines')}
        </LinkButton>
      </Group>
      {filter.subject !== undefined && (
        <Group gap="sm" mb="md">
          <Text size="sm">{t('auditLog.subjectShown')}</Text>
          <LinkButton variant="default" size="xs" href="?">
            {t('auditLog.allSubjects')}
          </LinkButton>
        </Group>
      )}
    </form>
  )
}
