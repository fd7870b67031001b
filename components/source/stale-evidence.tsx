import { Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { STANCE_MESSAGES } from '@/components/claim/claim-words'
import { ConflictChoice } from '@/components/saving/conflict-choice'
import type { EvidenceView } from '@/lib/schema/claim'

type StaleEvidenceProps = { evidence: EvidenceView; onKeepMine: () => void; onTakeTheirs: () => void }

/** Shows the saved evidence and lets the person choose between it and their unsaved draft. */
export function StaleEvidence({ evidence, ...choose }: StaleEvidenceProps) {
  const t = useTranslations('source')
  const claimText = useTranslations('claim')
  const { stance, excerpt, locator, note } = evidence
  return (
    <ConflictChoice title={t('stale.title')} {...choose}>
      <Text size="sm">{[claimText(STANCE_MESSAGES[stance]), locator].filter(Boolean).join(' · ')}</Text>
      {[excerpt, note].map(
        (text) =>
          text && (
            <Text key={text} size="sm" dir="auto">
              {text}
            </Text>
          ),
      )}
    </ConflictChoice>
  )
}
