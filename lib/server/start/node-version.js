/**
 * What to say of a version of Node, with the range `engines` of package.json (`^20.20.0 || ^24.0.0`): nothing of one in
 * the range. One that is too old is refused; one that nobody has tried may well work.
 */
export function complaintAbout(version, range) {
  const tried = range.split('||').map((part) => numbersOf(part.replace('^', '')))
  const own = numbersOf(version)
  if (tried.some((lowest) => own[0] === lowest[0] && own[1] >= lowest[1])) return undefined
  const lines = tried.map((lowest) =>
    lowest[1] > 0 ? lowest[0] + '.' + lowest[1] + ' or later in its line' : lowest[0],
  )
  const advice = 'Stet runs on Node ' + lines.join(', ') + '; 24 is recommended.'
  const isTooOld = tried.some((lowest) => own[0] === lowest[0]) || own[0] < tried[0][0]
  return isTooOld
    ? { isTooOld, message: 'Node ' + version + ' is too old. ' + advice }
    : { isTooOld, message: 'Nobody has tried Stet on Node ' + version + ', which may fail. ' + advice }
}

function numbersOf(version) {
  return version.trim().split('.').map(Number)
}
