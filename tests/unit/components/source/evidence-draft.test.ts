import { describe, expect, it } from 'vitest'
import { draftOf, emptyDraft, toEvidence, toFields } from '@/components/source/evidence-draft'
import { evidenceFrom, sourceOf } from '@/tests/unit/core/formats/export-example'

const TODAY = '2026-03-04'

describe('the form of a source', () => {
  it('sends what was typed, trimmed, and nothing for what was left empty', () => {
    const draft = {
      ...emptyDraft(TODAY),
      url: ' https://a.org ',
      title: ' Timetable ',
      locator: '  ',
      excerpt: ' It is 3. ',
    }
    expect(toEvidence(draft)).toEqual({
      stance: 'supports',
      excerpt: 'It is 3.',
      locator: null,
      note: null,
      source: {
        url: 'https://a.org',
        title: 'Timetable',
        author: null,
        publisher: null,
        publishedOn: null,
        accessedOn: TODAY,
      },
    })
  })

  it('calls an untitled source by its address', () => {
    expect(toEvidence({ ...emptyDraft(TODAY), url: 'https://a.org', title: ' ' })).toMatchObject({
      source: { title: 'https://a.org' },
    })
  })

  it('sends a source that the workspace has by its id alone', () => {
    const sent = toEvidence({ ...emptyDraft(TODAY), reused: sourceOf('Memo'), title: 'typed before' })
    expect(sent).toMatchObject({ sourceId: sourceOf('Memo').id })
    expect(sent).not.toHaveProperty('source')
  })

  it('opened on evidence sends the same again if nothing is changed', () => {
    const evidence = evidenceFrom(sourceOf('Memo'), {
      stance: 'refutes',
      excerpt: 'It is 3.',
      note: null,
      locator: 'p. 4',
    })
    expect(toFields(draftOf(evidence))).toEqual({
      stance: 'refutes',
      excerpt: 'It is 3.',
      note: null,
      locator: 'p. 4',
    })
  })
})
