import { describe, expect, it } from 'vitest'
import { sameWords } from '@/lib/core/anchoring/same-words'

describe('sameWords', () => {
  it.each([
    ['the same text', 'The sea rose.', 'The sea rose.'],
    ['other signs and spaces', '“The sea – rose”', 'The  sea, rose!'],
    ['no words at all', '…', '!'],
    ['other signs between Arabic words', 'قال: نعم', 'قال، نعم.'],
    ['decomposed letters with their marks', 'cafe\u0301!', 'cafe\u0301'],
  ])('says yes to %s', (_, one, other) => {
    expect(sameWords(one, other)).toBe(true)
    expect(sameWords(other, one)).toBe(true)
  })

  it.each([
    ['another word', 'The sea rose.', 'The sea fell.'],
    ['another case, which may make a name', 'a polish', 'a Polish'],
    ['another order', 'sea the', 'the sea'],
    ['two words for one', 'seawall', 'sea wall'],
    ['another figure', '5 boats', '6 boats'],
    ['a mark more', 'resume', 'résumé'],
    ['a word more', 'It rose.', 'It rose again.'],
    ['nothing', 'It rose.', ''],
  ])('says no to %s', (_, one, other) => {
    expect(sameWords(one, other)).toBe(false)
    expect(sameWords(other, one)).toBe(false)
  })
})
