'use client'

import { Button, Chip, Group } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { saveFile } from '@/components/ui/save-file'
import { useFocusOnce } from '@/components/ui/use-focus-once'
import { externalReportCsv } from '@/lib/core/formats/external/external-report-csv'
import { EXTERNAL_OUTCOMES, type ExternalReport } from '@/lib/schema/external-annotation'
import classes from './external-import.module.css'
import { OUTCOME_MESSAGES } from '@/components/annotation/tool-names'
import { ReportArticles } from './report-articles'
import { RestoredParts } from './restored-parts'
import { ReportRows } from './report-rows'

type ExternalImportReportProps = {
  workspace: string
  report: ExternalReport
  file: File
  onStartAgain: () => void
}

const ALL = 'all'

/** What became of every annotation of the file, to be looked through and kept. */
export function ExternalImportReport({ workspace, report, file, onStartAgain }: ExternalImportReportProps) {
  const t = useTranslations('import')
  const annotation = useTranslations('annotation')
  const [shown, setShown] = useState<string>(ALL)
  const heading = useFocusOnce()
  const { counts, toConfirm, articles, rows, restored } = report
  const hasNotes = counts.existed > 0 || toConfirm > 0
  const choices = EXTERNAL_OUTCOMES.filter((outcome) => counts[outcome] > 0)
  return (
    <>
      <header>
        <h2 ref={heading} tabIndex={-1} className={classes['heading']}>
          {t('external.report.heading', { count: counts.created })}
        </h2>
        {hasNotes && (
          <p className={classes['lead']}>
            {counts.existed > 0 && t('external.report.existed', { count: counts.existed })}{' '}
            {toConfirm > 0 && t('external.report.toConfirm', { count: toConfirm })}
          </p>
        )}
      </header>
      <ReportArticles workspace={workspace} articles={articles} />
      {restored && <RestoredParts restored={restored} />}
      <Chip.Group value={shown} onChange={setShown}>
        <Group gap="xs" role="radiogroup" aria-label={t('external.report.filter')}>
          <Chip value={ALL} variant="outline">
            {t('external.report.all', { count: rows.length })}
          </Chip>
          {choices.map((outcome) => (
            <Chip key={outcome} value={outcome} variant="outline">
              {annotation(OUTCOME_MESSAGES[outcome])} {counts[outcome]}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <ReportRows
        key={shown}
        workspace={workspace}
        rows={shown === ALL ? rows : rows.filter(({ outcome }) => outcome === shown)}
      />
      <Group gap="sm" className={classes['actions'] ?? ''}>
        <Button
          size="md"
          variant="default"
          leftSection={<IconDownload size={18} stroke={1.6} aria-hidden />}
          onClick={() => saveFile(externalReportCsv(report), { name: csvName(file.name), type: 'text/csv' })}
        >
          {t('external.report.download')}
        </Button>
        <Button size="md" variant="default" onClick={onStartAgain}>
          {t('external.report.anotherFile')}
        </Button>
      </Group>
    </>
  )
}

function csvName(name: string): string {
  return `${name.replace(/\.\w+$/, '')}-report.csv`
}
