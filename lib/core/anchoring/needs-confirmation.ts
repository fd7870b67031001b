import { isMaterialChange } from '@/lib/core/text/change/judge-change'

/**
 * Must a person say yes before an annotation of `before` stands on `after`, however sure its place is? Yes where the
 * two may be two statements (`judgeChange`). Under an approved verdict, yes for other spelling too: there, only space
 * and typographic form may differ. `language` is the article's BCP 47 tag.
 */
export function needsConfirmation(
  before: string,
  after: string,
  { approved, language }: { approved: boolean; language?: string | undefined },
): boolean {
  // Without a language there are no tables of spelling.
  return isMaterialChange(before, after, approved ? undefined : language)
}
