// The tag table is one sorted set, so that Redis loses either all of it or nothing. Members and scores:
//   "e<tag>"  everything with the tag that was made before is gone
//   "s<tag>"  everything with the tag that was made before is stale
//   "d<tag>"  the same as "e<tag>", and may lie in the future
//   "<server>:<microseconds>", with an infinite score: the epoch. An entry is of use only in the epoch in which it was made.
// Scores are milliseconds of Redis' own clock, so that no two machines' clocks are ever compared.

const clock = `
  local time = redis.call('TIME')
  local now = time[1] * 1000 + math.floor(time[2] / 1000)`

/**
 * A server that restarted or took over may have lost invalidations that nobody can name any more, and so may one whose
 * table is empty. Either begins a new epoch.
 * KEYS: the table. ARGV: the epoch and the time of the last answer; how many members at most; the clock margin; "check"
 * to look whose table it is, which costs Redis more than all the rest. Returns epoch, now, [member, score, …].
 */
export const syncScript = `${clock}
  local epoch = redis.call('ZRANGEBYSCORE', KEYS[1], '+inf', '+inf')[1]
  local function beginEpoch(server)
    redis.call('DEL', KEYS[1])
    epoch = server .. ':' .. time[1] .. string.format('%06d', time[2])
    redis.call('ZADD', KEYS[1], '+inf', epoch)
  end
  if not epoch or ARGV[5] == 'check' then
    local server = string.match(redis.call('INFO', 'server'), 'run_id:(%w+)') or 'unknown'
    if not epoch or string.sub(epoch, 1, #server + 1) ~= server .. ':' then beginEpoch(server) end
  end
  local since = '-inf'
  if epoch == ARGV[1] then
    since = ARGV[2] - ARGV[4]
    -- Its clock was set back. What was made by the old one would look newer than what is changed from now on.
    if since > now then beginEpoch(string.match(epoch, '^[^:]*')) since = '-inf' end
  end
  local changed = redis.call('ZRANGEBYSCORE', KEYS[1], since, now, 'WITHSCORES', 'LIMIT', 0, ARGV[3])
  return { epoch, tostring(now), changed }`

/** KEYS: the table. ARGV: how long to remember (ms); when the tags expire ("now", "never", or in ms); the tags. */
export const invalidateScript = `${clock}
  redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - ARGV[1])
  for i = 3, #ARGV do
    local tag = ARGV[i]
    if ARGV[2] == 'now' then
      redis.call('ZADD', KEYS[1], now, 'e' .. tag)
    else
      redis.call('ZADD', KEYS[1], now, 's' .. tag)
      -- One that is due already must not be put off, and one that is still to come stays: earlier is never wrong.
      local due = tonumber(redis.call('ZSCORE', KEYS[1], 'd' .. tag))
      if due and due <= now then redis.call('ZADD', KEYS[1], 'GT', due, 'e' .. tag) end
      if ARGV[2] ~= 'never' and (not due or due <= now) then
        redis.call('ZADD', KEYS[1], now + ARGV[2], 'd' .. tag)
      end
    end
  end`
