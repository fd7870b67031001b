/** Only a path of this site: a link must not be able to send whoever signs in elsewhere. */
export function localPath(from: string | undefined): string {
  return from && /^\/(?![/\\])/.test(from) ? from : '/'
}
