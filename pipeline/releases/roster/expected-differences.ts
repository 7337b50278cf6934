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
  {
    compiled: 'FL-pasco-county-bocc-TFM-2025-02-26',
    nine: 'FL-pasco-county-board-of-county-commissioners-pasco-county-correction-TFM-2025-02-26',
    because: "the id keeps the list's abbreviation, which the alias table now reads in full"
  }
];
