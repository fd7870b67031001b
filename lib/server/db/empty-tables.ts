import { Client } from 'pg'

// DELETE rather than TRUNCATE, which makes new files for every table and takes longer than most tests. In the replica
// role foreign keys and triggers (append-only tables) do not object; only a superuser may take it.
const emptyEveryTable = `
DO $$
DECLARE
  one regclass;
BEGIN
  SET LOCAL session_replication_role = replica;
  FOR one IN SELECT oid FROM pg_class
    WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> '_prisma_migrations'
  LOOP
    EXECUTE 'DELETE FROM ' || one;
  END LOOP;
END $$`

/** Deletes every row but the record of migrations. For a database of our own: it takes a superuser. */
export async function emptyTables(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query(emptyEveryTable)
  } finally {
    await client.end()
  }
}
