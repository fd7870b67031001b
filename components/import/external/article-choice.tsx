'use client'

import { CheckIcon, Loader, Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { createApiClient } from '@/components/api/api-client'
import { unwrap } from '@/components/ui/unwrap'
import type { Translate } from '@/lib/messages/translate'
import { articleApi } from '@/lib/schema/api/article'
import type { ArticleSummary } from '@/lib/schema/article-list'
import type { ExternalDocumentView } from '@/lib/schema/external-annotation'

type ArticleChoiceProps = {
  workspace: string
  document: ExternalDocumentView
  /** The article's id, `new`, `null` for left out; undefined while nothing was chosen. */
  chosen: string | null | undefined
  onChange: (target: string | null) => void
}

const NEW = 'new'
const NONE = 'none'

/** Chooses the article for one text, among all of the workspace's by typing. */
export function ArticleChoice({ workspace, document, chosen, onChange }: ArticleChoiceProps) {
  const t = useTranslations('import')
  const [isOpen, setIsOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const [picked, setPicked] = useState<{ value: string; label: string }>()
  const first = firstOptions(document, t)
  // The field also shows the label of the chosen option; that is not a search.
  const isSearch = ![...first, ...(picked ? [picked] : [])].some(({ label }) => label === typed)
  const [search] = useDebouncedValue(isSearch ? typed : '', 250)
  const { data, isFetching, isError } = useQuery({
    queryKey: ['articles to choose', workspace, search],
    enabled: isOpen,
    queryFn: async ({ signal }) => {
      const query = { limit: 20, ...(search !== '' && { search }) }
      return unwrap(await createApiClient(workspace)(articleApi.list, { query, signal }))
    },
  })
  const options = merge(first, picked, data?.items ?? [])
  const value = chosen === undefined ? initialOf(document) : (chosen ?? NONE)
  return (
    <Select
      aria-label={t('external.targets.articleFor', { name: document.name })}
      placeholder={t('external.targets.choose')}
      data={options}
      value={value}
      searchable
      allowDeselect={false}
      // The server has searched, in more than the titles.
      filter={({ options: all }) => all}
      renderOption={({ option, checked }) => (
        <>
          {checked && <CheckIcon size={12} aria-hidden />}
          <bdi>{option.label}</bdi>
        </>
      )}
      onSearchChange={setTyped}
      onDropdownOpen={() => setIsOpen(true)}
      nothingFoundMessage={t(isError ? 'external.targets.notLoaded' : 'external.targets.none')}
      rightSection={
        isFetching ? <Loader size={14} aria-label={t('external.targets.searching')} /> : undefined
      }
      onChange={(next) => {
        if (next === null) return
        setPicked(options.find((option) => option.value === next))
        onChange(next === NONE ? null : next)
      }}
    />
  )
}

function firstOptions({ target, hasText }: ExternalDocumentView, t: Translate<'import'>) {
  return [
    ...(target.kind === 'found' ? [{ value: target.articleId, label: target.title }] : []),
    ...(hasText ? [{ value: NEW, label: t('external.targets.new') }] : []),
    { value: NONE, label: t('external.targets.leaveOut') },
  ]
}

function initialOf({ target }: ExternalDocumentView): string | null {
  if (target.kind === 'found') return target.articleId
  return target.kind === 'new' ? NEW : null
}

type Option = { value: string; label: string }

/** Mantine takes no value twice. Articles of one title are two all the same. */
function merge(
  first: readonly Option[],
  picked: Option | undefined,
  found: readonly ArticleSummary[],
): Option[] {
  const options = new Map<string, Option>()
  const articles = found.map(({ id, title }) => ({ value: id, label: title }))
  for (const option of [...first, ...(picked ? [picked] : []), ...articles])
    if (!options.has(option.value)) options.set(option.value, option)
  return [...options.values()]
}
