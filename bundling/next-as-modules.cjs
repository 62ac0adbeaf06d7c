const { existsSync, readFileSync } = require('node:fs')
const { sep } = require('node:path')

const own = `${sep}next${sep}dist${sep}`

/**
 * A loader for Next's own files in what browsers get: takes each in its second form, as an ECMAScript module. Next's package has
 * both forms of every file and gives browsers the CommonJS one, of which a bundler can leave out nothing. That is a
 * tenth of what a page loads (docs/decisions/0032). Where a file stands does not change, so nothing else sees a difference;
 * one that has no second form, or would have none in another version, stays as it is.
 */
module.exports = function nextAsModules(source) {
  const second = this.resourcePath.replace(own, `${own}esm${sep}`)
  return second !== this.resourcePath && existsSync(second) ? readFileSync(second, 'utf8') : source
}
