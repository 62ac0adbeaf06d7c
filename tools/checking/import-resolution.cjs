// The "@/" of tsconfig.json, told to dependency-cruiser in webpack's words: it reads tsconfig.json only with a TypeScript
// that has a compiler API.
const { resolve } = require('node:path')

module.exports = { resolve: { alias: { '@': resolve(__dirname, '../..') } } }
