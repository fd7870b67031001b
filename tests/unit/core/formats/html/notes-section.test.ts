import { describe, expect, it } from 'vitest'
import { notesSection } from '@/lib/core/formats/html/notes-section'
import { sourcesSection } from '@/lib/core/formats/html/sources-section'
import { outlineOf } from '@/lib/core/formats/outline'
import type { Export } from '@/lib/schema/export'
import {
  annotationOn,
  claimOf,
  evidenceFrom,
  exportOf,
  sourceOf,
} from '@/tests/unit/core/formats/export-example'

function notesOf(change: Partial<Export>): string {
  return notesSection(outlineOf(exportOf(change)), 'rtl').source
}

describe('the notes', () => {
  it('say so when there are none', () => {
    expect(notesOf({})).toContain('There are no annotations in this export.')
  })

  it('lead back to the passage, unless it is no longer in the text', () => {
    expect(notesOf({ annotations: [annotationOn('No')] })).toContain('href="#ref-1"')
    const orphaned = notesOf({ annotations: [annotationOn('gone')] })
    expect(orphaned).not.toContain('href="#ref-1"')
    expect(orphaned).toContain('this passage is no longer in the text')
  })

  it('carry the whole quote for programs, and its beginning for readers, in the direction of the text', () => {
    const long = 'word '.repeat(100).trim()
    const section = notesOf({ annotations: [annotationOn(long)] })
    expect(section).toContain(`data-quote="${long}"`)
    expect(section).toMatch(/<p class="quote" dir="rtl">“(?:word ){48}…”<\/p>/)
  })

  it.each([
    [{ confidence: null }, false],
    [{ confidence: 0 }, true],
    [{ confidence: 80 }, true],
  ])('with %j say how sure the member was: %s', (change, said) => {
    expect(notesOf({ annotations: [annotationOn('No', change)] }).includes(' % confident')).toBe(said)
  })

  it('link the claim, if the export has it', () => {
    const annotations = [annotationOn('No', { claimId: 'claim' })]
    expect(notesOf({ annotations, claims: [claimOf('x')] })).toContain('<a href="#claim-1">Claim 1</a>')
    expect(notesOf({ annotations })).not.toContain('Claim')
  })

  it('show a tag that the codebook no longer has by its own name', () => {
    expect(notesOf({ annotations: [annotationOn('No', { tag: 'satire' })] })).toContain('<bdi>satire</bdi>')
  })
})

describe('the sources', () => {
  function sectionOf(claims: Export['claims']): string {
    return sourcesSection(outlineOf(exportOf({ claims }))).source
  }

  it('are not there if the export cites none', () => {
    expect(sectionOf([claimOf('x')])).toBe('')
  })

  it('are listed once each, with what is known of them', () => {
    const timetable = sourceOf('Timetable', {
      url: 'https://a.org',
      author: 'A. Ferry',
      publishedOn: '2026-01-02',
    })
    const section = sectionOf([
      claimOf('x', { evidence: [evidenceFrom(timetable), evidenceFrom(timetable)] }),
    ])
    expect(section.split('<li ')).toHaveLength(2)
    expect(section).toContain('<bdi>A. Ferry</bdi> · <bdi>2026-01-02</bdi>')
    expect(section).toContain('href="https://a.org"')
  })
})
