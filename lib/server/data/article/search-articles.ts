import { hasUnspacedScript } from '@/lib/core/text/unspaced-script'
import { holding } from '@/lib/server/data/holding'
import { sql, type Sql } from '@/lib/server/db/sql'
import { WORKSPACE } from '@/lib/server/grants/db-of'

/** The control characters that stand around a found word in what PostgreSQL answers; no text holds them. */
export const HIT_START = '\u0002'
export const HIT_END = '\u0003'
const HEADLINE = `StartSel=${HIT_START}, StopSel=${HIT_END}, MaxFragments=1, MinWords=14, MaxWords=34`

/**
 * Whether the article `p` matches a search: its title, author, publisher or address contains what was typed, or its text
 * has all of the words. See docs/decisions/0012-words-folded-then-stemmed.md.
 */
export function holdsInArticle(search: string | undefined): Sql {
  if (!search) return sql`TRUE`
  const details = holding(search, [sql`p.title`, sql`p.author`, sql`p.publisher`, sql`p.url`])
  return sql`(${details} OR p.id IN (${wordsFound(search)}) OR ${heldUnspaced(search)})`
}

/** The articles whose words match, through the index, one configuration after another. */
function wordsFound(search: string): Sql {
  return sql`
    SELECT s."articleId"
    FROM (SELECT DISTINCT config FROM "ArticleWords" WHERE "workspaceId" = ${WORKSPACE}::uuid) k
    CROSS JOIN LATERAL (
      SELECT * FROM "ArticleWords" WHERE words @@ "searchQuery"(k.config, ${search}) OFFSET 0
    ) s
    WHERE s."workspaceId" = ${WORKSPACE}::uuid AND s.config = k.config`
}

/** PostgreSQL takes a whole clause of Chinese for one word, so there the text is looked through for the characters. */
function heldUnspaced(search: string): Sql {
  if (!hasUnspacedScript(search)) return sql`FALSE`
  return sql`EXISTS (
    SELECT FROM (SELECT * FROM "ArticleVersion" WHERE id = p."currentVersionId" OFFSET 0) v
    WHERE strpos("searchableText"(v.text), "searchableText"(${search})) > 0
  )`
}

/** The text of the article `p` and, folded and with its words marked, the passage of it that was found. Null if none was. */
export function foundPassage(search: string | undefined): Sql {
  if (!search) return sql`NULL`
  const marked = (config: Sql) =>
    sql`ts_headline(${config}::regconfig, "searchableText"(v.text), "searchQuery"(s.config, ${search}), ${HEADLINE})`
  return sql`(
    SELECT json_build_object('text', v.text, 'passage', CASE
      WHEN NOT s.words @@ "searchQuery"(s.config, ${search}) THEN NULL
      WHEN strpos(h.passage, ${HIT_START}) > 0 THEN h.passage
      ELSE ${marked(sql`'simple'`)} END)
    FROM (SELECT * FROM "ArticleVersion" WHERE id = p."currentVersionId" OFFSET 0) v
    JOIN "ArticleWords" s ON s."articleId" = p.id
    CROSS JOIN LATERAL (SELECT ${marked(sql`s.config`)} AS passage OFFSET 0) h
  )`
}
