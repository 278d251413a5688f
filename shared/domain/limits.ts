/** Every limit a message may name, in one place. Bytes, metres, characters and counts as the names say. */
export const LIMITS = {
  /** The highest number that a version can have: four bytes in the database. */
  versionNumber: 2_147_483_647,
  jsonBodyBytes: 1024 * 1024,
  importFileBytes: 100 * 1024 * 1024,
  /** What a workbook may unpack to: a small file can hold gigabytes. */
  workbookUnpackedBytes: 600 * 1024 * 1024,
  importSourceNameCharacters: 80,
  /** An uploaded file that nothing came of is kept no longer than this. */
  importDraftMilliseconds: 24 * 3600 * 1000,
  /** Two incidents of one category, this near and at the same time, are likely one. */
  likenessMeters: 50,
  /** A map background: a municipality's vector tiles down to single houses are some tens of MiB. */
  backgroundFileBytes: 300 * 1024 * 1024,
  textCharacters: 2000,
  placeNameCharacters: 120,
  immediateStepCharacters: 500,
  reviewNoteCharacters: 500,
  plannedEventNameCharacters: 120,
  plannedEventNoteCharacters: 2000,
  /** Each of the texts beside a frozen picture. */
  pictureTextCharacters: 4000,
  pictureReasonCharacters: 500,
  /** Decided in one act. */
  bulkReviewItems: 200,
  /** Of the waiting ones, the latest so many are compared with others. */
  duplicateScanIncidents: 1000,
  /** A report may lie this far outside the boundary: borders are drawn coarsely and people stand on the other side. */
  boundaryMarginMeters: 500,
  /** Clocks of phones drift: a time this far ahead of the server's is still taken. */
  clockSkewMilliseconds: 2 * 60 * 1000,
  earliestYear: 1990,
  /** Of focus areas that are prioritised in one quarter. */
  prioritisedFocusAreas: 3,
  causeTextCharacters: 500,
  /** Levels of an orsaksanalys, the topmost included. */
  causeLevels: 4,
  causesPerSubject: 200,
  evidencePerCause: 50,
  evidenceStatementCharacters: 500,
  evidenceSourceCharacters: 160,
  /** The latest incidents and visits that are offered as evidence. */
  evidenceChoices: 200,
  savedViewNameCharacters: 80,
  savedViewSearchCharacters: 4000,
  savedViewsPerOwner: 100,
  /** In the register of one municipality, closed ones too: all of them are followed in one answer. */
  hotspots: 500,
  registerNameCharacters: 120,
  minutesReasonCharacters: 500,
  categoryNameCharacters: 60,
  severityCriterionCharacters: 300,
  reporterTextCharacters: 4000,
  /** Corners of one area: a municipality's border by the metre has some thousands. */
  areaCorners: 20_000,
  /** Corners of a surface that an effect is compared with: it travels in an address. */
  controlCorners: 100,
  areaBodyBytes: 8 * 1024 * 1024,
  placeImportRows: 5000,
  registerHistoryEntries: 200,
  /** Of an åtgärd; a decision's text becomes its title. */
  interventionTitleCharacters: 160,
  interventionGoalCharacters: 500,
  interventionHelpers: 20,
  interventionTargetMaximum: 100_000,
  targetUnitCharacters: 60,
  /** Who is responsible, as role. */
  roleNameCharacters: 120,
  meetingPlaceCharacters: 120,
  meetingRoleCharacters: 120,
  registryNumberCharacters: 60,
  meetingLineCharacters: 2000,
  /** An hour's meeting writes some tens. */
  linesPerMeeting: 1000,
  presenceRowsPerMeeting: 60,
  /** How far ahead the agenda looks. */
  lookAheadDays: 42,
  /** Tabs of one account that follow meetings live, on one server. */
  meetingStreamsPerAccount: 12,
  listDefault: 100,
  listMaximum: 1000,
  cellSizeMinimumMeters: 25,
  cellSizeMaximumMeters: 5000,
  gridCellsMaximum: 250_000,
  bandwidthMinimumMeters: 25,
  bandwidthMaximumMeters: 10_000,
  /**
   * From one network address. A town hall, its schools and the police station often share one: forty people with a page
   * of some tens of calls each must pass. Signing in has its own, much narrower limit.
   */
  callsPerMinute: 3000,
  /** The page's own files: some forty at a first visit, none after. */
  filesPerMinute: 6000,
} as const;
