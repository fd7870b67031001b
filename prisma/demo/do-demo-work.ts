import * as z from 'zod'
import type { DemoArticle } from './articles'
import type { DemoRequest } from './demo-request'
import type { DemoKey } from './people'
import { DEMO_WORK, type DemoAnnotation } from './work'

const created = z.object({ id: z.uuid() })
const revised = created.extend({ revision: z.int() })
const annotated = z.object({ claimId: z.uuid().nullable() })

type RequestOf = (key: DemoKey) => DemoRequest

/** Imports the demo's articles and does its work on them, each step as the member who would do it. */
export async function doDemoWork(articles: readonly DemoArticle[], requestOf: RequestOf): Promise<void> {
  const ids = new Map<string, string>()
  for (const { key, laterHtml: _, ...article } of articles) {
    ids.set(key, created.parse(await requestOf('editor')('POST', '/articles', { body: article })).id)
  }
  for (const one of DEMO_WORK) await annotate(one, `/articles/${ids.get(one.on) ?? ''}`, requestOf)
  for (const { key, laterHtml: html } of articles) {
    if (html)
      await requestOf('editor')('POST', `/articles/${ids.get(key) ?? ''}/versions`, { body: { html } })
  }
}

async function annotate(one: DemoAnnotation, article: string, requestOf: RequestOf): Promise<void> {
  const { by, quote, prefix, tag, note, confidence, evidence = [], verdict } = one
  const request = requestOf(by)
  const { claimId } = annotated.parse(
    await request('POST', `${article}/annotations`, {
      body: {
        selector: { type: 'TextQuoteSelector', exact: quote, ...(prefix && { prefix }) },
        tag,
        ...(note && { note }),
        ...(confidence && { confidence }),
      },
    }),
  )
  if (!claimId) return
  const evidenceIds: string[] = []
  for (const piece of evidence) {
    evidenceIds.push(created.parse(await request('POST', `/claims/${claimId}/evidence`, { body: piece })).id)
  }
  if (verdict)
    await judge({ claimId, evidenceIds, verdict }, { author: request, editor: requestOf('editor') })
}

type Judgement = { claimId: string; evidenceIds: string[]; verdict: NonNullable<DemoAnnotation['verdict']> }

async function judge(
  { claimId, evidenceIds, verdict }: Judgement,
  { author, editor }: { author: DemoRequest; editor: DemoRequest },
): Promise<void> {
  const rationale = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: verdict.rationale }] }],
  }
  const { rating, decision } = verdict
  const body = { rating, rationale, evidenceIds }
  const { id, revision } = revised.parse(await author('POST', `/claims/${claimId}/verdicts`, { body }))
  const submitted = revised.parse(await author('POST', `/verdicts/${id}/submit`, { revision }))
  if (decision)
    await editor('POST', `/verdicts/${id}/decisions`, { body: decision, revision: submitted.revision })
}
