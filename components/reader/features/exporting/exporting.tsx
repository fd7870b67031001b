import { defineFeature } from '@/components/reader/room-feature'
import { ExportMenu } from './export-menu'

/** The article and its annotations as a file. */
export const exporting = defineFeature({
  id: 'exporting',
  commands: () => ({}),
  useParts: ({ article, workspace }) => {
    const root = `/api/v1/workspaces/${workspace.slug}/articles/${article.id}/export`
    return { run: {}, panels: { menu: <ExportMenu address={(format) => `${root}?format=${format}`} /> } }
  },
})
