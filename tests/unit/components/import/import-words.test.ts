import { describe, expect, it } from 'vitest'
import { createImportWords } from '@/components/import/import-words'
import type { ImportJobView } from '@/lib/schema/import-job'
import { translating } from '@/tests/factories/translating'

const { stateOf, announcementOf } = createImportWords(translating('import'), (parts) => parts.join(', '))

type Part = Partial<ImportJobView['counts']> & { status?: ImportJobView['status'] }

function job({ status = 'running', ...some }: Part): ImportJobView {
  const counts = { waiting: 0, created: 0, duplicate: 0, failed: 0, cancelled: 0, ...some }
  return {
    id: 'a',
    revision: 1,
    name: 'Readings',
    status,
    total: Object.values(counts).reduce((sum, count) => sum + count),
    counts,
    notes: [],
    createdBy: { memberId: 'b', name: 'Mara' },
    createdAt: '2031-05-02T08:00:00Z',
    finishedAt: null,
  }
}

describe('what is announced of an import', () => {
  it('changes with each tenth, and not with each row', () => {
    const said = Array.from({ length: 1_001 }, (_, done) =>
      announcementOf(job({ waiting: 1_000 - done, created: done })),
    )
    expect(new Set(said)).toHaveLength(11)
    expect(said.slice(0, 101)).toEqual([...Array<string>(100).fill(''), 'Import 10% complete.'])
  })

  it.each<[Part, string]>([
    [{ status: 'done', created: 1_200 }, 'Import finished: 1,200 imported.'],
    [
      { status: 'done', created: 3, duplicate: 1, failed: 2 },
      'Import finished: 3 imported, 1 already existed, 2 failed.',
    ],
    [{ status: 'cancelled', created: 3, cancelled: 2 }, 'Import cancelled: 3 imported, 2 cancelled.'],
  ])('is its end, as in %j', (part, said) => {
    expect(announcementOf(job(part))).toBe(said)
  })

  it('is nowhere what stands on the screen, which would be read twice', () => {
    const ended = job({ status: 'done', created: 3 })
    expect(stateOf(ended)).toBe('Done: 3 imported.')
    expect(announcementOf(ended)).not.toContain(stateOf(ended))
  })
})
