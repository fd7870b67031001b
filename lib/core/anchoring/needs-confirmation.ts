import { sameWords } from './same-words'

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
  if (approved) return !sameWords(before, after)
  return figuresOf(before).join(' ') !== figuresOf(after).join(' ')
}

/** Numbers with the stops and commas inside them. */
function figuresOf(text: string): string[] {
  return text.match(/\p{N}+(?:[.,:]\p{N}+)*/gu) ?? []
}
