import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseStetJson } from '@/tests/read-back/parse-stet-json'
import { writeJson } from '@/lib/core/formats/write-json'
import type { Export } from '@/lib/schema/export'
import type { ExternalReport } from '@/lib/schema/external-annotation'
import { send } from '@/tests/factories/api'
import { createDesk, type Person } from '@/tests/factories/desk'
import { joined } from '@/tests/read-back/joined'
import { importExternal } from '@/tests/factories/external-import'
import { useDatabase } from '@/tests/integration/setup/worker-database'
import { exportArbitrary } from '@/tests/unit/core/formats/export-arbitrary'
import { contentOf, restorable } from './restorable'

useDatabase()

async function exportedBy(person: Person, { articles }: ExternalReport): Promise<Export> {
  const { text } = await send(person, `GET /articles/${articles[0]?.articleId ?? ''}/export?format=json`)
  const parsed = parseStetJson(text)
  if (!parsed.ok) throw new Error(`${parsed.failure.message} ${parsed.failure.field ?? ''}`)
  return parsed.value
}

/** As a new article, whatever is here already. */
function restore(person: Person, model: Export): Promise<ExternalReport> {
  return importExternal(person, joined(writeJson(model)), { targets: { 1: 'new' } })
}

describe('an export that is imported', () => {
  it('and exported again differs only in ids and times, and so does a second round', async () => {
    const [here, there] = [await createDesk(), await createDesk()]
    await fc.assert(
      fc.asyncProperty(exportArbitrary.map(restorable), async (model) => {
        const report = await restore(here.editor, model)
        expect(report.restored?.remarks.filter(({ part }) => part !== 'verdicts')).toEqual([])
        expect(report.counts).toMatchObject({ created: model.annotations.length, unplaced: 0, unmapped: 0 })
        const once = await exportedBy(here.editor, report)
        expect(contentOf(once)).toEqual(contentOf(model))
        const twice = await exportedBy(there.reviewer, await restore(there.reviewer, once))
        expect(contentOf(twice)).toEqual(contentOf(model))
      }),
      { numRuns: 8, endOnFailure: true },
    )
  })
})
