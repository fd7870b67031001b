'use client'

import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { unwrap } from '@/components/ui/unwrap'
import type { Result } from '@/lib/core/result'
import type { SourceView } from '@/lib/schema/claim'
import type { EvidenceDraft } from './evidence-draft'
import classes from './source-fields.module.css'

type SourceFieldsProps = {
  draft: EvidenceDraft
  fixed: boolean
  /** It was sent, and may be stored: another source would be another piece of evidence. */
  sent: boolean
  search: (query: string, signal: AbortSignal) => Promise<Result<{ items: SourceView[] }>>
  change: (part: Partial<EvidenceDraft>) => void
  faultOf: (field: string) => string | undefined
}

/** A source: one that the workspace has already, found while its address or title is typed, or a new one. */
export function SourceFields({ draft, fixed, sent, search, change, faultOf }: SourceFieldsProps) {
  const t = useTranslations('source')
  if (draft.reused)
    return (
      <ReusedSource source={draft.reused} fixed={fixed || sent} onDrop={() => change({ reused: null })} />
    )
  const field = (name: 'url' | 'title' | 'author' | 'publisher' | 'publishedOn' | 'accessedOn') => ({
    value: draft[name],
    onChange: (event: { currentTarget: { value: string } }) => change({ [name]: event.currentTarget.value }),
    error: faultOf(`source.${name}`),
    disabled: sent,
  })
  return (
    <Stack gap="xs">
      <TextInput
        label={t('form.address')}
        type="url"
        inputMode="url"
        data-autofocus
        ref={focusOnce}
        {...field('url')}
      />
      <TextInput label={t('form.title')} {...field('title')} />
      {!sent && (
        <KnownSources
          query={draft.url || draft.title}
          search={search}
          onChoose={(reused) => change({ reused })}
        />
      )}
      <Group grow gap="xs" align="flex-start">
        <TextInput label={t('form.author')} {...field('author')} />
        <TextInput label={t('form.publisher')} {...field('publisher')} />
      </Group>
      <Group grow gap="xs" align="flex-start">
        <TextInput label={t('form.publishedOn')} type="date" {...field('publishedOn')} />
        <TextInput label={t('form.accessedOn')} type="date" {...field('accessedOn')} />
      </Group>
    </Stack>
  )
}

/** The form opens where one begins to type. A ref that stays the same is called once. */
function focusOnce(input: HTMLInputElement | null): void {
  input?.focus({ preventScroll: true })
  input?.form?.scrollIntoView({ block: 'start' })
}

function ReusedSource({ source, fixed, onDrop }: { source: SourceView; fixed: boolean; onDrop: () => void }) {
  const t = useTranslations('source')
  return (
    <div className={classes['reused']}>
      <Text size="sm" fw={500} dir="auto">
        {source.title}
      </Text>
      <Text size="xs" c="dimmed">
        <bdi>{[source.author, source.publisher, source.url].filter(Boolean).join(' · ')}</bdi>
      </Text>
      {!fixed && (
        <Button variant="subtle" size="compact-xs" onClick={onDrop}>
          {t('form.chooseAnother')}
        </Button>
      )}
    </div>
  )
}

type KnownSourcesProps = Pick<SourceFieldsProps, 'search'> & {
  query: string
  onChoose: (source: SourceView) => void
}

function KnownSources({ query, search, onChoose }: KnownSourcesProps) {
  const t = useTranslations('source')
  const [settled] = useDebouncedValue(query.trim(), 250)
  const enabled = settled.length > 2
  const { data } = useQuery({
    queryKey: ['sources', settled],
    queryFn: async ({ signal }) => unwrap(await search(settled, signal)),
    enabled,
  })
  const found = enabled ? (data?.items ?? []) : []
  if (found.length === 0) return null
  return (
    <div className={classes['known']}>
      <Text size="xs" c="dimmed">
        {t('form.known')}
      </Text>
      <ul>
        {found.map((source) => (
          <li key={source.id}>
            <button type="button" onClick={() => onChoose(source)}>
              <bdi>{source.title}</bdi>
              <span>
                <bdi>{[source.publisher, source.url].filter(Boolean).join(' · ')}</bdi>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
