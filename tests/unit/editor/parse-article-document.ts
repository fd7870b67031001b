import { getSchema } from '@tiptap/core'
import type { Node as ArticleNode, Schema } from '@tiptap/pm/model'
import { checkArticleDocument } from '@/lib/core/document/check-article-document'
import { fail, ok, type Result } from '@/lib/core/result'
import { articleExtensions } from '@/lib/editor/article-schema'

/** The editor's schema without an editor. */
export const articleSchema: Schema = getSchema(articleExtensions)

/** Reads stored JSON as a ProseMirror document. Never throws; structure, attributes and limits are checked first. */
export function parseArticleDocument(json: unknown): Result<ArticleNode> {
  const checked = checkArticleDocument(json)
  if (!checked.ok) return checked
  try {
    const node = articleSchema.nodeFromJSON(checked.value)
    node.check()
    return ok(node)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return fail('invalid', `The article does not fit its schema: ${error.message}`)
  }
}
