import { excerptOf } from '@/lib/core/formats/excerpt-of'
import { labelsOf, type ExternalDocument } from '@/lib/core/formats/external/external-file'
import { guessTag } from '@/lib/core/formats/external/guess-tag'
import { ok, type Result } from '@/lib/core/result'
import type { TagView } from '@/lib/schema/annotation'
import {
  type ExternalDocumentView,
  type ExternalLabelView,
  type ExternalPreview,
} from '@/lib/schema/external-annotation'
import { readWorkspace } from '@/lib/server/data/workspace/read-workspace'
import { extend, type Grant } from '@/lib/server/grants/grant'
import { findDestinations, type Destination, type TargetChoices } from './find-destinations'
import { readExternalAnnotations } from './read-external-annotations'

/** What is in a file of another tool, which tags its labels probably mean, and where its texts are. Saves nothing. */
export async function previewAnnotations(
  grant: Grant<'annotation:create'>,
  { bytes, choices }: { bytes: Uint8Array; choices: TargetChoices },
): Promise<Result<ExternalPreview>> {
  const content = await readExternalAnnotations(bytes)
  if (!content.ok) return content
  const { tool, documents, emptyDocumentCount, remarks } = content.value
  const destinations = await findDestinations(grant, documents, choices)
  if (!destinations.ok) return destinations
  const { tags } = await readWorkspace(extend(grant, 'workspace:read'))
  return ok({
    tool,
    annotationCount: documents.reduce((sum, { annotations }) => sum + annotations.length, 0),
    documents: documents.map((document, index) => toView(document, index, destinations.value[index])),
    emptyDocumentCount,
    labels: labelViews(documents, tags),
    remarks,
  })
}

function toView(
  { name, url, text, annotations }: ExternalDocument,
  index: number,
  destination: Destination | undefined,
): ExternalDocumentView {
  return {
    number: index + 1,
    name,
    url: url ?? null,
    annotationCount: annotations.length,
    hasText: text !== undefined,
    target: targetOf(name, destination),
  }
}

function targetOf(name: string, destination: Destination | undefined): ExternalDocumentView['target'] {
  switch (destination?.kind) {
    case 'found': {
      const { articleId, title, by } = destination
      return { kind: 'found', articleId, title, by }
    }
    case 'new':
      return { kind: 'new', title: name }
    case 'none':
    case undefined:
      return { kind: 'none' }
  }
}

/** The labels of a file, the frequent ones first. */
function labelViews(documents: readonly ExternalDocument[], tags: readonly TagView[]): ExternalLabelView[] {
  const found = new Map<string, ExternalLabelView>()
  for (const { annotations } of documents) {
    for (const annotation of annotations) {
      const { quote } = annotation
      for (const label of labelsOf(annotation)) {
        const seen = found.get(label) ?? { label, count: 0, example: null, guess: guessTag(label, tags) }
        const example = seen.example ?? (quote === undefined ? null : excerptOf(quote.trim()))
        found.set(label, { ...seen, count: seen.count + 1, example })
      }
    }
  }
  return [...found.values()].sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'und'))
}
