/**
 * What may stand behind an abbreviation, the likeliest first; where there are several the reader has to tell. Such letters name
 * summer or winter alone, a city's zone follows its clocks through the year.
 */
const ABBREVIATIONS = {
  'UTC GMT UCT ZULU GREENWICH UNIVERSAL COORDINATED_UNIVERSAL TEMPO_UNIVERSALE غرينتش جرينتش غرينيتش グリニッジ 世界標準時 協定世界時':
    'UTC',
  BST: 'Europe/London Asia/Dhaka',
  IST: 'Asia/Kolkata Asia/Jerusalem Europe/Dublin',
  IDT: 'Asia/Jerusalem',
  'CET CEST MEZ MESZ CENTRAL_EUROPEAN':
    'Europe/Rome Europe/Berlin Europe/Paris Europe/Madrid Europe/Zurich Europe/Vienna Africa/Tunis Africa/Algiers',
  'EET EEST EASTERN_EUROPEAN':
    'Europe/Athens Europe/Helsinki Europe/Bucharest Europe/Kyiv Africa/Cairo Asia/Beirut Africa/Tripoli',
  'WET WEST WESTERN_EUROPEAN': 'Europe/Lisbon Africa/Casablanca Atlantic/Canary',
  'MSK MSD': 'Europe/Moscow',
  TRT: 'Europe/Istanbul',
  'EST EDT': 'America/New_York America/Toronto America/Panama America/Jamaica',
  'ET EASTERN EST5EDT': 'America/New_York',
  CST: 'America/Chicago Asia/Shanghai Asia/Taipei America/Mexico_City America/Havana',
  CDT: 'America/Chicago America/Havana',
  'CT CENTRAL CST6CDT': 'America/Chicago',
  MST: 'America/Denver America/Phoenix Asia/Kuala_Lumpur',
  MDT: 'America/Denver America/Edmonton',
  'MT MOUNTAIN MST7MDT': 'America/Denver',
  PST: 'America/Los_Angeles America/Vancouver Asia/Manila',
  PDT: 'America/Los_Angeles America/Vancouver',
  'PT PACIFIC PST8PDT': 'America/Los_Angeles',
  AST: 'America/Halifax America/Puerto_Rico Asia/Riyadh',
  ADT: 'America/Halifax',
  'NST NDT': 'America/St_Johns',
  'AKST AKDT': 'America/Anchorage',
  HST: 'Pacific/Honolulu',
  BRT: 'America/Sao_Paulo',
  ART: 'America/Argentina/Buenos_Aires',
  'CLT CLST': 'America/Santiago',
  COT: 'America/Bogota',
  PET: 'America/Lima',
  VET: 'America/Caracas',
  JST: 'Asia/Tokyo',
  KST: 'Asia/Seoul',
  HKT: 'Asia/Hong_Kong',
  SGT: 'Asia/Singapore',
  PHT: 'Asia/Manila',
  WIB: 'Asia/Jakarta',
  WITA: 'Asia/Makassar',
  WIT: 'Asia/Jayapura',
  ICT: 'Asia/Bangkok Asia/Ho_Chi_Minh',
  PKT: 'Asia/Karachi',
  NPT: 'Asia/Kathmandu',
  GST: 'Asia/Dubai Asia/Muscat Pacific/Guam',
  IRST: 'Asia/Tehran',
  SAST: 'Africa/Johannesburg',
  WAT: 'Africa/Lagos Africa/Kinshasa Africa/Luanda',
  CAT: 'Africa/Maputo Africa/Harare Africa/Khartoum',
  EAT: 'Africa/Nairobi Africa/Addis_Ababa Africa/Mogadishu',
  'AEST AET': 'Australia/Sydney Australia/Melbourne Australia/Brisbane',
  AEDT: 'Australia/Sydney Australia/Melbourne',
  'ACST ACT': 'Australia/Adelaide Australia/Darwin',
  ACDT: 'Australia/Adelaide',
  'AWST AWT': 'Australia/Perth',
  'NZST NZDT NZT': 'Pacific/Auckland',
} as const satisfies Readonly<Record<string, string>>

const ZONES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(ABBREVIATIONS).flatMap(([names, zones]) => names.split(' ').map((name) => [name, zones.split(' ')])),
)

/** The zones that an abbreviation can mean; none when it is no abbreviation. */
export function zonesAbbreviated(typed: string): readonly string[] {
  return ZONES.get(typed.toUpperCase().replace(/\s+/gu, '_')) ?? []
}
