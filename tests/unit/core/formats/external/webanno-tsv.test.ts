import { describe, expect, it } from 'vitest'
import { read, remarks, told } from './read'

/** A file of these header and body lines; `\t` parts columns. */
function tsv(header: string[], body: string[]): string {
  return ['#FORMAT=WebAnno TSV 3.3', ...header, '', '', ...body, ''].join('\n')
}

const ONE_LAYER = ['#T_SP=webanno.custom.Claim|kind']

describe('a TSV 3 file of WebAnno', () => {
  it('has stacked spans, over several tokens and over parts of one', () => {
    const file = read(
      tsv(ONE_LAYER, [
        '#Text=The big ships sail',
        '1-1\t0-3\tThe\ta[1]|b[2]\t',
        '1-2\t4-7\tbig\ta[1]|b[2]|c[3]\t',
        '1-3\t8-13\tships\tb[2]\t',
        '1-3.1\t8-12\tship\tc[3]\t',
        '1-4\t14-18\tsail\tb\t',
      ]),
    )
    expect(told(file)).toEqual(['The big: a', 'The big ships: b', 'big ship: c', 'sail: b'])
    expect(file.documents[0]?.text).toBe('The big ships sail')
  })

  it('counts UTF-16 units, undoes escapes, and parts sentences as far as the offsets tell', () => {
    const file = read(
      tsv(ONE_LAYER, [
        '#Text=A 🚢\\tsails',
        '1-1\t0-1\tA\t_\t',
        '1-2\t2-4\t🚢\t\\_ \\| \\[x\\] \\* \\\\\t',
        '1-3\t5-10\tsails\t*\t',
        '',
        '#Text=Two',
        '#Text=lines',
        '2-1\t11-14\tTwo\t_\t',
        '2-2\t15-20\tlines\tx\t',
        '',
        '#Text=New paragraph',
        '3-1\t22-25\tNew\tx\t',
      ]),
    )
    expect(file.documents[0]?.text).toBe('A 🚢\tsails Two\nlines\n\nNew paragraph')
    expect(told(file)).toEqual(['🚢: _ | [x] * \\', 'sails: Claim', 'lines: x', 'New: x'])
  })

  it('tells values of several layers and features apart', () => {
    const header = ['#T_SP=a.b.Entity|value|identifier', '#T_SP=a.b.Lemma|value']
    const file = read(tsv(header, ['#Text=Ships', '1-1\t0-5\tShips\tMISC\tQ1\tship\t']))
    expect(told(file)).toEqual(['Ships: Entity.value: MISC, Entity.identifier: Q1', 'Ships: Lemma: ship'])
  })

  it('says that links, relations, chains and spans of no length do not come along', () => {
    const header = [
      '#T_SP=x.Host|ROLE_x.Host:links_x.Link|x.Span',
      '#T_RL=x.Of|BT_x.Span',
      '#T_CH=x.Chain|referenceRelation|referenceType',
    ]
    const file = read(
      tsv(header, [
        '#Text=One two',
        '1-1\t0-3\tOne\tby\t1-2\t_\t*->1-1\t*[1]\t',
        '1-2\t4-7\ttwo\t_\t_\t1-1\t*->1-2\t*[1]\t',
        '1-2.1\t7-7\t\t*\t*\t_\t_\t_\t',
      ]),
    )
    expect(told(file)).toEqual(['One: Host'])
    expect(remarks(file)).toEqual([
      '8 not_carried: A link of a chain.',
      '9 not_carried: A relation between two annotations.',
      '9 not_carried: A link of a chain.',
      '8 not_carried: The links from the annotation to others.',
      '10 not_carried: An annotation between two characters, which marks no words.',
    ])
  })

  it('reads on after lines that are broken', () => {
    const file = read(
      tsv(ONE_LAYER, [
        '#Text=One two',
        'what is this',
        '1-1\t0-3\tSix\tx\t',
        '1-2\t4-7\ttwo\tx\t',
        '',
        '#Text=Three',
        '2-1\t2-7\tThree\tx\t',
        '',
        '#Text=Four',
        '3-1\t999999999-999999999\tFour\tx\t',
      ]),
    )
    expect(told(file)).toEqual(['two: x'])
    expect(remarks(file).map((line) => line.split(':')[0])).toEqual([
      '6 faulty',
      '7 faulty',
      '11 faulty',
      '14 faulty',
    ])
  })
})
