// The tag table is one sorted set, so that Redis loses either all of it or nothing. Members:
//   "e<tag>"  everything with the tag that is older than the score is gone
//   "s<tag>"  everything with the tag that is older than the score is stale
//   "#epoch"  everything older than the score is gone, whatever its tags
//   "#server:<id>" the server on which the table was last seen; after a restart or a failover the id differs
// Scores are milliseconds of Redis' own clock, so that no two machines' clocks are ever compared.

const now = `
  local time = redis.call('TIME')
  local now = time[1] * 1000 + math.floor(time[2] / 1000)`

/** KEYS: the table. ARGV: the last now, the last epoch. Returns now, epoch, [member, score, …] since then. */
export const syncScript = `${now}
  local epoch = redis.call('ZSCORE', KEYS[1], '#epoch')
  if not epoch then
    redis.call('ZADD', KEYS[1], now, '#epoch')
    epoch = tostring(now)
  end
  local since = ARGV[1]
  if ARGV[2] ~= epoch then since = '-inf' end
  return { tostring(now), epoch, redis.call('ZRANGEBYSCORE', KEYS[1], since, '+inf', 'WITHSCORES') }`

/** KEYS: the table. ARGV: the server's id. On a server that is new to the table everything before now is gone. */
export const adoptScript = `${now}
  if not redis.call('ZSCORE', KEYS[1], '#server:' .. ARGV[1]) then
    redis.call('ZADD', KEYS[1], now, '#epoch', '+inf', '#server:' .. ARGV[1])
  end
  return tostring(now)`

/** KEYS: the table. ARGV: how long to remember (ms), when to expire ("now", "never", or ms from now), the tags. */
export const invalidateScript = `${now}
  local epoch = redis.call('ZSCORE', KEYS[1], '#epoch') or now
  redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - ARGV[1])
  redis.call('ZADD', KEYS[1], epoch, '#epoch')
  for i = 3, #ARGV do
    if ARGV[2] ~= 'now' then redis.call('ZADD', KEYS[1], now, 's' .. ARGV[i]) end
    if ARGV[2] == 'now' then redis.call('ZADD', KEYS[1], now, 'e' .. ARGV[i])
    elseif ARGV[2] ~= 'never' then redis.call('ZADD', KEYS[1], now + ARGV[2], 'e' .. ARGV[i]) end
  end
  return tostring(now)`
