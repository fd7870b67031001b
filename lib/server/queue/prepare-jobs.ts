import PgBoss from 'pg-boss'
import { QUEUES } from './queues'

/** Brings the job tables up to date and makes the queues. Run it after the migrations; twice does no harm. */
export async function prepareJobs(databaseUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: databaseUrl, supervise: false, schedule: false, max: 1 })
  await boss.start()
  try {
    for (const name of QUEUES) await boss.createQueue(name)
  } finally {
    await boss.stop({ graceful: false, wait: true })
  }
}
