/** What sort of agency a name and ICE's type make it. */
export interface AgencyKind {
  kind: string;
  level: 'county' | 'municipal' | 'state' | 'regional' | 'campus' | 'other';
}

/** First form that fits decides; the forms read the name in lower case. */
const BY_NAME: readonly (readonly [RegExp, AgencyKind])[] = [
  [/university|college|campus|school district|isd\b/, { kind: 'campus police', level: 'campus' }],
  [/airport|port authority/, { kind: 'airport/port police', level: 'other' }],
  [
    /national guard|state guard|military department/,
    { kind: 'national/state guard', level: 'state' }
  ],
  [/regional police/, { kind: 'municipal police', level: 'regional' }],
  [/regional.*(jail|detention|adult)|district jail/, { kind: 'regional jail', level: 'regional' }],
  [/sheriff/, { kind: 'county sheriff', level: 'county' }],
  [/constable.*(precinct|pct|district)|county.*constable/, { kind: 'constable', level: 'county' }],
  [/constable/, { kind: 'constable', level: 'municipal' }],
  [
    /judicial circuit|(criminal )?district attorney/,
    { kind: 'prosecutor/attorney general', level: 'regional' }
  ],
  [/county.*(attorney|prosecutor)/, { kind: 'prosecutor/attorney general', level: 'county' }],
  [/attorney/, { kind: 'prosecutor/attorney general', level: 'state' }],
  [
    /(county|parish|dade).*(jail|corrections?|detention|prison|correctional|commissioners)/,
    { kind: 'county corrections', level: 'county' }
  ],
  [/county police/, { kind: 'county police', level: 'county' }]
];

const STATE_NAMES: readonly (readonly [RegExp, string])[] = [
  [
    /state police|highway|patrol|department of (public )?safety|department of law enforcement$/,
    'state police'
  ],
  [/correction/, 'state corrections']
];

const POLICE = /police|public safety|marshal|\bpd$|\bdps$/;

/** The kind and level of an agency by its name and the type ICE prints, '' where it prints none. */
export function agencyKind(name: string, type: string): AgencyKind {
  const lower = name.toLowerCase();
  const named = BY_NAME.find(([form]) => form.test(lower))?.[1];
  const ice = type.trim().toLowerCase();
  if (ice.startsWith('state') || (ice === '' && looksStatewide(lower))) {
    // ICE also calls campuses and prosecutors of a district state agencies.
    if (named && !['county sheriff', 'county corrections'].includes(named.kind)) return named;
    const kind = STATE_NAMES.find(([form]) => form.test(lower))?.[1] ?? 'other state agency';
    return { kind, level: 'state' };
  }
  if (named) return named;
  if (ice.startsWith('county') && !POLICE.test(lower)) return { kind: 'other', level: 'county' };
  if (POLICE.test(lower)) return { kind: 'municipal police', level: 'municipal' };
  return { kind: 'other', level: ice.startsWith('mun') ? 'municipal' : 'other' };
}

function looksStatewide(lower: string): boolean {
  return (
    /^(department|division|office) of |state police|highway patrol|state patrol/.test(lower) ||
    / (department|bureau|division) of /.test(lower)
  );
}
