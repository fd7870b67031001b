import type { Export } from '@/lib/schema/export'
import { countStatements } from '@/lib/core/formats/count-statements'
import type { Outline } from '@/lib/core/formats/outline'
import { markup, type Markup } from './markup'
import { linkTo } from './rationale-markup'
import { tintClass } from './tint-class'

/** Title and byline of the article. */
export function masthead({ article, workspace }: Export): Markup {
  const facts = [
    article.author !== null && markup`<bdi>${article.author}</bdi>`,
    article.publisher !== null && markup`<bdi>${article.publisher}</bdi>`,
    article.publishedOn !== null &&
      markup`<time datetime="${article.publishedOn}">${article.publishedOn}</time>`,
    article.asOf !== null && markup`judged as of <time datetime="${article.asOf}">${article.asOf}</time>`,
  ].filter((fact) => fact !== false)
  return markup`<header><p class="kicker">Annotated article · <bdi>${workspace.name}</bdi></p>
<h1 dir="${article.direction}"${languageOf(article.language)}>${article.title}</h1>
${facts.length > 0 && markup`<p class="byline">${facts.map((fact, index) => markup`${index > 0 && ' · '}${fact}`)}</p>\n`}${
    article.url !== null &&
    markup`<p class="byline">${linkTo(article.url, markup`<bdi>${article.url}</bdi>`)}</p>\n`
  }</header>\n`
}

/** The legend: every tag in use with its look, its letter and how many statements have it, and the ratings counted. */
export function summary(model: Export, outline: Outline): Markup {
  const tags = model.tags.map((tag) => ({
    tag,
    count: countStatements(model.annotations.filter((annotation) => annotation.tag === tag.key)),
  }))
  return markup`<section class="summary" aria-label="Legend and counts"><ul>${tags.map(
    ({ tag, count }) =>
      markup`<li><span class="count">${count}</span><span><mark class="${tintClass(tag.key)}"><bdi>${tag.label}</bdi></mark> <b><bdi>${tag.letter}</bdi></b> <bdi>${tag.description}</bdi></span></li>\n`,
  )}</ul>
<p>${countsOf(model, outline)}</p></section>\n`
}

/** The `lang` attribute; a language that nobody knows is left unsaid. */
export function languageOf(language: string): Markup {
  return language === 'und' ? markup` lang=""` : markup` lang="${language}"`
}

function countsOf(model: Export, { claims, sources, rating }: Outline): string {
  const verdicts = claims.flatMap(({ claim }) => claim.verdicts)
  const rated = new Map<string, number>()
  for (const { rating: key } of verdicts) {
    const label = key === null ? 'without rating' : (rating.get(key)?.label ?? key)
    rated.set(label, (rated.get(label) ?? 0) + 1)
  }
  const ratings = [...rated].map(([label, count]) => `${label} ${count}`).join(', ')
  return [
    say(model.article.sentences.length, 'sentence'),
    say(countStatements(model.annotations), 'annotated statement'),
    say(claims.length, 'claim'),
    say(verdicts.length, 'verdict') + (ratings === '' ? '' : ` (${ratings})`),
    say(sources.length, 'source'),
  ].join(' · ')
}

function say(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}
