import { useTranslations } from 'next-intl'
import { STANCE_MESSAGES, STATUS_MESSAGES } from '@/components/claim/claim-words'
import { useRoleNames } from '@/components/member/use-role-names'
import { labelIn } from '@/lib/core/codebook/label-in'
import { ownValue } from '@/lib/core/own-value'
import { stance } from '@/lib/schema/claim'
import { isLocale, LANGUAGE_NAMES } from '@/lib/schema/locale'
import { role } from '@/lib/schema/role'
import { verdictStatus } from '@/lib/schema/verdict-status'
import type { WorkspaceView } from '@/lib/schema/workspace'
import type { FactName } from './event-words'

export type Codebook = Pick<WorkspaceView, 'tags' | 'ratings'>

/** What the values that the log keeps are called; one that is not known stays as it is in the log. */
export function useFactWords({ tags, ratings }: Codebook): (name: FactName, value: string) => string {
  const claim = useTranslations('claim')
  const member = useTranslations('member')
  const { nameOf } = useRoleNames()
  const words: Partial<Record<FactName, (value: string) => string | undefined>> = {
    locale: (value) => (isLocale(value) ? LANGUAGE_NAMES[value] : undefined),
    role: (value) => named(role.safeParse(value).data, nameOf),
    scope: (value) => ownValue({ read: member('tokens.read'), write: member('tokens.write') }, value),
    status: (value) => named(verdictStatus.safeParse(value).data, (one) => claim(STATUS_MESSAGES[one])),
    stance: (value) => named(stance.safeParse(value).data, (one) => claim(STANCE_MESSAGES[one])),
    tag: (value) => labelIn(tags, value),
    rating: (value) => labelIn(ratings, value),
  }
  return (name, value) => words[name]?.(value) ?? value
}

function named<Value>(value: Value | undefined, nameOf: (value: Value) => string): string | undefined {
  return value === undefined ? undefined : nameOf(value)
}
