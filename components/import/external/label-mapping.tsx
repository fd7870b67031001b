'use client'

import { Button, Select } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { TagLetter } from '@/components/workspace/tag-letter'
import type { TagView } from '@/lib/schema/annotation'
import { NO_LABEL, type ExternalLabelView } from '@/lib/schema/external-annotation'
import classes from './external-import.module.css'

type LabelMappingProps = {
  labels: readonly ExternalLabelView[]
  tags: readonly TagView[]
  mapping: Readonly<Record<string, string | null>>
  onChange: (label: string, tag: string | null) => void
}

const LEFT_OUT = ''
const SHOWN = 50

/** Which tag each label of the file becomes. What was guessed is chosen already; the rest is left out until chosen. */
export function LabelMapping({ labels, tags, mapping, onChange }: LabelMappingProps) {
  const t = useTranslations('import')
  const [isWhole, setIsWhole] = useState(labels.length <= SHOWN)
  const data = [
    ...tags.map(({ key, label }) => ({ value: key, label })),
    { value: LEFT_OUT, label: t('external.labels.leaveOut') },
  ]
  return (
    <section aria-labelledby="labels-heading">
      <h3 id="labels-heading" className={classes['subheading']}>
        {t('external.labels.heading')}
      </h3>
      <ul className={classes['rows']}>
        {(isWhole ? labels : labels.slice(0, SHOWN)).map(({ label, count, example }) => {
          const name = label === NO_LABEL ? t('external.noLabel') : label
          const tag = mapping[label] ?? null
          return (
            <li key={label} className={classes['label-row']} data-out={tag === null || undefined}>
              <div className={classes['what']}>
                <strong>
                  <bdi>{name}</bdi>
                </strong>{' '}
                <span className={classes['count']}>{t('external.labels.uses', { count })}</span>
                {example !== null && (
                  <q className={classes['quote']} dir="auto">
                    {example}
                  </q>
                )}
              </div>
              <Select
                aria-label={t('external.labels.tagFor', { label: name })}
                data={data}
                value={tag ?? LEFT_OUT}
                allowDeselect={false}
                searchable={data.length > 8}
                leftSection={tag === null ? null : <TagLetter tag={tag} />}
                onChange={(value) => onChange(label, value === null || value === LEFT_OUT ? null : value)}
              />
            </li>
          )
        })}
      </ul>
      {!isWhole && (
        <Button variant="default" onClick={() => setIsWhole(true)}>
          {t('external.labels.showAll', { count: labels.length })}
        </Button>
      )}
    </section>
  )
}
