import { defineConfig, devices } from '@playwright/test'

const executablePath = process.env.CHROMIUM_PATH
const isRoot = process.getuid?.() === 0
const isCi = Boolean(process.env.CI)

// A browser that talks to nobody but the shop, and that starts for root too, as in a container.
const args = [
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
  ...(isRoot ? ['--no-sandbox'] : []),
]

const replicaSpecs = '**/replicas/*.spec.ts'

/** What these prove does not depend on the width of a window: rules of the server, of HTTP and of the browser. */
const widthless = [
  'api',
  'api-document',
  'cart-changes',
  'content-security',
  'cross-site',
  // Makes itself as narrow as a phone.
  'every-view',
  'guard',
  'hint',
  'limits',
  'oauth',
  'password-reset',
  'prefetch',
  'public-pages',
  'screen-reader',
  'security',
  'seo',
  'signed-out',
].map((name) => `**/e2e/${name}.spec.ts`)

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: isCi,
  // What passes at the second try is told at the end of the run. Whoever works on a test sees it fail at the first.
  retries: isCi ? 1 : 0,
  workers: 2,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  // The file of the json reporter is set by PLAYWRIGHT_JSON_OUTPUT_NAME.
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['list'], ['json']] : [['list']],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: process.env.BASE_URL ?? 'http://localhost:8080',
    // It takes a quarter of a journey's time. In CI a try that failed is made again, and that one is recorded.
    trace: isCi ? 'on-first-retry' : 'retain-on-failure',
    locale: 'en-GB',
    launchOptions: { args, ...(executablePath && { executablePath }) },
  },
  projects: [
    {
      name: 'phone',
      testIgnore: [replicaSpecs, ...widthless],
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
    },
    { name: 'desktop', testIgnore: replicaSpecs, use: { viewport: { width: 1280, height: 800 } } },
    // They kill replicas: one at a time, and not while others shop.
    {
      name: 'replicas',
      testMatch: replicaSpecs,
      fullyParallel: false,
      workers: 1,
      // A replica that comes back on a busy machine takes its time.
      timeout: 180_000,
      expect: { timeout: 30_000 },
      use: { viewport: { width: 1280, height: 800 } },
    },
  ],
})
