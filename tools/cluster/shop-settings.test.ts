import { describe, expect, it } from 'vitest'
import { parseShopSettings } from './shop-settings'

describe('parseShopSettings', () => {
  it('needs nothing', () => {
    expect(parseShopSettings([], {})).toEqual({
      port: 8080,
      replicas: 3,
      detach: false,
      publicUrl: 'http://localhost:8080',
    })
  })

  it('takes the port into the public address, unless that is set', () => {
    expect(parseShopSettings([], { PORT: '9000' }).publicUrl).toBe('http://localhost:9000')
    expect(parseShopSettings([], { PORT: '9000', PUBLIC_URL: 'https://shop.test/x' }).publicUrl).toBe(
      'https://shop.test',
    )
  })

  it('reads both ways of writing an option', () => {
    expect(parseShopSettings(['--replicas', '5', '--detach'], {})).toMatchObject({ replicas: 5, detach: true })
    expect(parseShopSettings(['--replicas=5'], {})).toMatchObject({ replicas: 5, detach: false })
  })

  it.each([
    [[], { PORT: 'http' }, /^PORT must be .* not "http"$/],
    [[], { PORT: '70000' }, /^PORT/],
    [['--replicas', '0'], {}, /^--replicas must be/],
    [['--replicas'], {}, /^--replicas must be/],
    [['--help'], {}, /^Unknown option --help/],
    [[], { DATABASE_URL: 'mysql://localhost/shop' }, /^DATABASE_URL is not .*postgres:\/\//],
    [[], { DATABASE_URL: 'nonsense' }, /^DATABASE_URL/],
    [[], { REDIS_URL: 'http://localhost' }, /^REDIS_URL/],
  ])('says in one line what is wrong with %j %j', (args, env, message) => {
    expect(() => parseShopSettings(args, env)).toThrow(message)
  })
})
