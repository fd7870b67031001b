import { Skeleton } from '@mantine/core'

/** The room's outline while the article is read. */
export default function RoomLoading() {
  return (
    <div style={{ maxInlineSize: 'var(--stet-measure)', marginInline: 'auto', padding: '6rem 1.5rem' }}>
      <Skeleton height={36} width="70%" mb="xl" />
      {[96, 100, 91, 98, 62, 99, 94, 97, 88, 71].map((width) => (
        <Skeleton key={width} height={13} width={`${width}%`} mb="md" />
      ))}
    </div>
  )
}
