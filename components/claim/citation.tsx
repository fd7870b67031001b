import { IconExternalLink } from '@tabler/icons-react'
import { useFormatter, useTranslations } from 'next-intl'
import { Day } from '@/components/ui/day'
import { isSafeHref } from '@/lib/core/document/is-safe-href'
import type { EvidenceView, SourceView } from '@/lib/schema/claim'

/** A source's title, which leads to it, and the place in it. */
export function Citation({ evidence: { source, locator } }: { evidence: EvidenceView }) {
  return (
    <>
      <SourceTitle source={source} />
      {locator !== null && (
        <>
          , <bdi>{locator}</bdi>
        </>
      )}
    </>
  )
}

function SourceTitle({ source: { title, url } }: { source: SourceView }) {
  const t = useTranslations('source')
  if (!isSafeHref(url)) return <bdi>{title}</bdi>
  return (
    <a href={url} target="_blank" rel="noopener noreferrer nofollow">
      <bdi>{title}</bdi> <IconExternalLink size={13} aria-label={t('evidence.newTab')} />
    </a>
  )
}

/** A source's author, publisher and days, as far as they are known. */
export function Imprint({ source }: { source: SourceView }) {
  const t = useTranslations('claim')
  const format = useFormatter()
  const { author, publisher, publishedOn, accessedOn } = source
  const names = [...new Set([author, publisher].filter((name) => name !== null))]
  return (
    <>
      {/* What parts and ends the names is the interface's: it stands outside of the names' own direction. */}
      {names.length > 0 && (
        <>
          {format.list(
            names.map((name) => <bdi key={name}>{name}</bdi>),
            { type: 'unit' },
          )}
          {'. '}
        </>
      )}
      {publishedOn !== null && <>{t.rich('evidence.published', { day: () => <Day at={publishedOn} /> })} </>}
      {accessedOn !== null && <>{t.rich('evidence.accessed', { day: () => <Day at={accessedOn} /> })} </>}
    </>
  )
}
