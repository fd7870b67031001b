'use client'

import { Anchor, NativeSelect, TextInput } from '@mantine/core'
import type { DateInText, DetailOrigin, DetailOrigins } from '@/lib/core/view/import'
import type { DetailValues } from './import-draft'
import classes from './import-form.module.css'
import { languageName } from './language-name'

const LANGUAGES =
  'ar cs da de el en es fa fi fr he hi hu id it ja ko nb nl pl pt ro ru sv th tr uk ur zh'.split(' ')

type ImportDetailsProps = {
  details: DetailValues
  /** Where each detail that is suggested was found. */
  origins: DetailOrigins
  dateInText: DateInText | null
  isOpen: boolean
  onChange: (part: Partial<DetailValues>) => void
}

/** What is known about the article. All of it can wait; the preview opens it and fills in what the source declares. */
export function ImportDetails({ details, origins, dateInText, isOpen, onChange }: ImportDetailsProps) {
  function text(name: 'author' | 'publisher', label: string) {
    return (
      <TextInput
        label={label}
        description={foundIn(origins[name])}
        dir="auto"
        maxLength={500}
        value={details[name]}
        onChange={(event) => onChange({ [name]: event.currentTarget.value })}
      />
    )
  }
  return (
    <details className={classes['details']} open={isOpen || undefined}>
      <summary>Author, dates, language</summary>
      <div className={classes['grid']}>
        {text('author', 'Author')}
        {text('publisher', 'Publisher')}
        <TextInput
          label="Published on"
          description={foundIn(origins.publishedOn)}
          type="date"
          value={details.publishedOn}
          onChange={(event) => onChange({ publishedOn: event.currentTarget.value })}
        />
        <TextInput
          label="As-of date"
          type="date"
          aria-describedby="as-of-meaning"
          value={details.asOf}
          onChange={(event) => onChange({ asOf: event.currentTarget.value })}
        />
        <NativeSelect
          label="Language"
          description={foundIn(origins.language)}
          value={details.language}
          data={languageOptions(details.language)}
          onChange={(event) => onChange({ language: event.currentTarget.value })}
        />
        <NativeSelect
          label="Direction"
          value={details.direction}
          data={[
            { value: '', label: 'As the text runs' },
            { value: 'ltr', label: 'Left to right' },
            { value: 'rtl', label: 'Right to left' },
          ]}
          onChange={(event) => onChange({ direction: event.currentTarget.value })}
        />
      </div>
      {dateInText && details.publishedOn !== dateInText.day && (
        <p className={classes['suggestion']}>
          The text has a date near its top: “<bdi>{dateInText.quote}</bdi>”.{' '}
          <Anchor
            component="button"
            type="button"
            inherit
            onClick={() => onChange({ publishedOn: dateInText.day, asOf: details.asOf || dateInText.day })}
          >
            Use it
          </Anchor>
        </p>
      )}
      <p className={classes['hint']} id="as-of-meaning">
        The as-of date is the day as of which the article’s statements are judged.
      </p>
    </details>
  )
}

const PLACES: Readonly<Record<DetailOrigin, string>> = {
  'json-ld': 'from the page’s data (JSON-LD)',
  'open-graph': 'from the page’s data (Open Graph)',
  meta: 'from the page’s head',
  markup: 'from the page',
  text: 'from the text',
  file: 'from the file’s properties',
  address: 'the address itself',
}

function foundIn(origin: DetailOrigin | undefined): string | undefined {
  return origin && PLACES[origin]
}

function languageOptions(current: string) {
  const tags =
    LANGUAGES.includes(current) || current === '' || current === 'und' ? LANGUAGES : [current, ...LANGUAGES]
  const named = tags
    .map((tag) => ({ value: tag, label: languageName(tag) }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en'))
  return [{ value: '', label: 'As the text reads' }, ...named, { value: 'und', label: languageName('und') }]
}
