const dayMs = 24 * 3_600_000

/** Every year on the same day, as month and day: what all of Germany, where parcels are packed, has off. */
const fixed = ['01-01', '05-01', '10-03', '12-25', '12-26']
/** Days after Easter Sunday: Good Friday, Easter Monday, Ascension, Whit Monday. */
const afterEaster = [-2, 1, 39, 50]

/**
 * The days on which no parcel is sent or brought, besides weekends.
 * @param from the first day that is asked about
 * @param dayCount how many days are looked at
 * @returns each as ISO 8601 writes a day, in order
 */
export function shopHolidays(from: Date, dayCount: number): string[] {
  const first = isoDay(from.getTime())
  const last = isoDay(from.getTime() + dayCount * dayMs)
  const year = from.getUTCFullYear()
  return [year, year + 1].flatMap(holidaysOf).filter((day) => day >= first && day < last)
}

function holidaysOf(year: number): string[] {
  const easter = easterSunday(year)
  const moving = afterEaster.map((days) => isoDay(easter + days * dayMs))
  return [...fixed.map((day) => `${year}-${day}`), ...moving].toSorted()
}

/** By the "anonymous" rule of 1876 for the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8). */
function easterSunday(year: number): number {
  const [golden, century, ofCentury] = [year % 19, Math.floor(year / 100), year % 100]
  const [leapCenturies, afterLeap] = [Math.floor(century / 4), century % 4]
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - leapCenturies - correction + 15) % 30
  const toSunday = (32 + 2 * afterLeap + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7
  const shift = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const marchDays = epact + toSunday - 7 * shift + 22
  return Date.UTC(year, 2, marchDays)
}

const isoDay = (instant: number) => new Date(instant).toISOString().slice(0, 10)
