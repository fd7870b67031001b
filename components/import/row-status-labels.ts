import type { MessageKey } from '@/lib/messages/translate'
import type { ImportRowStatus } from '@/lib/schema/import-job'

export const ROW_STATUS_LABELS = {
  waiting: 'rows.status.waiting',
  created: 'rows.status.created',
  duplicate: 'rows.status.duplicate',
  failed: 'rows.status.failed',
  cancelled: 'rows.status.cancelled',
} as const satisfies Record<ImportRowStatus, MessageKey<'import'>>
