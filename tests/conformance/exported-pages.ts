import { serialize } from 'parse5'
import type { Export } from '@/lib/schema/export'
import { writeHtml } from '@/lib/core/formats/write-html'
import { writeMarkdown } from '@/lib/core/formats/write-markdown'
import { joined } from '@/tests/read-back/joined'
import { render } from '@/tests/read-back/markdown'

/** The pages that an export may end up as: its HTML, that without its policy, and what a site makes of its Markdown. */
export function exportedPages(model: Export): Record<string, string> {
  const page = joined(writeHtml(model))
  const withoutPolicy = page.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
  if (withoutPolicy === page) throw new Error('The HTML export has no content security policy.')
  return {
    'The HTML': page,
    'The HTML without its policy': withoutPolicy,
    'The Markdown': rendered(joined(writeMarkdown(model))),
  }
}

/** As a site would show the Markdown that does not clean what its renderer makes of it. */
function rendered(markdown: string): string {
  const root = render(markdown)
  return `<!doctype html>${'childNodes' in root ? serialize(root) : ''}`
}
