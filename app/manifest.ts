import type { MetadataRoute } from 'next'
import { getTranslations } from 'next-intl/server'

/** Lets a phone or a desktop keep Stet as a program of its own, and share pages with it. */
export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const t = await getTranslations('page')
  return {
    name: 'Stet',
    short_name: 'Stet',
    description: t('description'),
    start_url: '/',
    display: 'standalone',
    icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' }],
    share_target: {
      action: '/share',
      method: 'get',
      params: { title: 'title', text: 'text', url: 'url' },
    },
  }
}
