import type { MetadataRoute } from 'next'

/** Lets a phone or a desktop keep Stet as a program of its own, and share pages with it. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: 'Stet',
    short_name: 'Stet',
    description: 'Mark, source and review the claims in an article.',
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
