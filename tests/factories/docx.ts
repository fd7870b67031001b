import { zip } from './zip'

type Parts = Readonly<Record<string, string | Uint8Array>>

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A Word file around the XML of its body; `relations` are lines of the document's relationships. */
export function docx(
  body: string,
  { parts = {}, relations = '' }: { parts?: Parts; relations?: string } = {},
) {
  return zip(docxParts(body, { parts, relations }))
}

/** The same, as parts that can be changed before they are packed. */
export function docxParts(
  body: string,
  { parts = {}, relations = '' }: { parts?: Parts; relations?: string } = {},
): Record<string, string | Uint8Array> {
  return {
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>' +
      '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}</Relationships>`,
    'word/document.xml': `<?xml version="1.0"?><w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    ...parts,
  }
}

/** A paragraph of one run; `properties` go to the paragraph. */
export function paragraph(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
}

/** A run of text; `properties` are its own. */
export function run(text: string, properties = '') {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
}

/** A file whose styles are these. */
export function styled(body: string, styles: string) {
  return docx(body, {
    parts: {
      'word/styles.xml': `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${styles}</w:styles>`,
    },
    relations: relation({ id: 's', kind: 'styles', target: 'styles.xml' }),
  })
}

type Relation = { id: string; kind: string; target: string; mode?: string }

/** A line of the document's relationships. */
export function relation({ id, kind, target, mode = '' }: Relation): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"${mode === '' ? '' : ` TargetMode="${mode}"`}/>`
}

/** A picture in a paragraph of its own, by the id of its relationship. */
export function picture(id: string, alt: string): string {
  return `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="p" descr="${alt}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`
}

/** A red dot of one pixel. */
export const PNG = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
    'base64',
  ),
)
