import type { MessageHeader } from './sign'

/** Fields that only a message which was sent has; a page saved by a browser as a message has none of them. */
const SENT = ['to', 'received', 'message-id', 'return-path', 'delivered-to', 'reply-to']

/** Whether it is a page that a browser saved as a message. */
export function isSavedPage({ names, isRelated }: MessageHeader): boolean {
  return isRelated && !SENT.some((name) => names.has(name))
}

/** Whether it is an e-mail. */
export function isEmail({ names }: MessageHeader): boolean {
  const isDated = ['date', 'received', 'message-id', 'mime-version'].some((name) => names.has(name))
  return names.has('from') && isDated
}
