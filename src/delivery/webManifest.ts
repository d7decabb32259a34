import type { ManifestOptions } from 'vite-plugin-pwa';

/** How the installed app presents itself. */
export const webManifest = {
  id: './',
  start_url: './',
  scope: './',
  name: 'Distansrond',
  short_name: 'Distansrond',
  description:
    'Skyddsrond för distansarbete: bedöm, planera och skriv under tillsammans, på era egna enheter.',
  lang: 'sv',
  dir: 'ltr',
  display: 'standalone',
  theme_color: '#f5f7f5',
  background_color: '#f5f7f5',
  categories: ['business', 'productivity'],
  icons: [
    { src: 'icons/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
    { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
    { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
    { src: 'icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
} as const satisfies Partial<ManifestOptions>;
