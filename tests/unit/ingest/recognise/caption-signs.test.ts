import { expect, it } from 'vitest'
import { isSrt, isVtt } from '@/lib/ingest/recognise/caption-signs'

it.each([
  ['1\n00:00:01,000 --> 00:00:02,000\nOne.', true, false],
  ['\ufeff1\r\r\n00:00:01,000 --> 00:00:02,000\r\r\nOne.', true, false],
  ['00:00:01 --> 00:00:02\nOne.', true, false],
  ['WEBVTT\n\n00:01.000 --> 00:02.000\nOne.', false, true],
  ['\ufeffWEBVTT - talk\n', false, true],
  ['WEBVTTX\n', false, false],
  ['1\nOn 00:00:01,000 --> 00:00:02,000 something happened.', false, false],
  ['See 1 --> 2.', false, false],
])('%j', (beginning, srt, vtt) => {
  expect([isSrt(beginning), isVtt(beginning)]).toEqual([srt, vtt])
})
