import { fail, ok, type Result } from '@/lib/core/result'
import type { ExternalTool } from '@/lib/schema/external-annotation'
import type { ExternalAnnotation, ExternalDocument, ExternalFile, ExternalRemark } from './external-file'

const MAX_ANNOTATIONS = 10_000
const MAX_REMARKS = 10_000
const MAX_DOCUMENTS = 5_000

/** Takes in what a reader finds, and says when there is more of it than one file may bring. */
export type Gathering = {
  addDocument: (document: Omit<ExternalDocument, 'annotations'>) => ExternalDocument
  addAnnotation: (document: ExternalDocument, annotation: ExternalAnnotation) => void
  /** Counts the document that came last, instead of holding it, if it has no annotations. */
  leaveEmpty: (document: ExternalDocument) => void
  faulty: (remark: Omit<ExternalRemark, 'outcome'>) => void
  notCarried: (remark: Omit<ExternalRemark, 'outcome'>) => void
  /** Nothing more will fit: a reader stops here, and `finish` refuses the file. */
  isFull: () => boolean
  finish: (tool: ExternalTool) => Result<ExternalFile>
}

/** An empty gathering. Its limits bound what a hostile file can make us hold. */
export function createGathering(): Gathering {
  const documents: ExternalDocument[] = []
  const remarks: ExternalRemark[] = []
  let annotations = 0
  let emptyDocumentCount = 0

  function fault(): string | undefined {
    if (annotations > MAX_ANNOTATIONS) return 'The file has more than 10,000 annotations. Import it in parts.'
    if (documents.length > MAX_DOCUMENTS) return 'The file has more than 5,000 texts. Import it in parts.'
    if (remarks.length > MAX_REMARKS)
      return 'More than 10,000 entries in the file cannot be read. Check that it is the right file.'
    return undefined
  }

  return {
    addDocument(document) {
      const added = { ...document, annotations: [] }
      documents.push(added)
      return added
    },
    addAnnotation(document, annotation) {
      annotations += Math.max(1, annotation.labels.length)
      document.annotations.push(annotation)
    },
    leaveEmpty(document) {
      if (document.annotations.length > 0 || documents.at(-1) !== document) return
      documents.pop()
      emptyDocumentCount += 1
    },
    faulty: (remark) => remarks.push({ ...remark, outcome: 'faulty' }),
    notCarried: (remark) => remarks.push({ ...remark, outcome: 'not_carried' }),
    isFull: () => fault() !== undefined,
    finish(tool) {
      const message = fault()
      return message === undefined
        ? ok({ tool, documents, emptyDocumentCount, remarks })
        : fail('too_large', message, { field: 'file' })
    },
  }
}
