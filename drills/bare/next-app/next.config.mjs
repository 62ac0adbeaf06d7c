import { resolve } from 'node:path'

/** @type {import('next').NextConfig} */
export default {
  // As in the shop, so that it is the same Next that is compared.
  compress: false,
  poweredByHeader: false,
  // This folder is copied into .data/bench of the checkout, whose packages it uses.
  turbopack: { root: resolve(import.meta.dirname, '../../..') },
}
