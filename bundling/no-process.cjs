/**
 * What browsers get as `process`. Next brings an imitation of Node's along for libraries that look for it; here only React does, to
 * see whether there is one (docs/decisions/0034).
 */
module.exports = { env: {} }
