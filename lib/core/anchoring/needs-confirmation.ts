/**
 * Must a person say yes before an annotation of `before` stands on `after`, however sure its place is? Yes where an
 * editor has approved it and any word differs: a published verdict never moves silently. And for anybody's where the
 * figures differ: they are what people check.
 */
export function needsConfirmation(
  before: string,
  after: string,
  { approved }: { approved: boolean },
): boolean {
  if (before === after) return false
  const [old, now] = approved ? [wordsOf(before), wordsOf(after)] : [figuresOf(before), figuresOf(after)]
  return old.join(' ') !== now.join(' ')
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
}

/** Numbers with the stops and commas inside them. */
function figuresOf(text: string): string[] {
  return text.match(/\p{N}+(?:[.,:]\p{N}+)*/gu) ?? []
}
