/**
 * ISO 3166-1 codes of countries whose land borders are disputed where a map of this size shows it: their capitals are marked, and
 * no land is filled, so that a picture takes no side. From Natural Earth's disputed areas.
 * https://www.naturalearthdata.com/downloads/10m-cultural-vectors/10m-admin-0-breakaway-disputed-areas/
 */
export const DISPUTED: ReadonlySet<string> = new Set(
  'AM AR AZ BT BZ CN CY DZ EG EH ER ET FK GE GT GY IL IN KE KP KR KZ LB MA MD NP PK PS RS RU SD SO SR SS SY TR TW UA VE XK'.split(
    ' ',
  ),
)
