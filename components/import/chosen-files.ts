/** What one request may carry. */
const MOST_BYTES = 64 * 1024 * 1024

/** The name of a file with the folders it was chosen with. */
export function pathOf({ webkitRelativePath, name }: Pick<File, 'webkitRelativePath' | 'name'>): string {
  return webkitRelativePath || name
}

/** Files without those that a system keeps for itself: hidden ones, those in hidden folders, and a Mac's resource forks. */
export function withoutHidden<F extends Pick<File, 'webkitRelativePath' | 'name'>>(
  files: readonly F[],
): readonly F[] {
  return files.filter(
    (file) =>
      !pathOf(file)
        .split('/')
        .some((part) => part.startsWith('.') || part === '__MACOSX'),
  )
}

/** Why the files cannot be sent together, in words; undefined when they can. */
export function tooMuchOf(files: readonly Pick<File, 'size'>[]): string | undefined {
  const bytes = files.reduce((sum, { size }) => sum + size, 0)
  if (bytes <= MOST_BYTES) return undefined
  const size = SIZE.format(Math.ceil(bytes / 2 ** 20))
  return `Together the files have ${size}; 64 MB can be sent at once. Send them in parts, or as a ZIP in parts.`
}

const SIZE = new Intl.NumberFormat('en', { style: 'unit', unit: 'megabyte' })
