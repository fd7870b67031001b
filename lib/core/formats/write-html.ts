import type { Export } from '@/lib/schema/export'
import { articleBody } from './html/article-body'
import { claimsSection } from './html/claims-section'
import { markup, type Markup } from './html/markup'
import { notesSection } from './html/notes-section'
import { sourcesSection } from './html/sources-section'
import { STYLE } from './html/style'
import { languageOf, masthead, summary } from './html/summary'
import { describeOmitted, omittedOf, unsettledOf } from './omitted'
import { outlineOf } from './outline'
import { SCOPE_WORDS } from './status-words'

/** Even if escaping failed somewhere, the page could run nothing and ask for nothing. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

/**
 * One file for people: the article with its highlights, then notes, claims and sources. It holds its style sheet,
 * runs no script and requests nothing. A note's quote can be read back from its `data-quote`. Given in pieces.
 */
export function writeHtml(model: Export): Iterable<string> {
  return page(model).pieces()
}

function page(model: Export): Markup {
  const { article } = model
  const outline = outlineOf(model)
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Stet">
<title>${article.title}</title>
<style>${STYLE}</style>
</head>
<body>
${masthead(model)}${summary(model, outline)}<main><article aria-label="Article" dir="${article.direction}"${languageOf(article.language)}>
${articleBody(model, outline)}</article></main>
${notesSection(outline, article.direction)}${claimsSection(outline, article.id)}${sourcesSection(outline)}${colophon(model)}</body>
</html>
`
}

function colophon(model: Export): Markup {
  const { article, by, exportedAt, scope, workspace } = model
  const { version } = article
  const omitted = omittedOf(model, 'html')
  const unsettled = unsettledOf(model)
  return markup`<footer class="colophon"><dl>
<dt>Exported</dt><dd><time datetime="${exportedAt}">${exportedAt.slice(0, 16).replace('T', ' ')} UTC</time> by <bdi>${by.name}</bdi> (${by.role}), from <bdi>${workspace.name}</bdi>, with Stet</dd>
<dt>Holds</dt><dd>${SCOPE_WORDS[scope]}</dd>
<dt>Text</dt><dd>Version ${version.number} of <time datetime="${version.createdAt}">${version.createdAt.slice(0, 10)}</time>, SHA-256 ${version.sha256}</dd>
<dt>Left out</dt><dd>${omitted.length === 0 ? 'Nothing.' : `${describeOmitted(omitted)}. The JSON export has them.`}</dd>
${unsettled.length > 0 && markup`<dt>Not settled</dt><dd>${describeOmitted(unsettled)}. Verdicts on these are on the earlier wording.</dd>\n`}</dl></footer>
`
}
