import { fileURLToPath } from 'node:url'

// Public pages read no cookie, so the proxy may hold one copy for everyone; it is never shown to be older than this.
const publicPage = 'public, max-age=0, s-maxage=1, stale-while-revalidate=1'

// A replica gives every answer its headers (deploy/replica/guard-response.mjs). `next dev` runs without it, and needs more: its
// scripts are evaluated and talk through a socket.
const developmentPolicy = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self' ws:",
  "img-src 'self' data: blob:",
  "base-uri 'none'",
  // A provider with whom people sign in may be anywhere.
  "form-action 'self' https: http:",
  "frame-ancestors 'none'",
].join('; ')

const path = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url))

/** @type {import('next').NextConfig} */
const config = {
  output: 'standalone',
  // Without it Next guesses the root from lockfiles in parent folders and the standalone paths change with the guess.
  outputFileTracingRoot: path('.'),
  // The proxy compresses: here it would cost the replicas half of their requests per second.
  compress: false,
  poweredByHeader: false,
  // Pictures are made once, by the build (0011). Next's own way would let anybody who asks for sizes keep the replicas busy, and
  // write to the disk of each.
  images: { unoptimized: true },
  outputFileTracingExcludes: { '**': ['node_modules/sharp/**', 'node_modules/@img/**'] },
  // `npm run check` checks the types, of tests and tools too; a build for a shop must not fail on those.
  // Both kinds of cache on Redis, sharing one tag table: with only one of them, a change that one replica makes leaves the
  // other kind stale on all others. The flag gives `'use cache'` without Cache Components, see decision 0004.
  cacheHandler: path('cache-handlers/route-cache-handler.js'),
  cacheHandlers: { default: path('cache-handlers/use-cache-handler.js') },
  cacheMaxMemorySize: 0,
  experimental: {
    useCache: true,
    // Offline, what somebody presses waits for the connection instead of leading to the browser's own error page.
    useOffline: true,
    // What every page loads is one file of Next and React, not five: a compressor finds more to repeat in it (0034).
    turbopackChunking: { minChunkSize: 5_000_000, maxMergeChunkSize: 5_000_000 },
    turbopackCjsTreeShaking: true,
    turbopackCjsScopeHoisting: true,
    turbopackCrossModuleConstants: true,
    // They guess at a page's shell before it is asked for. Ours have none, and nothing is asked for before somebody presses.
    optimisticRouting: false,
    varyParams: false,
  },
  // Keeps the entries of two releases apart, and makes a browser tab of the old one reload once.
  ...(process.env.DEPLOYMENT_ID ? { deploymentId: process.env.DEPLOYMENT_ID } : {}),
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['@node-rs/argon2', 'nodemailer', 'pg-boss', 'pino'],
  // Title and description come with the head for everybody. Otherwise Next may send them later, by a script of a form that
  // our policy does not know.
  htmlLimitedBots: /.*/,
  // Browsers get Next's own files in a form of which what is not used can be left out (0032).
  ...(process.env.NODE_ENV === 'production' && {
    turbopack: {
      resolveAlias: { 'next/dist/compiled/process': { browser: './bundling/no-process.cjs' } },
      rules: {
        '**/next/dist/{client,shared,lib}/**/*.js': {
          condition: 'browser',
          loaders: [path('bundling/next-as-modules.cjs')],
        },
      },
    },
  }),
  async headers() {
    const development = process.env.NODE_ENV === 'development'
    const loose = { source: '/:path*', headers: [{ key: 'Content-Security-Policy', value: developmentPolicy }] }
    const pages = ['/', '/products', '/products/:slug', '/docs/api', '/robots.txt'].map((source) => ({
      source,
      headers: [{ key: 'Cache-Control', value: publicPage }],
    }))
    return development ? [...pages, loose] : pages
  },
  async redirects() {
    return [{ source: '/search', destination: '/products', permanent: false }]
  },
}

export default config
