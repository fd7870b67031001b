import type { MessageKey } from '@/lib/messages/translate'
import type { ArticleState } from '@/lib/schema/article-list'

export const STATE_LABELS = {
  not_started: 'state.notStarted',
  in_progress: 'state.inProgress',
  in_review: 'state.inReview',
  changes_requested: 'state.changesRequested',
  checked: 'state.checked',
} as const satisfies Record<ArticleState, MessageKey<'article'>>
