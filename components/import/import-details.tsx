'use client'

import { Anchor, NativeSelect, TextInput } from '@mantine/core'
import { Day } from '@/components/ui/day'
import type { DateInText } from '@/lib/schema/import'
import { IMPORT_FORMATS } from '@/lib/schema/import-formats'
import { foundIn } from './detail-origin'
import { shownDetails, type DetailValues } from './import-draft'
import classes from './import-form.module.css'
import { languageName } from '@/components/article/language-name'
import type { ImportOfOne } from './use-import'

const LANGUAGES =
  'ar cs da de el en es fa fi fr he hi hu id it ja ko nb nl pl pt ro ru sv th tr uk ur zh'.split(' ')

/** What is known about the article. All of it can wait; the preview opens it and fills in what the source declares. */
export function ImportDetails({ one }: { one: ImportOfOne }) {
  const { draft, preview, change } = one
  const details = shownDetails(draft, preview)
  const onChange = (part: Partial<DetailValues>) => change({ touched: { ...draft.touched, ...part } })
  return (
    <details className={classes['details']} open={preview ? true : undefined}>
      <summary>Author, dates, language</summary>
      <div className={classes['grid']}>
        <DetailField one={one} name="author" label="Author" />
        <DetailField one={one} name="publisher" label="Publisher" />
        {preview && <DetailField one={one} name="url" label="Address of the article" />}
        <DetailField one={one} name="publishedOn" label="Published on" />
        <DetailField one={one} name="asOf" label="As-of date" describedBy="as-of-meaning" />
        <NativeSelect
          label="Language"
          description={foundIn('language', one)}
          value={details.language}
          data={languageOptions(details.language)}
          onChange={(event) => onChange({ language: event.currentTarget.value })}
        />
        <NativeSelect
          label="Direction"
          value={details.direction}
          data={DIRECTIONS}
          onChange={(event) => onChange({ direction: event.currentTarget.value })}
        />
      </div>
      {preview?.dateInText && (
        <DateSuggestion details={details} dateInText={preview.dateInText} onChange={onChange} />
      )}
      {preview?.modifiedOn && (
        <p className={classes['hint']}>
          The {IMPORT_FORMATS[preview.format].isPage ? 'page' : 'file'} says it was last changed on{' '}
          <Day at={preview.modifiedOn} />.
        </p>
      )}
      <p className={classes['hint']} id="as-of-meaning">
        The as-of date is the day as of which the article’s statements are judged.
      </p>
    </details>
  )
}

const DIRECTIONS = [
  { value: '', label: 'As the text runs' },
  { value: 'ltr', label: 'Left to right' },
  { value: 'rtl', label: 'Right to left' },
]

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
  return (
    <TextInput
      {...INPUTS[name]}
      label={label}
      description={foundIn(name, one)}
      aria-describedby={describedBy}
      error={preview !== undefined && failure?.field === name}
      value={shownDetails(draft, preview)[name]}
      onChange={(event) => change({ touched: { ...draft.touched, [name]: event.currentTarget.value } })}
    />
  )
}

type DateSuggestionProps = {
  details: DetailValues
  dateInText: DateInText
  onChange: (part: Partial<DetailValues>) => void
}

function DateSuggestion({ details, dateInText: { day, quote }, onChange }: DateSuggestionProps) {
  if (details.publishedOn === day) return null
  return (
    <p className={classes['suggestion']}>
      The text has a date near its top: “<bdi>{quote}</bdi>”.{' '}
      <Anchor
        component="button"
        type="button"
        inherit
        onClick={() => onChange({ publishedOn: day, asOf: details.asOf || day })}
      >
        Use it
      </Anchor>
    </p>
  )
}

function languageOptions(current: string) {
  const tags =
    LANGUAGES.includes(current) || current === '' || current === 'und' ? LANGUAGES : [current, ...LANGUAGES]
  const named = tags
    .map((tag) => ({ value: tag, label: languageName(tag) }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en'))
  return [{ value: '', label: 'As the text reads' }, ...named, { value: 'und', label: languageName('und') }]
}
