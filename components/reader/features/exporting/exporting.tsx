import { addressOf } from '@/components/api/address-of'
import { defineFeature } from '@/components/reader/room-feature'
import { articleApi } from '@/lib/schema/api/article'
import { ExportMenu, type ExportMenuProps } from './export-menu'

/** The article and its annotations as a file. */
export const exporting = defineFeature({
  id: 'exporting',
  commands: () => ({}),
  useParts: ({ article, workspace }) => {
    const address: ExportMenuProps['address'] = (format) =>
      addressOf(workspace.slug, articleApi.export, { params: { articleId: article.id }, query: { format } })
    return { run: {}, panels: { menu: <ExportMenu address={address} /> } }
  },
})
