import 'server-only'

/**
 * Notes that this replica lives, if it is one that says so, and tells what all need to know, in one question.
 * KEYS: replicas, listening, rollout; ARGV: id or '', JSON, for how many milliseconds a note counts.
 * → [replicas as JSON …], whether anybody listens, the rollout's plan or nil. The time is Redis' own, so that no clocks are compared.
 */
export const meetScript = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
if ARGV[1] ~= '' then
  redis.call('HSET', KEYS[1], ARGV[1], string.format('%.0f', now) .. ' ' .. ARGV[2])
  redis.call('PEXPIRE', KEYS[1], 60000)
end
local notes = redis.call('HGETALL', KEYS[1])
local alive = {}
for i = 1, #notes, 2 do
  local at, json = string.match(notes[i + 1], '^(%d+) (.*)$')
  if now - tonumber(at) <= tonumber(ARGV[3]) then
    table.insert(alive, json)
  else
    redis.call('HDEL', KEYS[1], notes[i])
  end
end
return { alive, redis.call('EXISTS', KEYS[2]), redis.call('GET', KEYS[3]) }
`
