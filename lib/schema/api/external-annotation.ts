import { externalPreview, externalReport } from '@/lib/schema/external-annotation'
import { noInput, route } from './route'

export const externalAnnotationApi = {
  preview: route({
    method: 'post',
    path: '/annotation-imports/preview',
    summary: 'What is in a file of annotations of another tool (multipart: "file"); saves nothing',
    input: noInput,
    accepts: 'multipart',
    answer: externalPreview,
  }),
  import: route({
    method: 'post',
    path: '/annotation-imports',
    summary:
      'Import annotations of another tool, with a row for each (multipart: "file"; "mapping", JSON of tag keys by ' +
      'label, null to leave one out; "targets", JSON of article ids by document; "articleId" for all documents)',
    input: noInput,
    accepts: 'multipart',
    answer: externalReport,
  }),
}
