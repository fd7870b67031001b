/** A mutant that no test can find, because it does what the file does. */
type EquivalentMutant = { file: string; line: string; was: string; becomes: string; why: string }

/** Looked at one by one. `line` is the line of the file as it stands, trimmed, so that a changed line is looked at anew. */
export const EQUIVALENT: readonly EquivalentMutant[] = [
  {
    file: 'lib/core/annotation/annotations-at.ts',
    line: 'const own = item.member.memberId === memberId ? 0 : 2',
    was: '2',
    becomes: '(2 + 1)',
    why: 'Own ones rank 0 and 1 either way; the ranks of others only grow.',
  },
  {
    file: 'lib/core/annotation/annotations-at.ts',
    line: 'const length = ({ anchor }: AnnotationView): number => (anchor.end ?? 0) - (anchor.start ?? 0)',
    was: '0',
    becomes: '(0 + 1)',
    why: 'Annotations without offsets have been filtered out.',
  },
  {
    file: 'lib/core/annotation/apply-changes.ts',
    line: 'else if (item) {',
    was: 'item',
    becomes: 'true',
    why: 'Without an annotation there is nothing to delete, and nothing that a restore could find.',
  },
  {
    file: 'lib/core/annotation/apply-changes.ts',
    line: "case 'delete':",
    was: "'delete'",
    becomes: "''",
    why: 'The switch ends without a value for what it does not know.',
  },
  {
    file: 'lib/core/annotation/by-position.ts',
    line: '(a.id < b.id ? -1 : a.id > b.id ? 1 : 0)',
    was: '1',
    becomes: '(1 + 1)',
    why: 'A comparison counts by its sign only.',
  },
  {
    file: 'lib/core/annotation/find-cut.ts',
    line: 'if (fresh.length === 0) return undefined',
    was: 'fresh.length === 0',
    becomes: 'false',
    why: 'Only spares the search, which finds nothing.',
  },
  {
    file: 'lib/core/annotation/placing.ts',
    line: "(approved ? 0 : 2) + (anchor.status === 'fuzzy' ? 0 : 1)",
    was: '2',
    becomes: '(2 + 1)',
    why: 'Approved ones rank 0 and 1 either way.',
  },
  {
    file: 'lib/core/annotation/repeat-index.ts',
    line: "const key = likeness === undefined ? '' : normaliseSentence(text.slice(start, end))",
    was: 'likeness === undefined',
    becomes: 'false',
    why: 'Sentences that equal the first have its normal form as their key, which no near one has.',
  },
  {
    file: 'lib/core/annotation/repeat-index.ts',
    line: "const key = likeness === undefined ? '' : normaliseSentence(text.slice(start, end))",
    was: "''",
    becomes: "'mutant'",
    why: 'A key of its own, whatever it is.',
  },
  {
    file: 'lib/core/annotation/snap-selection.ts',
    line: 'trimmed.start - first.start <= NEAR && trimmed.start >= first.start ? first.start : trimmed.start',
    was: '>=',
    becomes: '>',
    why: 'At the start itself both answers are the same.',
  },
  {
    file: 'lib/core/annotation/snap-selection.ts',
    line: 'const end = last.end - trimmed.end <= NEAR && last.end >= trimmed.end ? last.end : trimmed.end',
    was: '>=',
    becomes: '>',
    why: 'At the end itself both answers are the same.',
  },
]
