const { existsSync, readFileSync } = require('node:fs')
const { join, sep } = require('node:path')

const own = `${sep}next${sep}dist${sep}`
const lastErrorPage = join('client', 'components', 'builtin', 'global-error.js')
const ourErrorPage = join(__dirname, 'last-error-page.js')

/**
 * A loader for Next's own files in what browsers get: takes each in its second form, as an ECMAScript module. Next's package has
 * both forms of every file and gives browsers the CommonJS one, of which a bundler can leave out nothing. That is a
 * tenth of what a page loads (docs/decisions/0032). Where a file stands does not change, so nothing else sees a difference;
 * one that has no second form, or would have none in another version, stays as it is. The error page of last resort is ours.
 */
module.exports = function nextAsModules(source) {
  // Else what a former form of these made would be taken from the cache of the build.
  for (const file of [__filename, ourErrorPage]) this.addDependency(file)
  if (this.resourcePath.endsWith(own + lastErrorPage)) return readFileSync(ourErrorPage, 'utf8')
  const second = this.resourcePath.replace(own, `${own}esm${sep}`)
  return second !== this.resourcePath && existsSync(second) ? readFileSync(second, 'utf8') : source
}
