import { Moment } from '@/components/ui/moment'
import type { CaptureView } from '@/lib/schema/version'
import type { Provenance } from '@/lib/schema/provenance'
import classes from './capture-list.module.css'

type CaptureListProps = {
  place: { workspace: string; articleId: string }
  versions: readonly CaptureView[]
}

/** How each version was captured, and its original to be downloaded. */
export function CaptureList({ place: { workspace, articleId }, versions }: CaptureListProps) {
  return (
    <section aria-labelledby="captures" className={classes['captures']}>
      <h2 id="captures" className={classes['title']}>
        Captures
      </h2>
      <ul className={classes['list']}>
        {versions.map(({ number, createdAt, createdBy, provenance }) => (
          <li key={number}>
            <p className={classes['head']}>
              <strong>Version {number}</strong>, <Moment at={createdAt} />, <bdi>{createdBy.name}</bdi>
            </p>
            {provenance && <Origin provenance={provenance} />}
            <a
              href={`/api/v1/workspaces/${workspace}/articles/${articleId}/versions/${number}/original`}
              download
            >
              Original of version {number}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Origin({ provenance: { page, fileName, modifiedOn, notes, leftOut } }: { provenance: Provenance }) {
  return (
    <>
      {page && (
        <p className={classes['origin']}>
          Fetched from <bdi className={classes['address']}>{page.url}</bdi>, <Moment at={page.fetchedAt} />
        </p>
      )}
      {fileName !== null && (
        <p className={classes['origin']}>
          From the file <bdi>{fileName}</bdi>
        </p>
      )}
      {modifiedOn !== null && <p className={classes['origin']}>Last changed, it says, on {modifiedOn}</p>}
      {leftOut.length > 0 && (
        <p className={classes['origin']}>
          {leftOut.length === 1 ? 'One block was' : `${String(leftOut.length)} blocks were`} left out by hand
        </p>
      )}
      {notes.map((note) => (
        <p key={note} className={classes['origin']}>
          {note}
        </p>
      ))}
    </>
  )
}
