import Link from 'next/link'
import { Dotted } from '@/components/ui/dotted'
import { Moment } from '@/components/ui/moment'
import type { ImportJobView } from '@/lib/schema/import-job'
import classes from './import-list.module.css'
import { useImportWords } from './use-import-words'

/** Imports of many articles, newest first: whose each is, and how far. */
export function ImportList({ workspace, jobs }: { workspace: string; jobs: readonly ImportJobView[] }) {
  const { stateOf } = useImportWords()
  return (
    <ul className={classes['list']}>
      {jobs.map((job) => (
        <li key={job.id} className={classes['item']}>
          <h2 className={classes['name']} dir="auto">
            <Link href={`/w/${workspace}/articles/imports/${job.id}`}>{job.name}</Link>
          </h2>
          <p className={classes['state']}>{stateOf(job)}</p>
          <Dotted className={classes['about']}>
            <bdi>{job.createdBy.name}</bdi>
            <Moment at={job.createdAt} />
          </Dotted>
        </li>
      ))}
    </ul>
  )
}
