import { expect, test } from 'vitest'
import { localPath } from '@/components/member/local-path'

const EVIL = 'evil.example'

test.each(['/', '/w/demo/articles', '/w/demo/claims?search=a%20b&page=2', '/w/demo/articles/1#s3'])(
  '%s stays',
  (address) => {
    expect(localPath(address)).toBe(address)
  },
)

test.each([
  undefined,
  '',
  `https://${EVIL}/`,
  `//${EVIL}`,
  `/\\${EVIL}`,
  `/\t/${EVIL}`,
  `/\n/${EVIL}`,
  `/\r\\${EVIL}`,
  `\t//${EVIL}`,
  `/.//${EVIL}`,
  `/a/..//${EVIL}`,
  'javascript:alert(1)',
  'w/demo',
  '//[',
])('%j leads home', (address) => {
  expect(localPath(address)).toBe('/')
})

test.each(['/\t/', '/..//', '/\\', '/%09/', '/%2f%2f', '/@', '/.;/'])(
  'what begins with %j leads to no other site',
  (beginning) => {
    const base = 'https://stet.example'
    expect(new URL(localPath(beginning + EVIL), base).origin).toBe(base)
  },
)
