import type { APIRequestContext, APIResponse } from '@playwright/test'
import * as z from 'zod'
import { canonicalTextOf } from '@/lib/core/document/text-blocks'
import { createCorpus } from '@/tests/bench/render/corpus'
import { seededRandom } from '@/tests/bench/render/random-text'

/** What one request may bring. */
const CHANGES_AT_ONCE = 500
const TAGS = ['fact', 'opinion', 'unsupported'] as const
const ROOT = '/api/v1/workspaces/demo'

const articleAnswer = z.object({ id: z.string(), text: z.string() })

/** An article with annotations of the person who asks, the same words in every run. Answers its id. */
export async function plantArticle(
  request: APIRequestContext,
  { words, annotations }: { words: number; annotations: number },
): Promise<string> {
  const random = seededRandom(20261130)
  const { document } = createCorpus({ words, highlights: 0 })
  const paragraphs = canonicalTextOf(document).split(/\n+/)
  const title = `An article of ${String(words)} words`
  const made = await granted(
    await request.post(`${ROOT}/articles`, {
      data: { title, text: paragraphs.join('\n\n'), allowDuplicate: true },
    }),
  )
  const { id, text } = articleAnswer.parse(await made.json())
  const found = [...text.matchAll(/\S+/g)]
  const changes = Array.from({ length: annotations }, () => {
    const first = Math.floor(random() * (found.length - 12))
    const last = found[first + 2 + Math.floor(random() * 9)]
    return {
      op: 'create',
      id: crypto.randomUUID(),
      start: found[first]?.index ?? 0,
      end: (last?.index ?? 0) + (last?.[0].length ?? 0),
      tag: TAGS[Math.floor(random() * TAGS.length)] ?? 'fact',
    }
  })
  for (let at = 0; at < changes.length; at += CHANGES_AT_ONCE) {
    const data = { changes: changes.slice(at, at + CHANGES_AT_ONCE) }
    await granted(await request.post(`${ROOT}/articles/${id}/annotation-changes`, { data }))
  }
  return id
}

async function granted(answer: APIResponse): Promise<APIResponse> {
  if (!answer.ok()) throw new Error(`Answered ${String(answer.status())}: ${await answer.text()}`)
  return answer
}
