import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import base from '../../playwright.config'
import { root } from '../root'

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const desktop = { viewport: { width: 1280, height: 900 } }
const views = /views\.pictures\.ts$/

/** Of the pictures, which are taken by Playwright's runner because that arranges the views for the journeys too. */
export default defineConfig({
  ...base,
  testDir: '.',
  outputDir: join(root, '.data/pictures/failed'),
  timeout: 90_000,
  reporter: [['list']],
  projects: [
    { name: 'phone', testMatch: views, use: phone },
    { name: 'desktop', testMatch: views, use: desktop },
    // Crashes a replica, for which nobody else is to wait.
    { name: 'lab', testMatch: /crash\.pictures\.ts$/, use: desktop, dependencies: ['phone', 'desktop'] },
  ],
})
