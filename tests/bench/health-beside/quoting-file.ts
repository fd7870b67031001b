const ANNOTATIONS = 5_000

/** 400 KB in paragraphs of ten sentences, no two of which are equal. */
export const LONG_TEXT = Array.from({ length: 700 }, (_, paragraph) =>
  Array.from({ length: 10 }, (_, line) => sentenceOf(paragraph * 10 + line)).join(' '),
).join('\n\n')

function sentenceOf(number: number): string {
  return `Station ${String(number)} measured ${String((number * 7919) % 10_007)} litres of water that day.`
}

/** A file of Hypothesis whose annotations only quote; of one in four, words that have changed since. */
export function quotingFile(): string {
  const rows = Array.from({ length: ANNOTATIONS }, (_, index) => {
    const words = sentenceOf(index)
    const exact = index % 4 === 0 ? words.replace('measured', 'counted') : words
    return {
      id: `annotation-${String(index)}`,
      uri: 'https://news.example/stations',
      user: 'acct:ada@hypothes.is',
      tags: ['claim'],
      text: '',
      target: [{ source: 'https://news.example/stations', selector: [{ type: 'TextQuoteSelector', exact }] }],
    }
  })
  return JSON.stringify({ rows, total: rows.length })
}
