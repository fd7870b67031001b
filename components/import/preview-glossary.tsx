'use client'

import { Checkbox, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { GlossaryEntry } from '@/lib/schema/article'
import classes from './preview-choices.module.css'

type PreviewGlossaryProps = {
  glossary: readonly GlossaryEntry[]
  /** The terms that are to be kept, with what they are to mean. */
  chosen: readonly GlossaryEntry[]
  onChange: (chosen: readonly GlossaryEntry[]) => void
}

/** Terms that the article explains. They are kept with it when the person says so, and shown beside the text. */
export function PreviewGlossary({ glossary, chosen, onChange }: PreviewGlossaryProps) {
  const t = useTranslations('import')
  if (glossary.length === 0) return null
  return (
    <fieldset className={classes['chapters']}>
      <legend>{t('preview.glossary')}</legend>
      {glossary.map((found) => {
        const { term, meaning } = found
        const kept = chosen.find((one) => one.term === term)
        const others = chosen.filter((one) => one.term !== term)
        return (
          <div key={term}>
            <Checkbox
              size="sm"
              checked={kept !== undefined}
              label={<bdi>{term}</bdi>}
              description={kept ? undefined : <bdi>{meaning}</bdi>}
              onChange={(event) => onChange(event.currentTarget.checked ? [...others, found] : others)}
            />
            {kept && (
              <TextInput
                className={classes['meaning'] ?? ''}
                size="sm"
                dir="auto"
                aria-label={t('preview.meaning', { term })}
                placeholder={meaning}
                maxLength={500}
                value={kept.meaning}
                onChange={(event) => onChange([...others, { term, meaning: event.currentTarget.value }])}
              />
            )}
          </div>
        )
      })}
    </fieldset>
  )
}
