import { citationOf } from '@/lib/core/formats/citation-of'
import type { NumberedSource, Outline } from '@/lib/core/formats/outline'
import { each, markup, type Markup } from './markup'
import { linkTo } from './rationale-markup'

/** The list of sources. Nothing when the export cites none. */
export function sourcesSection({ sources }: Outline): Markup {
  if (sources.length === 0) return markup``
  return markup`<section aria-labelledby="sources"><h2 class="section" id="sources">Sources</h2><ol class="list">${each(sources, sourceMarkup)}</ol></section>\n`
}

function sourceMarkup({ number, source }: NumberedSource): Markup {
  const details = citationOf(source)
  return markup`<li id="source-${number}"><span class="label source">S${number}</span><div>
<p><bdi><cite>${source.title}</cite></bdi></p>
${details.length > 0 && markup`<p class="meta">${details.map((detail, index) => markup`${index > 0 && ' · '}<bdi>${detail}</bdi>`)}</p>\n`}${
    source.url !== null &&
    markup`<p class="meta">${linkTo(source.url, markup`<bdi>${source.url}</bdi>`)}</p>\n`
  }</div></li>\n`
}
