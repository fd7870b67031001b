'use client'

import { Button, Chip, Group } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { counted } from '@/components/ui/counted'
import { saveFile } from '@/components/ui/save-file'
import { useFocusOnce } from '@/components/ui/use-focus-once'
import { externalReportCsv } from '@/lib/core/formats/external/external-report-csv'
import { EXTERNAL_OUTCOMES, type ExternalReport } from '@/lib/schema/external-annotation'
import classes from './external-import.module.css'
import { OUTCOME_MESSAGES } from '@/components/annotation/tool-names'
import { ReportArticles } from './report-articles'
import { ReportRows } from './report-rows'

type BringInReportProps = { workspace: string; report: ExternalReport; file: File; onStartAgain: () => void }

const ALL = 'all'

/** What became of every annotation of the file, to be looked through and kept. */
export function ExternalImportReport({ workspace, report, file, onStartAgain }: BringInReportProps) {
  const annotation = useTranslations('annotation')
  const [shown, setShown] = useState<string>(ALL)
  const heading = useFocusOnce()
  const { counts, articles, rows } = report
  const notes = notesOn(report)
  const choices = EXTERNAL_OUTCOMES.filter((outcome) => counts[outcome] > 0)
  return (
    <>
      <header>
        <h2 ref={heading} tabIndex={-1} className={classes['heading']}>
          {counts.created === 0
            ? 'Nothing new came in'
            : `${counted(counts.created, 'annotation')} brought in`}
        </h2>
        {notes.length > 0 && <p className={classes['lead']}>{notes.join(' ')}</p>}
      </header>
      <ReportArticles workspace={workspace} articles={articles} />
      <Chip.Group value={shown} onChange={setShown}>
        <Group gap="xs" role="radiogroup" aria-label="Show">
          <Chip value={ALL} variant="outline">
            All {rows.length}
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
          Download as CSV
        </Button>
        <Button size="md" variant="default" onClick={onStartAgain}>
          Bring in another file
        </Button>
      </Group>
    </>
  )
}

function notesOn({ counts, toConfirm }: ExternalReport): string[] {
  return [
    ...(counts.existed > 0 ? [`${counted(counts.existed, 'was', 'were')} here already.`] : []),
    ...(toConfirm > 0
      ? [`${counted(toConfirm, 'place')} ${toConfirm === 1 ? 'wants' : 'want'} your yes in the reading room.`]
      : []),
  ]
}

function csvName(name: string): string {
  return `${name.replace(/\.\w+$/, '')}-report.csv`
}
