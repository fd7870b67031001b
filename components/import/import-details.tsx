'use client'

import { Anchor, NativeSelect, TextInput } from '@mantine/core'
import { useLocale, useTranslations } from 'next-intl'
import { Day } from '@/components/ui/day'
import type { MessageKey } from '@/lib/messages/translate'
import type { DateInText } from '@/lib/schema/import'
import { IMPORT_FORMATS, type ImportFormat } from '@/lib/schema/import-formats'
import { originOf } from './detail-origin'
import { shownDetails, type DetailValues } from './import-draft'
import classes from './import-form.module.css'
import { useLanguageName } from '@/components/article/use-language-name'
import type { ImportOfOne } from './use-import'

const LANGUAGES =
  'ar cs da de el en es fa fi fr he hi hu id it ja ko nb nl pl pt ro ru sv th tr uk ur zh'.split(' ')

/** What is known about the article. All of it can wait; the preview opens it and fills in what the source declares. */
export function ImportDetails({ one }: { one: ImportOfOne }) {
  const { draft, preview, change } = one
  const t = useTranslations('import')
  const languageOrigin = originOf('language', one)
  const details = shownDetails(draft, preview)
  const languages = useLanguageOptions(details.language)
  // What was filled in before is seen when it is restored.
  const isFilled = Object.entries(draft.touched).some(([name, value]) => name !== 'title' && value !== '')
  const onChange = (part: Partial<DetailValues>) => change({ touched: { ...draft.touched, ...part } })
  return (
    <details className={classes['details']} open={preview || isFilled ? true : undefined}>
      <summary>{t('details.summary')}</summary>
      <div className={classes['grid']}>
        <DetailField one={one} name="author" label={t('details.author')} />
        <DetailField one={one} name="publisher" label={t('details.publisher')} />
        {preview && <DetailField one={one} name="url" label={t('details.url')} />}
        <DetailField one={one} name="publishedOn" label={t('details.publishedOn')} />
        <DetailField one={one} name="asOf" label={t('details.asOf')} describedBy="as-of-meaning" />
        <NativeSelect
          label={t('details.language')}
          description={languageOrigin && t(languageOrigin)}
          value={details.language}
          data={languages}
          onChange={(event) => onChange({ language: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('details.direction')}
          value={details.direction}
          data={DIRECTIONS.map(({ value, label }) => ({ value, label: t(label) }))}
          onChange={(event) => onChange({ direction: event.currentTarget.value })}
        />
      </div>
      {preview?.dateInText && (
        <DateSuggestion details={details} dateInText={preview.dateInText} onChange={onChange} />
      )}
      {preview?.modifiedOn && (
        <p className={classes['hint']}>
          <LastChanged day={preview.modifiedOn} format={preview.format} />
        </p>
      )}
      <p className={classes['hint']} id="as-of-meaning">
        {t('details.asOfHint')}
      </p>
    </details>
  )
}

const DIRECTIONS = [
  { value: '', label: 'details.detect' },
  { value: 'ltr', label: 'details.ltr' },
  { value: 'rtl', label: 'details.rtl' },
] as const satisfies readonly { value: string; label: MessageKey<'import'> }[]

/** How each detail that is typed is entered. */
const INPUTS = {
  author: { dir: 'auto', maxLength: 500 },
  publisher: { dir: 'auto', maxLength: 500 },
  url: { dir: 'ltr', type: 'url', inputMode: 'url', placeholder: 'https://' },
  publishedOn: { type: 'date' },
  asOf: { type: 'date' },
} as const

type DetailFieldProps = {
  one: ImportOfOne
  name: keyof typeof INPUTS
  label: string
  describedBy?: string
}

function DetailField({ one, name, label, describedBy }: DetailFieldProps) {
  const { draft, preview, failure, change } = one
  const t = useTranslations('import')
  const origin = originOf(name, one)
  return (
    <TextInput
      {...INPUTS[name]}
      label={label}
      description={origin && t(origin)}
      aria-describedby={describedBy}
      error={preview !== undefined && failure?.field === name}
      value={shownDetails(draft, preview)[name]}
      onChange={(event) => change({ touched: { ...draft.touched, [name]: event.currentTarget.value } })}
    />
  )
}

function LastChanged({ day, format }: { day: string; format: ImportFormat }) {
  const t = useTranslations('import')
  const { isPage } = IMPORT_FORMATS[format]
  return t.rich(isPage ? 'details.pageModified' : 'details.fileModified', { day: () => <Day at={day} /> })
}

type DateSuggestionProps = {
  details: DetailValues
  dateInText: DateInText
  onChange: (part: Partial<DetailValues>) => void
}

function DateSuggestion({ details, dateInText: { day, quote }, onChange }: DateSuggestionProps) {
  const t = useTranslations('import')
  if (details.publishedOn === day) return null
  return (
    <p className={classes['suggestion']}>
      {t.rich('details.dateInText', { quote: () => <bdi>{quote}</bdi> })}{' '}
      <Anchor
        component="button"
        type="button"
        inherit
        onClick={() => onChange({ publishedOn: day, asOf: details.asOf || day })}
      >
        {t('details.useDate')}
      </Anchor>
    </p>
  )
}

/** The languages by name, in the order of the reader's own alphabet. */
function useLanguageOptions(current: string) {
  const t = useTranslations('import')
  const locale = useLocale()
  const languageName = useLanguageName()
  const tags =
    LANGUAGES.includes(current) || current === '' || current === 'und' ? LANGUAGES : [current, ...LANGUAGES]
  const named = tags
    .map((tag) => ({ value: tag, label: languageName(tag) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale))
  return [{ value: '', label: t('details.detect') }, ...named, { value: 'und', label: languageName('und') }]
}
