import 'server-only'

/**
 * Counts one request, once: who was let in already is let in again, without being counted, when the proxy sends the same
 * request to another replica because the first one died on it.
 * KEYS: the count; the note that this request was let in. ARGV: by how much; how many may be let in; the window in ms; "note" to look for the
 * note and to leave one. Returns the count, and in how many ms it begins anew.
 */
export const countScript = `
  local left = redis.call('PTTL', KEYS[1])
  if ARGV[4] == 'note' and left > 0 and redis.call('EXISTS', KEYS[2]) == 1 then
    return { math.min(tonumber(redis.call('GET', KEYS[1])), tonumber(ARGV[2])), left }
  end
  local by = tonumber(ARGV[1])
  -- What is given back after its window has ended is nobody's any more.
  if by < 0 and (left < 0 or tonumber(redis.call('GET', KEYS[1])) + by < 0) then return { 0, tonumber(ARGV[3]) } end
  local count = redis.call('INCRBY', KEYS[1], by)
  if left < 0 then
    left = tonumber(ARGV[3])
    redis.call('PEXPIRE', KEYS[1], left)
  end
  if ARGV[4] == 'note' and count <= tonumber(ARGV[2]) then redis.call('SET', KEYS[2], 1, 'PX', left) end
  return { count, left }`
