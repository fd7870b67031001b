'use client'

import { Checkbox } from '@mantine/core'
import type { GlossaryEntry } from '@/lib/core/view/article'
import classes from './preview-choices.module.css'

type PreviewGlossaryProps = {
  glossary: readonly GlossaryEntry[]
  /** The terms that are to be kept. */
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
}

/** Terms that the article explains. They are kept with it when the person says so, and shown beside the text. */
export function PreviewGlossary({ glossary, chosen, onChange }: PreviewGlossaryProps) {
  if (glossary.length === 0) return null
  return (
    <fieldset className={classes['chapters']}>
      <legend>Terms to keep in the glossary</legend>
      {glossary.map(({ term, meaning }) => (
        <Checkbox
          key={term}
          size="sm"
          checked={chosen.includes(term)}
          label={<bdi>{term}</bdi>}
          description={<bdi>{meaning}</bdi>}
          onChange={(event) =>
            onChange(event.currentTarget.checked ? [...chosen, term] : chosen.filter((one) => one !== term))
          }
        />
      ))}
    </fieldset>
  )
}
