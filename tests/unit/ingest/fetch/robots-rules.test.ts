import { describe, expect, it } from 'vitest'
import { readRobots } from '@/lib/ingest/fetch/robots-rules'

function allows(robots: string, path: string): boolean {
  return readRobots(robots, 'Stet').allows(path)
}

describe('a robots.txt', () => {
  it.each<[string, string, boolean]>([
    ['', '/a', true],
    ['User-agent: *\nDisallow: /', '/a', false],
    ['User-agent: *\nDisallow: /', '/robots.txt', true],
    ['User-agent: *\nDisallow:', '/a', true],
    ['user-AGENT : * \r\n disallow : /a # not this', '/ab', false],
    ['\uFEFFUser-agent: *\rDisallow: /a', '/a', false],
    ['User-agent: *\nDisallow: /a', '/b', true],
    ['User-agent: *\nDisallow: /a\nAllow: /a/b', '/a/b/c', true],
    ['User-agent: *\nAllow: /a/b\nDisallow: /a', '/a/c', false],
    ['User-agent: *\nDisallow: /a\nAllow: /a', '/a', true],
    ['User-agent: stet\nDisallow: /a\n\nUser-agent: *\nDisallow: /b', '/b', true],
    ['User-agent: *\nDisallow: /b\nUser-agent: Stet/1.0\nDisallow: /a', '/a', false],
    ['User-agent: stet\nUser-agent: other\nDisallow: /a', '/a', false],
    ['User-agent: other\nDisallow: /', '/a', true],
    ['User-agent: stetson\nDisallow: /', '/a', true],
    [
      'User-agent: stet\nDisallow: /a\nUser-agent: x\nDisallow: /b\nUser-agent: stet\nDisallow: /c',
      '/c',
      false,
    ],
    [
      'User-agent: stet\nDisallow: /a\nUser-agent: x\nDisallow: /b\nUser-agent: stet\nDisallow: /c',
      '/b',
      true,
    ],
    ['User-agent: stet\n\nUser-agent: *\nDisallow: /', '/a', false],
    ['User-agent: *\nSitemap: https://a.test/\nDisallow: /a', '/a', false],
    ['Disallow: /', '/a', true],
    ['User-agent: *\nDisallow: /*.pdf$', '/a.pdf', false],
    ['User-agent: *\nDisallow: /*.pdf$', '/a.pdf?x', true],
    ['User-agent: *\nDisallow: /*.pdf$', '/.pdf.pdf', false],
    ['User-agent: *\nDisallow: /a*b*c', '/a-b-c-d', false],
    ['User-agent: *\nDisallow: /a*b*c', '/a-c-b', true],
    ['User-agent: *\nDisallow: /a$', '/a', false],
    ['User-agent: *\nDisallow: /a$', '/ab', true],
    ['User-agent: *\nDisallow: *?print', '/a?print=1', false],
    ['User-agent: *\nDisallow: /a*a$', '/a', true],
    ['User-agent: *\nDisallow: /**$', '/a', false],
    ['User-agent: *\nDisallow: /ä', '/%c3%a4', false],
    ['User-agent: *\nDisallow: /%7e', '/%7E', false],
    ['<html>not found</html>', '/a', true],
  ])('%j lets %s be fetched: %s', (robots, path, expected) => {
    expect(allows(robots, path)).toBe(expected)
  })

  it('written to exhaust its reader does not', () => {
    const agents = Array.from({ length: 20_000 }, (_, index) => `user-agent: a${index}`)
    const rules = Array.from({ length: 20_000 }, () => 'disallow: /*a*a*a*a*a*b')
    const robots = [...agents, 'user-agent: *', ...rules].join('\n')
    expect(allows(robots, `/${'a'.repeat(2_000)}`)).toBe(true)
  })
})
