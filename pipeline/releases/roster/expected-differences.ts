/**
 * Where nine lists alone come to another agreement than the 886 that `data/agreements.csv` was compiled from, by id,
 * with the reason. Ids on the left are the compilation's, on the right what nine lists give; '' where they give none.
 */
export const EXPECTED: readonly { compiled: string; nine: string; because: string }[] = [
  ...(
    [
      ['AL-lawrence-county-sheriff-JEM-2025-06-30', 'AL-lawrence-county-sheriff-JEM-2025-05-20'],
      ['SC-marlboro-county-sheriff-WSO-2025-06-11', 'SC-marlboro-county-sheriff-WSO-2025-06-12']
    ] as const
  ).map(([compiled, nine]) => ({
    compiled,
    nine,
    because: 'its signing day was put right only on lists between the nine'
  })),
  ...(
    [
      ['FL-hardee-county-sheriff-TFM-2025-05-08', 'FL-hardee-county-sheriff-TFM-2025-02-26'],
      ['KS-rooks-county-sheriff-WSO-2025-09-09', 'KS-rooks-county-sheriff-WSO-2025-07-31']
    ] as const
  ).map(([compiled, nine]) => ({
    compiled,
    nine,
    because:
      'another signing day or a new agreement: nine lists allow both readings, so it is proposed'
  })),
  {
    compiled: 'OK-ottawa-county-sheriff-TFM-2025-02-23',
    nine: 'OK-ottawa-county-sheriff-TFM-2026-02-23',
    because: "the memorandum's file name gives the year; the compilation kept the misprint"
  },
  ...(
    [
      ['FL-gulfport-pd-TFM-2025-02-28', 'FL-gulfport-police-department-TFM-2025-02-28'],
      [
        'FL-indian-river-shores-dps-TFM-2025-03-05',
        'FL-indian-river-shores-department-of-public-safety-TFM-2025-03-05'
      ],
      ['FL-kenneth-city-pd-TFM-2025-02-28', 'FL-kenneth-city-police-department-TFM-2025-02-28'],
      ['FL-pinellas-park-pd-TFM-2025-02-28', 'FL-pinellas-park-police-department-TFM-2025-02-28'],
      ['FL-tampa-pd-TFM-2025-02-28', 'FL-tampa-police-department-TFM-2025-02-28'],
      [
        'FL-indiatlantic-police-department-TFM-2025-05-13',
        'FL-indialantic-police-department-TFM-2025-05-13'
      ],
      [
        'IN-greens-fork-police-department-TFM-2025-04-10',
        'IN-green-forks-police-department-TFM-2025-04-10'
      ],
      [
        'PA-southhampton-twp-cumberland-city-constable-office-TFM-2025-09-09',
        'PA-southampton-twp-cumberland-city-constable-office-TFM-2025-09-09'
      ],
      [
        'WY-wyoming-state-highway-patrol-TFM-2025-07-24',
        'WY-wyoming-highway-state-patrol-TFM-2025-07-24'
      ]
    ] as const
  ).map(([compiled, nine]) => ({
    compiled,
    nine,
    because: 'one agency printed two ways, which the compilation kept as an end and a start'
  }))
];
