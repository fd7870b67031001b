/** What holds many articles: an archive of files, a table, a list of records, or a list of addresses. */
export type BundleForm = 'zip' | 'csv' | 'tsv' | 'json' | 'jsonl' | 'addresses'
